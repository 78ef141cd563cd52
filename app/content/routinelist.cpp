// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/routinelist.h"

#include "model/filename.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <utility>

namespace matside {

namespace {

/// An editor writes, renames and removes within a moment when it saves a file.
constexpr std::chrono::milliseconds kPause{150};

/// The folder, or the nearest one above it that is there.
QString presentFolder(QString folder)
{
    while (!QFileInfo(folder).isDir() && !QDir(folder).isRoot()) {
        const QString above = QFileInfo(folder).absolutePath();
        if (above == folder)
            break;
        folder = above;
    }
    return folder;
}

} // namespace

RoutineList::RoutineList(const QString &shipped, const QStringList &own, Vocabulary vocabulary)
    : m_folders(QStringList(shipped) + own),
      m_vocabulary(std::move(vocabulary))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &RoutineList::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &RoutineList::wait);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this](const QString &path) {
        for (Known &known : m_known) {
            if (known.entry.path == path)
                known.stamp = {}; // it may have been written twice within one tick of the file system's clock
        }
        wait();
    });
}

const std::vector<RoutineEntry> &RoutineList::entries()
{
    if (!m_isRead)
        readFolders();
    return m_entries;
}

const RoutineEntry *RoutineList::find(const QString &id)
{
    const auto found = std::ranges::find_if(
        entries(), [&id](const RoutineEntry &entry) { return entry.routine && entry.routine->id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

const RoutineEntry *RoutineList::at(const QString &path)
{
    const auto found = std::ranges::find_if(entries(), [&path](const RoutineEntry &entry) { return entry.path == path; });
    return found == m_entries.end() ? nullptr : &*found;
}

RoutineEntry RoutineList::read(const QString &path) const
{
    const bool isShipped = path.startsWith(m_folders.front() + u'/');
    RoutineEntry entry{path, !isShipped, nullptr, {}};
    Result<Routine> routine = readRoutine(path, m_vocabulary);
    if (routine)
        entry.routine = std::make_shared<const Routine>(routine.take());
    else
        entry.problems = routine.problems();
    return entry;
}

void RoutineList::watch()
{
    m_isWatching = true;
    watchAgain();
}

void RoutineList::look()
{
    m_isChanged = m_isHeld;
    if (m_isHeld)
        return;
    const std::vector<Known> before = m_known;
    const bool wasRead = m_isRead;
    readFolders();
    const bool same =
        wasRead && std::ranges::equal(before, m_known, [](const Known &old, const Known &now) {
            return old.entry.path == now.entry.path && old.entry.routine == now.entry.routine
                   && old.entry.problems == now.entry.problems;
        });
    if (!same)
        emit changed();
}

void RoutineList::hold()
{
    m_isHeld = true;
}

void RoutineList::release()
{
    m_isHeld = false;
    if (std::exchange(m_isChanged, false))
        look();
}

RoutineList::Stamp RoutineList::stampOf(const QString &path)
{
    const QFileInfo file(path);
    return {file.lastModified(), file.size()};
}

/// A file that looks as it did when it was read is not read again.
void RoutineList::readFolders()
{
    std::vector<Known> before = std::exchange(m_known, {});
    for (const QString &folder : m_folders) {
        for (const QString &path : tomlFilesIn(folder)) {
            const Stamp stamp = stampOf(path);
            const auto old = std::ranges::find_if(
                before, [&](const Known &known) { return known.entry.path == path && known.stamp == stamp; });
            m_known.push_back(old == before.end() ? Known{read(path), stamp} : std::move(*old));
        }
    }
    m_isRead = true;
    resolveIds();
    watchAgain();
}

void RoutineList::resolveIds()
{
    m_entries.clear();
    for (const Known &known : m_known) {
        RoutineEntry entry = known.entry;
        const RoutineEntry *same = entry.routine ? find(entry.routine->id) : nullptr;
        if (same) {
            entry.problems = {problemOfSameId(entry.routine->id, entry.path, same->path)};
            entry.routine = nullptr;
        }
        m_entries.push_back(std::move(entry));
    }
}

/// Resources never change. A file that is replaced is another file, which has to be watched anew.
void RoutineList::watchAgain()
{
    if (!m_isWatching)
        return;
    QStringList wanted;
    for (const QString &folder : m_folders.mid(1))
        wanted << presentFolder(folder);
    for (const Known &known : m_known) {
        if (known.entry.own)
            wanted << known.entry.path;
    }
    wanted.removeDuplicates();
    const QStringList present = m_watcher.files() + m_watcher.directories();
    QStringList gone;
    for (const QString &path : present) {
        if (!wanted.contains(path))
            gone << path;
    }
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    for (const QString &path : std::as_const(wanted)) {
        if (!present.contains(path))
            m_watcher.addPath(path);
    }
}

void RoutineList::wait()
{
    m_pause.start();
}

} // namespace matside
