// SPDX-License-Identifier: GPL-3.0-or-later
// A routine that somebody does standing, without sides and support: every page follows its file.
#include "../handmade.h"
#include "playback/compile/compile.h"
#include "support/ownroutine.h"
#include "support/shipped.h"
#include "ui/after/afterpage.h"
#include "ui/after/ratingrow.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/segmented.h"
#include "ui/routines/routinepicture.h"
#include "ui/session/sessionpage.h"
#include "ui/session/stageview.h"
#include "ui/shell/keyssheet.h"
#include "ui/shell/mainwindow.h"
#include "ui/start/beforesheet.h"
#include "ui/start/routinetraits.h"
#include "ui/start/startpage.h"

#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace matside {

namespace {

using testing::ElementsAre;

/// With the motions that the figures of the program have.
Routine standing()
{
    Vocabulary vocabulary = test::shippedVocabulary();
    vocabulary.motions = test::painter().library().figureMotions();
    const QByteArray text = test::ownRoutine().replace("summary", "complaint = \"My legs complain\"\nsummary");
    return parseRoutine(text, QStringLiteral("evening.toml"), vocabulary).value();
}

class StandingRoutineTest : public testing::Test
{
protected:
    StandingRoutineTest()
        : m_window(m_routine, {}, test::painter(), [](const Options &) { return Millis{300'000}; })
    {
        m_window.setDiary(QStringLiteral("/home/somebody/diary.sqlite"));
        m_window.resize(1280, 800);
        m_window.show();
    }

    [[nodiscard]] QStringList fields()
    {
        QStringList names;
        for (const Segmented *field : m_window.currentWidget()->findChildren<Segmented *>())
            names << field->objectName();
        names.sort();
        return names;
    }
    [[nodiscard]] QString words(const char *name)
    {
        return m_window.currentWidget()->findChild<FittedLabel *>(QLatin1String(name))->text();
    }
    [[nodiscard]] Picture picture() { return m_window.currentWidget()->findChild<StageView *>()->picture(); }

    Routine m_routine = standing();
    MainWindow m_window;
};

} // namespace

TEST_F(StandingRoutineTest, TheStartPageHasItsPictureItsPostureAndOnlyItsChoices)
{
    EXPECT_EQ(words("startTitle"), QStringLiteral("Evening, standing"));
    EXPECT_EQ(words("length"), QStringLiteral("About 5 minutes, standing"));
    EXPECT_EQ(picture().motion, QStringLiteral("standing-roll-down"));
    EXPECT_EQ(picture().progress, 0) << "before it moves";
    EXPECT_EQ(fields(), QStringList({QStringLiteral("toTheMat"), QStringLiteral("voice")}));
    for (const char *side : {"left", "right", "readFirst"})
        EXPECT_FALSE(m_window.findChild<QAbstractButton *>(QLatin1String(side))->isVisible()) << side;
    EXPECT_EQ(words("summary"), QString()) << "nothing was chosen that could be told";
    QTest::keyClick(m_window.currentWidget(), Qt::Key_R);
    EXPECT_EQ(m_window.settings().options.first, Side::Left) << "no side is first";
}

TEST_F(StandingRoutineTest, NothingOfItsStartPageIsClipped)
{
    for (const QSize &size : test::kAllSizes) {
        m_window.resize(size);
        EXPECT_THAT(test::clipped(*m_window.currentWidget()), ElementsAre()) << size.width() << 'x' << size.height();
    }
}

TEST_F(StandingRoutineTest, TheSessionAndTheKeysCallTheComplaintAsItDoes)
{
    m_window.began(std::make_shared<const Program>(compile(m_routine, {}, Phrasebook(), Lengths())));
    m_window.phaseChanged(Phase::Running);
    EXPECT_EQ(m_window.findChild<ActionButton *>(QStringLiteral("pain"))->text(), QStringLiteral("My legs complain"));
    QTest::keyClick(m_window.currentWidget(), Qt::Key_F1);
    const QList<FittedLabel *> labels = m_window.findChild<KeysSheet *>()->findChildren<FittedLabel *>();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const FittedLabel *label) { return label->text() == QStringLiteral("My legs complain"); }));
    EXPECT_FALSE(std::ranges::any_of(labels, [](const FittedLabel *label) { return label->text().contains(QStringLiteral("back complains")); }));
}

TEST_F(StandingRoutineTest, ThePageAfterItHasItsLastPictureItsLastSentenceAndItsQuestion)
{
    Summary summary;
    summary.end = Summary::End::Finished;
    summary.complaintsAtRest = 1;
    m_window.ended(summary);
    EXPECT_EQ(picture().motion, QStringLiteral("standing-side-reach"));
    EXPECT_TRUE(words("afterSentence").startsWith(QStringLiteral("Stand with your weight on both feet.")));
    EXPECT_TRUE(words("afterQuestion").startsWith(QStringLiteral("How do the backs of your thighs feel now?")));
    const QString letter = letterOf(m_routine, summary, {3, {}});
    EXPECT_TRUE(letter.contains(QStringLiteral("My legs complain"))) << letter.toStdString();
    EXPECT_TRUE(letter.contains(QStringLiteral("How do the backs of your thighs feel now?")));
}

TEST_F(StandingRoutineTest, TheQuestionBeforeItIsItsOwn)
{
    Settings settings = m_window.settings();
    settings.askBefore = true;
    m_window.choose(settings);
    QTest::keyClick(m_window.currentWidget(), Qt::Key_Space);
    EXPECT_EQ(m_window.findChild<BeforeSheet *>()->accessibleName(), QStringLiteral("How do the backs of your thighs feel now?"));
}

TEST_F(StandingRoutineTest, TheQuestionBeforeMayHaveOtherWords)
{
    m_routine.asksBefore = QStringLiteral("How are the backs of your thighs today?");
    m_window.showPage(QStringLiteral("routine"));
    m_window.setRoutine(m_routine);
    Settings settings = m_window.settings();
    settings.askBefore = true;
    m_window.choose(settings);
    QSignalSpy answered(&m_window, &MainWindow::ratedBefore);
    QTest::keyClick(m_window.currentWidget(), Qt::Key_Space);
    EXPECT_EQ(m_window.findChild<BeforeSheet *>()->accessibleName(), m_routine.asksBefore);
    QTest::keyClick(m_window.focusWidget(), Qt::Key_4);
    QTest::keyClick(m_window.focusWidget(), Qt::Key_Space);
    ASSERT_EQ(answered.size(), 1);
    EXPECT_EQ(answered[0][0].value<Answer>().asked, QStringLiteral("How do the backs of your thighs feel now?"))
        << "both answers are kept under one question";
}

TEST_F(StandingRoutineTest, TheFirstSideMayBeDoneTwice)
{
    m_routine.parts[0].sides = PartSides::Both;
    m_window.showPage(QStringLiteral("routine"));
    m_window.setRoutine(m_routine);
    auto *sides = m_window.currentWidget()->findChild<Segmented *>(QStringLiteral("sides"));
    ASSERT_NE(sides, nullptr);
    sides->setChosen(2);
    emit sides->changed(2);
    EXPECT_EQ(m_window.settings().options.sides, Sides::WeakerTwice);
    EXPECT_TRUE(words("summary").startsWith(QStringLiteral("Left twice"))) << words("summary").toStdString();
}

TEST_F(StandingRoutineTest, FormsAndHoldsAreChosenWhereTheRoutineHasThem)
{
    std::vector<Move> &moves = m_routine.parts[0].steps[0].moves;
    moves[0].when.forms = {Form::Standard, Form::Harder};
    moves.push_back(moves[0]);
    moves.back().when.forms = {Form::Easier};
    moves[1].hold = true;
    m_window.showPage(QStringLiteral("routine"));
    m_window.setRoutine(m_routine);
    EXPECT_EQ(fields(), QStringList({QStringLiteral("form"), QStringLiteral("holdCount"), QStringLiteral("toTheMat"), QStringLiteral("voice")}));
    const auto field = [this](const char *name) { return m_window.currentWidget()->findChild<Segmented *>(QLatin1String(name)); };
    EXPECT_EQ(field("form")->chosen(), 1);
    EXPECT_EQ(field("holdCount")->chosen(), 2);
    field("form")->setChosen(0);
    emit field("form")->changed(0);
    emit field("holdCount")->changed(3);
    EXPECT_EQ(m_window.settings().options.form, Form::Easier);
    EXPECT_EQ(m_window.settings().options.holdCount, HoldCount::EverySecond);
}

TEST(RoutineTraitsTest, TheShippedRoutineHasAllChoices)
{
    const RoutineTraits traits = traitsOf(test::frontOfHips());
    EXPECT_TRUE(traits.sides && traits.paced && traits.gates && traits.headAtASide && traits.onFloor && traits.warns);
    EXPECT_EQ(homePicture(test::frontOfHips()).motion, QStringLiteral("rest"));
    EXPECT_EQ(endPicture(test::frontOfHips()).motion, QStringLiteral("seated"));
    EXPECT_FALSE(traits.firstTwice) << "nobody lies on a support longer than was planned";
    const RoutineTraits none = traitsOf(standing());
    EXPECT_FALSE(none.sides || none.paced || none.gates || none.headAtASide || none.onFloor || none.warns);
}

TEST_F(StandingRoutineTest, TheWindowTakesAnotherRoutineOnAllItsPages)
{
    const Routine &hips = test::frontOfHips();
    m_window.showPage(QStringLiteral("routine"));
    m_window.setRoutine(hips);
    EXPECT_EQ(m_window.currentPage()->title(), QStringLiteral("Front of the hips"));
    EXPECT_TRUE(fields().contains(QStringLiteral("choice-slides")));
    EXPECT_TRUE(m_window.currentWidget()->findChild<QAbstractButton *>(QStringLiteral("left"))->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(m_window.findChildren<StartPage *>().size(), 1) << "the page of before is gone";
    EXPECT_EQ(m_window.findChildren<AfterPage *>().size(), 1);
    QTest::keyClick(m_window.currentWidget(), Qt::Key_R);
    EXPECT_EQ(m_window.settings().options.first, Side::Right) << "the new page has the keys";
}

} // namespace matside
