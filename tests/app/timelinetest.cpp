// SPDX-License-Identifier: GPL-3.0-or-later
// What the built program prints, as somebody finds it who reads it with another program.
#include "commands/commandline.h"
#include "support/printers.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace matside::test {
namespace {

struct Printed final
{
    int code = -1;
    QString output;
    QString complaints;
};

Printed printed(const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(MATSIDE_PROGRAM), arguments);
    EXPECT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QStringList words(const QString &line)
{
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

int lengthOf(const QJsonArray &segments, const QString &side)
{
    int length = 0;
    for (const QJsonValue segment : segments) {
        if (segment[QStringLiteral("side")].toString() == side)
            length += segment[QStringLiteral("end_ms")].toInt() - segment[QStringLiteral("start_ms")].toInt();
    }
    return length;
}

TEST(PrintedTimelineTest, BothSidesTakeTheSameTimeToTheMillisecond)
{
    for (const auto *pace : {"0.5", "0.75", "1", "1.25", "1.5"}) {
        for (const auto *first : {"left", "right"}) {
            const Printed result = printed(words(
                QStringLiteral("timeline front-of-hips --json --pace %1 --first %2").arg(QLatin1String(pace), QLatin1String(first))));
            ASSERT_EQ(result.code, 0) << result.complaints.toStdString();
            EXPECT_EQ(result.complaints, QString());
            const QJsonArray segments = QJsonDocument::fromJson(result.output.toUtf8())[QStringLiteral("segments")].toArray();
            const int left = lengthOf(segments, QStringLiteral("left"));
            EXPECT_GT(left, 0);
            EXPECT_EQ(left, lengthOf(segments, QStringLiteral("right"))) << pace << ' ' << first;
        }
    }
}

TEST(PrintedTimelineTest, EveryRowHasTheSameKeysAndFills)
{
    const Printed result = printed(words(QStringLiteral("timeline front-of-hips --json")));
    const QJsonDocument document = QJsonDocument::fromJson(result.output.toUtf8());
    EXPECT_EQ(document[QStringLiteral("routine")].toString(), QStringLiteral("front-of-hips"));
    for (const QJsonValue segment : document[QStringLiteral("segments")].toArray()) {
        EXPECT_EQ(segment.toObject().size(), 10);
        EXPECT_LT(segment[QStringLiteral("start_ms")].toInt(), segment[QStringLiteral("end_ms")].toInt());
    }
    for (const QJsonValue cue : document[QStringLiteral("cues")].toArray()) {
        EXPECT_EQ(cue.toObject().size(), 6);
        EXPECT_FALSE(cue[QStringLiteral("id")].toString().isEmpty());
        EXPECT_EQ(cue[QStringLiteral("text")].toString().isEmpty(), cue[QStringLiteral("kind")] == QStringLiteral("chime"));
    }
}

TEST(PrintedLinesTest, EachIsAnIdAndATextAndTheTimelineSaysNoOther)
{
    const Printed lines = printed(words(QStringLiteral("lines front-of-hips")));
    ASSERT_EQ(lines.code, 0) << lines.complaints.toStdString();
    QHash<QString, QString> texts;
    for (const QString &line : lines.output.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        ASSERT_EQ(line.count(QLatin1Char('\t')), 1) << line.toStdString();
        texts.insert(line.section(QLatin1Char('\t'), 0, 0), line.section(QLatin1Char('\t'), 1));
    }
    for (const auto *speaker : {"af_bella", "am_michael"}) {
        const Printed result = printed(words(QStringLiteral("timeline front-of-hips --json --speaker %1").arg(QLatin1String(speaker))));
        for (const QJsonValue cue : QJsonDocument::fromJson(result.output.toUtf8())[QStringLiteral("cues")].toArray()) {
            if (cue[QStringLiteral("kind")] != QStringLiteral("chime")) {
                EXPECT_EQ(texts.value(cue[QStringLiteral("id")].toString()), cue[QStringLiteral("text")].toString());
            }
        }
    }
}

TEST(PrintedLinesTest, SpeakersTakeTheirOwnTime)
{
    const QString one = printed(words(QStringLiteral("timeline front-of-hips --speaker af_bella"))).output;
    EXPECT_EQ(one, printed(words(QStringLiteral("timeline front-of-hips"))).output);
    EXPECT_NE(one, printed(words(QStringLiteral("timeline front-of-hips --speaker am_michael"))).output);
}

TEST(ComplaintTest, WrongArgumentsAreExactlyOneLineAndNothingElse)
{
    for (const auto *line : {"--first up", "--sides none", "--slides many", "--pace 9", "--pace", "--gates open", "--speed 0",
                             "--frobnicate", "check", "timeline", "a b", "timeline front-of-hips --slides 99",
                             "timeline front-of-hips --support pillow", "--voice loud", "lines", "timeline front-of-hips --speaker nobody"}) {
        const Printed result = printed(words(QString::fromLatin1(line)));
        EXPECT_EQ(result.code, 2) << line;
        EXPECT_EQ(result.output, QString()) << line;
        EXPECT_EQ(result.complaints.count(QLatin1Char('\n')), 1) << line << ": " << result.complaints.toStdString();
        EXPECT_THAT(result.complaints.toStdString(), ::testing::ContainsRegex("(\\.|…)\n$"));
    }
}

TEST(ComplaintTest, HelpAndVersionComplainOfNothing)
{
    const Printed help = printed({QStringLiteral("--help")});
    EXPECT_EQ(help.code, 0);
    EXPECT_EQ(help.output, helpText() + QLatin1Char('\n'));
    EXPECT_EQ(help.complaints, QString());
    const Printed version = printed({QStringLiteral("--version")});
    EXPECT_EQ(version.code, 0);
    EXPECT_EQ(version.output, QStringLiteral("Matside %1\n").arg(versionText()));
    EXPECT_EQ(version.complaints, QString());
}

TEST(ComplaintTest, TheEndsOfEachRangeAreStillGood)
{
    for (const auto *line : {"--pace 0.5", "--pace 1.5", "--speed 1", "--speed 60"}) {
        const QStringList arguments = QStringList{QStringLiteral("matside")} + words(QString::fromLatin1(line));
        EXPECT_TRUE(std::holds_alternative<Invocation>(parseArguments(arguments))) << line;
    }
    for (const auto *line : {"--pace 0.49", "--pace 1.51", "--speed 0.9", "--speed 60.1"}) {
        const QStringList arguments = QStringList{QStringLiteral("matside")} + words(QString::fromLatin1(line));
        EXPECT_TRUE(std::holds_alternative<QString>(parseArguments(arguments))) << line;
    }
}

TEST(ComplaintTest, EveryProblemOfABrokenFileHasItsPlace)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("mine.toml")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("format = 1\nid = \"mine\"\ntitel = \"Mine\"\n");
    file.close();
    const Printed result = printed({QStringLiteral("check"), file.fileName()});
    EXPECT_EQ(result.code, 1);
    const QStringList lines = result.complaints.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    EXPECT_FALSE(lines.isEmpty());
    for (const QString &line : lines)
        EXPECT_THAT(line.toStdString(), ::testing::ContainsRegex("mine\\.toml:[0-9]+:[0-9]+"));
}

TEST(ComplaintTest, WithoutAScreenOneSentenceAndNoCrash)
{
    for (const QStringList &arguments : {QStringList{}, QStringList{QStringLiteral("--start")}}) {
        const Printed result = printed(arguments);
        EXPECT_EQ(result.code, 1);
        EXPECT_EQ(result.complaints.count(QLatin1Char('\n')), 1) << result.complaints.toStdString();
    }
}

} // namespace
} // namespace matside::test
