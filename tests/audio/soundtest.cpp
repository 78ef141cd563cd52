// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/sound.h"

#include "audio/clips/clipstore.h"
#include "support/nulloutput.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

#include <gtest/gtest.h>

#include <cmath>

namespace matside {

namespace {

using namespace std::chrono_literals;

/// Louder than what is left of a chime 300 ms before the next, quieter than the swell of any.
constexpr float kHeard = 0.02F;

class SoundTest : public testing::Test
{
protected:
    SoundTest()
    {
        auto output = std::make_unique<test::NullOutput>(m_mixer);
        m_output = output.get();
        m_sound = std::make_unique<Sound>(m_mixer, std::move(output), nullptr);
        QObject::connect(m_sound.get(), &Sound::silent, [this](const QString &why) { m_whys.append(why); });
    }

    static ScheduledCue chime(Millis in, Millis at, const char16_t *id = u"chime-turn", int segment = 0)
    {
        Cue cue;
        cue.at = at;
        cue.id = QString::fromUtf16(id);
        cue.kind = CueKind::Chime;
        cue.segment = segment;
        return {in, cue};
    }

    /// Lets time pass as a session does: before each tick it tells the cues of the next 1.5 s.
    void run(Millis length, const std::vector<ScheduledCue> &program, quint64 generation = 0, Millis tick = 33ms)
    {
        for (Millis now{0}; now < length; now += tick) {
            std::vector<ScheduledCue> next;
            for (ScheduledCue scheduled : program) {
                scheduled.in -= now;
                if (scheduled.in >= 0ms && scheduled.in <= 1500ms)
                    next.push_back(scheduled);
            }
            tell(generation, next);
            pass(tick);
        }
    }

    void tell(quint64 generation, const std::vector<ScheduledCue> &cues) { m_sound->ahead(generation, cues, m_clock); }

    void pass(Millis length)
    {
        m_clock += length;
        const std::vector<float> heard = m_output->advance(length.count() * (kSampleRate / 1000));
        m_heard.insert(m_heard.end(), heard.begin(), heard.end());
    }

    /// Where sound begins after at least 100 ms of near silence, in milliseconds from the beginning of the test.
    [[nodiscard]] std::vector<double> onsets() const
    {
        std::vector<double> found;
        std::size_t last = 0;
        bool any = false;
        for (std::size_t frame = 0; frame < m_heard.size() / 2; ++frame) {
            if (std::abs(m_heard[frame * 2]) < kHeard)
                continue;
            if (!any || frame - last > kSampleRate / 10)
                found.push_back(static_cast<double>(frame) * 1000 / kSampleRate);
            last = frame;
            any = true;
        }
        return found;
    }

    std::shared_ptr<Mixer> m_mixer = std::make_shared<Mixer>();
    test::NullOutput *m_output = nullptr;
    std::unique_ptr<Sound> m_sound;
    std::vector<float> m_heard;
    Millis m_clock{0};
    QStringList m_whys;
};

Summary summaryOf(Summary::End end)
{
    Summary summary;
    summary.end = end;
    return summary;
}

} // namespace

TEST_F(SoundTest, EachCueOnceThoughAnnouncedManyTimes)
{
    m_sound->began({});
    run(8s, {chime(500ms, 500ms), chime(2500ms, 2500ms), chime(5s, 5s)});
    EXPECT_EQ(onsets().size(), 3U);
}

TEST_F(SoundTest, CuesSoundAtTheirTime)
{
    m_sound->began({});
    run(8s, {chime(500ms, 500ms), chime(2517ms, 2517ms), chime(5s, 5s)});
    ASSERT_EQ(onsets().size(), 3U);
    EXPECT_DOUBLE_EQ(onsets()[1] - onsets()[0], 2017.0);
    EXPECT_DOUBLE_EQ(onsets()[2] - onsets()[1], 2483.0);
    EXPECT_NEAR(onsets()[0], 500, 30) << "the swell is part of the chime";
}

TEST_F(SoundTest, LateTicksDoNotDoubleACue)
{
    m_sound->began({});
    tell(0, {chime(1400ms, 2s)});
    pass(200ms);
    m_sound->ahead(0, {chime(1367ms, 2s)}, 33ms); // 167 ms went by between the tick and this
    pass(33ms);
    tell(0, {chime(1167ms, 2s)});
    pass(5s);
    EXPECT_EQ(onsets().size(), 1U);
}

TEST_F(SoundTest, AnInterludeThatGoesRoundSoundsEveryTime)
{
    m_sound->began({});
    run(9s, {chime(500ms, 700ms), chime(3500ms, 700ms), chime(6500ms, 700ms)});
    EXPECT_EQ(onsets().size(), 3U);
}

TEST_F(SoundTest, TwoChimesAtOnceAreTwo)
{
    m_sound->began({});
    tell(0, {chime(100ms, 1s, u"chime-turn", 3), chime(100ms, 1s, u"chime-turn", 4)});
    pass(1s);
    float peak = 0;
    for (const float sample : m_heard)
        peak = std::max(peak, std::abs(sample));
    EXPECT_NEAR(peak, 2 * 0.178F, 0.01F);
}

TEST_F(SoundTest, ANewGenerationDropsAnnouncedCues)
{
    m_sound->began({});
    tell(0, {chime(1s, 1s), chime(1400ms, 1400ms)});
    pass(500ms);
    tell(1, {chime(1200ms, 9s, u"chime-last")});
    pass(4s);
    ASSERT_FALSE(onsets().empty());
    EXPECT_GT(onsets().front(), 1700);
}

TEST_F(SoundTest, ASecondSessionMayCountGenerationsFromTheStartAgain)
{
    m_sound->began({});
    run(1s, {chime(100ms, 100ms)}, 7);
    m_sound->ended(summaryOf(Summary::End::Left));
    pass(1s);
    m_sound->began({});
    run(1s, {chime(100ms, 100ms)}, 0);
    pass(1s);
    EXPECT_EQ(onsets().size(), 2U);
}

TEST_F(SoundTest, WithoutAVoiceOnlyKnownChimesAreHeard)
{
    m_sound->began({});
    ScheduledCue spoken = chime(100ms, 100ms, u"slide.next-2-of-5");
    spoken.cue.kind = CueKind::Count;
    tell(0, {spoken, chime(200ms, 200ms, u"chime-unknown")});
    pass(2s);
    EXPECT_TRUE(onsets().empty());
}

TEST_F(SoundTest, NoStreamIsOpenInAPause)
{
    m_sound->began({});
    EXPECT_TRUE(m_output->isOpen());
    tell(0, {chime(100ms, 100ms)});
    pass(300ms);
    m_sound->phaseChanged(Phase::Paused);
    EXPECT_FALSE(m_output->isOpen());
    tell(1, {});
    pass(2s);
    m_heard.clear();
    m_sound->phaseChanged(Phase::Running);
    EXPECT_TRUE(m_output->isOpen());
    pass(2s);
    EXPECT_TRUE(onsets().empty()) << "what sounded before the pause does not go on after it";
}

TEST_F(SoundTest, AnAnswerInAPauseIsHeardAndThenTheStreamIsClosed)
{
    int arguments = 0;
    const QCoreApplication application(arguments, nullptr);
    m_sound->began({});
    m_sound->phaseChanged(Phase::Paused);
    tell(1, {});
    pass(1s);
    EXPECT_FALSE(m_output->isOpen());
    tell(2, {chime(0ms, 0ms)});
    EXPECT_TRUE(m_output->isOpen());
    m_heard.clear();
    pass(1s);
    EXPECT_EQ(onsets().size(), 1U);
    tell(2, {});
    QTimer wakes; // an event that comes even where the stream stays open
    wakes.start(50ms);
    QDeadlineTimer patience(10'000);
    while (m_output->isOpen() && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    EXPECT_FALSE(m_output->isOpen());
}

TEST_F(SoundTest, WaitingAndEasingAreHeard)
{
    m_sound->began({});
    for (const Phase phase : {Phase::Waiting, Phase::Easing, Phase::Confirming}) {
        m_sound->phaseChanged(phase);
        EXPECT_TRUE(m_output->isOpen());
    }
}

TEST_F(SoundTest, LeavingIsSilentAtOnce)
{
    m_sound->began({});
    m_sound->ended(summaryOf(Summary::End::Left));
    EXPECT_FALSE(m_output->isOpen());
}

TEST_F(SoundTest, TheLastChimeRingsOut)
{
    int arguments = 0;
    const QCoreApplication application(arguments, nullptr);
    m_sound->began({});
    tell(0, {chime(0ms, 1s, u"chime-done")});
    m_sound->phaseChanged(Phase::Done);
    m_sound->ended(summaryOf(Summary::End::Finished));
    EXPECT_TRUE(m_output->isOpen());
    pass(2s);
    EXPECT_EQ(onsets().size(), 1U);
    QDeadlineTimer patience(5000);
    while (m_output->isOpen() && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    EXPECT_FALSE(m_output->isOpen());
}

TEST_F(SoundTest, TellsOnceWhenSilentAndOnceWhenBack)
{
    int back = 0;
    QObject::connect(m_sound.get(), &Sound::audible, [&back] { ++back; });
    m_sound->began({});
    emit m_output->failed(QStringLiteral("There is no sound device."));
    emit m_output->failed(QStringLiteral("The sound server does not answer."));
    EXPECT_EQ(m_whys, QStringList{QStringLiteral("There is no sound device.")});
    emit m_output->recovered();
    emit m_output->recovered();
    EXPECT_EQ(back, 1);
    emit m_output->failed(QStringLiteral("The sound device stopped."));
    EXPECT_EQ(m_whys.size(), 2);
    m_sound->began({});
    emit m_output->failed(QStringLiteral("The sound device stopped."));
    EXPECT_EQ(m_whys.size(), 3) << "another session tells anew";
}

TEST_F(SoundTest, MutedIsSilent)
{
    m_sound->setMuted(true);
    m_sound->began({});
    run(2s, {chime(500ms, 500ms)});
    EXPECT_TRUE(onsets().empty());
}

} // namespace matside
