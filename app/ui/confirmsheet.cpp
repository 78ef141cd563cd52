// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/confirmsheet.h"

#include "ui/actionbutton.h"
#include "ui/fittedlabel.h"
#include "ui/panel.h"
#include "ui/sessionlayout.h"
#include "ui/words.h"

namespace matside {

ConfirmSheet::ConfirmSheet(const Look &look, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_panel(new Panel(look, Panel::Shape::Sheet, this)),
      m_question(new FittedLabel(this)),
      m_hint(new FittedLabel(this)),
      m_stay(new ActionButton(look, ActionButton::Kind::Quiet, this)),
      m_finish(new ActionButton(look, ActionButton::Kind::Primary, this)),
      m_leave(new ActionButton(look, ActionButton::Kind::Quiet, this))
{
    setObjectName(QStringLiteral("confirmSheet"));
    m_question->setText(tr("Shall we finish here?"));
    m_question->setObjectName(QStringLiteral("confirmQuestion"));
    m_hint->setText(tr("Gently: the heel comes home, hips down, a few breaths, and up by way of your side."));
    m_stay->setObjectName(QStringLiteral("stay"));
    m_finish->setObjectName(QStringLiteral("finishGently"));
    m_leave->setObjectName(QStringLiteral("leaveNow"));
    m_stay->setFace(tr("Let me go on"), Glyph::Play, {});
    m_finish->setFace(mainLabel(Phase::Confirming, false), Glyph::Home, tr("Space"));
    m_leave->setFace(tr("Leave now"), Glyph::None, {});
    connect(m_stay, &ActionButton::clicked, this, [this] { emit commanded(CommandKind::GoOn); });
    connect(m_finish, &ActionButton::clicked, this, [this] { emit commanded(CommandKind::Main); });
    connect(m_leave, &ActionButton::clicked, this, [this] { emit commanded(CommandKind::Leave); });
    refresh();
}

void ConfirmSheet::refresh()
{
    m_question->setInk(m_look.tokens.ink);
    m_hint->setInk(m_look.tokens.soft);
}

void ConfirmSheet::takeFocus()
{
    m_finish->setFocus();
}

void ConfirmSheet::arrange(const SessionLayout &layout)
{
    const double u = layout.unit;
    setGeometry(layout.sheet.toAlignedRect().adjusted(0, -24, 0, 0));
    const QPointF origin = geometry().topLeft();
    m_panel->setRadius(34 * u);
    m_panel->place(layout.sheet.translated(-origin));
    const QRectF back = layout.bar[0].united(layout.bar[1]).translated(-origin);
    const QRectF rest = layout.bar[2].united(layout.bar[3]).translated(-origin);
    const QRectF last = layout.bar[4].translated(-origin);
    const double top = layout.sheet.top() - origin.y();
    const double textBottom = back.top() - 20 * u;
    const double high = textBottom - top - 20 * u;
    m_question->setSpec({.pixels = 56 * u, .least = 20, .weight = QFont::DemiBold});
    m_question->place(QRectF(back.left(), top + 20 * u, last.right() - back.left(), high * .58));
    m_hint->setSpec({.pixels = 27 * u, .least = 13, .weight = QFont::Medium});
    m_hint->place(QRectF(back.left(), top + 20 * u + high * .58, last.right() - back.left(), high * .34));
    // The main place stays; what was pain and next becomes two.
    const double split = rest.left() + rest.width() * .62;
    m_stay->place(back);
    m_finish->place(QRectF(rest.left(), rest.top(), split - rest.left(), rest.height()));
    m_leave->place(QRectF(split + 16 * u, rest.top(), last.right() - split - 16 * u, rest.height()));
    for (ActionButton *button : {m_stay, m_finish, m_leave})
        button->setTypeSize(layout.barType * 1.1);
}

} // namespace matside
