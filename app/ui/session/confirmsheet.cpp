// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/confirmsheet.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/panel.h"
#include "ui/session/sessionlayout.h"
#include "ui/session/sessiontext.h"
#include "ui/shell/keymap.h"

#include <algorithm>

namespace matside {

namespace {

constexpr std::chrono::milliseconds kSecondPress{5000};
constexpr int kShadow = 24;

} // namespace

ConfirmSheet::ConfirmSheet(const Look &look, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_panel(new Panel(Panel::Shape::Sheet, this)),
      m_question(new FittedLabel(this)),
      m_hint(new FittedLabel(this)),
      m_stay(new ActionButton(ActionButton::Kind::Quiet, this)),
      m_finish(new ActionButton(ActionButton::Kind::Primary, this)),
      m_leave(new ActionButton(ActionButton::Kind::Ghost, this))
{
    setObjectName(QStringLiteral("confirmSheet"));
    m_question->setText(tr("Heel home, hips down, a few breaths, and sit up."));
    m_question->setObjectName(QStringLiteral("confirmQuestion"));
    m_hint->setText(tr("Any other key goes on, and so does it by itself after 20 seconds."));
    m_hint->setObjectName(QStringLiteral("confirmHint"));
    m_stay->setObjectName(QStringLiteral("stay"));
    m_finish->setObjectName(QStringLiteral("finishGently"));
    m_leave->setObjectName(QStringLiteral("leaveNow"));
    m_stay->setFace(tr("Let me go on"), Glyph::Play, {});
    m_finish->setFace(mainLabel(Phase::Confirming, false), Glyph::Home, tr("Space"));
    m_again.setSingleShot(true);
    m_again.setInterval(kSecondPress);
    connect(&m_again, &QTimer::timeout, this, [this] { nameLeave(false); });
    connect(m_stay, &ActionButton::clicked, this, [this] { emit commanded(CommandKind::GoOn); });
    connect(m_finish, &ActionButton::clicked, this, [this] {
        if (hears())
            emit commanded(CommandKind::Main);
    });
    connect(m_leave, &ActionButton::clicked, this, &ConfirmSheet::leave);
    nameLeave(false);
    refresh();
}

void ConfirmSheet::nameLeave(bool again)
{
    m_leave->setFace(again ? tr("Press again to leave") : tr("Leave now"), Glyph::None, {});
}

void ConfirmSheet::leave()
{
    if (!hears())
        return;
    if (m_again.isActive()) {
        m_again.stop();
        nameLeave(false);
        emit commanded(CommandKind::Leave);
        return;
    }
    m_again.start();
    nameLeave(true);
}

void ConfirmSheet::setKeys(const KeyMap &keys)
{
    m_finish->setFace(mainLabel(Phase::Confirming, false), Glyph::Home, keys.capOf(CommandKind::Main));
}

void ConfirmSheet::refresh()
{
    m_panel->setFill(lightOf(m_look.tokens, Phase::Confirming).sheet);
    m_question->setInk(m_look.tokens.ink);
    m_hint->setInk(m_look.tokens.ink);
}

void ConfirmSheet::ask()
{
    m_again.stop();
    nameLeave(false);
    m_since.start();
    m_finish->setFocus();
}

bool ConfirmSheet::hears() const
{
    return !m_since.isValid() || std::chrono::milliseconds{m_since.elapsed()} >= m_guard;
}

void ConfirmSheet::arrange(const SessionLayout &layout)
{
    const double u = layout.unit;
    // As high as the sheet of the picture, also where words alone stand.
    const double bars = std::min({layout.bar[0].top(), layout.bar[2].top(), layout.bar[3].top()});
    const double high = std::max(48.0, 56 * u);
    const double pad = 22 * u;
    // Leaving stands higher than anything that was there to be pressed before.
    const QRectF sheet(0, std::min({layout.sheet.top(), bars - 190 * u, layout.endGently.top() - high - pad - 4}),
                       layout.sheet.width(), 0);
    setGeometry(QRectF(0, sheet.top(), sheet.width(), layout.sheet.bottom() - sheet.top())
                    .toAlignedRect()
                    .adjusted(0, -kShadow, 0, 0));
    const QPointF origin = geometry().topLeft();
    m_panel->setRadius(34 * u);
    m_panel->setVisibleRect(
        QRectF(0, sheet.top(), sheet.width(), layout.sheet.bottom() - sheet.top()).translated(-origin));
    const double left = layout.margin;
    const double width = sheet.width() - 2 * left;
    const double leave = std::min(std::max(210.0, 250 * u), width * .36);
    const double top = sheet.top() - origin.y() + pad;
    m_leave->setVisibleRect(QRectF(left + width - leave, top, leave, high));
    const double text = bars - origin.y() - 16 * u - top;
    m_question->setSpec({.pixels = 40 * u, .least = 14, .weight = QFont::DemiBold, .lines = 2, .lineHeight = 1.08});
    m_question->setVisibleRect(QRectF(left, top, width - leave - 20 * u, text * .56));
    m_hint->setSpec({.pixels = 25 * u, .least = 14, .weight = QFont::Medium, .lines = 3});
    m_hint->setVisibleRect(QRectF(left, top + text * .56, width - (layout.portrait ? 0 : leave + 20 * u), text * .44));
    // "Finish" takes the place of the main action. "Go on", which ends nothing, takes the place of "My back complains". The
    // places of Back, Repeat and Next stay empty.
    m_finish->setVisibleRect(layout.bar[2].translated(-origin));
    m_stay->setVisibleRect(layout.bar[3].translated(-origin));
    for (ActionButton *button : {m_stay, m_finish})
        button->setTypeSize(layout.barType * 1.15);
    m_leave->setTypeSize(layout.barType);
}

} // namespace matside
