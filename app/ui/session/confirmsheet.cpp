// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/confirmsheet.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/panel.h"
#include "ui/kit/sheets/sheet.h"
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
      m_words(new FittedLabel(this)),
      m_stay(new ActionButton(ActionButton::Kind::Quiet, this)),
      m_finish(new ActionButton(ActionButton::Kind::Primary, this)),
      m_leave(new ActionButton(ActionButton::Kind::Ghost, this))
{
    setObjectName(QStringLiteral("confirmSheet"));
    setAccessibleName(tr("Finish here?"));
    m_words->setObjectName(QStringLiteral("confirmWords"));
    m_stay->setObjectName(QStringLiteral("stay"));
    m_finish->setObjectName(QStringLiteral("finishGently"));
    m_leave->setObjectName(QStringLiteral("leaveNow"));
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
    setStaysPaused(false);
    refresh();
}

void ConfirmSheet::setStaysPaused(bool stays)
{
    m_words->setText(
        stays ? tr("Finishing still leads you all the way home. Without an answer the session stays paused.")
              : tr("Finishing still leads you all the way home. Without an answer the session goes on."));
    m_stay->setFace(stays ? tr("Stay paused") : tr("Carry on"), stays ? Glyph::Pause : Glyph::Play, tr("Any other key"));
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
    emit said(m_leave->text());
}

/// Tab stays within the question.
bool ConfirmSheet::focusNextPrevChild(bool next)
{
    stepFocus({m_stay, m_finish, m_leave}, next);
    return true;
}

void ConfirmSheet::setKeys(const KeyMap &keys)
{
    m_finish->setFace(mainLabel(Phase::Confirming, false), Glyph::Home, keys.capOf(CommandKind::Main));
}

void ConfirmSheet::refresh()
{
    m_panel->setFill(lightOf(m_look.tokens, Phase::Confirming).sheet);
    m_words->setInk(m_look.tokens.ink);
}

void ConfirmSheet::ask()
{
    m_again.stop();
    nameLeave(false);
    m_since.start();
}

QWidget *ConfirmSheet::answer() const
{
    return m_stay;
}

bool ConfirmSheet::hears() const
{
    return !m_since.isValid() || std::chrono::milliseconds{m_since.elapsed()} >= m_guard;
}

void ConfirmSheet::arrange(const SessionLayout &layout)
{
    const double u = layout.unit;
    const double gap = 14 * u;
    const double left = layout.margin;
    const double width = layout.sheet.width() - 2 * left;
    const double quiet = layout.endGently.top(); // nothing that ends lies in its row, nor on the button of the complaint
    // Both answers are as wide as the bar. The one that ends nothing lies on the bar: a click that is meant for it goes on.
    const QRectF stay =
        layout.portrait ? layout.bar[3] : QRectF(left, layout.bar[0].top(), width, layout.bar[0].height());
    const QRectF finish = layout.portrait
                              ? layout.bar[2]
                              : QRectF(left, std::min(quiet, stay.top()) - gap - stay.height(), width, stay.height());
    const bool between = !layout.portrait && quiet < stay.top(); // there is room for words between the two
    const double high = between ? stay.top() - gap - quiet : std::max(48.0, 56 * u);
    const double over = layout.portrait ? quiet : finish.top();
    const QRectF row(left, between ? quiet : over - gap - high, width, high);
    const double top = std::min({layout.sheet.top(), finish.top() - 20 * u, row.top() - 20 * u});
    const QRectF sheet(0, top, layout.sheet.width(), layout.sheet.bottom() - top);
    setGeometry(sheet.toAlignedRect().adjusted(0, -kShadow, 0, 0));
    const QPointF origin = geometry().topLeft();
    m_panel->setRadius(34 * u);
    m_panel->setVisibleRect(sheet.translated(-origin));
    const double leave = std::min(std::max(190.0, 230 * u), width * .36);
    m_leave->setVisibleRect(QRectF(row.left(), row.top(), leave, high).translated(-origin));
    m_words->setSpec({.pixels = 24 * u, .least = 13, .weight = QFont::Medium, .lines = 3, .lineHeight = 1.15});
    m_words->setVisibleRect(row.adjusted(leave + 24 * u, 0, 0, 0).translated(-origin));
    m_finish->setVisibleRect(finish.translated(-origin));
    m_stay->setVisibleRect(stay.translated(-origin));
    for (ActionButton *button : {m_stay, m_finish})
        button->setTypeSize(layout.barType * 1.4);
    m_leave->setTypeSize(layout.barType);
}

} // namespace matside
