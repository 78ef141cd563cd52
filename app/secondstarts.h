// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandline.h"
#include "model/routine.h"
#include "platform/instance/startrequest.h"

#include <QObject>

namespace matside {

class MainWindow;
class Session;

/// Does in the open window what a second start of the program wants, and says so.
///
/// The window always comes to the front. A session that is under way goes on: no other one begins, whatever was asked for.
class SecondStarts final : public QObject
{
    Q_OBJECT

public:
    /// session and window must outlive this, and the routine, which is that of the window, until there is another. running: what this program was started with.
    SecondStarts(const Session &session, MainWindow &window, const Routine &routine, const Invocation &running);

    /// The window shows this one from now on.
    void setRoutine(const Routine &routine);
    /// The sentence that the second start prints.
    [[nodiscard]] QString answer(const StartRequest &request);

signals:
    /// This routine is wanted, with its own options.
    void routineWanted(const QString &id);
    /// This file is to be shown, before it is kept.
    void fileWanted(const QString &path);
    /// Other options, or a file to be led at once, are wanted, which only a program that is started anew can show.
    void renewalWanted(const matside::StartRequest &request);

private:
    [[nodiscard]] QString reasonAgainstRenewal(const QString &name, const StartRequest &request) const;
    [[nodiscard]] Invocation standard() const;
    [[nodiscard]] QString show(const Invocation &asked);

    const Session &m_session;
    MainWindow &m_window;
    const Routine *m_routine; ///< never null
    const Invocation m_running;
    QString m_shown; ///< the routine of the window, as a start names it: an id, or a whole path
};

} // namespace matside
