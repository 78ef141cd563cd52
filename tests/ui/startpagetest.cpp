// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startpage.h"

#include "handmade.h"
#include "support/shipped.h"
#include "ui/kit/choicebutton.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/segmented.h"
#include "ui/start/sidecard.h"
#include "ui/start/unrecorded.h"
#include "ui/kit/textscroll.h"

#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace matside {

namespace {

class StartPageTest : public testing::Test
{
protected:
    StartPageTest()
        : m_page(test::lightLook(), test::navigation(), test::frontOfHips(), {}, test::painter(), [this](const Options &options) {
              m_asked = options;
              return Millis{600000};
          })
    {
        m_page.resize(1280, 800);
        m_page.show();
        QObject::connect(&m_page, &StartPage::startWanted,
                         [this](const Options &options) { m_started.push_back(options); });
    }

    [[nodiscard]] QWidget *part(const char *name) { return m_page.findChild<QWidget *>(QLatin1String(name)); }
    void choose(const char *field, int index) { qobject_cast<Segmented *>(part(field))->setChosen(index); }

    Options m_asked;
    std::vector<Options> m_started;
    StartPage m_page;
};

} // namespace

TEST_F(StartPageTest, NothingOfASideCardIsCutOff)
{
    for (const QSize &size : {QSize(1280, 800), QSize(1024, 600), QSize(1920, 1080)}) {
        m_page.resize(size);
        QCoreApplication::processEvents();
        for (const char *side : {"left", "right"}) {
            const auto *card = m_page.findChild<SideCard *>(QLatin1String(side));
            EXPECT_GE(card->visibleRegion().boundingRect().bottom(), card->visibleRect().toRect().bottom())
                << side << " at " << size.width() << " x " << size.height();
        }
    }
}

TEST(StartPageChoiceTest, AChoiceIsToldByItsTitleAndNeverByItsId)
{
    Routine routine = test::frontOfHips();
    routine.choices = {{QStringLiteral("my-reps"), QStringLiteral("Repetitions"), false, {1, 2}, 1}};
    StartPage page(test::lightLook(), test::navigation(), routine, {}, test::painter(),
                   [](const Options &) { return Millis{600000}; });
    EXPECT_EQ(page.findChild<QLabel *>(QStringLiteral("summary"))->text(),
              QStringLiteral("Left first · Repetitions: 1 · calm"));
}

TEST(UnrecordedTest, ItIsSaidWhoSpeaksLinesWithoutARecording)
{
    EXPECT_EQ(unrecordedText(0, UnrecordedLines::AllPlain), QString());
    EXPECT_EQ(unrecordedText(12, UnrecordedLines::AllPlain),
              QStringLiteral("12 lines have no recording: a plain voice says everything."));
    EXPECT_EQ(unrecordedText(12, UnrecordedLines::Plain), QStringLiteral("12 lines are spoken by a plain voice."));
    EXPECT_EQ(unrecordedText(1, UnrecordedLines::Captions), QStringLiteral("One line has no voice: read it in the captions."));
}

TEST_F(StartPageTest, WhoSpeaksStandsUnderTheLength)
{
    auto *note = part("voiceNote");
    EXPECT_FALSE(note->isVisible());
    m_page.setVoiceNote(unrecordedText(12, UnrecordedLines::AllPlain));
    EXPECT_TRUE(note->isVisible());
    EXPECT_GE(note->mapTo(&m_page, QPoint()).y(), part("length")->mapTo(&m_page, QPoint(0, part("length")->height())).y());
    m_page.setVoiceNote({});
    EXPECT_FALSE(note->isVisible());
}

TEST_F(StartPageTest, StartsWithNoChoiceMade)
{
    QTest::keyClick(part("start"), Qt::Key_Space);
    ASSERT_EQ(m_started.size(), 1U);
    EXPECT_EQ(m_started[0], Options());
}

TEST_F(StartPageTest, EnterStartsToo)
{
    QTest::keyClick(part("start"), Qt::Key_Return);
    EXPECT_EQ(m_started.size(), 1U);
}

TEST_F(StartPageTest, SpaceStartsAfterAnyChoice)
{
    const auto expectStart = [this](const std::string &after) {
        m_started.clear();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        EXPECT_EQ(m_started.size(), 1U) << after;
    };
    QApplication::setActiveWindow(&m_page);
    for (QAbstractButton *button : m_page.findChildren<QAbstractButton *>()) {
        const bool choice = qobject_cast<ChoiceButton *>(button) && part("nav")->findChild<QWidget *>(button->objectName()) != button;
        if (!choice && button != part("soundCheck"))
            continue;
        QTest::mouseClick(button, Qt::LeftButton);
        expectStart(button->accessibleName().toStdString());
    }
    part("left")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right); // to the other card
    EXPECT_EQ(m_page.options().first, Side::Right);
    expectStart("the arrow keys");
}

TEST_F(StartPageTest, TheRightCardAndItsKeyPutTheRightFirst)
{
    QTest::keyClick(part("start"), Qt::Key_R);
    EXPECT_EQ(m_page.options().first, Side::Right);
    EXPECT_EQ(m_page.options().sides, Sides::Both);
    QTest::keyClick(part("start"), Qt::Key_L);
    EXPECT_EQ(m_page.options().first, Side::Left);
    QTest::mouseClick(part("right"), Qt::LeftButton);
    EXPECT_EQ(m_page.options().first, Side::Right);
    EXPECT_EQ(m_asked, m_page.options());
}

TEST_F(StartPageTest, OneSideOnlyIsThatOfTheCard)
{
    choose("sides", 1);
    EXPECT_EQ(m_page.options().sides, Sides::LeftOnly);
    QTest::keyClick(part("start"), Qt::Key_R);
    EXPECT_EQ(m_page.options().sides, Sides::RightOnly);
    choose("sides", 0);
    EXPECT_EQ(m_page.options().sides, Sides::Both);
    EXPECT_EQ(m_page.options().first, Side::Right);
}

TEST_F(StartPageTest, ChoicesBecomeOptions)
{
    choose("choice-slides", 1);
    choose("pace", 0);
    choose("gates", 1);
    choose("support", 4);
    QTest::keyClick(part("start"), Qt::Key_Space);
    ASSERT_EQ(m_started.size(), 1U);
    EXPECT_EQ(m_started[0].choices.value(QStringLiteral("slides")), 6);
    EXPECT_EQ(m_started[0].pace, 0.75);
    EXPECT_EQ(m_started[0].gates, Gates::Wait);
    EXPECT_EQ(m_started[0].support, QStringLiteral("none"));
    EXPECT_EQ(reasonAgainst(test::frontOfHips(), m_started[0]), QString());
}

TEST_F(StartPageTest, TheHeadIsAChoiceOfTheScreen)
{
    QSignalSpy heard(&m_page, &StartPage::choicesChanged);
    choose("head", 1);
    EXPECT_EQ(heard.size(), 1);
    EXPECT_TRUE(m_page.headRight());
    EXPECT_EQ(m_page.options(), Options());
}

TEST_F(StartPageTest, TheTimeToGetToTheMatIsAChoice)
{
    EXPECT_EQ(m_page.toTheMat(), 10);
    QSignalSpy heard(&m_page, &StartPage::choicesChanged);
    choose("toTheMat", 2);
    EXPECT_EQ(m_page.toTheMat(), 40);
    EXPECT_EQ(heard.size(), 1);
    EXPECT_EQ(m_page.options(), Options()) << "it is no part of the routine";
    m_page.setToTheMat(20);
    EXPECT_EQ(qobject_cast<Segmented *>(part("toTheMat"))->chosen(), 1);
}

TEST_F(StartPageTest, HowMuchIsSaidIsASettingThatStandsHereToo)
{
    QSignalSpy heard(&m_page, &StartPage::choicesChanged);
    choose("voice", 1);
    ASSERT_EQ(heard.size(), 1);
    EXPECT_EQ(m_page.options().voice, Verbosity::Brief);
    EXPECT_EQ(m_asked.voice, Verbosity::Brief) << "short forms take less time";
    m_page.setVoice(Verbosity::Off);
    EXPECT_EQ(qobject_cast<Segmented *>(part("voice"))->chosen(), 3);
}

TEST_F(StartPageTest, AnUnfinishedSessionIsOfferedAndNotStartedUnasked)
{
    EXPECT_FALSE(part("resumeCard")->isVisible());
    QSignalSpy taken(&m_page, &StartPage::unfinishedTaken);
    QSignalSpy ended(&m_page, &StartPage::unfinishedEnded);
    QSignalSpy refused(&m_page, &StartPage::unfinishedRefused);
    m_page.setUnfinished(ResumeOffer{QStringLiteral("Slide the heel: left, 3 of 5"), QStringLiteral("yesterday 18:40"), true});
    EXPECT_TRUE(part("resumeCard")->isVisible());
    for (const QSize &size : test::kSizes) {
        m_page.resize(size);
        EXPECT_THAT(test::clipped(m_page), testing::IsEmpty()) << size.width();
        EXPECT_FALSE(part("resumeCard")->geometry().intersects(part("nav")->geometry().adjusted(0, 0, 0, -4))) << size.width();
    }
    QTest::keyClick(part("resume"), Qt::Key_Return);
    QTest::keyClick(part("resumeEnd"), Qt::Key_Return);
    QTest::keyClick(part("forget"), Qt::Key_Space);
    EXPECT_EQ(taken.size(), 1);
    EXPECT_EQ(ended.size(), 1);
    EXPECT_EQ(refused.size(), 1);
    EXPECT_TRUE(m_started.empty());
    m_page.setUnfinished(std::nullopt);
    EXPECT_FALSE(part("resumeCard")->isVisible());
}

TEST_F(StartPageTest, WithTheHeadAtTheRightTitleAndOfferEndAtTheSameMargin)
{
    choose("head", 1);
    m_page.setUnfinished(ResumeOffer{QStringLiteral("Slide the heel: left, 3 of 5"), QStringLiteral("yesterday 18:40"), true});
    const auto right = [this](const char *name) {
        const QWidget *widget = part(name);
        return widget->mapTo(&m_page, widget->contentsRect().bottomRight()).x();
    };
    for (const QSize &size : test::kAllSizes) {
        m_page.resize(size);
        EXPECT_EQ(right("startTitle"), right("resumeCard")) << size.width();
    }
}

TEST_F(StartPageTest, StartStaysInViewWhenTheWindowBecomesSmaller)
{
    for (const QSize &size : {QSize(3840, 2160), QSize(1024, 600), QSize(1280, 800), QSize(800, 1280), QSize(640, 480)}) {
        m_page.resize(size);
        EXPECT_EQ(m_page.size(), size);
        for (const char *name : {"start", "soundCheck"}) {
            const QRectF seen = visibleRectOf(*part(name)).translated(part(name)->pos());
            EXPECT_TRUE(QRectF(m_page.rect()).contains(seen)) << name << size.width();
        }
    }
}

TEST_F(StartPageTest, EscapeStartsNothing)
{
    for (const char *place : {"start", "left", "readFirst"})
        QTest::keyClick(part(place), Qt::Key_Escape);
    EXPECT_TRUE(m_started.empty());
    EXPECT_TRUE(m_page.isVisible());
}

TEST_F(StartPageTest, TheButtonOfARemoteThatBeginsAPresentationStarts)
{
    for (const char *place : {"start", "left", "readFirst"}) {
        m_started.clear();
        QTest::keyClick(part(place), Qt::Key_F5);
        EXPECT_EQ(m_started.size(), 1U) << place;
        QTest::keyClick(part(place), Qt::Key_F5, Qt::ShiftModifier);
        EXPECT_EQ(m_started.size(), 2U) << place;
        for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Period, Qt::Key_B})
            QTest::keyClick(part(place), key);
        EXPECT_EQ(m_started.size(), 2U) << place;
    }
}

TEST_F(StartPageTest, AHeldKeyStartsNothing)
{
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_F5}) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, QString(), true);
        QCoreApplication::sendEvent(part("start"), &event);
    }
    EXPECT_TRUE(m_started.empty());
}

TEST_F(StartPageTest, TheCardsAreReadOverThePage)
{
    QTest::keyClick(part("start"), Qt::Key_I);
    EXPECT_TRUE(part("readingSheet")->isVisible());
    QTest::keyClick(part("readingSheet"), Qt::Key_Space); // nothing beneath it is meant
    EXPECT_TRUE(m_started.empty());
    QTest::keyClick(part("readingSheet"), Qt::Key_Escape);
    EXPECT_FALSE(part("readingSheet")->isVisible());
    QTest::keyClick(part("start"), Qt::Key_I);
    EXPECT_TRUE(part("readingSheet")->isVisible());
}

TEST_F(StartPageTest, NoCardPromisesADiaryThatIsNotThere)
{
    for (const ReadingCard &card : test::frontOfHips().cards)
        EXPECT_FALSE(card.text.contains(QStringLiteral("diary"))) << card.id.toStdString();
}

TEST_F(StartPageTest, EveryCardCanBeReadToItsEnd)
{
    for (const QSize &size : test::kSizes) {
        m_page.resize(size);
        m_page.openReading();
        auto *text = m_page.findChild<TextScroll *>();
        for (int page = 0; page < 20; ++page)
            QTest::keyClick(part("readingSheet"), Qt::Key_PageDown);
        EXPECT_EQ(text->verticalScrollBar()->value(), text->verticalScrollBar()->maximum());
        EXPECT_LE(text->widget()->geometry().bottom(), text->viewport()->height()) << size.width();
        EXPECT_GE(text->widget()->height(), text->widget()->heightForWidth(text->widget()->width()));
        EXPECT_GT(text->widget()->height(), 400);
    }
}

TEST_F(StartPageTest, NothingIsClipped)
{
    for (const QSize &size : test::kSizes) {
        m_page.resize(size);
        for (const char *support : {"0", "1", "4"}) {
            choose("support", QString::fromLatin1(support).toInt());
            choose("head", m_page.headRight() ? 0 : 1);
            EXPECT_THAT(test::clipped(m_page), testing::IsEmpty()) << size.width();
        }
    }
}

} // namespace matside
