// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/instance/startrequest.h"

#include <QByteArray>
#include <QSocketNotifier>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace matside {

/// Takes the requests of second starts at a socket, and answers each with a sentence.
///
/// The socket is a file, which works without a bus. It never waits for anybody: a program that connects and sends nothing is
/// kept until eight others have come.
class StartListener final
{
public:
    /// The sentence is printed by the second start.
    using Answer = std::function<QString(const StartRequest &)>;

    /// Makes the socket in place of one that is left there. Requests wait in it until listen(). Needs no application.
    explicit StartListener(const QString &path);
    /// Removes the socket. Requests that wait in it see that nobody answers.
    ~StartListener();
    StartListener(const StartListener &) = delete;
    StartListener &operator=(const StartListener &) = delete;

    /// False where the socket could not be made: its path is too long, or the folder is full or read-only.
    [[nodiscard]] bool isReachable() const { return m_socket >= 0; }
    /// Answers from now on, in the event loop of this thread.
    void listen(Answer answer);

private:
    class Caller;

    void accept();
    void read(Caller &caller);

    QByteArray m_path;
    int m_socket = -1;
    Answer m_answer;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::vector<std::unique_ptr<Caller>> m_callers;
};

} // namespace matside
