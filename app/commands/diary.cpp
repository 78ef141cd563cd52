// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/diary.h"

#include "commands/arguments.h"
#include "content/library.h"
#include "storage/diary/diaryfile.h"
#include "storage/diary/diarytransfer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace matside {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

int refuse(const Problem &problem)
{
    complain(problem.sentence);
    return 1;
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
    QByteArray text;
    int count = 0;
    if (const std::optional<QSqlError> error = exportText(file.database(), path, text, count))
        return refuse(file.problemOf(*error));
    if (const std::optional<Problem> problem = saveExport(path, text))
        return refuse(*problem);
    print(tr("%1: %2 sessions").arg(path, QLocale::c().toString(count)));
    return 0;
}

int runImport(const Invocation &invocation)
{
    const QString &path = invocation.files.front();
    Result<DiaryImport> read = readImport(path);
    if (complainOf(read.problems()))
        return 1;
    DiaryImport import = read.take();
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
    std::optional<QSqlError> error;
    if (invocation.yes)
        error = addImport(file.database(), import);
    else if (QFileInfo::exists(own))
        error = compare(file.database(), import);
    if (error)
        return refuse(file.problemOf(*error));
    print((invocation.yes ? tr("%1: %2 sessions were added to the diary; %3 were there already and stay as they are.")
                          : tr("%1: %2 sessions would be added to the diary; %3 are there already and would stay as they are. "
                               "Nothing is changed yet: --yes does it."))
              .arg(path)
              .arg(import.added)
              .arg(import.known));
    return 0;
}

} // namespace

int runDiary(const Invocation &invocation)
{
    return invocation.diary == Invocation::Diary::Export ? runExport(invocation) : runImport(invocation);
}

} // namespace matside
