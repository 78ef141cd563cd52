// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/offpath.h"

#include "samples.h"

#include <gtest/gtest.h>

namespace matside {

namespace {

QString said(const Routine &routine, const char *id, bool withSupport)
{
    const Line *const line = routine.offPathLine(QString::fromUtf8(id), withSupport);
    return line ? line->text : QString();
}

Routine with(const QByteArray &ownLines)
{
    auto routine =
        parseRoutine(edited({{"[[off_path]]\nid = \"held\"\ntext = \"As long as you like.\"\n", ownLines.constData()}}),
                     QStringLiteral("small.toml"), shippedVocabulary());
    EXPECT_TRUE(routine.ok()) << shown(routine.problems());
    return routine ? routine.take() : Routine{};
}

} // namespace

TEST(OffPathTest, ShippedFileHasEveryLineWithAndWithoutSupport)
{
    Routine routine;
    routine.offPath = shippedVocabulary().offPath.lines;
    for (const QString &id : offPathIds()) {
        EXPECT_NE(routine.offPathLine(id, true), nullptr) << qPrintable(id);
        EXPECT_NE(routine.offPathLine(id, false), nullptr) << qPrintable(id);
    }
    EXPECT_EQ(routine.offPathLine(u"lead-in.two", true)->kind, CueKind::LeadIn);
    EXPECT_EQ(routine.offPathLine(u"ease", true)->kind, CueKind::Safety);
    EXPECT_EQ(routine.offPathLine(u"ease.still", true)->kind, CueKind::Safety);
    EXPECT_EQ(routine.offPathLine(u"breath.in", true)->kind, CueKind::Breath);
    EXPECT_EQ(routine.offPathLine(u"held", true)->kind, CueKind::Instruction);
    EXPECT_EQ(said(routine, "ease.support-away", false), QStringLiteral("Rest, just as you are."));
    EXPECT_EQ(routine.offPathLine(u"nothing", true), nullptr);
}

TEST(OffPathTest, TellsWhichLineIsMissing)
{
    QByteArray text = sourceText("resources/phrases/off-path.toml");
    text.replace("id = \"welcome-back\"", "id = \"welcome\"");
    text.replace("text = \"Rest, just as you are.\"\nwhen = { support = false }",
                 "text = \"Rest, just as you are.\"\nwhen = { support = true }");
    const auto lines = parseOffPath(text, QStringLiteral("off-path.toml"));
    ASSERT_FALSE(lines.ok());
    const std::string all = shown(lines.problems());
    EXPECT_NE(all.find("“welcome-back” is missing for somebody with support"), std::string::npos) << all;
    EXPECT_NE(all.find("“ease.support-away” is missing for somebody without support"), std::string::npos) << all;
}

TEST(OffPathTest, RoutineHasTheStandardLinesWithoutWritingThem)
{
    EXPECT_EQ(with("").offPath, shippedVocabulary().offPath.lines);
}

TEST(OffPathTest, OwnLineStandsBeforeTheStandardOne)
{
    const Routine routine = with("[[off_path]]\nid = \"settle-again\"\ntext = \"Settle.\"\n");
    EXPECT_EQ(said(routine, "settle-again", true), QStringLiteral("Settle."));
    EXPECT_EQ(said(routine, "settle-again", false), QStringLiteral("Settle."));
    EXPECT_EQ(routine.offPath.size(), shippedVocabulary().offPath.lines.size() - 1);
}

TEST(OffPathTest, OwnLineForOneCaseLeavesTheOther)
{
    const Routine routine = with("[[off_path]]\nid = \"settle-again\"\ntext = \"Settle.\"\nwhen = { support = true }\n"
                                 "[[off_path]]\nid = \"held\"\ntext = \"Wait.\"\nwhen = { support = false }\n");
    EXPECT_EQ(said(routine, "settle-again", true), QStringLiteral("Settle."));
    EXPECT_EQ(said(routine, "settle-again", false),
              QStringLiteral("Settle on your back again. We begin in half a minute."));
    EXPECT_EQ(said(routine, "held", true), QStringLiteral("Take your time. Press the button again when you're ready."));
    EXPECT_EQ(said(routine, "held", false), QStringLiteral("Wait."));
}

} // namespace matside
