// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <thread>

class QObject;

namespace matside {

/// A thread for work that may have to wait for a disk or a network, so that its owner never does. It starts with the first work.
class WorkThread final
{
public:
    using Answer = std::function<void()>;

    /// owner: answers are given in its thread; it may be null where no work has an answer. patience: how long it is waited for at most.
    WorkThread(QObject *owner, std::chrono::milliseconds patience);
    /// close().
    ~WorkThread();

    /// Does this once the present work is done, in place of what has not begun. The owner gets its answer, unless that is empty.
    void post(std::function<Answer()> work);
    /// Waits until all is done. False where the patience ends first.
    [[nodiscard]] bool flush() const;
    /// flush(), and ends the thread. Where the patience ends first the thread is left behind: all is still done, and answers nobody.
    /// That work must own all that it uses.
    bool close();

private:
    struct Mailbox;

    const std::chrono::milliseconds m_patience;
    std::shared_ptr<Mailbox> m_mailbox; ///< also of the thread, which may outlive this
    std::thread m_thread;
};

} // namespace matside
