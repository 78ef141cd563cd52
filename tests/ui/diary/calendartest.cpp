// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar of the diary page, its list and its sheets.
#include "storage/diarysamples.h"
#include "ui/after/ratingrow.h"
#include "ui/diary/asksheet.h"
#include "ui/diary/diarypage.h"
#include "ui/diary/entries/entrylist.h"
#include "ui/diary/entries/entrysheet.h"
#include "ui/diary/calendar/monthmodel.h"
#include "ui/diary/calendar/monthtable.h"
#include "ui/handmade.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace matside {
namespace {

const QDate kToday(2026, 11, 30);

DiaryEntry entryOn(int day, const char *id, const char *note = "")
{
    DiaryEntry entry = test::diaryEntry(id);
    entry.began = QDateTime(QDate(2026, 11, day), QTime(18, 40), Qt::OffsetFromUTC, 3600);
    entry.ended = entry.began.addSecs(700);
    entry.outcome = Outcome::Finished;
    entry.answer.note = QString::fromUtf8(note);
    return entry;
}

/// The page on 30 November 2026, with a diary that answers at once.
class CalendarTest : public testing::Test
{
protected:
    CalendarTest() : m_page(test::lightLook(), test::navigation(), nullptr, [] { return kToday; })
    {
        QObject::connect(&m_page, &DiaryPage::wanted, &m_page, [this](const DiaryWish &wish) {
            m_wishes.push_back(wish);
            m_page.setPart(answerTo(wish));
        });
        m_page.resize(1280, 800);
    }
    [[nodiscard]] DiaryPart answerTo(const DiaryWish &wish) const
    {
        DiaryPart part;
        part.wish = wish;
        for (const DiaryEntry &entry : m_entries) {
            const bool isIn = (!wish.from.isValid() || entry.day() >= wish.from) && (!wish.to.isValid() || entry.day() <= wish.to);
            if (isIn && entry.answer.note.contains(wish.words) && (wish.routine.isEmpty() || entry.done.routine == wish.routine))
                part.entries.push_back(entry);
        }
        part.found = static_cast<int>(part.entries.size());
        part.rested = m_rested;
        part.first = QDate(2026, 11, 1);
        part.last = kToday;
        part.routines = m_routines;
        return part;
    }
    template <typename Part = QWidget>
    [[nodiscard]] Part *part(const char *name) const
    {
        return m_page.findChild<Part *>(QString::fromLatin1(name));
    }
    [[nodiscard]] MonthTable *month() const { return part<MonthTable>("diaryMonth"); }
    [[nodiscard]] EntryList *list() const { return part<EntryList>("diaryList"); }
    [[nodiscard]] int listed() const { return list()->model()->rowCount(); }
    [[nodiscard]] QDate current() const { return month()->day() ? month()->day()->date : QDate(); }
    void click(const char *name) const { part<QAbstractButton>(name)->click(); }

    DiaryEntries m_entries{entryOn(3, "a", "stiff"), entryOn(4, "b"), entryOn(29, "c", "loose")};
    std::vector<QDate> m_rested;
    std::vector<DiaryRoutine> m_routines{{QStringLiteral("slides"), QStringLiteral("Slides")}};
    std::vector<DiaryWish> m_wishes;
    DiaryPage m_page;
};

TEST_F(CalendarTest, ItIsReadByTheMonth)
{
    m_page.show();
    ASSERT_FALSE(m_wishes.empty());
    EXPECT_EQ(m_wishes.front().from, QDate(2026, 11, 1));
    EXPECT_EQ(m_wishes.front().to, kToday);
    m_wishes.clear();
    click("diaryEarlier");
    ASSERT_EQ(m_wishes.size(), 1U) << "nothing else is read for another month";
    EXPECT_EQ(m_wishes.front().from, QDate(2026, 10, 1));
    EXPECT_EQ(m_wishes.front().to, QDate(2026, 10, 31));
    EXPECT_EQ(part<QLabel>("diaryMonthName")->text(), QStringLiteral("October 2026"));
    EXPECT_EQ(listed(), 0);
    EXPECT_TRUE(part("diaryNothing")->isVisible());
}

TEST_F(CalendarTest, TheKeyboardReachesEveryDay)
{
    m_page.show();
    EXPECT_EQ(m_page.focusWidget(), month());
    EXPECT_EQ(current(), kToday);
    const auto press = [this](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(month(), key, modifiers);
        return current();
    };
    EXPECT_EQ(press(Qt::Key_Left), QDate(2026, 11, 29));
    EXPECT_EQ(press(Qt::Key_Up), QDate(2026, 11, 22));
    EXPECT_EQ(press(Qt::Key_Home), QDate(2026, 11, 1));
    EXPECT_EQ(press(Qt::Key_Left), QDate(2026, 10, 31)) << "on into the month before";
    EXPECT_EQ(press(Qt::Key_Down), QDate(2026, 11, 7)) << "and back";
    EXPECT_EQ(press(Qt::Key_PageUp), QDate(2026, 10, 7));
    EXPECT_EQ(press(Qt::Key_PageDown), QDate(2026, 11, 7));
    EXPECT_EQ(press(Qt::Key_PageUp, Qt::ShiftModifier), QDate(2025, 11, 7));
    EXPECT_EQ(press(Qt::Key_PageDown, Qt::ShiftModifier), QDate(2026, 11, 7));
    EXPECT_EQ(press(Qt::Key_End), kToday);
    for (int step = 0; step < 400; ++step)
        press(Qt::Key_Left);
    EXPECT_EQ(current(), kToday.addDays(-400)) << "no day is left out, nor at a change of the clocks";
}

TEST_F(CalendarTest, AScreenReaderGetsEveryDayAndEverySession)
{
    m_rested = {QDate(2026, 11, 5)};
    m_page.show();
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(month());
    ASSERT_TRUE(table && table->tableInterface());
    QStringList names;
    for (int cell = 0; cell < MonthModel::kWeeks * MonthModel::kWeekdays; ++cell) {
        QAccessibleInterface *day = table->tableInterface()->cellAt(cell / MonthModel::kWeekdays, cell % MonthModel::kWeekdays);
        if (day && !day->text(QAccessible::Name).isEmpty())
            names << day->text(QAccessible::Name);
    }
    EXPECT_EQ(names.size(), 30);
    EXPECT_TRUE(names.contains(QStringLiteral("Tuesday 3 November: done, both sides, before 5, after 0"))) << names.join(u'\n').toStdString();
    EXPECT_TRUE(names.contains(QStringLiteral("Thursday 5 November: rested because sore")));
    QAccessibleInterface *sessions = QAccessible::queryAccessibleInterface(list());
    ASSERT_EQ(sessions->childCount(), 3);
    EXPECT_TRUE(sessions->child(2)->text(QAccessible::Name).contains(QStringLiteral("Note: stiff")));
    for (const char *name : {"diaryMonth", "diaryList", "diarySearch", "diaryRoutine", "diaryRested", "diaryEarlier", "diaryLater"})
        EXPECT_FALSE(QAccessible::queryAccessibleInterface(part(name))->text(QAccessible::Name).isEmpty()) << name;
}

TEST_F(CalendarTest, ADayShowsItsSessionInTheList)
{
    m_page.show();
    QTest::keyClick(month(), Qt::Key_Home);
    for (int day = 1; day < 3; ++day)
        QTest::keyClick(month(), Qt::Key_Right);
    EXPECT_TRUE(list()->currentIndex().data().toString().contains(QStringLiteral("3 November")));
    QTest::keyClick(month(), Qt::Key_Return);
    EXPECT_EQ(m_page.focusWidget(), list());
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_TRUE(m_page.findChild<EntrySheet *>()->isVisible());
}

TEST_F(CalendarTest, ANoteAndRatingsAreChangedAndOnlyWhenAskedFor)
{
    m_page.show();
    QSignalSpy changed(&m_page, &DiaryPage::answerChanged);
    emit list()->opened(m_entries[0]);
    part<QPlainTextEdit>("entryNote")->setPlainText(QStringLiteral("never mind"));
    QTest::keyClick(part("entryNote"), Qt::Key_Escape);
    EXPECT_EQ(m_page.focusWidget(), part("entryKeep")) << "Esc leaves the note first";
    QTest::keyClick(part("entryKeep"), Qt::Key_Escape);
    EXPECT_TRUE(changed.isEmpty());
    emit list()->opened(m_entries[0]);
    EXPECT_EQ(part<QPlainTextEdit>("entryNote")->toPlainText(), QStringLiteral("stiff"));
    click("entryKeep");
    EXPECT_TRUE(changed.isEmpty()) << "nothing was changed";
    emit list()->opened(m_entries[0]);
    part<QPlainTextEdit>("entryNote")->setPlainText(QStringLiteral("looser"));
    part("entryBefore")->findChild<QAbstractButton *>(QStringLiteral("rating-5"))->click(); // taken back
    part("entryAfter")->findChild<QAbstractButton *>(QStringLiteral("rating-2"))->click();
    click("entryKeep");
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed[0][0].toString(), QStringLiteral("a"));
    Answer wanted = m_entries[0].answer;
    wanted.before.reset();
    wanted.after = 2;
    wanted.note = QStringLiteral("looser");
    EXPECT_EQ(changed[0][1].value<Answer>(), wanted);
}

TEST_F(CalendarTest, ADeletionIsAskedForFirst)
{
    m_page.show();
    QSignalSpy one(&m_page, &DiaryPage::removalWanted);
    QSignalSpy all(&m_page, &DiaryPage::removalOfAllWanted);
    emit list()->opened(m_entries[1]);
    click("entryDelete");
    EXPECT_TRUE(one.isEmpty());
    EXPECT_EQ(m_page.focusWidget(), part("askNo")) << "Enter deletes nothing";
    QTest::keyClick(m_page.focusWidget(), Qt::Key_Return);
    click("diaryRemoveAll");
    QTest::keyClick(m_page.focusWidget(), Qt::Key_Escape);
    EXPECT_TRUE(one.isEmpty() && all.isEmpty());
    emit list()->opened(m_entries[1]);
    click("entryDelete");
    click("askYes");
    EXPECT_EQ(one.value(0).value(0).toString(), QStringLiteral("b"));
    click("diaryRemoveAll");
    click("askYes");
    EXPECT_EQ(all.size(), 1);
    EXPECT_EQ(one.size(), 1);
}

TEST_F(CalendarTest, ADayOfRestIsAddedAndTakenBack)
{
    m_page.show();
    QSignalSpy rest(&m_page, &DiaryPage::restChosen);
    QTest::keyClick(month(), Qt::Key_Left);
    click("diaryRested");
    ASSERT_EQ(rest.size(), 1);
    EXPECT_EQ(rest[0][0].toDate(), QDate(2026, 11, 29));
    EXPECT_TRUE(rest[0][1].toBool());
    m_rested = {QDate(2026, 11, 29)};
    m_page.readAgain();
    EXPECT_TRUE(part<QAbstractButton>("diaryRested")->isChecked());
    EXPECT_EQ(current(), QDate(2026, 11, 29)) << "the day stays current";
    click("diaryRested");
    EXPECT_FALSE(rest[1][1].toBool());
    click("diaryLater");
    EXPECT_FALSE(part("diaryRested")->isEnabled()) << "nobody has rested tomorrow";
}

TEST_F(CalendarTest, ASearchListsTheNotesOfTheWholeDiary)
{
    m_page.show();
    m_wishes.clear();
    QTest::keyClicks(part("diarySearch"), QStringLiteral("stiff"));
    EXPECT_EQ(m_wishes.back().words, QStringLiteral("stiff"));
    EXPECT_FALSE(m_wishes.back().from.isValid());
    EXPECT_EQ(listed(), 1);
    EXPECT_EQ(part<QLabel>("diaryFound")->text(), QStringLiteral("“stiff” in notes: 1 session"));
    QSignalSpy back(&test::navigation(), &Navigation::wanted);
    QTest::keyClick(part("diarySearch"), Qt::Key_Escape);
    EXPECT_EQ(listed(), 3) << "Esc ends the search first";
    EXPECT_TRUE(back.isEmpty());
    QTest::keyClicks(part("diarySearch"), QStringLiteral("stiff"));
    click("diaryEarlier");
    EXPECT_EQ(part<QLineEdit>("diarySearch")->text(), QString()) << "another month ends it, too";
    QTest::keyClick(part("diarySearch"), Qt::Key_Escape);
    EXPECT_EQ(back.size(), 1);
}

TEST_F(CalendarTest, ARoutineIsChosenWhereThereAreSeveral)
{
    m_page.show();
    auto *routine = part<QComboBox>("diaryRoutine");
    EXPECT_FALSE(routine->isVisible());
    m_routines.push_back({QStringLiteral("hops"), QStringLiteral("Hops")});
    m_entries[2].done.routine = QStringLiteral("hops");
    m_page.readAgain();
    EXPECT_TRUE(routine->isVisible());
    routine->setCurrentIndex(2);
    emit routine->activated(2);
    EXPECT_EQ(m_wishes.back().routine, QStringLiteral("hops"));
    EXPECT_EQ(listed(), 1);
    EXPECT_EQ(routine->currentText(), QStringLiteral("Hops"));
}

TEST_F(CalendarTest, AnImportSaysFirstWhatItWillDo)
{
    m_page.show();
    QSignalSpy wanted(&m_page, &DiaryPage::importWanted);
    DiaryImport import;
    import.path = QStringLiteral("/somewhere/all.json");
    import.entries = m_entries;
    import.added = 2;
    import.known = 1;
    m_page.setCompared(import);
    auto *ask = m_page.findChild<AskSheet *>();
    ASSERT_TRUE(ask->isVisible());
    EXPECT_TRUE(ask->accessibleDescription().contains(QStringLiteral("2 are new"))) << ask->accessibleDescription().toStdString();
    EXPECT_TRUE(wanted.isEmpty());
    click("askYes");
    EXPECT_EQ(wanted.size(), 1);
    import.problem = QStringLiteral("This is no JSON.");
    m_page.setCompared(import);
    EXPECT_TRUE(ask->accessibleDescription().contains(import.problem));
    click("askNo");
    EXPECT_EQ(wanted.size(), 1);
}

TEST_F(CalendarTest, WithoutADatabaseItIsSaidAndThePageWorks)
{
    QObject::disconnect(&m_page, &DiaryPage::wanted, &m_page, nullptr);
    QObject::connect(&m_page, &DiaryPage::wanted, &m_page, [this](const DiaryWish &wish) {
        DiaryPart part;
        part.wish = wish;
        part.problem = QStringLiteral("To read the diary, install the package libqt6sql6-sqlite.");
        m_page.setPart(part);
    });
    m_page.show();
    EXPECT_TRUE(part("diaryProblem")->isVisible());
    EXPECT_FALSE(part("diaryExport")->isEnabled());
    QTest::keyClick(month(), Qt::Key_PageUp);
    EXPECT_EQ(current(), QDate(2026, 10, 30));
}

TEST_F(CalendarTest, NothingIsClippedInAnyWindow)
{
    m_page.show();
    for (const QSize &size : test::kAllSizes) {
        m_page.resize(size);
        m_page.readAgain();
        EXPECT_THAT(test::clipped(m_page), testing::IsEmpty()) << size.width();
        emit list()->opened(m_entries[0]);
        EXPECT_THAT(test::clipped(m_page), testing::IsEmpty()) << size.width();
        QTest::keyClick(m_page.focusWidget(), Qt::Key_Escape);
        click("diaryRemoveAll");
        EXPECT_TRUE(m_page.findChild<AskSheet *>()->fits()) << size.width();
        QTest::keyClick(m_page.focusWidget(), Qt::Key_Escape);
    }
}

} // namespace
} // namespace matside
