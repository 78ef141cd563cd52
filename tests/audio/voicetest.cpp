// SPDX-License-Identifier: GPL-3.0-or-later
// What is said in a session, from its clip to what is heard.
#include "audio/clips/clipstore.h"
#include "audio/sound.h"
#include "audio/voice/speech.h"
#include "clipfolder.h"
#include "eventloop.h"
#include "rendering.h"
#include "support/nulloutput.h"

#include <gtest/gtest.h>

#include <cmath>

namespace matside {

namespace {

using namespace std::chrono_literals;

constexpr qint64 kMilli = kSampleRate / 1000;

Cue line(const char16_t *id, Millis at, int segment = 0)
{
    Cue cue;
    cue.at = at;
    cue.length = 1000ms;
    cue.id = QString::fromUtf16(id);
    cue.text = QStringLiteral("Slide out.");
    cue.segment = segment;
    return cue;
}

ProgramPtr programOf(const std::vector<Cue> &cues)
{
    auto program = std::make_shared<Program>();
    program->cues = cues;
    program->segments.emplace_back();
    program->segments.back().end = 600s;
    return program;
}

Moment at(Millis position)
{
    Moment moment;
    moment.position = position;
    return moment;
}

} // namespace

class VoiceTest : public EventLoopTest
{
protected:
    VoiceTest()
    {
        // Level from its first frame on, so that where it begins is seen.
        for (const char16_t *id : {u"a", u"b", u"c", u"d"}) {
            const QString name = QString::fromUtf16(id);
            m_speaker.record(name, Clip(kSampleRate, 0.25F));
            m_manifest += name.toUtf8() + "\tSlide out.\t1000\t-18\t-12\tx\ty\n";
        }
        m_speaker.write(QStringLiteral("manifest.tsv"), m_manifest);
        auto output = std::make_unique<test::NullOutput>(m_mixer);
        m_output = output.get();
        auto store = std::make_unique<ClipStore>(nullptr);
        m_store = store.get();
        m_sound = std::make_unique<Sound>(m_mixer, std::move(output), std::move(store));
        m_sound->setFolders({m_speaker.path()});
        QObject::connect(m_sound.get(), &Sound::voiceless, [this](const QString &why) { m_whys << why; });
    }

    bool has(const char16_t *id) const { return m_store->clip(QString::fromUtf16(id)) != nullptr; }
    void tell(quint64 generation, const std::vector<ScheduledCue> &cues) { m_sound->ahead(generation, cues, m_clock); }

    std::vector<float> pass(Millis length)
    {
        m_clock += length;
        return m_output->advance(length.count() * kMilli);
    }

    QByteArray m_manifest = "id\ttext\tms\tlufs\tdbtp\tsha256\tengine\n";
    ClipFolder m_speaker;
    std::shared_ptr<Mixer> m_mixer = std::make_shared<Mixer>();
    test::NullOutput *m_output = nullptr;
    ClipStore *m_store = nullptr;
    std::unique_ptr<Sound> m_sound;
    QStringList m_whys;
    Millis m_clock{0};
};

TEST_F(VoiceTest, ALineIsHeardAtItsFrame)
{
    m_sound->began(programOf({line(u"a", 1s), line(u"b", 3017ms)}));
    ASSERT_TRUE(waitFor([this] { return has(u"a") && has(u"b"); }));
    tell(1, {{1000ms, line(u"a", 1s)}});
    EXPECT_EQ(onsetOf(pass(2500ms)), 1000 * kMilli);
    tell(1, {{517ms, line(u"b", 3017ms)}});
    EXPECT_EQ(onsetOf(pass(1000ms)), 517 * kMilli);
}

TEST_F(VoiceTest, OnlyTheNextHalfMinuteIsInMemory)
{
    const ProgramPtr program = programOf({line(u"a", 1s), line(u"b", 29s), line(u"c", 32s), line(u"d", 300s)});
    m_sound->began(program);
    ASSERT_TRUE(waitFor([this] { return has(u"a") && has(u"b"); }));
    EXPECT_FALSE(has(u"c") || has(u"d"));
    m_sound->moved(at(10s));
    ASSERT_TRUE(waitFor([this] { return has(u"c"); }));
    EXPECT_FALSE(has(u"a") || has(u"d"));
    m_sound->moved(at(295s));
    ASSERT_TRUE(waitFor([this] { return has(u"d"); }));
    EXPECT_FALSE(has(u"b") || has(u"c"));
    m_sound->ended({});
    EXPECT_EQ(m_store->bytes(), 0U);
}

TEST_F(VoiceTest, AnInterludesLineIsFetchedWhenAnnounced)
{
    m_sound->began(programOf({}));
    tell(1, {{500ms, line(u"c", 200ms)}});
    ASSERT_TRUE(waitFor([this] { return has(u"c"); }));
    tell(1, {{500ms, line(u"c", 200ms)}});
    EXPECT_EQ(onsetOf(pass(1s)), 500 * kMilli);
}

TEST_F(VoiceTest, AClipThatComesALittleLateIsHeardAtOnce)
{
    bool told = false;
    QObject::connect(m_store, &ClipStore::loaded, m_sound.get(), [&told] { told = true; }); // after the sound itself
    m_sound->began(programOf({}));
    tell(1, {{0ms, line(u"c", 0ms)}});
    EXPECT_EQ(onsetOf(pass(100ms)), -1) << "it is not there";
    ASSERT_TRUE(waitFor([&told] { return told; }));
    EXPECT_EQ(onsetOf(pass(100ms)), 0);
}

TEST_F(VoiceTest, IntervalsDoNotDependOnWhenSlotsAreCalled)
{
    m_sound->began(programOf({line(u"a", 1s), line(u"b", 3s)}));
    ASSERT_TRUE(waitFor([this] { return has(u"a") && has(u"b"); }));
    tell(1, {{1000ms, line(u"a", 1s)}});
    std::vector<float> heard = pass(2s);
    // The pages painted for 35 ms before sound was told.
    const std::vector<float> painted = m_output->advance(35 * kMilli);
    tell(1, {{1000ms, line(u"b", 3s)}});
    const std::vector<float> rest = pass(2s);
    EXPECT_EQ(onsetOf(heard), 1000 * kMilli);
    EXPECT_EQ(onsetOf(rest), 965 * kMilli);
}

TEST_F(VoiceTest, ABackThatComplainsSilencesTheVoiceMidWordWithANewStream)
{
    m_sound->began(programOf({line(u"a", 0s)}));
    ASSERT_TRUE(waitFor([this] { return has(u"a"); }));
    tell(1, {{0ms, line(u"a", 0s)}, {1200ms, line(u"b", 1200ms)}});
    EXPECT_EQ(onsetOf(pass(300ms)), 0);
    const int before = m_output->opened();
    m_sound->phaseChanged(Phase::Easing);
    EXPECT_EQ(m_output->opened(), before + 1) << "what the device has queued is thrown away";
    tell(2, {});
    EXPECT_EQ(onsetOf(pass(3s)), -1);
    tell(2, {{100ms, line(u"a", 500ms)}});
    EXPECT_EQ(onsetOf(pass(300ms)), 100 * kMilli) << "easing is heard";
    tell(3, {});
    EXPECT_EQ(onsetOf(pass(1s)), -1) << "and falls silent when the back complains again";
}

TEST_F(VoiceTest, NothingOldIsHeardAfterAPause)
{
    m_sound->began(programOf({line(u"a", 0s)}));
    ASSERT_TRUE(waitFor([this] { return has(u"a"); }));
    tell(1, {{0ms, line(u"a", 0s)}, {700ms, line(u"b", 700ms)}});
    static_cast<void>(pass(300ms));
    m_sound->phaseChanged(Phase::Paused);
    tell(2, {});
    m_sound->phaseChanged(Phase::Running);
    EXPECT_EQ(onsetOf(pass(3s)), -1);
}

TEST_F(VoiceTest, SaysOnceThatSomethingHasNoVoice)
{
    m_sound->began(programOf({line(u"x", 1s), line(u"y", 2s)}));
    ASSERT_TRUE(waitFor([this] { return !m_whys.isEmpty(); }));
    tell(1, {{100ms, line(u"z", 3s)}});
    ASSERT_TRUE(waitFor([this] { return m_store->clip(QStringLiteral("z")) == nullptr; }));
    EXPECT_EQ(m_whys.size(), 1);
    EXPECT_TRUE(m_whys.first().contains(QStringLiteral("captions")));
}

TEST_F(VoiceTest, TheLastLineIsHeardToItsEnd)
{
    m_speaker.record(QStringLiteral("long"), Clip(4 * kSampleRate, 0.25F));
    m_speaker.write(QStringLiteral("manifest.tsv"), m_manifest + "long\tSlide out.\t4000\t-18\t-12\tx\ty\n");
    m_sound->setFolders({});
    m_sound->setFolders({m_speaker.path()});
    m_sound->began(programOf({line(u"long", 0s)}));
    ASSERT_TRUE(waitFor([this] { return has(u"long"); }));
    tell(1, {{0ms, line(u"long", 0s)}});
    m_sound->phaseChanged(Phase::Done);
    m_sound->ended({});
    EXPECT_EQ(endOf(pass(5s)), 4000 * kMilli);
    EXPECT_TRUE(m_output->isOpen()) << "time of the device is not time of the timer that closes it";
}

} // namespace matside
