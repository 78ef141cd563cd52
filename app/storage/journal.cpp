// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journal.h"

#include "storage/journalfile.h"

#include <mutex>
#include <utility>

namespace matside {

namespace {

/// Part of the second that the program has to close, settings and sound included.
constexpr std::chrono::milliseconds kPatience{300};

} // namespace

/// What is to be written.
struct Journal::Changes final
{
    std::mutex mutex;
    JournalChanges left; ///< not written yet
    bool isTold = false; ///< that they cannot be written; used by the thread alone

    /// In the thread. Why they cannot be written, where that has not been told yet.
    std::optional<QString> write(const QString &path)
    {
        JournalChanges now;
        {
            const std::lock_guard lock(mutex);
            now.swap(left);
        }
        const std::optional<Problem> problem = now.empty() ? std::nullopt : changeJournal(path, now);
        const std::lock_guard lock(mutex);
        if (problem)
            left.merge(now); // what is newer stays
        const bool isNew = problem && !isTold;
        isTold = problem.has_value();
        return isNew ? std::optional(problem->sentence) : std::nullopt;
    }
};

Journal::Journal(QString path, QObject *parent)
    : QObject(parent),
      m_path(std::move(path)),
      m_changes(std::make_shared<Changes>()),
      m_thread(this, kPatience)
{}

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
        const std::lock_guard lock(m_changes->mutex);
        m_changes->left.insert_or_assign(id, std::move(entry));
    }
    m_thread.post([this, changes = m_changes, path = m_path]() -> WorkThread::Answer {
        const std::optional<QString> why = changes->write(path);
        if (!why)
            return {};
        return [this, why] { emit failed(*why); };
    });
}

bool Journal::flush()
{
    if (!m_thread.flush())
        return false;
    const std::lock_guard lock(m_changes->mutex);
    return m_changes->left.empty();
}

bool Journal::close()
{
    return m_thread.close();
}

} // namespace matside
