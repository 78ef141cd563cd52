// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <vector>

namespace matside {

/// Lists the routines that come with the program and the person's own, with the files that cannot be read, and reads a file again
/// when it changes.
///
/// Files are read when the list is first wanted. Nothing is read while a session runs: hold() and release() tell when one does.
class RoutineList final : public QObject
{
    Q_OBJECT

public:
    /// shipped: a folder of resources. own: the person's folders, which need not be there. Of two files with one id that of the
    /// earlier folder stays, the shipped ones first; in one folder that of the earlier name.
    RoutineList(const QString &shipped, const QStringList &own, Vocabulary vocabulary);

    /// In the order of the folders and of the file names.
    [[nodiscard]] const std::vector<RoutineEntry> &entries();
    /// The entry of this routine, if it can be done; null where there is none.
    [[nodiscard]] const RoutineEntry *find(const QString &id);
    /// The entry of this file; null where there is none.
    [[nodiscard]] const RoutineEntry *at(const QString &path);
    /// A file that need not be of these folders. It is read afresh, and a routine of another file with its id is no problem.
    [[nodiscard]] RoutineEntry read(const QString &path) const;
    /// Where files are kept: the first of the person's folders.
    [[nodiscard]] QString ownFolder() const { return m_folders.value(1); }

    /// Watches the folders from now on.
    void watch();

public slots:
    /// Reads what has changed since the last time, and tells it.
    void look();
    /// A session runs.
    void hold();
    /// It is over: what has changed meanwhile is read now.
    void release();

signals:
    /// Some file is new, changed or gone.
    void changed();

private:
    /// How a file looked when it was read.
    struct Stamp final
    {
        QDateTime written;
        qint64 size = 0;

        friend bool operator==(const Stamp &, const Stamp &) = default;
    };
    struct Known final
    {
        RoutineEntry entry; ///< without regard to other files
        Stamp stamp;
    };

    [[nodiscard]] static Stamp stampOf(const QString &path);
    void readFolders();
    void resolveIds();
    void watchAgain();
    void wait();

    const QStringList m_folders; ///< the shipped one first
    const Vocabulary m_vocabulary;
    std::vector<Known> m_known;
    std::vector<RoutineEntry> m_entries;
    QFileSystemWatcher m_watcher;
    QTimer m_pause; ///< since the last change: one saving of a file is several changes
    bool m_isRead = false;
    bool m_isWatching = false;
    bool m_isHeld = false;
    bool m_isChanged = false; ///< while it was held
};

} // namespace matside
