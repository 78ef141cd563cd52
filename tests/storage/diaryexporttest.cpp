// SPDX-License-Identifier: GPL-3.0-or-later
// The diary as CSV and JSON: other programs read the values that went in, and an import reads the same entries.
#include "storage/diary/diaryexport.h"

#include "diarysamples.h"
#include "storage/diary/diaryfile.h"
#include "storage/diary/diaryreading.h"
#include "storage/diary/diaryrecords.h"
#include "support/printers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace matside::test {
namespace {

const QString kFile = QStringLiteral("diary.json");

/// Texts that CSV, JSON and spreadsheets have trouble with.
const QStringList &hostileTexts()
{
    static const QStringList texts{
        QStringLiteral("=1+1"), QStringLiteral("+1"), QStringLiteral("-1"), QStringLiteral("@SUM(A1)"),
        QStringLiteral("\t=1"), QStringLiteral("'=1"), QStringLiteral("''"), QStringLiteral("a,b;c"),
        QStringLiteral("say \"so\""), QStringLiteral("\""), QStringLiteral("two\nlines"), QStringLiteral("two\r\nlines\r"),
        QStringLiteral("\n"), QStringLiteral(" spaces "), QStringLiteral("\U0001F9D8\u200D\u2640\uFE0F"),
        QStringLiteral("\u202Eright\u202C \u05D0\u05D1"), QStringLiteral("\\u0041 </script>"), QString(),
        QStringLiteral("\x01\x1f\x7f"), QStringLiteral("mark\uFEFF")};
    return texts;
}

DiaryEntries hostileEntries()
{
    DiaryEntries entries{diaryEntry()};
    for (const QString &text : hostileTexts()) {
        DiaryEntry entry = diaryEntry();
        entry.id = QStringLiteral("id-%1").arg(entries.size());
        entry.answer.note = text;
        entry.title = text;
        entry.answer.after.reset();
        entry.began = entry.began.addSecs(60 * std::ssize(entries));
        entry.ended = entry.began;
        entries.push_back(entry);
    }
    return entries;
}

class DiaryExportTest : public testing::Test
{
protected:
    /// What a program of Python prints that reads the file of these bytes.
    QByteArray python(const QByteArray &bytes, const char *program) const
    {
        QFile file(m_folder.filePath(QStringLiteral("file")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        QProcess process;
        process.start(QStringLiteral("python3"), {QStringLiteral("-c"), QString::fromUtf8(program), file.fileName()});
        EXPECT_TRUE(process.waitForFinished());
        EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
        return process.readAllStandardOutput();
    }
    static bool hasPython() { return !QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty(); }

    QTemporaryDir m_folder;
};

TEST_F(DiaryExportTest, JsonIsReadBack)
{
    const DiaryEntries entries = hostileEntries();
    const Result<DiaryEntries> read = diaryOf(diaryJson(entries), kFile);
    ASSERT_TRUE(read) << read.problems().front().sentence.toStdString();
    EXPECT_EQ(*read, entries);
    EXPECT_EQ(read->front().began.offsetFromUtc(), 7200);
    EXPECT_EQ(*diaryOf(diaryJson({}), kFile), DiaryEntries{});
}

TEST_F(DiaryExportTest, PythonsJsonReadsWhatWentIn)
{
    if (!hasPython())
        GTEST_SKIP() << "there is no python3";
    const QByteArray again = python(diaryJson(hostileEntries()), "import json, sys\n"
                                                                 "json.dump(json.load(open(sys.argv[1], encoding='utf-8')), sys.stdout)\n");
    const Result<DiaryEntries> read = diaryOf(again, kFile);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, hostileEntries());
}

TEST_F(DiaryExportTest, PythonsCsvReadsWhatWentIn)
{
    if (!hasPython())
        GTEST_SKIP() << "there is no python3";
    const QByteArray rows = python(diaryCsv(hostileEntries()),
                                   "import csv, json, sys\n"
                                   "with open(sys.argv[1], encoding='utf-8', newline='') as file:\n"
                                   "    json.dump(list(csv.DictReader(file, strict=True)), sys.stdout)\n");
    const QJsonArray read = QJsonDocument::fromJson(rows).array();
    const DiaryEntries entries = hostileEntries();
    ASSERT_EQ(read.size(), std::ssize(entries));
    // The apostrophe before what a spreadsheet would take for a formula is the one difference.
    const auto text = [](const QJsonObject &row, const char *name) {
        const QString value = row.value(QLatin1String(name)).toString();
        return value.startsWith(u'\'') ? value.mid(1) : value;
    };
    for (int index = 0; index < read.size(); ++index) {
        const QJsonObject row = read[index].toObject();
        const DiaryEntry &entry = entries[static_cast<std::size_t>(index)];
        EXPECT_EQ(text(row, "id"), entry.id);
        EXPECT_EQ(text(row, "note"), entry.answer.note);
        EXPECT_EQ(text(row, "title"), entry.title);
        EXPECT_EQ(QDateTime::fromString(text(row, "began"), Qt::ISODateWithMs), entry.began);
        EXPECT_EQ(text(row, "day"), QStringLiteral("2026-10-25"));
        EXPECT_EQ(text(row, "before"), QStringLiteral("5"));
        EXPECT_EQ(text(row, "after"), index == 0 ? QStringLiteral("0") : QString()) << "no rating is not 0";
        EXPECT_EQ(text(row, "choices"), QStringLiteral("hops=2 slides=6"));
        EXPECT_EQ(text(row, "right_reaches").split(u' ').last().toDouble(), 1. / 3);
        EXPECT_EQ(text(row, "left_away_ms"), QStringLiteral("61000"));
    }
    EXPECT_TRUE(diaryCsv(entries).startsWith("id,day,began,")) << "no mark before the first name";
    EXPECT_TRUE(diaryCsv(entries).contains("2026-10-25T02:30:00.123+02:00"));
    EXPECT_TRUE(diaryCsv({}).endsWith("note\r\n")) << "lines end as RFC 4180 has them";
}

TEST_F(DiaryExportTest, NoFieldBeginsAFormula)
{
    const DiaryEntries entries = hostileEntries();
    for (const char *begin : {",=", ",+", ",-", ",@", ",\"=", ",\"+", ",\"-", ",\"@", ",\"\t", ",\t"})
        EXPECT_FALSE(diaryCsv(entries).contains(begin)) << begin;
}

TEST_F(DiaryExportTest, AValueThatIsWrongIsAProblemWithItsSessionAndKey)
{
    const QByteArray good = diaryJson({diaryEntry()});
    for (const auto &[before, after] :
         {std::pair{"\"pace\": 0.75", "\"pace\": 75"}, std::pair{"\"version\": 3", "\"version\": 1.5"},
          std::pair{"\"outcome\": \"left\"", "\"outcome\": \"lost\""}, std::pair{"\"after\": 0", "\"after\": 11"},
          std::pair{"\"after\": 0", "\"after\": \"0\""}, std::pair{"+02:00", ""}, std::pair{"2026-10-25T", "26-10-25T"},
          std::pair{"\"hops\": 2", "\"hops\": 301"}, std::pair{"\"id\": \"one\"", "\"id\": \"\""},
          std::pair{"\"furthest\": 0.9", "\"furthest\": 9"}, std::pair{"\"left\": {", "\"links\": {"},
          std::pair{"\"active_ms\": 123456", "\"active_ms\": 1e300"}, std::pair{"0.6", "-0.6"}}) {
        QByteArray bad = good;
        bad.replace(before, after);
        ASSERT_NE(bad, good) << before;
        const Result<DiaryEntries> read = diaryOf(bad, kFile);
        ASSERT_FALSE(read) << after;
        EXPECT_TRUE(read.problems().front().sentence.startsWith(QStringLiteral("Session 1: "))) << after;
    }
    EXPECT_FALSE(diaryOf(diaryJson({diaryEntry(), diaryEntry()}), kFile)) << "one session twice";
    EXPECT_FALSE(diaryOf(good.left(good.size() / 2), kFile)) << "a half file";
    EXPECT_FALSE(diaryOf("[]", kFile));
    QByteArray newer = good;
    const Result<DiaryEntries> read = diaryOf(newer.replace("\"format_version\": 1", "\"format_version\": 2"), kFile);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.problems().front().code, Problem::Code::TooNew);
}

TEST_F(DiaryExportTest, WhatNoFileCanHoldIsLeftOutOnceAndForAll)
{
    QByteArray text = diaryJson({diaryEntry()});
    text.replace("\"asked\": \"", "\"asked\": \"\\ufeff\\ufeff\\ud800half ");
    const Result<DiaryEntries> read = diaryOf(text, kFile);
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->front().answer.asked.endsWith(QStringLiteral("half How does it feel?")));
    EXPECT_EQ(*diaryOf(diaryJson(*read), kFile), *read);
}

TEST_F(DiaryExportTest, AnImportAddsEachSessionOnce)
{
    DiaryFile file(m_folder.filePath(QStringLiteral("diary.sqlite")));
    ASSERT_FALSE(file.open());
    const auto kept = [&] {
        DiaryEntries entries;
        EXPECT_FALSE(readSessions(file.database(), entries));
        return entries;
    };
    DiaryEntries entries = hostileEntries();
    int added = 0;
    ASSERT_FALSE(addSessions(file.database(), entries, added));
    EXPECT_EQ(added, std::ssize(entries));
    EXPECT_EQ(kept(), entries);
    const DiaryEntries before = kept();
    entries[0].answer.note = QStringLiteral("changed since");
    entries[0].done.repetitions = {1, 1};
    ASSERT_FALSE(addSessions(file.database(), entries, added));
    EXPECT_EQ(added, 0);
    EXPECT_EQ(kept(), before) << "what is there stays as it is";
}

/// Every key that is written stands in the document, and every key of the document is written.
TEST_F(DiaryExportTest, TheDocumentHasEveryKey)
{
    QFile document(QStringLiteral(MATSIDE_SOURCE_DIR "/docs/diary-format.md"));
    ASSERT_TRUE(document.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(document.readAll());
    const QJsonObject root = QJsonDocument::fromJson(diaryJson({diaryEntry()})).object();
    const QJsonObject session = root.value(QLatin1String("sessions")).toArray().first().toObject();
    QStringList keys = root.keys() + session.keys() + session.value(QLatin1String("left")).toObject().keys();
    keys << QString::fromUtf8(diaryCsv({})).trimmed().split(u',');
    for (const QString &key : keys)
        EXPECT_TRUE(text.contains(u'`' + key + u'`') || key.startsWith(QLatin1String("left_"))
                    || key.startsWith(QLatin1String("right_")))
            << key.toStdString();
    const qsizetype from = text.indexOf(QStringLiteral("```json\n")) + 8;
    const Result<DiaryEntries> example = diaryOf(text.mid(from, text.indexOf(QStringLiteral("```"), from) - from).toUtf8(), kFile);
    ASSERT_TRUE(example) << example.problems().front().sentence.toStdString();
    EXPECT_EQ(example->size(), 1U);
}

} // namespace
} // namespace matside::test
