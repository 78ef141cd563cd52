// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routinereader.h"

#include <memory>

namespace matside {

/// A file of a list of routines: the routine that it holds, or why it cannot be done.
struct RoutineEntry final
{
    QString path;
    bool own = false; ///< a file of the person; else it came with the program
    std::shared_ptr<const Routine> routine; ///< null where it cannot be done
    Problems problems;                      ///< never empty where there is no routine
};

/// True for the path of a file, which ends in ".toml" or has a slash; false for an id.
[[nodiscard]] bool isRoutineFile(const QString &idOrPath);

/// What is wrong with a file whose routine has the id of another file's.
[[nodiscard]] Problem problemOfSameId(const QString &id, const QString &path, const QString &other);

/// The routines that lie in some folders, and what is wrong with those that do not open. A file is read once it is asked for: a
/// program that needs one routine starts as soon with two hundred of them as with four.
class Catalogue final
{
public:
    /// A routine that can be done.
    struct Entry final
    {
        QString path;
        Routine routine;
    };
    /// A file that looks like a routine and cannot be done.
    struct Refused final
    {
        QString path;
        Problems problems; ///< never empty
    };

    /// Of every *.toml of the folders, which may be resources. Of two routines with one id that of the earlier
    /// folder stays, in one folder that of the earlier name. A folder that is not there is empty.
    Catalogue(const QStringList &folders, Vocabulary vocabulary);

    /// In the order of the folders and of the file names.
    [[nodiscard]] const std::vector<Entry> &entries() const;
    [[nodiscard]] const std::vector<Refused> &refused() const;

    /// The routine with this id, or that of a file: what ends in .toml or has a slash is a path, and is read afresh.
    [[nodiscard]] Result<Routine> find(const QString &idOrPath) const;
    /// So many of its files have not been read.
    [[nodiscard]] qsizetype unread() const { return m_unread.size(); }

private:
    void readNext() const;
    void readAll() const;

    Vocabulary m_vocabulary;
    // What has been asked for so far: a catalogue is used by one thread.
    mutable QStringList m_unread; ///< paths
    mutable std::vector<Entry> m_entries;
    mutable std::vector<Refused> m_refused;
};

} // namespace matside
