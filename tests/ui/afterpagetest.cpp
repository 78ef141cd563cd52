// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/after/afterpage.h"

#include "handmade.h"
#include "support/shipped.h"
#include "ui/after/factscard.h"
#include "ui/after/ratingrow.h"
#include "ui/kit/textscroll.h"
#include "ui/session/sessiontext.h"
#include "ui/session/stageview.h"
#include "ui/shell/accessibles.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

#include <algorithm>

namespace matside {

TEST(AfterPageTest, ARoutineWithoutAStopCardShowsNoEmptyOne)
{
    Routine routine = test::frontOfHips();
    const auto isStopCard = [](const ReadingCard &card) { return card.id == QLatin1String("when-not"); };
    routine.cards.erase(std::remove_if(routine.cards.begin(), routine.cards.end(), isStopCard), routine.cards.end());
    AfterPage page(test::lightLook(), routine, test::painter());
    page.resize(1280, 800);
    page.show();
    Summary early;
    early.end = Summary::End::EndedGently;
    page.setSummary(early, false);
    EXPECT_FALSE(page.findChild<QWidget *>(QStringLiteral("stopCard"))->isVisible());
    EXPECT_TRUE(page.findChild<QWidget *>(QStringLiteral("facts"))->isVisible());
    EXPECT_TRUE(page.findChild<QWidget *>(QStringLiteral("note"))->isVisible());
}

TEST(AfterPageTest, TheStopCardIsSeenWholeWithTheNoteAndWhatWasDone)
{
    AfterPage page(test::lightLook(), test::frontOfHips(), test::painter());
    page.show();
    Summary early;
    early.end = Summary::End::EndedGently;
    early.active = Millis{600000};
    early.repetitions = {5, 2};
    page.setSummary(early, false);
    for (const QSize &size : {QSize(1280, 800), QSize(1920, 1080), QSize(3840, 2160)}) {
        page.resize(size);
        EXPECT_EQ(page.findChild<TextScroll *>()->verticalScrollBar()->maximum(), 0) << size.width();
        EXPECT_TRUE(page.findChild<QWidget *>(QStringLiteral("note"))->isVisible());
        EXPECT_TRUE(page.findChild<QLabel *>(QStringLiteral("afterSentence"))->text().contains(QStringLiteral("Left side 5 repetitions, right side 2 repetitions.")));
        EXPECT_THAT(test::clipped(page), testing::IsEmpty()) << size.width();
    }
}

class StopCardTest : public testing::Test
{
protected:
    StopCardTest() : m_page(test::lightLook(), test::frontOfHips(), test::painter())
    {
        m_page.resize(1280, 800);
        Summary early;
        early.end = Summary::End::EndedGently;
        m_page.setSummary(early, false);
    }

    /// As the page comes.
    void show(bool listened)
    {
        m_page.setListened(listened);
        m_page.show();
        m_page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_page));
    }
    [[nodiscard]] QWidget *part(const char *name) { return m_page.findChild<QWidget *>(QLatin1String(name)); }

    /// Before the page is there, as the program does: Qt asks for the interface of a widget once only.
    struct Installed final
    {
        Installed() { installAccessibles(); }
    };

    Installed m_installed;
    AfterPage m_page;
};

TEST_F(StopCardTest, WhereAReaderListensItHasTheFocusAndIsReadOnce)
{
    show(true);
    EXPECT_EQ(m_page.focusWidget(), part("stopCard"));
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(part("stopCard"));
    EXPECT_EQ(told->role(), QAccessible::Grouping);
    EXPECT_EQ(told->text(QAccessible::Name), QStringLiteral("When not to, and when to see somebody"));
    EXPECT_TRUE(told->text(QAccessible::Description).contains(QLatin1String("Ask a doctor first")));
    const QWidget *text = m_page.findChild<TextScroll *>()->widget();
    EXPECT_EQ(QAccessible::queryAccessibleInterface(const_cast<QWidget *>(text))->role(), QAccessible::Client);
}

TEST_F(StopCardTest, TabReachesItWithARingAndSpaceStillEnds)
{
    show(false);
    EXPECT_EQ(m_page.focusWidget(), part("done")) << "everybody else sees it";
    const QImage without = m_page.grab().toImage();
    for (int stop = 0; stop < 20 && m_page.focusWidget() != part("stopCard"); ++stop)
        QTest::keyClick(m_page.focusWidget(), Qt::Key_Tab);
    ASSERT_EQ(m_page.focusWidget(), part("stopCard"));
    const QRect ring = part("stopCard")->geometry();
    EXPECT_NE(m_page.grab(QRect(part("stopCard")->mapTo(&m_page, QPoint()), ring.size())).toImage(),
              without.copy(QRect(part("stopCard")->mapTo(&m_page, QPoint()), ring.size())));
    QSignalSpy done(&m_page, &AfterPage::done);
    QTest::keyClick(part("stopCard"), Qt::Key_Space);
    EXPECT_EQ(done.size(), 1);
}

TEST(AfterPageTest, ThePictureEndsInTheColourOfThePage)
{
    AfterPage page(test::lightLook(), test::frontOfHips(), test::painter());
    page.resize(1280, 800);
    page.show();
    const QImage seen = test::settled(page);
    const int edge = page.findChild<StageView *>()->width() - 1;
    for (int y = 0; y < seen.height(); y += 20)
        EXPECT_LE(std::abs(seen.pixelColor(edge, y).lightness() - seen.pixelColor(edge + 1, y).lightness()), 3) << y;
}

TEST(FactsTest, TellsOnlyTheSession)
{
    Summary summary;
    EXPECT_THAT(factsOf(summary), testing::ElementsAre(Fact{QStringLiteral("Under 1"), QStringLiteral("minute")}));
    summary.active = Millis{600000};
    summary.repetitions = {5, 4};
    summary.turns = {3, 0};
    EXPECT_THAT(factsOf(summary),
                testing::ElementsAre(Fact{QStringLiteral("10"), QStringLiteral("minutes")},
                                     Fact{QStringLiteral("5 + 4"), QStringLiteral("times, left and right")},
                                     Fact{QStringLiteral("3"), QStringLiteral("turns, left")}));
}

TEST(AfterPageTest, ARatingIsOptionalAndCanBeTakenBack)
{
    AfterPage page(test::lightLook(), test::frontOfHips(), test::painter());
    page.resize(1280, 800);
    page.show();
    EXPECT_EQ(page.feedback(), Feedback());
    const auto number = [&](int value) {
        return page.findChild<QAbstractButton *>(QStringLiteral("rating-%1").arg(value));
    };
    number(3)->click();
    number(0)->click();
    EXPECT_EQ(page.feedback().rating, 0);
    number(0)->click();
    EXPECT_EQ(page.feedback().rating, std::nullopt);
    number(10)->click();
    page.setSummary({}, false); // the next session begins with nothing said
    EXPECT_EQ(page.feedback(), Feedback());
}

TEST(AfterPageTest, TheQuestionIsTheRoutinesOwn)
{
    Routine routine = test::frontOfHips();
    for (const QString &asks : {QStringLiteral("How do your shoulders feel now?"), QString()}) {
        routine.asks = asks;
        AfterPage page(test::lightLook(), routine, test::painter());
        const QString shown = page.findChild<QLabel *>(QStringLiteral("afterQuestion"))->text();
        EXPECT_TRUE(shown.startsWith(questionOf(routine)));
        EXPECT_FALSE(shown.contains(QStringLiteral("back"))) << "no other routine asks about the low back";
        EXPECT_EQ(page.findChild<RatingRow *>()->accessibleName(), questionOf(routine));
        EXPECT_EQ(page.answer(), Answer()) << "what is not answered was not asked";
        page.findChild<QAbstractButton *>(QStringLiteral("rating-0"))->click();
        EXPECT_EQ(page.answer(), (Answer{std::nullopt, 0, questionOf(routine), QString()}));
        EXPECT_TRUE(letterOf(routine, {}, page.feedback()).contains(questionOf(routine)));
    }
}

TEST(AfterPageTest, SpaceTypesInTheNoteAndEndsNothing)
{
    AfterPage page(test::lightLook(), test::frontOfHips(), test::painter());
    page.resize(1280, 800);
    page.show();
    QSignalSpy done(&page, &AfterPage::done);
    auto *note = page.findChild<QPlainTextEdit *>(QStringLiteral("note"));
    QTest::keyClicks(note, QStringLiteral("a b"));
    EXPECT_EQ(page.feedback().note, QStringLiteral("a b"));
    QTest::keyClick(note, Qt::Key_Escape);
    EXPECT_EQ(done.size(), 0);
    QTest::keyClick(page.findChild<QWidget *>(QStringLiteral("done")), Qt::Key_Space);
    EXPECT_EQ(done.size(), 1);
}

TEST(AfterPageTest, ALetterTellsTheSessionAndOnlyTheGivenAnswers)
{
    Summary summary;
    summary.active = Millis{600000};
    summary.repetitions = {5, 5};
    const QString plain = letterOf(test::frontOfHips(), summary, {});
    EXPECT_TRUE(plain.contains(QStringLiteral("Front of the hips")));
    EXPECT_TRUE(plain.contains(QStringLiteral("5 + 5")));
    EXPECT_FALSE(plain.contains(QStringLiteral("low back")));
    EXPECT_FALSE(plain.contains(QStringLiteral("early")));
    summary.end = Summary::End::EndedGently;
    summary.complaints.left = 1;
    const QString all = letterOf(test::frontOfHips(), summary, {4, QStringLiteral("Looser today.")});
    for (const auto *part : {u"early", u"My back complains", u": 4.", u"Looser today."})
        EXPECT_TRUE(all.contains(QString::fromUtf16(part))) << all.toStdString();
    AfterPage page(test::lightLook(), test::frontOfHips(), test::painter());
    QSignalSpy letters(&page, &AfterPage::letterWanted);
    page.findChild<QAbstractButton *>(QStringLiteral("tell"))->click();
    EXPECT_EQ(letters.size(), 1);
}

} // namespace matside
