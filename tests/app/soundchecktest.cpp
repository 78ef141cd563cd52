// SPDX-License-Identifier: GPL-3.0-or-later
// Can it be heard from the mat? Through the wiring, with the shipped clips and no device.
#include "audio/soundcheck.h"

#include "audio/clips/clipstore.h"
#include "audio/mixer/chimes.h"
#include "audio/sound.h"
#include "audio/voice/speech.h"
#include "content/library.h"
#include "content/voicefolders.h"
#include "figures/paint/figurepainter.h"
#include "playback/compile/compile.h"
#include "session/session.h"
#include "support/handticker.h"
#include "support/nulloutput.h"
#include "support/printers.h"
#include "support/shipped.h"
#include "ui/kit/notice.h"
#include "ui/shell/mainwindow.h"
#include "wiring.h"

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

class SoundCheckTest : public testing::Test
{
protected:
    SoundCheckTest()
        : m_library(loadLibrary({}, chimeNames()).value()),
          m_script(std::make_shared<const Script>(
              Script{m_library.catalogue.find(QStringLiteral("front-of-hips")).value(), Phrasebook(), Lengths()})),
          m_painter(m_library.figures),
          m_session(m_ticker, 1.0),
          m_window(m_script->routine, {}, m_painter, [](const Options &) { return Millis{600'000}; })
    {
        auto output = std::make_unique<NullOutput>(m_mixer);
        auto store = std::make_unique<ClipStore>(nullptr);
        m_output = output.get();
        m_store = store.get();
        m_sound = std::make_unique<Sound>(m_mixer, std::move(output), std::move(store));
        m_sound->setFolders(
            voiceFolders({sourcePath(QStringLiteral("resources"))}, m_script->routine.id, standardSpeaker()));
        m_window.setPreview([this](const Options &options) {
            return std::make_shared<const Program>(
                compile(m_script->routine, options, m_script->phrasebook, m_script->lengths));
        });
        wire(m_session, m_window, m_sound.get(), [this](const Options &options) { return Player(m_script, options); });
        m_check = std::make_unique<SoundCheck>(m_sound.get());
        wireSoundCheck(*m_check, m_session, m_window);
        m_window.show();
    }
    ~SoundCheckTest() override { EXPECT_TRUE(m_sound->close()); }

    void press() { QTest::keyClick(m_window.findChild<QWidget *>(QStringLiteral("soundCheck")), Qt::Key_Space); }
    [[nodiscard]] QString told() { return m_window.findChild<Notice *>()->accessibleName(); }
    void waitForTheLine()
    {
        bool loaded = false;
        // By way of the event loop, and after the sound has been told.
        QObject::connect(m_store, &ClipStore::loaded, &m_window, [&loaded] { loaded = true; });
        for (const QDeadlineTimer patience(20'000); !loaded && !patience.hasExpired();)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        ASSERT_TRUE(loaded);
    }
    /// The loudest of each of the next seconds.
    [[nodiscard]] std::vector<float> seconds(int count)
    {
        std::vector<float> all;
        for (int second = 0; second < count; ++second) {
            float most = 0;
            for (const float sample : m_output->advance(kSampleRate))
                most = std::max(most, std::abs(sample));
            all.push_back(most);
        }
        return all;
    }

    Library m_library;
    ScriptPtr m_script;
    FigurePainter m_painter;
    HandTicker m_ticker;
    Session m_session;
    MainWindow m_window;
    std::shared_ptr<Mixer> m_mixer = std::make_shared<Mixer>();
    NullOutput *m_output = nullptr;
    ClipStore *m_store = nullptr;
    std::unique_ptr<Sound> m_sound;
    std::unique_ptr<SoundCheck> m_check;
};

TEST_F(SoundCheckTest, OpensNoDeviceBeforeThePersonAsks)
{
    EXPECT_EQ(m_output->opened(), 0);
    press();
    EXPECT_EQ(m_output->opened(), 1);
}

TEST_F(SoundCheckTest, ALineAndThenAChimeAreHeardAndWritten)
{
    press();
    EXPECT_TRUE(told().contains(QStringLiteral("Welcome. Sit on the mat"))) << told().toStdString();
    EXPECT_TRUE(told().endsWith(QStringLiteral("Volume 80 %")));
    waitForTheLine();
    const Millis said =
        m_script->lengths.of(QStringLiteral("sit.sit-down.say.1"), m_window.preview()->cues.front().text);
    const std::vector<float> heard = seconds(12);
    EXPECT_EQ(heard[0], 0) << "a sleeping loudspeaker wakes";
    EXPECT_GT(heard[2], .05F) << "the line";
    const auto chime = static_cast<std::size_t>((1000 + said.count() + 400) / 1000);
    EXPECT_GT(std::max(heard[chime], heard[chime + 1]), .05F) << "the chime";
    EXPECT_EQ(heard.back(), 0);
}

TEST_F(SoundCheckTest, IsAsLoudAsASession)
{
    QTest::keyClick(m_window.findChild<QWidget *>(QStringLiteral("start")), Qt::Key_Minus);
    press();
    EXPECT_TRUE(told().endsWith(QStringLiteral("Volume 70 %"))) << told().toStdString();
    QTest::keyClick(m_window.findChild<QWidget *>(QStringLiteral("start")), Qt::Key_M);
    press();
    EXPECT_EQ(told(), QStringLiteral("The sound is off."));
    Settings settings = m_window.settings();
    settings.muted = false;
    settings.options.voice = Verbosity::Off;
    m_window.choose(settings);
    press();
    EXPECT_TRUE(told().startsWith(QStringLiteral("Only a chime"))) << told().toStdString();
}

TEST_F(SoundCheckTest, WithoutADeviceSaysThatThereIsNoSound)
{
    press();
    emit m_output->failed(QStringLiteral("No loudspeaker is there."));
    EXPECT_EQ(told(), QStringLiteral("There is no sound. No loudspeaker is there."));
    EXPECT_FALSE(m_check->underWay());
    QTest::keyClick(m_window.findChild<QWidget *>(QStringLiteral("start")), Qt::Key_Space);
    emit m_output->failed(QStringLiteral("No loudspeaker is there."));
    EXPECT_EQ(told(), QStringLiteral("There is no sound. No loudspeaker is there."));
    SoundCheck none(nullptr);
    QSignalSpy sentences(&none, &SoundCheck::told);
    none.play(m_window.preview(), m_window.settings().options.voice, .8, false);
    ASSERT_EQ(sentences.size(), 1);
    EXPECT_TRUE(sentences[0][0].toString().startsWith(QStringLiteral("There is no sound")));
}

/// In which order the rooms are wired must not decide what somebody reads.
TEST_F(SoundCheckTest, KeepsAnEarlyFailureUntilTheWindowAsks)
{
    SoundCheck early(m_sound.get());
    MainWindow window(m_script->routine, {}, m_painter, [](const Options &) { return Millis{600'000}; });
    window.setPreview([this](const Options &) { return m_window.preview(); });
    Session session(m_ticker, 1.0);
    wireSoundCheck(early, session, window);
    wire(session, window, m_sound.get(), [this](const Options &options) { return Player(m_script, options); });
    window.show();
    QTest::keyClick(window.findChild<QWidget *>(QStringLiteral("soundCheck")), Qt::Key_Space);
    emit m_output->failed(QStringLiteral("No loudspeaker is there."));
    EXPECT_EQ(window.findChild<Notice *>()->accessibleName(),
              QStringLiteral("There is no sound. No loudspeaker is there."));
    EXPECT_FALSE(early.underWay());
}

TEST_F(SoundCheckTest, ASessionThatBeginsHasTheSoundForItself)
{
    press();
    waitForTheLine();
    QTest::keyClick(m_window.findChild<QWidget *>(QStringLiteral("start")), Qt::Key_Space);
    ASSERT_TRUE(m_session.underWay());
    EXPECT_FALSE(m_check->underWay()) << "it would end the session's sound";
    EXPECT_EQ(seconds(1)[0], 0) << "what was placed before is void";
}

} // namespace
} // namespace matside::test
