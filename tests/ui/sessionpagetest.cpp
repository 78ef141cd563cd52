// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/sessionpage.h"

#include "handmade.h"
#include "support/shipped.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/crossfade.h"
#include "ui/kit/fittedlabel.h"
#include "ui/session/confirmsheet.h"
#include "ui/session/dial.h"
#include "ui/session/progressstrip.h"
#include "ui/session/sessiontext.h"
#include "ui/session/stageview.h"
#include "ui/shell/look.h"

#include <QTest>

#include <gmock/gmock.h>

namespace matside {

using test::clipped;

namespace {

class SessionPageTest : public testing::Test
{
protected:
    SessionPageTest() : m_page(test::lightLook(), test::painter())
    {
        m_page.resize(1280, 800);
        m_page.setProgram(test::smallProgram());
        m_page.setMoment(test::slideMoment());
        m_page.show();
        QObject::connect(&m_page, &SessionPage::commanded,
                         [this](const Command &command) { m_heard.push_back(command); });
    }

    [[nodiscard]] ActionButton *button(const char *name)
    {
        return m_page.findChild<ActionButton *>(QLatin1String(name));
    }
    [[nodiscard]] QString label(const char *name)
    {
        return m_page.findChild<FittedLabel *>(QLatin1String(name))->text();
    }

    SessionPage m_page;
    std::vector<Command> m_heard;
};

} // namespace

TEST_F(SessionPageTest, ASentenceOfTwoLinesIsReadWholeInSilence)
{
    const QString sentence = QStringLiteral("Slide it as far as it is easy, and not at all beyond that; let it rest.");
    Program program = *test::smallProgram();
    program.segments[1].idle = sentence;
    m_page.setProgram(std::make_shared<const Program>(program));
    Moment moment = test::slideMoment();
    moment.caption.clear();
    moment.sentence = sentence;
    for (const QSize &size : {QSize(1280, 800), QSize(1024, 600), QSize(800, 1280)}) {
        m_page.resize(size);
        m_page.setMoment(moment);
        const auto *caption = m_page.findChild<FittedLabel *>(QStringLiteral("caption"));
        EXPECT_EQ(caption->text(), sentence) << size.width();
        EXPECT_GE(caption->fit().font.pixelSize(), m_page.sessionLayout().captionType.least - 1) << size.width();
    }
}

TEST_F(SessionPageTest, NoDialLiesOverTheViewFromTheFeetEnd)
{
    Moment moment = test::slideMoment();
    moment.motion = QStringLiteral("rotate");
    moment.move = QStringLiteral("turn-in");
    moment.body.turn = -1;
    m_page.setMoment(moment);
    const auto *stage = m_page.findChild<StageView *>();
    EXPECT_TRUE(stage->hasInset()) << "the ring of the countdown goes round it";
    for (const Phase phase : {Phase::Paused, Phase::Easing, Phase::Confirming, Phase::Waiting}) {
        m_page.setPhase(phase);
        EXPECT_FALSE(stage->hasInset()) << phaseName(phase).toStdString();
    }
    m_page.setPhase(Phase::Running);
    EXPECT_TRUE(stage->hasInset());
}

TEST_F(SessionPageTest, EveryButtonAsksForOneThing)
{
    const std::array<std::pair<const char *, CommandKind>, 13> kButtons{{{"back", CommandKind::Previous},
                                                                         {"repeat", CommandKind::Repeat},
                                                                         {"main", CommandKind::Main},
                                                                         {"pain", CommandKind::Complain},
                                                                         {"next", CommandKind::Next},
                                                                         {"endGently", CommandKind::EndGently},
                                                                         {"sayAgain", CommandKind::SayAgain},
                                                                         {"oneMore", CommandKind::OneMore},
                                                                         {"repeatStep", CommandKind::RepeatStep},
                                                                         {"switchSide", CommandKind::SwitchSide},
                                                                         {"oneSide", CommandKind::OneSide},
                                                                         {"slower", CommandKind::Slower},
                                                                         {"quicker", CommandKind::Quicker}}};
    for (const auto &[name, command] : kButtons) {
        m_heard.clear();
        button(name)->click();
        ASSERT_EQ(m_heard.size(), 1U) << name;
        EXPECT_EQ(m_heard[0].kind, command) << name;
    }
}

TEST_F(SessionPageTest, AClickOnTheFigureIsTheMainAction)
{
    QTest::mouseClick(m_page.findChild<StageView *>(), Qt::LeftButton, {}, {400, 300});
    ASSERT_EQ(m_heard.size(), 1U);
    EXPECT_EQ(m_heard[0].kind, CommandKind::Main);
}

TEST_F(SessionPageTest, ACellIsAskedForByItsPlace)
{
    auto *strip = m_page.findChild<ProgressStrip *>();
    const ProgramPtr program = test::smallProgram();
    for (int cell = 0; cell < static_cast<int>(program->cells.size()); ++cell) {
        m_heard.clear();
        QTest::mouseClick(strip, Qt::LeftButton, {}, strip->cellRect(cell).center().toPoint());
        ASSERT_EQ(m_heard.size(), 1U);
        EXPECT_EQ(m_heard[0].kind, CommandKind::JumpTo);
        EXPECT_EQ(m_heard[0].place, program->cells[static_cast<std::size_t>(cell)].place);
    }
}

TEST_F(SessionPageTest, APhaseIsSeenByWordDialAndTint)
{
    const QImage running = test::settled(m_page);
    std::vector<QImage> seen{running};
    for (const Phase phase : {Phase::Paused, Phase::Waiting, Phase::Easing, Phase::Confirming}) {
        m_page.setPhase(phase);
        EXPECT_NE(label("title"), QStringLiteral("Slide the heel"));
        EXPECT_NE(m_page.findChild<Dial *>()->face().kind, DialFace::Kind::Countdown);
        seen.push_back(test::settled(m_page));
        EXPECT_NE(seen.back().pixelColor(640, 8), running.pixelColor(640, 8)) << phaseName(phase).toStdString();
    }
    m_page.setPhase(Phase::Running);
    EXPECT_TRUE(test::alike(test::settled(m_page), running));
}

TEST_F(SessionPageTest, TheLightOfTheRoomFadesWhileWordsAreThereAtOnce)
{
    auto *light = m_page.findChild<Crossfade *>();
    for (const bool words : {false, true}) {
        m_page.setTextOnly(words);
        m_page.setPhase(Phase::Running);
        const QImage before = test::settled(m_page);
        m_page.setPhase(Phase::Easing);
        EXPECT_TRUE(light->underWay());
        EXPECT_EQ(label("title"), QStringLiteral("Stay here"));
        const QImage begins = m_page.grab().toImage();
        const QImage after = test::settled(m_page);
        for (const QPoint &place : {QPoint(640, 8), QPoint(20, 780)}) { // the wall, and the sheet
            EXPECT_EQ(begins.pixelColor(place), before.pixelColor(place)) << words;
            EXPECT_NE(after.pixelColor(place), before.pixelColor(place)) << words;
        }
    }
    m_page.setPhase(Phase::Paused);
    m_page.setReducedMotion(true);
    EXPECT_FALSE(light->underWay());
    m_page.setPhase(Phase::Running);
    EXPECT_FALSE(light->underWay()) << "nothing fades";
}

TEST_F(SessionPageTest, WithReducedMotionNothingGlidesFromStepToStep)
{
    m_page.setReducedMotion(true);
    (void)m_page.grab();
    Moment moment = test::slideMoment();
    moment.motion = QStringLiteral("roll");
    moment.move = QStringLiteral("roll");
    moment.cell = 4;
    m_page.setMoment(moment);
    const QImage atOnce = test::settled(m_page);
    SessionPage fresh(test::lightLook(), test::painter());
    fresh.setReducedMotion(true);
    fresh.resize(m_page.size());
    fresh.setProgram(test::smallProgram());
    fresh.setMoment(moment);
    fresh.show();
    EXPECT_TRUE(test::alike(atOnce, test::settled(fresh)));
}

/// Another look has black for every phase: there a frame tells them apart, with the word and the shape.
TEST(ContrastPageTest, APhaseHasAFrameWhereNoLightCanTellIt)
{
    const Look look = Look::of(Theme::Contrast);
    SessionPage page(look, test::painter());
    page.resize(1280, 800);
    page.setProgram(test::smallProgram());
    page.setMoment(test::slideMoment());
    page.show();
    const auto corner = [&page] { return test::settled(page).pixelColor(2, 400); };
    const QColor wall = corner();
    for (const Phase phase : {Phase::Paused, Phase::Waiting, Phase::Easing, Phase::Confirming}) {
        page.setPhase(phase);
        const QColor frame = corner();
        EXPECT_NE(frame, wall) << phaseName(phase).toStdString();
        EXPECT_GE(test::contrast(frame, wall), 3) << phaseName(phase).toStdString();
    }
    page.setPhase(Phase::Running);
    EXPECT_EQ(corner(), wall);
}

TEST_F(SessionPageTest, WhileEasingTheWidestButtonEndsGently)
{
    m_page.setPhase(Phase::Easing);
    EXPECT_EQ(button("pain")->text(), QStringLiteral("Still sore: end gently"));
    EXPECT_EQ(button("main")->text(), QStringLiteral("Come home"));
    button("pain")->click();
    ASSERT_EQ(m_heard.size(), 1U);
    EXPECT_EQ(m_heard[0].kind, CommandKind::EndGently);
}

TEST_F(SessionPageTest, TheQuestionOfEndingStandsInThePage)
{
    EXPECT_FALSE(m_page.findChild<QWidget *>(QStringLiteral("confirmSheet"))->isVisible());
    m_page.setPhase(Phase::Confirming);
    EXPECT_TRUE(m_page.findChild<QWidget *>(QStringLiteral("confirmSheet"))->isVisible());
    m_page.findChild<ConfirmSheet *>()->setGuard(Millis{0});
    button("finishGently")->click();
    button("stay")->click();
    ASSERT_EQ(m_heard.size(), 2U);
    EXPECT_EQ(m_heard[0].kind, CommandKind::Main);
    EXPECT_EQ(m_heard[1].kind, CommandKind::GoOn);
}

TEST_F(SessionPageTest, TheQuestionTellsWhatHappensWithoutAnAnswer)
{
    Moment moment = test::slideMoment();
    m_page.setPhase(Phase::Confirming);
    m_page.setMoment(moment);
    EXPECT_TRUE(label("confirmWords").endsWith(QStringLiteral("Without an answer the session goes on.")));
    EXPECT_EQ(button("stay")->text(), QStringLiteral("Carry on"));
    moment.staysPaused = true;
    m_page.setMoment(moment);
    EXPECT_TRUE(label("confirmWords").endsWith(QStringLiteral("Without an answer the session stays paused.")));
    EXPECT_EQ(button("stay")->text(), QStringLiteral("Stay paused"));
}

TEST_F(SessionPageTest, NoClickThatComesWithTheQuestionEndsAnything)
{
    m_page.findChild<ConfirmSheet *>()->setGuard(std::chrono::hours{1});
    m_page.setPhase(Phase::Confirming);
    button("finishGently")->click();
    button("leaveNow")->click();
    button("leaveNow")->click();
    QTest::mouseClick(m_page.findChild<StageView *>(), Qt::LeftButton, {}, {400, 300});
    EXPECT_TRUE(m_heard.empty());
    button("stay")->click();
    ASSERT_EQ(m_heard.size(), 1U);
    EXPECT_EQ(m_heard[0].kind, CommandKind::GoOn);
    QTest::keyClick(button("finishGently"), Qt::Key_Space); // the key was pressed on purpose: it was asked for with E
    ASSERT_EQ(m_heard.size(), 2U);
    EXPECT_EQ(m_heard[1].kind, CommandKind::Main);
}

TEST_F(SessionPageTest, LeavingIsAskedForTwice)
{
    m_page.findChild<ConfirmSheet *>()->setGuard(Millis{0});
    m_page.setPhase(Phase::Confirming);
    button("leaveNow")->click();
    EXPECT_TRUE(m_heard.empty());
    EXPECT_EQ(button("leaveNow")->text(), QStringLiteral("Press again to leave"));
    button("leaveNow")->click();
    ASSERT_EQ(m_heard.size(), 1U);
    EXPECT_EQ(m_heard[0].kind, CommandKind::Leave);
    // A question that comes anew begins anew.
    button("leaveNow")->click();
    m_page.setPhase(Phase::Running);
    m_page.setPhase(Phase::Confirming);
    EXPECT_EQ(button("leaveNow")->text(), QStringLiteral("Leave now"));
}

TEST_F(SessionPageTest, EndingButtonsStandWhereNoOtherButtonWas)
{
    for (const QSize &size : test::kAllSizes) {
        m_page.resize(size);
        m_page.setPhase(Phase::Running);
        const auto seen = [&](const char *name) {
            const QRectF box = button(name)->visibleRect();
            return box.translated(button(name)->mapTo(&m_page, QPoint()));
        };
        const QRectF pain = seen("pain");
        const QRectF end = seen("endGently");
        m_page.setPhase(Phase::Confirming);
        EXPECT_TRUE(seen("stay").intersects(pain)) << size.width();
        for (const char *name : {"leaveNow", "finishGently"})
            EXPECT_FALSE(seen(name).intersects(pain) || seen(name).intersects(end)) << name << size.width();
    }
}

TEST_F(SessionPageTest, BothAnswersAreAsWideAsTheBar)
{
    for (const QSize &size : test::kAllSizes) {
        m_page.resize(size);
        for (const bool words : {false, true}) {
            m_page.setTextOnly(words);
            m_page.setPhase(Phase::Confirming);
            const double wide = m_page.width() - 2 * m_page.sessionLayout().margin;
            for (const char *name : {"stay", "finishGently"}) {
                EXPECT_NEAR(button(name)->visibleRect().width(), wide, 1) << name << size.width();
                EXPECT_TRUE(button(name)->fits()) << name << size.width();
                EXPECT_FALSE(button(name)->keyCap().isEmpty()) << name;
            }
            m_page.setPhase(Phase::Running);
        }
    }
}

TEST_F(SessionPageTest, ALittleFurtherIsThereOnlyWhileHeldShort)
{
    EXPECT_FALSE(button("further")->isEnabled());
    Moment moment = test::slideMoment();
    moment.heldShort = true;
    m_page.setMoment(moment);
    EXPECT_TRUE(button("further")->isEnabled());
}

TEST_F(SessionPageTest, OtherFormsAreOfferedWhereTheStepHasThem)
{
    EXPECT_TRUE(button("easier")->isHidden() && button("harder")->isHidden());
    Moment moment = test::slideMoment();
    moment.canBeEasier = true;
    m_page.setMoment(moment);
    EXPECT_FALSE(button("easier")->isHidden() || button("harder")->isHidden()) << "the pair stays together";
    EXPECT_TRUE(button("easier")->isEnabled());
    EXPECT_FALSE(button("harder")->isEnabled());
}

TEST_F(SessionPageTest, ThePainButtonIsTheWidest)
{
    for (const char *name : {"back", "repeat", "main", "next"})
        EXPECT_GT(button("pain")->visibleRect().width(), button(name)->visibleRect().width());
}

TEST_F(SessionPageTest, TheSameMomentPaintsTheSame)
{
    const QImage first = test::settled(m_page);
    m_page.setMoment(test::slideMoment());
    EXPECT_TRUE(test::alike(test::settled(m_page), first));
    Moment other = test::slideMoment();
    other.body.reach = .9;
    m_page.setMoment(other);
    EXPECT_FALSE(test::alike(test::settled(m_page), first));
    m_page.setMoment(test::slideMoment());
    EXPECT_TRUE(test::alike(test::settled(m_page), first));
}

TEST_F(SessionPageTest, NothingIsClippedInAnyStepOrPhase)
{
    const auto program = std::make_shared<Program>(test::compiled());
    for (const ProgramPtr &each : {test::smallProgram(), ProgramPtr(program)}) {
        m_page.setProgram(each);
        for (const QSize &size : test::kSizes) {
            m_page.resize(size);
            for (const bool words : {false, true}) {
                m_page.setTextOnly(words);
                for (const Segment &segment : each->segments) {
                    m_page.setMoment(momentAt(*each, segment.start + Millis{200}));
                    EXPECT_THAT(clipped(m_page), testing::IsEmpty())
                        << size.width() << ' ' << label("caption").toStdString();
                }
                for (const Phase phase : kPhases) {
                    m_page.setPhase(phase);
                    EXPECT_THAT(clipped(m_page), testing::IsEmpty()) << size.width() << phaseName(phase).toStdString();
                }
                m_page.setPhase(Phase::Running);
            }
        }
    }
}

TEST_F(SessionPageTest, TheMoreSheetFitsAndStaysInThePage)
{
    Moment moment = test::slideMoment();
    moment.complainedTwice = true;
    m_page.setMoment(moment);
    for (const QSize &size : test::kSizes) {
        m_page.resize(size);
        auto *sheet = m_page.findChild<QWidget *>(QStringLiteral("moreSheet"));
        sheet->show();
        EXPECT_THAT(clipped(m_page), testing::IsEmpty()) << size.width();
        EXPECT_GE(sheet->y(), -24);
    }
}

TEST_F(SessionPageTest, EachStepHasADrawingOfItsOwnOnBothSides)
{
    const Program program = test::compiled();
    for (const Cell &cell : program.cells)
        EXPECT_NE(test::painter().library().motion(cell.motion), nullptr) << cell.step.toStdString();
}

TEST_F(SessionPageTest, WithoutCaptionsTheSentenceOfTheStepStandsStill)
{
    Moment spoken = test::slideMoment();
    spoken.caption = QStringLiteral("Slide the left heel away.");
    m_page.setMoment(spoken);
    for (const bool words : {false, true}) {
        m_page.setTextOnly(words);
        m_page.setCaptions(true);
        EXPECT_EQ(label("caption"), spoken.caption);
        m_page.setCaptions(false);
        EXPECT_EQ(label("caption"), spoken.sentence);
    }
    m_page.setPhase(Phase::Paused);
    EXPECT_EQ(label("caption"), captionOf(Phase::Paused, withoutCaption(spoken))) << "nobody says what the heel may do";
}

TEST(NextStepTest, ALongTitleKeepsItsSizeAndThenAndEndsWithAnEllipsis)
{
    SessionPage page(test::lightLook(), test::painter());
    page.setProgram(test::smallProgram());
    page.setReadingDistance({.5, 96 / 25.4}); // near enough to read it
    page.resize(1280, 800);
    page.show();
    Moment moment = test::slideMoment();
    auto *then = page.findChild<FittedLabel *>(QStringLiteral("then"));
    for (const auto *title : {u"Turn the thigh in and out again", u"Oberschenkelstreckmuskeldehnung",
                              u"Roll over to one side and then sit up slowly"}) {
        moment.nextTitle = QString::fromUtf16(title);
        page.setMoment(moment);
        EXPECT_TRUE(then->fits()) << then->text().toStdString();
        EXPECT_GE(then->fit().font.pixelSize(), 20) << then->text().toStdString();
        EXPECT_TRUE(then->text().startsWith(QStringLiteral("Then: "))
                    || page.findChild<QWidget *>(QStringLiteral("thenWord"))->isVisible());
        EXPECT_TRUE(then->text().endsWith(moment.nextTitle) || then->text().endsWith(QChar(0x2026)))
            << then->text().toStdString();
    }
}

} // namespace matside
