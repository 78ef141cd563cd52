// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workthread.h"
#include "storage/journalentry.h"

#include <QObject>
#include <QString>

#include <memory>

namespace matside {

/// Writes the place of a session to a file, in a thread of its own: waiting for a disk may take longer than a frame. Measured on a
/// virtual disk (ext4): a write takes 6 ms, one of a hundred 18 ms, and up to 0.3 s while another program writes 1.5 GB; keep() takes
/// 0.03 to 0.5 ms.
///
/// Only the newest entry of each session is written. What could not be written is tried again with the next change.
class Journal final : public QObject
{
    Q_OBJECT

public:
    /// Neither reads nor writes anything yet. path: "journal.toml" in the folder of the person's own files.
    explicit Journal(QString path, QObject *parent = nullptr);

    void keep(const JournalEntry &entry);
    /// The session is finished, or the person does not want it any more: nothing of it is kept, and no other session is offered.
    void remove(const QString &id);

    /// Waits until everything is written, at most 0.3 s. False where it is not.
    bool flush();
    /// flush(), and ends the thread; the destructor does so, too. False where the disk does not answer, not where it refuses: then the
    /// thread is left behind.
    bool close();

signals:
    /// An entry could not be written, and why: a sentence. Again only after one could be.
    void failed(const QString &why);

private:
    struct Changes;

    void post(const QString &id, std::optional<JournalEntry> entry);

    const QString m_path;
    std::shared_ptr<Changes> m_changes; ///< also of the thread
    WorkThread m_thread;
};

} // namespace matside
