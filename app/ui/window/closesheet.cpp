// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/closesheet.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/paint/icons.h"

#include <QKeyEvent>

namespace matside {

namespace {

constexpr std::chrono::seconds kPatience{20}; // as long as the question whether to finish waits

} // namespace

CloseSheet::CloseSheet(QWidget *parent) : QuestionSheet(.38, parent)
{
    setObjectName(QStringLiteral("closeSheet"));
    setQuestion(tr("Close in the middle of the session?"),
                tr("The session goes on behind this question. Without an answer the window stays open. If you "
                   "close it now, your place is kept: the start page offers it for 12 hours."));
    first().setObjectName(QStringLiteral("closeNow"));
    first().setFace(tr("Close now"), Glyph::None, {});
    second().setObjectName(QStringLiteral("closeNot"));
    second().setFace(tr("Carry on"), Glyph::Play, tr("Esc"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &CloseSheet::close);
    connect(this, &CloseSheet::closed, &m_patience, &QTimer::stop);
    connect(&first(), &ActionButton::clicked, this, &CloseSheet::closeWanted);
}

void CloseSheet::ask()
{
    if (!isHidden())
        return;
    showWithFocus();
    m_patience.start();
}

bool CloseSheet::useKey(QKeyEvent *event)
{
    const int key = event->key();
    if (const std::optional<CommandKind> command = m_keys.commandFor(key, event->modifiers())) {
        if (!changesStep(*command))
            forward(event);
        else if (!event->isAutoRepeat())
            close(); // no step is gone on to unseen
        return true;
    }
    const bool presses = key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool moves = key == Qt::Key_Tab || key == Qt::Key_Backtab;
    return !moves && !presses;
}

} // namespace matside
