// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/sessionreader.h"

#include "../handmade.h"
#include "playback/player/player.h"
#include "support/printers.h"
#include "support/shipped.h"

#include <gmock/gmock.h>

namespace matside {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class SessionReaderTest : public testing::Test
{
protected:
    SessionReaderTest()
    {
        QObject::connect(&m_reader, &SessionReader::said, [this](const QString &sentence) { m_said.push_back(sentence.toStdString()); });
        m_reader.begin();
        line("Welcome.");
        show(Phase::Running, Millis{0});
    }

    /// The session as it stands, with this much silence before the next line.
    void show(Phase phase, Millis quiet)
    {
        Moment moment = test::slideMoment();
        moment.caption = quiet > Millis{0} ? QString() : QStringLiteral("Two of five. Slide out.");
        moment.quiet = quiet;
        m_reader.setPhase(phase);
        m_reader.setMoment(moment);
    }
    void line(const char *text, CueKind kind = CueKind::Instruction)
    {
        Cue cue;
        cue.text = QString::fromLatin1(text);
        cue.kind = kind;
        m_reader.cue(cue);
    }

    SessionReader m_reader;
    std::vector<std::string> m_said;
};

} // namespace

TEST_F(SessionReaderTest, ALineIsToldOnceAndOnlyWhereNoVoiceSaysIt)
{
    line("Breathe out, and slide your left heel away.");
    EXPECT_THAT(m_said, IsEmpty());
    m_reader.setTellsLines(true);
    line("Breathe out, and slide your left heel away.");
    show(Phase::Running, Millis{9000});
    show(Phase::Running, Millis{8000});
    EXPECT_THAT(m_said, ElementsAre("Breathe out, and slide your left heel away."));
}

TEST_F(SessionReaderTest, EveryKindOfLineIsToldButNumbersASecondApart)
{
    m_reader.setTellsLines(true);
    line("Two of five. Slide out.", CueKind::Count);
    line("A little further, if it stays easy.", CueKind::Encouragement);
    line("Stay here.", CueKind::Safety);
    line("Breathe in.", CueKind::Breath);
    line("Three.", CueKind::LeadIn);
    line("", CueKind::Chime);
    EXPECT_THAT(m_said, ElementsAre("Two of five. Slide out.", "A little further, if it stays easy.", "Stay here.", "Breathe in."));
}

TEST_F(SessionReaderTest, APauseIsToldAtOnceAndOnce)
{
    show(Phase::Paused, kLongQuiet);
    show(Phase::Paused, kLongQuiet);
    EXPECT_THAT(m_said, ElementsAre("Paused. You may come home. It waits for you."));
    show(Phase::Running, Millis{0});
    show(Phase::Paused, kLongQuiet);
    EXPECT_EQ(m_said.size(), 2U) << "another pause";
}

TEST_F(SessionReaderTest, APauseThatIsAnsweredByTheVoiceIsToldAfterTheAnswer)
{
    show(Phase::Paused, Millis{0});
    EXPECT_THAT(m_said, IsEmpty());
    show(Phase::Paused, kLongQuiet);
    EXPECT_EQ(m_said.size(), 1U);
}

TEST_F(SessionReaderTest, WhatAKeyDidWaitsForASilenceThatIsLongEnough)
{
    m_reader.tell(QStringLiteral("Volume 90 %"));
    show(Phase::Running, Millis{0});
    show(Phase::Running, Millis{1000});
    EXPECT_THAT(m_said, IsEmpty());
    show(Phase::Running, Millis{2000});
    EXPECT_THAT(m_said, ElementsAre("Volume 90 %"));
    show(Phase::Running, Millis{2000});
    EXPECT_EQ(m_said.size(), 1U);
}

TEST_F(SessionReaderTest, ASlowerReaderNeedsMoreSilence)
{
    m_reader.setSpeed(75);
    m_reader.tell(QStringLiteral("Volume 90 %"));
    show(Phase::Running, Millis{2000});
    EXPECT_THAT(m_said, IsEmpty());
    show(Phase::Running, Millis{2900});
    EXPECT_EQ(m_said.size(), 1U);
}

TEST_F(SessionReaderTest, OfTwoThatWaitTheLaterIsTold)
{
    m_reader.tell(QStringLiteral("Sound off"));
    m_reader.tell(QStringLiteral("Sound on"));
    show(Phase::Running, Millis{5000});
    EXPECT_THAT(m_said, ElementsAre("Sound on"));
}

TEST_F(SessionReaderTest, WhatAKeyDidInAPauseIsToldAtOnce)
{
    show(Phase::Paused, kLongQuiet);
    m_reader.tell(QStringLiteral("Sound off"));
    EXPECT_EQ(m_said.back(), "Sound off");
}

TEST_F(SessionReaderTest, BeforeTheFirstLineThereIsTimeForThePageItself)
{
    m_reader.begin();
    m_reader.tell(QStringLiteral("Volume 90 %"));
    show(Phase::Running, Millis{6000});
    EXPECT_THAT(m_said, IsEmpty());
    show(Phase::Running, Millis{7000});
    EXPECT_EQ(m_said.size(), 1U);
}

TEST_F(SessionReaderTest, AnotherSessionBeginsWithNothingOfTheOneBefore)
{
    m_reader.tell(QStringLiteral("Sound off"));
    m_reader.begin();
    show(Phase::Running, Millis{9000});
    EXPECT_THAT(m_said, IsEmpty());
}

/// The whole shipped routine, walked by a reader: the same lines in the same order as a voice would say them.
TEST_F(SessionReaderTest, OfAWholeSessionEveryLineIsToldInItsSegment)
{
    m_reader.setTellsLines(true);
    const ScriptPtr script = std::make_shared<const Script>(Script{test::frontOfHips(), Phrasebook(), Lengths::ofReader(150)});
    Player player(script, Options{});
    std::vector<std::string> wanted;
    for (const Cue &cue : player.program()->cues) {
        if (cue.spoken() && cue.kind != CueKind::LeadIn)
            wanted.push_back(cue.text.toStdString());
    }
    while (player.phase() != Phase::Done) {
        for (const ScheduledCue &heard : player.advance(Millis{33}))
            m_reader.cue(heard.cue);
        m_reader.setPhase(player.phase());
        m_reader.setMoment(player.moment());
    }
    EXPECT_EQ(m_said, wanted);
    EXPECT_GT(wanted.size(), 60U);
}

} // namespace matside
