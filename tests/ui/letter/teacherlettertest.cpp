// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letter/teacherletter.h"

#include "support/printers.h"
#include "support/rateddiary.h"

#include <gmock/gmock.h>

namespace matside {
namespace {

std::vector<LetterItem> items(const DiaryEntries &entries, const std::vector<QDate> &rested = {})
{
    return letterItems(entries, rested);
}

TEST(TeacherLetterTest, TellsWhatWasDoneAndSaidInFull)
{
    DiaryEntries entries = test::ratedDiary(1);
    DiaryEntry &entry = entries[0];
    entry.outcome = Outcome::EndedGently;
    entry.done.complaints.left = 1;
    entry.done.easings.left = {.66};
    entry.answer.before = 6;
    entry.answer.after = 4;
    entry.answer.note = QStringLiteral("First line, \"quoted\"\nsecond line =1+1");
    EXPECT_EQ(letterOver(items(entries)).toStdString(), "1 session, 3 Jan 2026.\n"
                                                        "\n"
                                                        "Ratings go from 0 (quiet) to 10 (as strong as it can be).\n"
                                                        "\n"
                                                        "3 Jan 2026, Front of the hips, 14 minutes\n"
                                                        "Both sides, 5 repetitions and 5 turns each; I eased off once on the left at two thirds.\n"
                                                        "I ended it gently before its end.\n"
                                                        "How does the low back feel now? Before 6, after 4.\n"
                                                        "First line, \"quoted\"\nsecond line =1+1\n");
}

TEST(TeacherLetterTest, WhatWasNotSaidIsLeftOut)
{
    DiaryEntries entries = test::ratedDiary(2);
    entries[0].answer = {};
    entries[1].answer = {std::nullopt, 3, QStringLiteral("How is it?"), {}};
    EXPECT_FALSE(letterOver(items({entries[0]})).contains(QLatin1String("Rating")));
    EXPECT_FALSE(letterOver(items({entries[0]})).contains(QLatin1String("before")));
    const QString both = letterOver(items(entries));
    EXPECT_TRUE(both.startsWith(QLatin1String("2 sessions from 3 Jan 2026 to 4 Jan 2026.")));
    EXPECT_TRUE(both.endsWith(QLatin1String("How is it? After 3.\n")));
}

TEST(TeacherLetterTest, EveryNoteOfFourHundredSessionsIsWhole)
{
    DiaryEntries entries = test::ratedDiary(400);
    for (std::size_t index = 0; index < entries.size(); ++index)
        entries[index].answer.note = QStringLiteral("note %1 ends here").arg(index);
    const QString letter = letterOver(items(entries));
    for (std::size_t index = 0; index < entries.size(); ++index)
        ASSERT_TRUE(letter.contains(entries[index].answer.note + u'\n')) << index;
}

TEST(TeacherLetterTest, DaysOfRestStandBetweenTheSessions)
{
    const DiaryEntries entries = test::ratedDiary(3); // of 3, 4 and 5 January
    const std::vector<LetterItem> all = items(entries, {{2026, 1, 4}, {2026, 1, 9}});
    ASSERT_EQ(all.size(), 5U);
    EXPECT_TRUE(all[1].session);
    EXPECT_FALSE(all[2].session);
    EXPECT_EQ(itemTitle(all[2]), QStringLiteral("4 Jan 2026, rested because sore"));
    EXPECT_TRUE(letterOver(all).contains(QLatin1String("\n\n4 Jan 2026, rested because sore.\n\n")));
    EXPECT_EQ(letterOver({all[4]}), QStringLiteral("9 Jan 2026, rested because sore.\n"));
}

TEST(TeacherLetterTest, WhatEndedAfterTheLastLetterIsNew)
{
    const DiaryEntry entry = test::ratedDiary(1)[0];
    const LetterItem session{entry, entry.day()};
    EXPECT_TRUE(isSince(session, {})) << "there was no letter yet";
    EXPECT_TRUE(isSince(session, entry.ended.addSecs(-1).toUTC()));
    EXPECT_FALSE(isSince(session, entry.ended.toUTC()));
    const LetterItem rest{std::nullopt, {2026, 1, 9}};
    EXPECT_TRUE(isSince(rest, QDateTime({2026, 1, 8}, {12, 0})));
    EXPECT_FALSE(isSince(rest, QDateTime({2026, 1, 9}, {12, 0})));
}

TEST(TeacherLetterTest, NothingChosenIsNoLetter)
{
    EXPECT_EQ(letterOver({}), QString());
}

} // namespace
} // namespace matside
