// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/moresheet.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/panel.h"
#include "ui/kit/sheets/sheet.h"

#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

constexpr double kTarget = 48; // pixels: no button is lower
constexpr int kShadow = 24;

} // namespace

MoreSheet::MoreSheet(const Look &look, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_panel(new Panel(Panel::Shape::Card, this)),
      m_volumeWord(new FittedLabel(this)),
      m_volume(new QSlider(Qt::Horizontal, this))
{
    setObjectName(QStringLiteral("moreSheet"));
    setAccessibleName(tr("More"));
    addButtons();
    m_volume->setAccessibleName(tr("Volume in percent"));
    m_volume->setRange(0, 100);
    m_volume->setSingleStep(10);
    m_volume->setPageStep(10);
    m_volume->setObjectName(QStringLiteral("volume"));
    m_volumeWord->setObjectName(QStringLiteral("volumeWord"));
    connect(m_volume, &QSlider::valueChanged, this, [this](int value) { emit volumeChosen(value / 100.0); });
    setKeys(KeyMap());
    setHeldShort(false);
    setForms(false, false);
    setTextOnly(false);
    setVolume(.8, false);
    refresh();
}

void MoreSheet::addButtons()
{
    addCommand("sayAgain", tr("Say it again"), CommandKind::SayAgain);
    addCommand("oneMore", tr("One more"), CommandKind::OneMore);
    m_further = addCommand("further", tr("A little further"), CommandKind::Further);
    addCommand("repeatStep", tr("Repeat step"), CommandKind::RepeatStep);
    addCommand("switchSide", tr("Switch side"), CommandKind::SwitchSide);
    addCommand("oneSide", tr("One side only"), CommandKind::OneSide);
    // The two of a pair (slower and quicker, easier and harder) stand side by side in two, three or four columns.
    addCommand("slower", tr("Slower"), CommandKind::Slower);
    addCommand("quicker", tr("Quicker"), CommandKind::Quicker);
    m_words = addWindow("words", tr("Words, no picture"), WindowAction::Words);
    addWindow("fullScreen", tr("Full screen"), WindowAction::FullScreen);
    addWindow("smallerText", tr("Smaller text"), WindowAction::SmallerText);
    addWindow("largerText", tr("Larger text"), WindowAction::LargerText);
    m_easier = addCommand("easier", tr("Easier form"), CommandKind::Easier);
    m_harder = addCommand("harder", tr("Harder form"), CommandKind::Harder);
    addWindow("theme", tr("Light or dark"), WindowAction::OtherTheme);
    addWindow("showKeys", tr("All keys"), WindowAction::ShowKeys);
    // These three stand beside the slider.
    m_quieter = addWindow("quieter", QStringLiteral("−"), WindowAction::Quieter);
    m_louder = addWindow("louder", QStringLiteral("+"), WindowAction::Louder);
    m_mute = addWindow("mute", tr("Sound off"), WindowAction::Mute);
    m_buttons.resize(m_buttons.size() - 3);
    m_quieter->setAccessibleName(tr("Quieter"));
    m_louder->setAccessibleName(tr("Louder"));
}

ActionButton *MoreSheet::add(const char *name, const QString &words, const KeyAction &action)
{
    auto *button = new ActionButton(ActionButton::Kind::Quiet, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setFace(words, Glyph::None, m_keys.capOf(action));
    m_buttons.push_back(button);
    m_keyed.emplace_back(button, action);
    return button;
}

ActionButton *MoreSheet::addCommand(const char *name, const QString &words, CommandKind kind)
{
    ActionButton *button = add(name, words, kind);
    connect(button, &ActionButton::clicked, this, [this, kind] { emit commanded(kind); });
    return button;
}

ActionButton *MoreSheet::addWindow(const char *name, const QString &words, WindowAction action)
{
    ActionButton *button = add(name, words, action);
    connect(button, &ActionButton::clicked, this, [this, action] { emit windowWanted(action); });
    return button;
}

void MoreSheet::setKeys(const KeyMap &keys)
{
    m_keys = keys;
    for (const auto &[button, action] : m_keyed) {
        const bool sign = button == m_quieter || button == m_louder; // as wide as high
        const QString name = button->accessibleName();
        button->setFace(button->text(), Glyph::None, sign ? QString() : m_keys.capOf(action));
        button->setAccessibleName(name);
    }
}

void MoreSheet::setHeldShort(bool heldShort)
{
    m_further->setEnabled(heldShort);
    m_further->setToolTip(heldShort ? QString() : tr("While the way is held short"));
}

void MoreSheet::setForms(bool easier, bool harder)
{
    m_easier->setEnabled(easier);
    m_harder->setEnabled(harder);
    const bool shows = easier || harder;
    if (shows == !m_easier->isHidden())
        return;
    for (ActionButton *button : {m_easier, m_harder})
        button->setVisible(shows);
    if (!m_room.isEmpty())
        setVisibleRect(m_room, m_unit);
}

void MoreSheet::setTextOnly(bool words)
{
    m_words->setFace(words ? tr("Picture again") : tr("Words, no picture"), Glyph::None,
                     m_keys.capOf(WindowAction::Words));
}

void MoreSheet::setVolume(double volume, bool muted)
{
    const QSignalBlocker quiet(m_volume); // this is not a choice of the person
    const auto percent = static_cast<int>(std::lround(volume * 100));
    m_volume->setValue(percent);
    m_volumeWord->setText(muted ? tr("Volume: off") : tr("Volume: %1 %").arg(percent));
    m_mute->setFace(muted ? tr("Sound on") : tr("Sound off"), Glyph::None, m_keys.capOf(WindowAction::Mute));
}

void MoreSheet::refresh()
{
    m_volumeWord->setInk(m_look.tokens.ink);
}

void MoreSheet::showEvent(QShowEvent *)
{
    m_before = window()->focusWidget();
    m_buttons.front()->setFocus(Qt::TabFocusReason);
    emit moved();
}

void MoreSheet::hideEvent(QHideEvent *)
{
    if (m_before && isAncestorOf(window()->focusWidget()))
        m_before->setFocus(Qt::TabFocusReason);
    emit moved();
}

/// Tab stays within the sheet, as it is a dialog.
bool MoreSheet::focusNextPrevChild(bool next)
{
    const std::vector<ActionButton *> buttons = shownButtons();
    std::vector<QWidget *> controls(buttons.begin(), buttons.end());
    controls.insert(controls.end(), {m_quieter, m_volume, m_louder, m_mute});
    stepFocus(controls, next);
    return true;
}

/// Words, quieter, the slider, louder, and off.
void MoreSheet::placeVolume(const QRectF &row, double unit)
{
    const double type = std::max(15.0, 20 * unit);
    const double gap = 10 * std::max(unit, .7);
    const double mute = row.width() * .24;
    const double step = std::max(kTarget, row.height());
    const double word = row.width() * .20;
    m_volumeWord->setSpec({.pixels = type, .least = 12, .weight = QFont::DemiBold, .lines = 2, .lineHeight = 1.1});
    m_volumeWord->setVisibleRect(QRectF(row.left(), row.top(), word, row.height()));
    m_quieter->setVisibleRect(QRectF(row.left() + word + gap, row.top(), step, row.height()));
    m_mute->setVisibleRect(QRectF(row.right() - mute, row.top(), mute, row.height()));
    m_louder->setVisibleRect(QRectF(row.right() - mute - gap - step, row.top(), step, row.height()));
    const double left = row.left() + word + 2 * gap + step;
    const double right = row.right() - mute - 2 * gap - step;
    m_volume->setGeometry(QRectF(left, row.top(), right - left, row.height()).toAlignedRect());
    for (ActionButton *button : {m_quieter, m_louder, m_mute})
        button->setTypeSize(type);
}

/// Those that the step at hand has a use for.
std::vector<ActionButton *> MoreSheet::shownButtons() const
{
    std::vector<ActionButton *> shown = m_buttons;
    std::erase_if(shown, [](const ActionButton *button) { return button->isHidden(); });
    return shown;
}

void MoreSheet::setVisibleRect(const QRectF &room, double unit)
{
    m_room = room;
    m_unit = unit;
    const std::vector<ActionButton *> buttons = shownButtons();
    const double pad = 20 * std::max(unit, .6);
    const double gap = 10 * std::max(unit, .6);
    const double least = std::max(180.0, 224 * unit);
    const int columns = std::clamp(static_cast<int>((room.width() - 2 * pad + gap) / (least + gap)), 2, 4);
    const int rows = (static_cast<int>(buttons.size()) + columns - 1) / columns + 1;
    const double most = (room.height() - 2 * pad - (rows - 1) * gap) / rows;
    const double high = std::clamp(most, kTarget, std::max(kTarget, 54 * unit));
    const double wide = (room.width() - 2 * pad - (columns - 1) * gap) / columns;
    const QSizeF size(room.width(), rows * high + (rows - 1) * gap + 2 * pad);
    const QRectF box(QPointF(room.left(), std::max(room.top(), room.bottom() - size.height())), size);
    setGeometry(box.toAlignedRect().adjusted(-kShadow, -kShadow, kShadow, kShadow));
    const QPointF origin = box.topLeft() - QPointF(geometry().topLeft());
    m_panel->setRadius(24);
    m_panel->setVisibleRect(QRectF(origin, size));
    for (std::size_t index = 0; index < buttons.size(); ++index) {
        const int column = static_cast<int>(index) % columns;
        const int row = static_cast<int>(index) / columns;
        buttons[index]->setTypeSize(std::max(15.0, 20 * unit));
        buttons[index]->setVisibleRect(
            QRectF(origin.x() + pad + column * (wide + gap), origin.y() + pad + row * (high + gap), wide, high));
    }
    placeVolume(QRectF(origin.x() + pad, origin.y() + size.height() - pad - high, size.width() - 2 * pad, high), unit);
}

} // namespace matside
