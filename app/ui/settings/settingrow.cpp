// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingrow.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/segmented.h"
#include "ui/shell/accessibles.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>

namespace matside {

namespace {

constexpr QSize kSwitch(68, kLeastTarget); // pixels at unit 1
constexpr double kTitleType = 20;
constexpr double kHintType = 16;
constexpr double kControl = 330;    // pixels at unit 1
constexpr double kLeastWords = 260; // the same: narrower words have the control under them
constexpr int kMostLines = 6;       // of a hint
constexpr int kHintAir = 2;         // pixels over and under a hint

} // namespace

SettingRow::SettingRow(const Look &look, const QString &title, const QString &hint, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_title(new FittedLabel(this)),
      m_hint(new FittedLabel(this)),
      m_halves(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_words(new QVBoxLayout),
      m_cell(new QHBoxLayout)
{
    for (FittedLabel *told : {m_title, m_hint})
        told->setToldElsewhere(); // as name and description of the control
    m_title->setText(title);
    m_title->setHeightByText(true);
    m_hint->setHeightByText(true);
    setHint(hint);
    m_words->setSpacing(kHintAir);
    m_cell->setContentsMargins({});
    m_cell->setSpacing(0);
    m_words->addStretch(1);
    m_words->addWidget(m_title);
    m_words->addWidget(m_hint);
    m_words->addStretch(1);
    m_halves->addLayout(m_words, 1);
    m_halves->addLayout(m_cell);
}

void SettingRow::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_words->setContentsMargins(0, 0, 0, hint.isEmpty() ? 0 : kHintAir);
}

double SettingRow::controlHeight(double unit)
{
    return std::max<double>(kLeastTarget, 48 * unit);
}

double SettingRow::controlWidth(double unit) const
{
    return kControl * unit;
}

void SettingRow::show(const Settings &) {}

void SettingRow::refresh()
{
    m_title->setInk(m_look.tokens.ink);
    m_hint->setInk(m_look.tokens.soft);
    update();
}

void SettingRow::setLine(bool line)
{
    m_line = line;
}

void SettingRow::paintEvent(QPaintEvent *)
{
    if (!m_line)
        return;
    QPainter painter(this);
    painter.fillRect(QRectF(kControlMargin, 0, width() - 2 * kControlMargin, 1.5), m_look.tokens.line);
}

void SettingRow::setSizes(int width, double unit)
{
    const double pad = 14 * unit;
    const double gap = 24 * unit;
    const bool stacked = width < controlWidth(unit) + gap + kLeastWords * unit;
    m_halves->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_halves->setSpacing(m_cell->count() == 0 ? 0 : whole(stacked ? pad * .7 : gap));
    const int edge = whole(stacked ? pad * .7 : pad);
    m_halves->setContentsMargins(kControlMargin, edge, kControlMargin,
                                 edge); // a layout gives no control a place outside the row
    setMinimumHeight(stacked ? 0 : whole(76 * unit));
    m_title->setSpec({kTitleType * unit, kTitleType * unit * .8, QFont::DemiBold, 3, 1.2});
    m_hint->setSpec({kHintType * unit, kHintType * unit * .8, QFont::Medium, kMostLines, 1.3});
    setControlSizes(stacked ? width : controlWidth(unit), unit);
    updateGeometry();
}

ChoiceRow::ChoiceRow(const Look &look, const QString &title, const QString &hint, const QStringList &options, Read read,
                     Write write, QWidget *parent)
    : SettingRow(look, title, hint, parent),
      m_control(nullptr),
      m_count(options.size()),
      m_read(std::move(read))
{
    std::vector<Segmented::Option> entries;
    for (const QString &option : options)
        entries.push_back({option, {}});
    m_control = new Segmented(QString(), std::move(entries), this);
    m_control->setAccessibleName(title);
    m_control->setAccessibleDescription(hint);
    addContents(cell(), m_control);
    connect(m_control, &Segmented::changed, this, [this, write = std::move(write)](int index) {
        if (!m_showing)
            emit changed([write, index](Settings &settings) { write(settings, index); });
    });
    refresh();
}

void ChoiceRow::show(const Settings &settings)
{
    m_showing = true;
    m_control->setChosen(m_read(settings));
    m_showing = false;
}

double ChoiceRow::controlWidth(double unit) const
{
    return (m_count > 3 ? 430 : kControl) * unit;
}

void ChoiceRow::setControlSizes(double width, double unit)
{
    m_control->setTypeSizes(0, 17 * unit);
    setVisibleWidth(m_control, width);
    setVisibleHeight(m_control, controlHeight(unit));
}

SliderRow::SliderRow(const Look &look, const QString &title, const QString &hint, const Range &range, const Unit &unit,
                     Words words, Read read, Write write, QWidget *parent)
    : SettingRow(look, title, hint, parent),
      m_control(new QSlider(Qt::Horizontal, this)),
      m_value(new FittedLabel(this)),
      m_words(std::move(words)),
      m_read(std::move(read))
{
    if (unit.parts > 1) // before its name, by which the system may come to know it
        m_control->setProperty(kPartsOfUnit, unit.parts);
    m_control->setAccessibleName(unit.name.isEmpty() ? title : tr("%1 in %2").arg(title, unit.name));
    m_control->setAccessibleDescription(hint);
    m_control->setRange(range.least, range.most);
    m_control->setSingleStep(range.step);
    m_control->setPageStep(2 * range.step);
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    cell()->addWidget(m_control);
    cell()->addWidget(m_value);
    connect(m_control, &QSlider::valueChanged, this, [this, write = std::move(write)](int value) {
        showWords();
        if (!m_showing)
            emit changed([write, value](Settings &settings) { write(settings, value); });
    });
    refresh();
}

void SliderRow::showWords()
{
    m_value->setText(m_words(m_control->value()));
}

void SliderRow::show(const Settings &settings)
{
    m_showing = true;
    m_control->setValue(m_read(settings));
    m_showing = false;
    showWords();
}

void SliderRow::refresh()
{
    SettingRow::refresh();
    m_value->setInk(look().tokens.soft);
    m_control->update();
}

void SliderRow::setControlSizes(double width, double unit)
{
    const int value = whole(76 * unit);
    m_control->setFixedSize(whole(width) - value, whole(controlHeight(unit)));
    m_value->setSpec({18 * unit, 12, QFont::Medium, 1, 1.2});
    m_value->setFixedSize(value, whole(controlHeight(unit)));
}

ToggleRow::ToggleRow(const Look &look, const QString &title, const QString &hint, Read read, Write write,
                     QWidget *parent)
    : SettingRow(look, title, hint, parent),
      m_control(new QCheckBox(this)),
      m_read(std::move(read))
{
    m_control->setAccessibleName(title);
    m_control->setAccessibleDescription(hint);
    cell()->addWidget(m_control);
    connect(m_control, &QCheckBox::toggled, this, [this, write = std::move(write)](bool on) {
        emit changed([write, on](Settings &settings) { write(settings, on); });
    });
    refresh();
}

/// Enter switches as Space does; Qt's check box leaves it to its parent.
void ToggleRow::keyPressEvent(QKeyEvent *event)
{
    if (!pressedByEnter(*m_control, *event))
        SettingRow::keyPressEvent(event);
}

void ToggleRow::show(const Settings &settings)
{
    const QSignalBlocker quiet(m_control); // showing the settings asks for nothing
    m_control->setChecked(m_read(settings));
}

double ToggleRow::controlWidth(double unit) const
{
    return std::max<double>(kSwitch.width(), kSwitch.width() * unit);
}

void ToggleRow::setControlSizes(double width, double unit)
{
    setVisibleWidth(m_control, width);
    setVisibleHeight(m_control, controlHeight(unit));
}

ButtonRow::ButtonRow(const Look &look, const QString &title, const QString &hint, const QString &words, QWidget *parent)
    : SettingRow(look, title, hint, parent),
      m_control(nullptr)
{
    if (!words.isEmpty()) {
        m_control = new ActionButton(ActionButton::Kind::Ghost, this);
        m_control->setFace(words, Glyph::None, {});
        m_control->setAccessibleName(tr("%1: %2").arg(title, words));
        m_control->setAccessibleDescription(hint);
        cell()->addStretch(1);
        cell()->addWidget(m_control);
        connect(m_control, &ActionButton::clicked, this, &ButtonRow::pressed);
    }
    refresh();
}

double ButtonRow::controlWidth(double unit) const
{
    return m_control ? SettingRow::controlWidth(unit) : 0;
}

void ButtonRow::setControlSizes(double width, double unit)
{
    if (!m_control)
        return;
    m_control->setTypeSize(18 * unit);
    setVisibleWidth(m_control, std::min(width, 260 * unit));
    setVisibleHeight(m_control, std::max<double>(kLeastTarget, 52 * unit));
}

} // namespace matside
