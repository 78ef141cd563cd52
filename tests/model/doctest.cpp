// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/offpath.h"
#include "samples.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

namespace matside {

namespace {

QString doc()
{
    return QString::fromUtf8(sourceText("docs/routine-format.md"));
}

/// Every key that the code asks a table for, the four slots, which it asks for by slotName(), and those of blocks.
QSet<QString> keysOfTheReader()
{
    QSet<QString> keys{QStringLiteral("say"), QStringLiteral("with"),  QStringLiteral("inside"),
                       QStringLiteral("end"), QStringLiteral("block"), QStringLiteral("use")};
    const QRegularExpression asked(QStringLiteral("\\b(?:value|need|tables)\\(QStringLiteral\\(\"([a-z_]+)\"\\)\\)"));
    for (const char *const file : {"routinereader.cpp", "steps.cpp", "lines.cpp"}) {
        const QByteArray path = QByteArray("routines/model/") + file;
        const QString code = QString::fromUtf8(sourceText(path.constData()));
        for (auto matches = asked.globalMatch(code); matches.hasNext();)
            keys.insert(matches.next().captured(1));
    }
    return keys;
}

/// A whole routine around the example of blocks.
QByteArray withBlocks(const QString &example)
{
    return "format = 1\nid = \"blocks\"\ntitle = \"Blocks\"\n" + example.toUtf8();
}

} // namespace

TEST(RoutineFormatDocTest, ItsExampleOfBlocksIsARoutine)
{
    const QRegularExpression fence(QStringLiteral("```\\n(\\[\\[block.*?)```"),
                                   QRegularExpression::DotMatchesEverythingOption);
    const auto example = fence.match(doc());
    ASSERT_TRUE(example.hasMatch());
    Vocabulary vocabulary = shippedVocabulary();
    vocabulary.motions << QStringLiteral("bridge") << QStringLiteral("side-bridge");
    const auto routine = parseRoutine(withBlocks(example.captured(1)), QStringLiteral("example.toml"), vocabulary);
    EXPECT_TRUE(routine.ok()) << shown(routine.problems());
}

TEST(RoutineFormatDocTest, ItsExampleIsARoutine)
{
    const QRegularExpression fence(QStringLiteral("```toml\\n(.*?)```"),
                                   QRegularExpression::DotMatchesEverythingOption);
    int routines = 0;
    for (auto matches = fence.globalMatch(doc()); matches.hasNext();) {
        const QByteArray example = matches.next().captured(1).toUtf8();
        const auto routine = parseRoutine(example, QStringLiteral("example.toml"), shippedVocabulary());
        EXPECT_TRUE(routine.ok()) << shown(routine.problems());
        ++routines;
    }
    EXPECT_EQ(routines, 2);
}

TEST(RoutineFormatDocTest, NamesEveryKeyThatTheReaderKnows)
{
    const QString text = doc();
    const QSet<QString> keys = keysOfTheReader();
    EXPECT_GT(keys.size(), 55);
    for (const QString &key : keys)
        EXPECT_TRUE(text.contains(QStringLiteral("`%1`").arg(key))) << qPrintable(key);
}

TEST(RoutineFormatDocTest, NamesEveryLineOffThePath)
{
    const QString text = doc();
    for (const QString &id : offPathIds())
        EXPECT_TRUE(text.contains(QStringLiteral("`%1`").arg(id))) << qPrintable(id);
}

} // namespace matside
