// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/sessiontext.h"

#include "handmade.h"
#include "support/printers.h"

#include <gmock/gmock.h>

#include <set>

namespace matside {

using test::slideMoment;

TEST(WordsTest, ThePictureIsTheMoment)
{
    const Moment moment = slideMoment();
    const Picture picture = pictureOf(moment, true);
    EXPECT_EQ(picture.motion, moment.motion);
    EXPECT_EQ(picture.side, Side::Left);
    EXPECT_EQ(picture.reach, .5);
    EXPECT_EQ(picture.ghostReach, .85);
    EXPECT_EQ(picture.progress, .68);
    EXPECT_EQ(picture.support, QStringLiteral("towel"));
    EXPECT_TRUE(picture.headRight);
}

TEST(WordsTest, EachPhaseHasWordsOfItsOwn)
{
    const Moment moment = slideMoment();
    std::set<QString> titles;
    std::set<QString> labels;
    for (const Phase phase : kPhases) {
        titles.insert(titleOf(phase, moment));
        labels.insert(mainLabel(phase, true));
        EXPECT_FALSE(captionOf(phase, moment).isEmpty()) << phaseName(phase).toStdString();
    }
    EXPECT_EQ(titles.size(), kPhases.size() - 1); // done shows what was
    EXPECT_EQ(labels.size(), kPhases.size() - 1);
    EXPECT_EQ(mainLabel(Phase::Running, true), QStringLiteral("Pause"));
    EXPECT_EQ(mainLabel(Phase::Paused, true), QStringLiteral("Go on"));
    EXPECT_EQ(mainLabel(Phase::Waiting, true), QStringLiteral("Ready"));
    EXPECT_EQ(mainLabel(Phase::Easing, true), QStringLiteral("Come home"));
    EXPECT_EQ(mainLabel(Phase::Easing, false), QStringLiteral("Go on"));
}

TEST(WordsTest, TheCaptionIsTheSpokenLine)
{
    Moment moment = slideMoment();
    EXPECT_EQ(captionOf(Phase::Running, moment), moment.sentence);
    moment.caption = QStringLiteral("No rush.");
    EXPECT_EQ(captionOf(Phase::Running, moment), moment.caption);
    EXPECT_EQ(captionOf(Phase::Paused, moment), moment.caption);
    moment.caption.clear();
    EXPECT_TRUE(captionOf(Phase::Paused, moment).contains(QStringLiteral("may come home")));
    for (const auto &[reason, words] : {std::pair{PauseReason::StoodStill, "The computer stood still for a while. "},
                                        {PauseReason::Asleep, "The computer was asleep. "},
                                        {PauseReason::Locked, "The screen was locked. "},
                                        {PauseReason::SoundLost, "The sound had failed. "}}) {
        moment.pausedBy = reason;
        EXPECT_EQ(captionOf(Phase::Paused, moment), QLatin1String(words) + QStringLiteral("You may come home. It waits for you."));
    }
    moment.pausedBy = PauseReason::Person;
    moment.body.reach = .01; // its note has sounded
    EXPECT_FALSE(captionOf(Phase::Paused, moment).contains(QStringLiteral("heel")));
    moment.gate = true; // the hips may be up
    EXPECT_TRUE(captionOf(Phase::Paused, moment).startsWith(QStringLiteral("Come to where it is easy.")));
}

TEST(WordsTest, SecondsAreWholeAndRoundedUp)
{
    Moment moment = slideMoment();
    for (const auto &[left, shown] : {std::pair{0, 0}, {1, 1}, {1000, 1}, {1001, 2}, {5000, 5}}) {
        moment.moveLeft = Millis{left};
        EXPECT_EQ(secondsLeft(moment), shown) << left;
    }
}

TEST(WordsTest, CountsOnlyRepetitionsAndBreaths)
{
    Moment moment = slideMoment();
    EXPECT_EQ(countText(moment), QStringLiteral("3 of 5"));
    moment.rep = 0;
    EXPECT_EQ(countText(moment), QString());
    moment.rep = moment.reps = 1;
    EXPECT_EQ(countText(moment), QString());
}

TEST(WordsTest, TheHeadWordIsTheSideOrThePart)
{
    const ProgramPtr program = test::smallProgram();
    EXPECT_EQ(headWord(slideMoment(), program.get()), QStringLiteral("Left"));
    EXPECT_EQ(headWord(momentAt(*program, Millis{0}), program.get()), QStringLiteral("Settle"));
    EXPECT_EQ(headWord(momentAt(*program, Millis{0}), nullptr), QString());
    EXPECT_NEAR(doneOfStep(momentAt(*program, Millis{12500}), program.get()), .25, 1e-9);
    EXPECT_EQ(doneOfStep(slideMoment(), nullptr), 0);
}

TEST(WordsTest, EachPhaseHasADialOfItsOwn)
{
    Moment moment = slideMoment();
    EXPECT_EQ(dialOf(Phase::Running, moment).kind, DialFace::Kind::Countdown);
    EXPECT_EQ(dialOf(Phase::Running, moment).number, 2);
    EXPECT_NEAR(dialOf(Phase::Running, moment).left, .32, 1e-9);
    EXPECT_EQ(dialOf(Phase::Paused, moment).kind, DialFace::Kind::Paused);
    EXPECT_EQ(dialOf(Phase::Waiting, moment).kind, DialFace::Kind::Waiting);
    EXPECT_EQ(dialOf(Phase::Confirming, moment).kind, DialFace::Kind::Question);
    EXPECT_EQ(dialOf(Phase::Easing, moment).kind, DialFace::Kind::Breath);
    moment.moves = true; // the support is taken away: nobody rests
    EXPECT_EQ(dialOf(Phase::Easing, moment).kind, DialFace::Kind::Countdown);
    moment.moves = false;
    moment.move = QStringLiteral("breathe-out");
    EXPECT_EQ(dialOf(Phase::Easing, moment).word, QStringLiteral("out"));
    moment.move = QStringLiteral("breathe-in");
    EXPECT_EQ(dialOf(Phase::Running, moment).word, QStringLiteral("in"));
    moment.move = QStringLiteral("rest");
    moment.endless = true;
    EXPECT_EQ(dialOf(Phase::Running, moment).kind, DialFace::Kind::Waiting);
}

TEST(WordsTest, PainAsksForTheEndOnlyWhileEasing)
{
    EXPECT_EQ(painCommand(Phase::Easing), CommandKind::EndGently);
    EXPECT_EQ(painLabel(Phase::Easing, QString()), QStringLiteral("Still sore: end gently"));
    for (const Phase phase : {Phase::Running, Phase::Paused, Phase::Waiting, Phase::Confirming})
        EXPECT_EQ(painCommand(phase), CommandKind::Complain);
}

TEST(WordsTest, ASecondComplaintOffersToLeaveTheSide)
{
    Moment moment = slideMoment();
    EXPECT_EQ(nextLabel(Phase::Easing, moment), QStringLiteral("Next"));
    moment.complainedTwice = true;
    EXPECT_EQ(nextLabel(Phase::Easing, moment), QStringLiteral("Leave this side"));
    EXPECT_EQ(nextLabel(Phase::Running, moment), QStringLiteral("Next"));
}

TEST(WordsTest, LengthIsToldInMinutes)
{
    EXPECT_EQ(lengthText(Millis{0}, Posture::Supine), QStringLiteral("About a minute, lying down"));
    EXPECT_EQ(lengthText(Millis{9 * 60000 + 31000}, Posture::Supine), QStringLiteral("About 10 minutes, lying down"));
    EXPECT_EQ(lengthText(Millis{90000}, Posture::StandingAtWall), QStringLiteral("About 2 minutes, standing at a wall"));
}

TEST(WordsTest, TheStopCardComesFirstAfterAnEarlyEndOrTwoComplaints)
{
    Summary summary;
    EXPECT_FALSE(stopCardFirst(summary));
    summary.complaints.right = 1;
    EXPECT_FALSE(stopCardFirst(summary));
    summary.complaints.right = 2;
    EXPECT_TRUE(stopCardFirst(summary));
    summary = {};
    for (const auto end : {Summary::End::EndedGently, Summary::End::Left}) {
        summary.end = end;
        EXPECT_TRUE(stopCardFirst(summary));
    }
}

} // namespace matside
