// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingrow.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/segmented.h"
#include "ui/kit/icons.h"

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
constexpr double kControl = 330; // at unit 1
constexpr double kMostLines = 6; // of a hint

double linesHigh(const QString &text, double pixels, QFont::Weight weight, double width, double lineHeight)
{
    const auto lines = static_cast<double>(wrapped(text, typeface(pixels, weight), width).size());
    return pixels * (1.05 + lineHeight * (lines - 1)) + 6;
}

} // namespace

SettingRow::SettingRow(const Look &look, const QString &title, const QString &hint, QWidget *parent)
    : QWidget(parent), m_look(look), m_title(new FittedLabel(this)), m_hint(new FittedLabel(this))
{
    m_title->setText(title);
    m_hint->setText(hint);
}

void SettingRow::setHint(const QString &hint)
{
    m_hint->setText(hint);
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
    painter.fillRect(QRectF(0, 0, width(), 1.5), m_look.tokens.line);
}

double SettingRow::arrange(double width, double unit)
{
    const double pad = 14 * unit;
    const double gap = 24 * unit;
    const bool stacked = width < controlWidth(unit) + gap + 260 * unit;
    const double control = stacked ? width : controlWidth(unit);
    const double words = stacked ? width : width - control - gap;
    const double title = linesHigh(m_title->text(), kTitleType * unit, QFont::DemiBold, words, 1.2);
    const double hint =
        m_hint->text().isEmpty() ? 0 : linesHigh(m_hint->text(), kHintType * unit, QFont::Medium, words, 1.3) + 4;
    const double controlHigh = controlHeight(control, unit);
    const double text = title + hint;
    const double high = stacked ? text + controlHigh + 3 * pad * .7
                                : std::max({76 * unit, text + 2 * pad, controlHigh + 2 * pad});
    const double top = stacked ? pad * .7 : (high - text) / 2;
    m_title->setSpec({kTitleType * unit, kTitleType * unit * .8, QFont::DemiBold, 3, 1.2});
    m_title->place(QRectF(0, top, words, title));
    m_hint->setSpec({kHintType * unit, kHintType * unit * .8, QFont::Medium, static_cast<int>(kMostLines), 1.3});
    m_hint->place(QRectF(0, top + title, words, hint));
    const double y = stacked ? text + pad * 1.4 : (high - controlHigh) / 2;
    placeControl(QRectF(width - control, y, control, controlHigh), unit);
    return high;
}

ChoiceRow::ChoiceRow(const Look &look, const QString &title, const QString &hint, const QStringList &options, Read read,
                     Write write, QWidget *parent)
    : SettingRow(look, title, hint, parent), m_control(nullptr), m_count(options.size()), m_read(std::move(read))
{
    std::vector<Segmented::Option> entries;
    for (const QString &option : options)
        entries.push_back({option, {}});
    m_control = new Segmented(QString(), std::move(entries), this);
    m_control->setAccessibleName(title);
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

double ChoiceRow::controlHeight(double, double unit) const
{
    return std::max<double>(kLeastTarget, 48 * unit);
}

double ChoiceRow::controlWidth(double unit) const
{
    return (m_count > 3 ? 430 : kControl) * unit;
}

void ChoiceRow::placeControl(const QRectF &box, double unit)
{
    m_control->place(box, 0, 17 * unit);
}

SliderRow::SliderRow(const Look &look, const QString &title, const QString &hint, const Range &range, Words words,
                     Read read, Write write, QWidget *parent)
    : SettingRow(look, title, hint, parent),
      m_control(new QSlider(Qt::Horizontal, this)),
      m_value(new FittedLabel(this)),
      m_words(std::move(words)),
      m_read(std::move(read))
{
    m_control->setAccessibleName(title);
    m_control->setRange(range.least, range.most);
    m_control->setSingleStep(range.step);
    m_control->setPageStep(2 * range.step);
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

double SliderRow::controlHeight(double, double unit) const
{
    return std::max<double>(kLeastTarget, 48 * unit);
}

void SliderRow::placeControl(const QRectF &box, double unit)
{
    const double value = 76 * unit;
    m_control->setGeometry(box.adjusted(0, 0, -value, 0).toAlignedRect());
    m_value->setSpec({18 * unit, 12, QFont::Medium, 1, 1.2});
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_value->place(QRectF(box.right() - value, box.top(), value, box.height()));
}

ToggleRow::ToggleRow(const Look &look, const QString &title, const QString &hint, Field field, QWidget *parent)
    : SettingRow(look, title, hint, parent),
      m_control(new QCheckBox(this)),
      m_field(std::move(field))
{
    m_control->setAccessibleName(title);
    connect(m_control, &QCheckBox::toggled, this, [this](bool on) {
        emit changed([field = m_field, on](Settings &settings) { field(settings) = on; });
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
    Settings copy = settings;
    const QSignalBlocker quiet(m_control); // showing the settings asks for nothing
    m_control->setChecked(m_field(copy));
}

double ToggleRow::controlHeight(double, double unit) const
{
    return std::max<double>(kLeastTarget, kSwitch.height() * unit);
}

double ToggleRow::controlWidth(double unit) const
{
    return std::max<double>(kSwitch.width(), kSwitch.width() * unit);
}

void ToggleRow::placeControl(const QRectF &box, double)
{
    matside::placeControl(*m_control, box);
}

ButtonRow::ButtonRow(const Look &look, const QString &title, const QString &hint, const QString &words, QWidget *parent)
    : SettingRow(look, title, hint, parent), m_control(nullptr)
{
    if (!words.isEmpty()) {
        m_control = new ActionButton(ActionButton::Kind::Ghost, this);
        m_control->setFace(words, Glyph::None, {});
        connect(m_control, &ActionButton::clicked, this, &ButtonRow::pressed);
    }
    refresh();
}

double ButtonRow::controlHeight(double, double unit) const
{
    return m_control ? std::max<double>(kLeastTarget, 52 * unit) : 0;
}

void ButtonRow::placeControl(const QRectF &box, double unit)
{
    if (!m_control)
        return;
    m_control->setTypeSize(18 * unit);
    const double width = std::min(box.width(), 260 * unit);
    m_control->place(QRectF(box.right() - width, box.top(), width, box.height()));
}

} // namespace matside
