// SPDX-License-Identifier: GPL-3.0-or-later
// matside_diarykills COUNT [SEED]: kills COUNT programs (kill -9) while they write a diary, all of them the same one, and looks at it
// after each: SQLite finds no fault, every session that was said to be kept is there, and none is half. Ends with 0 when all is so.
// --write FOLDER NAME is such a program: it prints the id of each session that is kept.
#include "storage/diary/diary.h"
#include "storage/diary/diaryfile.h"
#include "storage/diary/diaryreading.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QThread>
#include <QVariant>

#include <cstdio>
#include <random>

namespace matside::kills {
namespace {

constexpr int kEasings = 5;
constexpr std::chrono::milliseconds kLongest{250}; ///< that a program lives once it writes
constexpr int kPatience = 60'000;                  // milliseconds

DiaryEntry entryOf(const QString &id)
{
    DiaryEntry entry;
    entry.id = id;
    entry.began = QDateTime::currentDateTime();
    entry.ended = entry.began;
    entry.done.active = Millis{600'000};
    entry.done.repetitions = {5, 5};
    entry.done.options.choices = {{QStringLiteral("slides"), 5}};
    entry.done.easings = {std::vector<double>(kEasings, .5), {}};
    entry.answer.note = QString(3000, u'n');
    return entry;
}

bool isWhole(const DiaryEntry &entry)
{
    const Summary &done = entry.done;
    return done.repetitions == PerSide<int>{5, 5} && std::ssize(done.easings.left) == kEasings
           && done.options.choices.size() == 1;
}

int writeWithoutEnd(const QString &path, const QString &name)
{
    Diary diary(path);
    int number = 0;
    const auto next = [&] {
        const DiaryEntry entry = entryOf(name + u'-' + QString::number(++number));
        diary.keep(entry);
        diary.answer(entry.id, entry.answer, Saying::Instead);
    };
    QObject::connect(&diary, &Diary::kept, [&](const QString &id) {
        std::printf("%s\n", qPrintable(id));
        std::fflush(stdout);
        next();
    });
    QObject::connect(&diary, &Diary::failed, [](const QString &why) {
        std::fprintf(stderr, "%s\n", qPrintable(why));
        std::_Exit(2);
    });
    next();
    return QCoreApplication::exec();
}

/// Nothing where all is well.
QString faultOf(const QString &path, const QStringList &promised)
{
    DiaryFile file(path);
    if (const std::optional<Problem> problem = file.open())
        return problem->sentence;
    if (const std::optional<QString> news = file.takeNews())
        return *news;
    QSqlQuery check(file.database());
    if (!check.exec(QStringLiteral("PRAGMA integrity_check")) || !check.next()
        || check.value(0).toString() != QLatin1String("ok"))
        return QStringLiteral("SQLite finds a fault");
    if (!check.exec(QStringLiteral("PRAGMA foreign_key_check")) || check.next())
        return QStringLiteral("a row belongs to no session");
    DiaryEntries entries;
    if (readSessions(file.database(), entries))
        return QStringLiteral("it cannot be read");
    QStringList ids;
    for (const DiaryEntry &entry : entries) {
        ids << entry.id;
        if (!isWhole(entry))
            return QStringLiteral("half a session: %1").arg(entry.id);
    }
    const QSet<QString> there(ids.begin(), ids.end());
    for (const QString &id : promised) {
        if (!there.contains(id))
            return QStringLiteral("a session was said to be kept, and is not there: %1").arg(id);
    }
    return {};
}

int killAll(int count, std::uint32_t seed)
{
    const QTemporaryDir folder;
    const QString path = QDir(folder.path()).filePath(QStringLiteral("own/diary.sqlite"));
    std::mt19937 random(seed);
    QStringList promised;
    for (int kill = 1; kill <= count; ++kill) {
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), path, QString::number(kill)});
        if (kill % 4 != 0 && !program.waitForReadyRead(kPatience)) // every fourth is killed while it opens the diary
            return EXIT_FAILURE;
        QThread::msleep(random() % (kill % 4 != 0 ? kLongest.count() : 40));
        program.kill();
        program.waitForFinished(kPatience);
        const QStringList lines = QString::fromUtf8(program.readAllStandardOutput()).split(u'\n');
        promised << lines.mid(0, lines.size() - 1);
        if (const QString fault = faultOf(path, promised); !fault.isEmpty()) {
            std::printf("after kill %d: %s\n", kill, qPrintable(fault));
            return EXIT_FAILURE;
        }
    }
    std::printf("%d killed while they wrote: all %d sessions that were said to be kept are there, each whole\n", count,
                static_cast<int>(promised.size()));
    return EXIT_SUCCESS;
}

} // namespace
} // namespace matside::kills

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--write"))
        return matside::kills::writeWithoutEnd(arguments.value(2), arguments.value(3));
    return matside::kills::killAll(arguments.value(1, QStringLiteral("200")).toInt(),
                                   arguments.value(2, QStringLiteral("1")).toUInt());
}
