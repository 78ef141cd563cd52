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
    /// session, window and routine, which is that of the window, must outlive this. running: what this program was started with.
    SecondStarts(const Session &session, MainWindow &window, const Routine &routine, const Invocation &running);

    /// The sentence that the second start prints.
    [[nodiscard]] QString answer(const StartRequest &request);

signals:
    /// Another routine or other options are wanted, which only a program that is started anew can show.
    void renewalWanted(const matside::StartRequest &request);

private:
    [[nodiscard]] QString reasonAgainstRenewal(const QString &name, const StartRequest &request) const;
    [[nodiscard]] Invocation standard() const;

    const Session &m_session;
    MainWindow &m_window;
    const Routine &m_routine;
    const Invocation m_running;
    const QString m_folder; ///< the working folder
};

} // namespace matside
