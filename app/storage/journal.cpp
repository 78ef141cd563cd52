// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journal.h"

#include "storage/journalfile.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>

namespace matside {

namespace {

/// Part of the second that the program has to close, settings and sound included.
constexpr std::chrono::milliseconds kPatience{300};

} // namespace

/// What the two threads share. The writing thread may outlive the journal.
struct Journal::Mailbox final
{
    std::mutex mutex;
    std::condition_variable posted;
    std::condition_variable written;
    JournalChanges changes;
    bool isWriting = false;
    bool isRefused = false; ///< the last changes could not be written
    bool ends = false;
    std::function<void(const QString &)> tell; ///< emits failed(); empty when nobody listens any more

    void write(const QString &path)
    {
        JournalChanges failed; // for the next time
        bool isTold = false;
        std::unique_lock lock(mutex);
        for (;;) {
            posted.wait(lock, [this] { return !changes.empty() || ends; });
            if (changes.empty())
                break;
            JournalChanges now = std::exchange(changes, {});
            now.merge(failed);
            isWriting = true;
            lock.unlock();
            const std::optional<Problem> problem = changeJournal(path, now);
            lock.lock();
            isWriting = false;
            failed = problem ? std::move(now) : JournalChanges{};
            if (problem && !isTold && tell)
                tell(problem->sentence);
            isTold = problem.has_value();
            isRefused = problem.has_value();
            written.notify_all();
        }
    }
};

Journal::Journal(QString path, QObject *parent)
    : QObject(parent),
      m_path(std::move(path)),
      m_mailbox(std::make_shared<Mailbox>())
{
    m_mailbox->tell = [this](const QString &why) {
        QMetaObject::invokeMethod(
            this, [this, why] { emit failed(why); }, Qt::QueuedConnection);
    };
}

Journal::~Journal()
{
    close();
    const std::lock_guard lock(m_mailbox->mutex);
    m_mailbox->tell = {};
}

void Journal::keep(const JournalEntry &entry)
{
    post(entry.id, entry);
}

void Journal::remove(const QString &id)
{
    post(id, std::nullopt);
}

void Journal::post(const QString &id, std::optional<JournalEntry> entry)
{
    {
        const std::lock_guard lock(m_mailbox->mutex);
        m_mailbox->changes.insert_or_assign(id, std::move(entry));
    }
    if (!m_thread.joinable())
        m_thread = std::thread([mailbox = m_mailbox, path = m_path] { mailbox->write(path); });
    m_mailbox->posted.notify_one();
}

bool Journal::flush()
{
    std::unique_lock lock(m_mailbox->mutex);
    return m_mailbox->written.wait_for(lock, kPatience,
                                       [this] { return m_mailbox->changes.empty() && !m_mailbox->isWriting; })
           && !m_mailbox->isRefused;
}

bool Journal::close()
{
    static_cast<void>(flush());
    bool isDone = false;
    {
        const std::lock_guard lock(m_mailbox->mutex);
        m_mailbox->ends = true;
        isDone = m_mailbox->changes.empty() && !m_mailbox->isWriting;
    }
    m_mailbox->posted.notify_one();
    if (!m_thread.joinable())
        return isDone;
    if (isDone)
        m_thread.join();
    else
        m_thread.detach();
    return isDone;
}

} // namespace matside
