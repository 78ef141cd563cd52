// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/diary/diarytransfer.h"

#include "model/savefile.h"
#include "storage/diary/diaryexport.h"
#include "storage/diary/diaryreading.h"
#include "storage/diary/diaryrecords.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace matside {

namespace {

constexpr qint64 kLargestImport = 512 * 1024 * 1024; // bytes: 5,000 for each session, with a note that fills a page

QString tr(const char *text)
{
    return QCoreApplication::translate("Diary", text);
}

} // namespace

Result<DiaryImport> readImport(const QString &path)
{
    QFile file(path);
    const QFileInfo info(path);
    if (!info.isFile() || info.size() > kLargestImport || !file.open(QIODevice::ReadOnly))
        return wholeFile(Problem::Code::CannotRead, path,
                         tr("%1 cannot be read. Name a file that is there, and that you may read.").arg(path));
    const QByteArray text = file.readAll();
    Result<DiaryEntries> entries = diaryOf(text, path);
    if (!entries)
        return entries.problems();
    DiaryImport import;
    import.path = path;
    import.entries = entries.take();
    import.rested = restedOf(text);
    import.added = static_cast<int>(std::ssize(import.entries));
    return import;
}

std::optional<QSqlError> compare(const QSqlDatabase &database, DiaryImport &import)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT id FROM session")))
        return query.lastError();
    QSet<QString> present;
    while (query.next())
        present.insert(query.value(0).toString());
    import.known = static_cast<int>(
        std::ranges::count_if(import.entries, [&present](const DiaryEntry &entry) { return present.contains(entry.id); }));
    import.added = static_cast<int>(std::ssize(import.entries)) - import.known;
    return std::nullopt;
}

std::optional<QSqlError> addImport(const QSqlDatabase &database, DiaryImport &import)
{
    std::optional<QSqlError> error = addSessions(database, import.entries, import.added);
    import.known = static_cast<int>(std::ssize(import.entries)) - import.added;
    return error ? error : addRested(database, import.rested);
}

std::optional<QSqlError> exportText(const QSqlDatabase &database, const QString &path, QByteArray &text, int &count)
{
    DiaryEntries entries;
    std::vector<QDate> rested;
    std::optional<QSqlError> error = readSessions(database, entries);
    if (!error)
        error = readRested(database, rested);
    count = static_cast<int>(std::ssize(entries));
    const bool isJson = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    text = isJson ? diaryJson(entries, rested) : diaryCsv(entries);
    return error;
}

std::optional<Problem> saveExport(const QString &path, const QByteArray &text)
{
    if (saveFile(path, text, QFile::ReadOwner | QFile::WriteOwner))
        return std::nullopt;
    return wholeFile(Problem::Code::CannotWrite, path,
                     tr("%1 cannot be written. Make its folder writable, with some room on its disk.").arg(path));
}

} // namespace matside
