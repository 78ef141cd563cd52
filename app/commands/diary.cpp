// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/diary.h"

#include "commands/arguments.h"
#include "content/library.h"
#include "model/savefile.h"
#include "storage/diary/diaryexport.h"
#include "storage/diary/diaryfile.h"
#include "storage/diary/diaryreading.h"
#include "storage/diary/diaryrecords.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace matside {

namespace {

constexpr qint64 kLargestImport = 512 * 1024 * 1024; // bytes: 5,000 for each session, with a note that fills a page

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

int refuse(const Problem &problem)
{
    complain(problem.sentence);
    return 1;
}

/// The sessions of the open diary; nothing after an error was printed.
std::optional<DiaryEntries> entriesOf(DiaryFile &file)
{
    DiaryEntries entries;
    const std::optional<QSqlError> error = readSessions(file.database(), entries);
    if (error)
        refuse(file.problemOf(*error));
    return error ? std::nullopt : std::optional(std::move(entries));
}

int runExport(const Invocation &invocation)
{
    const QString &path = invocation.files.front();
    if (QFileInfo::exists(path) && !invocation.force) {
        complain(tr("%1 is there already; take another name, or --force.").arg(path));
        return 1;
    }
    DiaryFile file(diaryFile(invocation.data));
    if (const std::optional<Problem> problem = file.openToRead())
        return refuse(*problem);
    const std::optional<DiaryEntries> entries = entriesOf(file);
    if (!entries)
        return 1;
    const bool isJson = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    const bool isWritten =
        saveFile(path, isJson ? diaryJson(*entries) : diaryCsv(*entries), QFile::ReadOwner | QFile::WriteOwner);
    if (!isWritten) {
        complain(tr("%1 cannot be written. Make its folder writable, with some room on its disk.").arg(path));
        return 1;
    }
    print(tr("%1: %2 sessions").arg(path, QLocale::c().toString(static_cast<qlonglong>(entries->size()))));
    return 0;
}

/// The entries of the file; nothing after its problems were printed.
std::optional<DiaryEntries> readImport(const QString &path)
{
    QFile file(path);
    const QFileInfo info(path);
    if (!info.isFile() || info.size() > kLargestImport || !file.open(QIODevice::ReadOnly)) {
        complain(tr("%1 cannot be read. Name a file that is there, and that you may read.").arg(path));
        return std::nullopt;
    }
    Result<DiaryEntries> entries = diaryOf(file.readAll(), path);
    if (complainOf(entries.problems()))
        return std::nullopt;
    return entries.take();
}

int runImport(const Invocation &invocation)
{
    const QString &path = invocation.files.front();
    const std::optional<DiaryEntries> entries = readImport(path);
    if (!entries)
        return 1;
    const QString own = diaryFile(invocation.data);
    DiaryFile file(own);
    std::optional<Problem> problem;
    if (invocation.yes)
        problem = file.open();
    else if (QFileInfo::exists(own)) // to look makes no diary
        problem = file.openToRead();
    if (problem)
        return refuse(*problem);
    if (const std::optional<QString> news = file.takeNews())
        complain(*news);
    int added = 0;
    if (invocation.yes) {
        if (const std::optional<QSqlError> error = addSessions(file.database(), *entries, added))
            return refuse(file.problemOf(*error));
    } else {
        QSet<QString> present;
        if (QFileInfo::exists(own)) {
            const std::optional<DiaryEntries> there = entriesOf(file);
            if (!there)
                return 1;
            for (const DiaryEntry &entry : *there)
                present.insert(entry.id);
        }
        added = static_cast<int>(std::count_if(entries->begin(), entries->end(), [&present](const DiaryEntry &entry) {
            return !present.contains(entry.id);
        }));
    }
    const auto known = static_cast<int>(std::ssize(*entries)) - added;
    print((invocation.yes ? tr("%1: %2 sessions were added to the diary; %3 were there already and stay as they are.")
                          : tr("%1: %2 sessions would be added to the diary; %3 are there already and would stay as they are. "
                               "Nothing is changed yet: --yes does it."))
              .arg(path)
              .arg(added)
              .arg(known));
    return 0;
}

} // namespace

int runDiary(const Invocation &invocation)
{
    return invocation.diary == Invocation::Diary::Export ? runExport(invocation) : runImport(invocation);
}

} // namespace matside
