// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moresheet.h"

#include "ui/actionbutton.h"
#include "ui/panel.h"

#include <algorithm>

namespace matside {

namespace {

constexpr int kColumns = 3;

} // namespace

MoreSheet::MoreSheet(const Look &look, QWidget *parent)
    : QWidget(parent),
      m_panel(new Panel(look, Panel::Shape::Card, this)),
      m_look(look)
{
    setObjectName(QStringLiteral("moreSheet"));
    const auto command = [this](const char *name, const QString &words, const QString &key, CommandKind kind) {
        ActionButton *button = add(QString::fromLatin1(name), words, key);
        connect(button, &ActionButton::clicked, this, [this, kind] { emit commanded(kind); });
        return button;
    };
    const auto window = [this](const char *name, const QString &words, const QString &key, WindowAction action) {
        ActionButton *button = add(QString::fromLatin1(name), words, key);
        connect(button, &ActionButton::clicked, this, [this, action] { emit windowWanted(action); });
    };
    command("sayAgain", tr("Say it again"), QStringLiteral("S"), CommandKind::SayAgain);
    command("oneMore", tr("One more"), QStringLiteral("O"), CommandKind::OneMore);
    m_further = command("further", tr("A little further"), QStringLiteral("A"), CommandKind::Further);
    command("repeatStep", tr("Repeat step"), QStringLiteral("⇧R"), CommandKind::RepeatStep);
    command("switchSide", tr("Switch side"), QStringLiteral("X"), CommandKind::SwitchSide);
    command("oneSide", tr("One side only"), QString(), CommandKind::OneSide);
    window("words", tr("Words, no picture"), QStringLiteral("W"), WindowAction::Words);
    command("slower", tr("Slower"), QStringLiteral("["), CommandKind::Slower);
    command("quicker", tr("Quicker"), QStringLiteral("]"), CommandKind::Quicker);
    window("fullScreen", tr("Full screen"), QStringLiteral("F11"), WindowAction::FullScreen);
    window("quieter", tr("Quieter"), QStringLiteral("−"), WindowAction::Quieter);
    window("louder", tr("Louder"), QStringLiteral("+"), WindowAction::Louder);
    window("mute", tr("Sound off"), QStringLiteral("M"), WindowAction::Mute);
    setHeldShort(false);
}

ActionButton *MoreSheet::add(const QString &name, const QString &words, const QString &key)
{
    auto *button = new ActionButton(m_look, ActionButton::Kind::Ghost, this);
    button->setObjectName(name);
    button->setFace(words, Glyph::None, key);
    m_buttons.push_back(button);
    return button;
}

void MoreSheet::setHeldShort(bool heldShort)
{
    m_further->setEnabled(heldShort);
    m_further->setToolTip(heldShort ? QString() : tr("While slides are held short"));
}

void MoreSheet::place(const QRectF &room, double unit)
{
    const double high = std::max(48.0, 60 * unit);
    const double gap = 12 * std::max(unit, .8);
    const double pad = 22 * std::max(unit, .8);
    const double wide = std::max(200.0, 248 * unit);
    const int rows = (static_cast<int>(m_buttons.size()) + kColumns - 1) / kColumns;
    const QSizeF size(kColumns * wide + (kColumns - 1) * gap + 2 * pad, rows * high + (rows - 1) * gap + 2 * pad);
    const QRectF box(QPointF(room.right() - size.width(), room.bottom() - size.height()), size);
    setGeometry(box.toAlignedRect().adjusted(-24, -24, 24, 24));
    const QPointF origin = box.topLeft() - QPointF(geometry().topLeft());
    m_panel->setRadius(24);
    m_panel->place(QRectF(origin, size));
    for (std::size_t index = 0; index < m_buttons.size(); ++index) {
        const auto column = static_cast<double>(index % kColumns);
        const auto row = static_cast<double>(index / kColumns);
        m_buttons[index]->setTypeSize(std::max(15.0, 20 * unit));
        m_buttons[index]->place(
            QRectF(origin.x() + pad + column * (wide + gap), origin.y() + pad + row * (high + gap), wide, high));
    }
}

} // namespace matside
