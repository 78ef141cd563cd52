// SPDX-License-Identifier: GPL-3.0-or-later
// The words of days and sessions in the diary.
#include "ui/diary/calendar/daykind.h"

#include "storage/diarysamples.h"
#include "ui/diary/entries/entrytext.h"
#include "ui/kit/tokens.h"

#include <QImage>
#include <QPainter>

#include <gmock/gmock.h>

namespace matside {
namespace {

const QDate kNovember(2026, 11, 1);
const QDate kToday(2026, 11, 30);

DiaryEntry finished(const QDateTime &began, std::optional<int> after = {})
{
    DiaryEntry entry;
    entry.began = began;
    entry.ended = began.addSecs(720);
    entry.title = QStringLiteral("Front of the hips");
    entry.done.repetitions = {5, 5};
    entry.answer.after = after;
    return entry;
}

QDateTime at(int day, int hour = 18)
{
    return {QDate(2026, 11, day), QTime(hour, 40), Qt::OffsetFromUTC, 3600};
}

const DiaryDay &dayOf(const std::vector<DiaryDay> &days, int day)
{
    return days.at(static_cast<std::size_t>(day - 1));
}

TEST(DiaryDayTest, ADayIsToldByKindSidesAndRatings)
{
    DiaryEntry early = finished(at(4));
    early.outcome = Outcome::EndedGently;
    early.done.repetitions = {2, 0};
    const auto days = daysOf(kNovember, {finished(at(3), 3), early}, {QDate(2026, 11, 5)}, kToday);
    ASSERT_EQ(days.size(), 30U);
    EXPECT_EQ(dayOf(days, 3).kind, DayKind::Done);
    EXPECT_EQ(dayOf(days, 3).words, QStringLiteral("Tuesday 3 November: done, both sides, after 3"));
    EXPECT_EQ(dayOf(days, 4).kind, DayKind::Partly);
    EXPECT_EQ(dayOf(days, 4).words, QStringLiteral("Wednesday 4 November: partly, left side"));
    EXPECT_EQ(dayOf(days, 5).kind, DayKind::Rested);
    EXPECT_EQ(dayOf(days, 5).words, QStringLiteral("Thursday 5 November: rested because sore"));
    EXPECT_EQ(dayOf(days, 6).words, QStringLiteral("Friday 6 November: nothing"));
    EXPECT_EQ(dayOf(days, 30).words, QStringLiteral("Monday 30 November, today: nothing"));
}

TEST(DiaryDayTest, TheMostThatWasDoneIsTheKindOfADay)
{
    DiaryEntry early = finished(at(3, 8));
    early.outcome = Outcome::BrokenOff;
    const auto days = daysOf(kNovember, {early, finished(at(3, 18))}, {QDate(2026, 11, 3)}, kToday);
    EXPECT_EQ(dayOf(days, 3).kind, DayKind::Done);
    EXPECT_EQ(dayOf(days, 3).sessions, 2);
    EXPECT_TRUE(dayOf(days, 3).rested);
    EXPECT_TRUE(dayOf(days, 3).words.endsWith(QStringLiteral("rested because sore")));
}

TEST(DiaryDayTest, ADayIsThatOfThePersonsClock)
{
    // 31 October in UTC, 1 November in Auckland.
    const DiaryEntry auckland = finished(QDateTime(QDate(2026, 11, 1), QTime(0, 30), Qt::OffsetFromUTC, 13 * 3600));
    const auto days = daysOf(kNovember, {auckland}, {}, kToday);
    EXPECT_EQ(dayOf(days, 1).kind, DayKind::Done);
    EXPECT_EQ(daysOf(QDate(2026, 10, 1), {auckland}, {}, kToday).back().kind, DayKind::Nothing);
}

TEST(DiaryDayTest, EachKindHasAShapeOfItsOwnInEveryTheme)
{
    for (const Theme theme : kThemes) {
        std::vector<QImage> shapes;
        for (const DayKind kind : {DayKind::Nothing, DayKind::Rested, DayKind::Partly, DayKind::Done}) {
            QImage image(40, 40, QImage::Format_RGB32);
            image.fill(tokensFor(theme).card);
            QPainter painter(&image);
            paintKind(painter, QRectF(4, 4, 32, 32), kind, tokensFor(theme));
            painter.end();
            // Without colour: what is painted and what is not.
            QImage mask(40, 40, QImage::Format_RGB32);
            for (int y = 0; y < 40; ++y) {
                for (int x = 0; x < 40; ++x)
                    mask.setPixel(x, y, image.pixel(x, y) == tokensFor(theme).card.rgb() ? 0 : 0xffffff);
            }
            for (const QImage &other : shapes)
                EXPECT_NE(mask, other);
            shapes.push_back(mask);
        }
    }
}

TEST(DiaryEntryTextTest, EverythingOfAnEntryIsTold)
{
    QString all;
    for (const EntryLine &line : linesOf(test::diaryEntry()))
        all += line.name + QStringLiteral(": ") + line.value + u'\n';
    for (const char *part : {"Sunday 25 October 2026, 02:30 to 02:44, Europe/Berlin (UTC+02:00)", "version 3", "left early; 2:03 minutes led",
                             "right only", "slides: 6", "hops: 2", "2 more", "pace 0.75", "support: block", "5 repetitions", "4 turns",
                             "1:01 minutes away from home", "furthest 0.90 of the way", "eased off once, at 0.60",
                             "eased off 2 times, at 0.70 and 0.33", "4 pauses", "2 repeats", "eased off at rest: 3"})
        EXPECT_TRUE(all.contains(QString::fromUtf8(part))) << part << "\n" << all.toStdString();
    EXPECT_EQ(ratingsText(test::diaryEntry().answer), QStringLiteral("Before 5, after 0"));
    EXPECT_TRUE(entryText(test::diaryEntry(), 2026).contains(test::diaryEntry().answer.note));
}

TEST(DiaryEntryTextTest, TheHourThatComesTwiceIsToldByItsZone)
{
    DiaryEntry first = test::diaryEntry(); // half past two in summer time, on the day with 25 hours
    DiaryEntry second = first;
    second.began = first.began.addSecs(3600).toOffsetFromUtc(3600);
    second.ended = second.began.addSecs(60);
    EXPECT_EQ(beganText(first, 2026), beganText(second, 2026));
    EXPECT_TRUE(whenText(first).endsWith(QStringLiteral("(UTC+02:00)")));
    EXPECT_TRUE(whenText(second).endsWith(QStringLiteral("(UTC+01:00)")));
    second.zone.clear();
    second.began = second.began.toOffsetFromUtc(-(9 * 3600 + 1800));
    EXPECT_TRUE(whenText(second).endsWith(QStringLiteral(", UTC\u221209:30"))) << whenText(second).toStdString();
}

} // namespace
} // namespace matside
