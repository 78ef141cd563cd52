// SPDX-License-Identifier: GPL-3.0-or-later
// "matside diary export" and "matside diary import", as the program runs them.
#include "storage/diary/diaryexport.h"
#include "storage/diary/diaryfile.h"
#include "storage/diary/diaryrecords.h"
#include "support/printers.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

struct Outcome final
{
    int code = 0;
    QString said;
    QString complained;
};

class DiaryCommandTest : public testing::Test
{
protected:
    [[nodiscard]] QString inFolder(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    /// Runs the command for this data folder.
    Outcome run(const QString &data, QStringList arguments) const
    {
        QProcess program;
        arguments.prepend(QStringLiteral("diary"));
        arguments << QStringLiteral("--data") << inFolder(qPrintable(data));
        program.start(QStringLiteral(MATSIDE_PROGRAM), arguments);
        EXPECT_TRUE(program.waitForFinished(60'000));
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
                QString::fromUtf8(program.readAllStandardError())};
    }
    [[nodiscard]] QByteArray bytes(const char *name) const
    {
        QFile file(inFolder(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static DiaryEntry entry(const char *id)
    {
        DiaryEntry entry;
        entry.id = QLatin1String(id);
        entry.began = QDateTime({2026, 11, 29}, {18, 0}, Qt::OffsetFromUTC, 3600);
        entry.ended = entry.began.addSecs(600);
        entry.answer.note = QStringLiteral("a, \"b\"");
        return entry;
    }
    void keep(const DiaryEntries &entries) const
    {
        DiaryFile file(inFolder("one/diary.sqlite"));
        int added = 0;
        EXPECT_FALSE(file.open() || addSessions(file.database(), entries, added));
    }

    QTemporaryDir m_folder;
};

TEST_F(DiaryCommandTest, AnExportHoldsTheDiaryAndReplacesNoFileUnasked)
{
    const QString one = QStringLiteral("one");
    const QStringList toCsv{QStringLiteral("export"), inFolder("all.csv")};
    const Outcome none = run(one, toCsv);
    EXPECT_EQ(none.code, 1);
    EXPECT_TRUE(none.complained.contains(QStringLiteral("There is no diary yet"))) << none.complained.toStdString();
    EXPECT_FALSE(QDir(inFolder("one")).exists()) << "to look makes none";
    const DiaryEntries entries{entry("a"), entry("b")};
    keep(entries);
    EXPECT_EQ(run(one, toCsv).code, 0);
    EXPECT_EQ(bytes("all.csv"), diaryCsv(entries));
    EXPECT_FALSE(QFile::permissions(inFolder("all.csv")) & (QFile::ReadGroup | QFile::ReadOther));
    EXPECT_EQ(run(one, {QStringLiteral("export"), inFolder("all.json")}).said, inFolder("all.json") + QStringLiteral(": 2 sessions\n"));
    EXPECT_EQ(bytes("all.json"), diaryJson(entries));
    keep({entry("c")});
    EXPECT_EQ(run(one, toCsv).code, 1);
    EXPECT_EQ(bytes("all.csv"), diaryCsv(entries));
    EXPECT_EQ(run(one, toCsv + QStringList(QStringLiteral("--force"))).code, 0);
    EXPECT_EQ(bytes("all.csv"), diaryCsv({entry("a"), entry("b"), entry("c")}));
}

TEST_F(DiaryCommandTest, AnImportSaysFirstWhatItWillDoAndThenDoesItOnce)
{
    keep({entry("a"), entry("b")});
    ASSERT_EQ(run(QStringLiteral("one"), {QStringLiteral("export"), inFolder("all.json")}).code, 0);
    const QString two = QStringLiteral("two");
    const QStringList look{QStringLiteral("import"), inFolder("all.json")};
    const QStringList doIt = look + QStringList(QStringLiteral("--yes"));
    const Outcome said = run(two, look);
    EXPECT_EQ(said.code, 0) << said.complained.toStdString();
    EXPECT_TRUE(said.said.contains(QStringLiteral("2 sessions would be added to the diary; 0 are there already")));
    EXPECT_FALSE(QDir(inFolder("two")).exists()) << "nothing is changed";
    EXPECT_TRUE(run(two, doIt).said.contains(QStringLiteral("2 sessions were added")));
    EXPECT_TRUE(run(two, look).said.contains(QStringLiteral("0 sessions would be added to the diary; 2 are there already")));
    EXPECT_TRUE(run(two, doIt).said.contains(QStringLiteral("0 sessions were added")));
    ASSERT_EQ(run(two, {QStringLiteral("export"), inFolder("again.json")}).code, 0);
    EXPECT_EQ(bytes("again.json"), bytes("all.json"));
}

TEST_F(DiaryCommandTest, WhatIsNoExportIsRefusedWithASentence)
{
    for (const char *content : {"", "{}", "[1, 2", "{\"format\": \"matside-diary\", \"format_version\": 9, \"sessions\": []}"}) {
        QFile file(inFolder("bad.json"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        const Outcome outcome = run(QStringLiteral("one"), {QStringLiteral("import"), file.fileName(), QStringLiteral("--yes")});
        EXPECT_EQ(outcome.code, 1) << content;
        EXPECT_TRUE(outcome.complained.endsWith(QStringLiteral(".\n"))) << outcome.complained.toStdString();
    }
    EXPECT_FALSE(QDir(inFolder("one")).exists());
    for (const QStringList &words : {QStringList{}, QStringList{QStringLiteral("export")}, QStringList{QStringLiteral("print"), QStringLiteral("a.csv")},
                                     QStringList{QStringLiteral("export"), QStringLiteral("a.txt")}, QStringList{QStringLiteral("import"), QStringLiteral("a.csv")},
                                     QStringList{QStringLiteral("import"), QStringLiteral("a.json"), QStringLiteral("b.json")}})
        EXPECT_EQ(run(QStringLiteral("one"), words).code, 2) << words.join(u' ').toStdString();
}

} // namespace
} // namespace matside::test
