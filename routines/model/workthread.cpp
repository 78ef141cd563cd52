// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workthread.h"

#include <QObject>

#include <condition_variable>
#include <mutex>
#include <utility>

namespace matside {

struct WorkThread::Mailbox final
{
    std::mutex mutex; ///< guards all members below
    std::condition_variable changed;
    QObject *owner = nullptr; ///< null once it gets no more answers
    std::function<Answer()> next;
    bool isWorking = false;
    bool isEnding = false;

    void work()
    {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [this] { return next || isEnding; });
            if (!next)
                return;
            const std::function<Answer()> work = std::exchange(next, {});
            isWorking = true;
            lock.unlock();
            const Answer answer = work();
            lock.lock();
            isWorking = false;
            if (answer && owner)
                QMetaObject::invokeMethod(owner, answer, Qt::QueuedConnection);
            changed.notify_all();
        }
    }
};

WorkThread::WorkThread(QObject *owner, std::chrono::milliseconds patience)
    : m_patience(patience),
      m_mailbox(std::make_shared<Mailbox>())
{
    m_mailbox->owner = owner;
}

WorkThread::~WorkThread()
{
    close();
}

void WorkThread::post(std::function<Answer()> work)
{
    {
        const std::lock_guard lock(m_mailbox->mutex);
        m_mailbox->next = std::move(work);
    }
    m_mailbox->changed.notify_all();
    if (!m_thread.joinable())
        m_thread = std::thread([mailbox = m_mailbox] { mailbox->work(); });
}

bool WorkThread::flush() const
{
    std::unique_lock lock(m_mailbox->mutex);
    return m_mailbox->changed.wait_for(lock, m_patience, [this] { return !m_mailbox->next && !m_mailbox->isWorking; });
}

bool WorkThread::close()
{
    const bool isDone = flush();
    {
        const std::lock_guard lock(m_mailbox->mutex);
        m_mailbox->isEnding = true;
        m_mailbox->owner = nullptr;
    }
    m_mailbox->changed.notify_all();
    if (m_thread.joinable())
        isDone ? m_thread.join() : m_thread.detach();
    return isDone;
}

} // namespace matside
