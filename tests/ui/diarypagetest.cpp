// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/diarypage.h"

#include "handmade.h"
#include "support/rateddiary.h"
#include "support/shipped.h"
#include "storage/settings.h"
#include "ui/diary/trendview.h"
#include "ui/kit/segmented.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace matside {
namespace {

class DiaryPageTest : public testing::Test
{
protected:
    DiaryPageTest() : m_page(test::lightLook(), test::navigation())
    {
        QObject::connect(&m_page, &DiaryPage::wanted, [this](const DiaryWish &wish) { m_wishes.push_back(wish); });
        m_page.resize(1280, 800);
    }
    void answer(DiaryPart part = {})
    {
        part.wish = m_wishes.back();
        m_page.setPart(part);
    }

    std::vector<DiaryWish> m_wishes;
    DiaryPage m_page;
};

TEST_F(DiaryPageTest, ReadsWhenItIsShownAndNotBefore)
{
    m_page.readAgain();
    EXPECT_TRUE(m_wishes.empty());
    m_page.show();
    EXPECT_EQ(m_wishes.size(), 1U);
}

TEST_F(DiaryPageTest, AsksForOnePartAtATime)
{
    m_page.show();
    for (int times = 0; times < 5; ++times)
        m_page.readAgain();
    EXPECT_EQ(m_wishes.size(), 1U);
    for (int times = 0; times < 5; ++times)
        answer();
    EXPECT_EQ(m_wishes.size(), 3U) << "the month, and once more with the latest for all that was wanted meanwhile";
}

TEST_F(DiaryPageTest, SaysWhyNothingCouldBeRead)
{
    m_page.show();
    DiaryPart part;
    part.problem = QStringLiteral("Install the package.");
    answer(part);
    auto *problem = m_page.findChild<QLabel *>(QStringLiteral("diaryProblem"));
    EXPECT_TRUE(problem->isVisible());
    EXPECT_EQ(problem->text(), part.problem);
    m_page.readAgain();
    answer();
    EXPECT_FALSE(problem->isVisible());
}

TEST_F(DiaryPageTest, TheTrendOfTheLatestSessionsHasAViewOfItsOwn)
{
    auto &trend = *m_page.findChild<TrendView *>();
    m_page.show();
    EXPECT_FALSE(trend.isVisible());
    m_page.findChild<Segmented *>(QStringLiteral("diaryView"))->setChosen(1);
    DiaryPart part;
    part.entries = test::ratedDiary(40);
    answer(part);
    answer(part);
    EXPECT_TRUE(trend.isVisible());
    EXPECT_EQ(trend.findChild<QLabel *>(QStringLiteral("trendTitle"))->text(), QStringLiteral("Lower than at first"));
    EXPECT_GE(m_wishes.back().most, 400);
}

TEST_F(DiaryPageTest, TellYourTeacherOpensALetterOverTheLatestSessions)
{
    Settings settings;
    settings.teacher = QStringLiteral("anna@example.org");
    settings.lastLetter = test::ratedDiary(12)[9].ended.toUTC();
    m_page.setSettings(settings);
    m_page.show();
    answer();
    m_page.findChild<QAbstractButton *>(QStringLiteral("diaryTell"))->click();
    EXPECT_GE(m_wishes.back().most, 400);
    EXPECT_FALSE(m_wishes.back().from.isValid());
    DiaryPart part;
    part.entries = test::ratedDiary(12);
    part.rested = {part.entries.back().day().addDays(1)};
    answer(part);
    auto &sheet = *m_page.findChild<LetterSheet *>();
    ASSERT_TRUE(sheet.isVisible());
    EXPECT_EQ(sheet.letter(), letterOver(letterItems({part.entries[10], part.entries[11]}, part.rested)));
    QSignalSpy wanted(&m_page, &DiaryPage::letterWanted);
    sheet.findChild<QAbstractButton *>(QStringLiteral("letterCopy"))->click();
    EXPECT_EQ(wanted.size(), 1);
}

TEST_F(DiaryPageTest, NoLetterOpensWhereTheDiaryCannotBeRead)
{
    m_page.show();
    answer();
    m_page.findChild<QAbstractButton *>(QStringLiteral("diaryTell"))->click();
    DiaryPart part;
    part.problem = QStringLiteral("Install the package.");
    answer(part);
    EXPECT_FALSE(m_page.findChild<LetterSheet *>()->isVisible());
    EXPECT_TRUE(m_page.findChild<QLabel *>(QStringLiteral("diaryProblem"))->isVisible());
    m_page.readAgain();
    answer();
    EXPECT_FALSE(m_page.findChild<LetterSheet *>()->isVisible()) << "it was given up";
}

TEST_F(DiaryPageTest, EscapeGoesBack)
{
    m_page.show();
    QSignalSpy back(&test::navigation(), &Navigation::wanted);
    QTest::keyClick(&m_page, Qt::Key_Escape);
    EXPECT_EQ(back.size(), 1);
}

TEST(DiaryInTheWindowTest, DOpensItWhereThereIsADiary)
{
    MainWindow window(test::frontOfHips(), {}, test::painter(), [](const Options &) { return Millis{600000}; });
    QSignalSpy made(&window, &MainWindow::diaryPageMade);
    window.show();
    QTest::keyClick(window.currentWidget(), Qt::Key_D);
    EXPECT_EQ(window.currentPage()->objectName(), QStringLiteral("startPage"));
    window.setDiary(QStringLiteral("/somewhere/diary.sqlite"));
    EXPECT_TRUE(made.isEmpty()) << "made when it is first shown";
    QTest::keyClick(window.currentWidget(), Qt::Key_D);
    EXPECT_EQ(window.currentPage()->objectName(), QStringLiteral("diaryPage"));
    EXPECT_EQ(made.size(), 1);
}

} // namespace
} // namespace matside
