// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journalfile.h"

#include "model/savefile.h"
#include "model/textfile.h"
#include "storage/filelock.h"
#include "storage/ownfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace matside {

namespace {

/// How long another program may hold the journal: a write takes some ten milliseconds.
constexpr std::chrono::milliseconds kLockPatience{500};
/// QSaveFile adds a point and six letters to the name of its new file.
constexpr QLatin1String kNewFiles{".??????"};

Problem unwritable(const QString &path)
{
    return wholeFile(
        Problem::Code::CannotWrite, path,
        QCoreApplication::translate(
            "Journal", "Where you are cannot be kept for another time. Make %1 writable, with some room on its disk.")
            .arg(QDir::toNativeSeparators(path)));
}

/// Removes the new files of programs that were killed while they wrote. Nobody else writes now: the journal is locked.
void removeLeftovers(const QFileInfo &info)
{
    QDir folder = info.dir();
    for (const QString &name : folder.entryList({info.fileName() + kNewFiles}, QDir::Files))
        folder.remove(name);
}

/// Keeps what cannot be read beside the journal, in place of what was kept there before.
void putAside(const QFileInfo &info)
{
    const QString aside = info.dir().filePath(info.completeBaseName() + QStringLiteral("-broken.") + info.suffix());
    // QFile::rename() replaces no file.
    static_cast<void>(
        std::rename(QFile::encodeName(info.filePath()).constData(), QFile::encodeName(aside).constData()));
}

} // namespace

Result<JournalEntries> readJournal(const QString &path)
{
    if (!QFileInfo::exists(path))
        return JournalEntries{};
    const Result<QByteArray> text = readTextFile(path);
    return text ? journalOf(*text, path) : Result<JournalEntries>(text.problems());
}

std::optional<Problem> changeJournal(const QString &path, const JournalChanges &changes)
{
    const QFileInfo info(path);
    if (!makeOwnFolder(info.absolutePath()))
        return unwritable(path);
    const FileLock lock(path + QStringLiteral(".lock"), kLockPatience);
    if (lock.state() != FileLock::State::Held)
        return unwritable(path);
    removeLeftovers(info);
    Result<JournalEntries> entries = readJournal(path);
    if (!entries)
        putAside(info);
    const QByteArray text = journalText(changed(entries ? entries.take() : JournalEntries{}, changes));
    const bool isWritten = saveFile(path, text, QFile::ReadOwner | QFile::WriteOwner);
    return isWritten ? std::nullopt : std::optional(unwritable(path));
}

} // namespace matside
