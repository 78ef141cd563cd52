// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen about the sound, from the command line and the settings to what is heard and compiled.
#include "audio/clips/clipshelf.h"
#include "audio/clips/clipstore.h"
#include "audio/mixer/chimes.h"
#include "audio/sound.h"
#include "content/library.h"
#include "content/scriptprovider.h"
#include "figures/paint/figurepainter.h"
#include "playback/compile/compile.h"
#include "playback/compile/phrasebook.h"
#include "session/session.h"
#include "startgate.h"
#include "startsettings.h"
#include "support/handticker.h"
#include "support/nulloutput.h"
#include "support/printers.h"
#include "ui/kit/fittedlabel.h"
#include "ui/shell/mainwindow.h"
#include "wiring.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <algorithm>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

/// Two speakers: the other one than Bella takes nine seconds for the welcome.
class SoundSettingsTest : public testing::Test
{
protected:
    SoundSettingsTest()
        : m_library(loadLibrary({}, chimeNames()).value()),
          m_routine(m_library.catalogue.find(QStringLiteral("front-of-hips")).value())
    {
        write("af_bella", 4445);
        write("am_michael", 9000);
    }

    void write(const char *speaker, int length)
    {
        const QString folder = m_data.filePath(QStringLiteral("voice/en/") + QLatin1String(speaker));
        QDir().mkpath(folder);
        QFile file(folder + QStringLiteral("/manifest.tsv"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        QFile clip(folder + QStringLiteral("/%1.ogg").arg(m_line.id));
        ASSERT_TRUE(clip.open(QIODevice::WriteOnly)); // of a length that nobody measures here
        file.write(QStringLiteral("id\ttext\tms\tlufs\tdbtp\n%1\t%2\t%3\t-18\t-3\n")
                       .arg(m_line.id, m_line.text)
                       .arg(length)
                       .toUtf8());
    }
    [[nodiscard]] QStringList folders() const { return {m_data.path()}; }
    [[nodiscard]] Millis welcome(const ScriptPtr &script) const { return script->lengths.of(m_line.id, m_line.text); }
    [[nodiscard]] Invocation asked(const Settings &settings, const QStringList &words = {}) const
    {
        return std::get<Invocation>(parseArguments(QStringList{QStringLiteral("matside")} + words,
                                                   defaultsFrom(m_routine, settings, folders())));
    }

    const Phrase m_line{QStringLiteral("sit.sit-down.say.1"),
                        QStringLiteral("Welcome. Sit on the mat, and keep your support within reach.")};
    QTemporaryDir m_data;
    Library m_library;
    Routine m_routine;
};

TEST_F(SoundSettingsTest, TheStandardSpeakerIsOfferedFirst)
{
    write("aa_anna", 1000);
    QStringList names;
    QStringList titles;
    for (const Offered &one : offeredSpeakers(folders())) {
        names << one.name;
        titles << one.title;
    }
    EXPECT_EQ(names,
              (QStringList{QStringLiteral("af_bella"), QStringLiteral("aa_anna"), QStringLiteral("am_michael")}));
    EXPECT_EQ(titles, (QStringList{QStringLiteral("Bella"), QStringLiteral("Anna"), QStringLiteral("Michael")}));
    EXPECT_EQ(offeredBackgrounds().front().name, QStringLiteral("none"));
}

TEST_F(SoundSettingsTest, TheCommandLineOverridesTheKeptSettings)
{
    Settings last;
    last.options.voice = Verbosity::Brief;
    last.speaker = QStringLiteral("am_michael");
    last.background = QStringLiteral("waves");
    last.options.first = Side::Right;
    last.options.pace = .75;
    last.options.support = QStringLiteral("block");
    const Invocation nothing = asked(last);
    EXPECT_EQ(withCommandLine(last, nothing, folders()).speaker, last.speaker);
    EXPECT_EQ(nothing.background, Background::Waves);
    EXPECT_EQ(nothing.options.voice, Verbosity::Brief);
    EXPECT_EQ(nothing.options.first, Side::Right);

    const Invocation told =
        asked(last, {QStringLiteral("--speaker"), QStringLiteral("af_bella"), QStringLiteral("--background"),
                     QStringLiteral("drone"), QStringLiteral("--voice"), QStringLiteral("count"),
                     QStringLiteral("--pace"), QStringLiteral("1.25")});
    const Settings settings = withCommandLine(last, told, folders());
    EXPECT_EQ(settings.speaker, QString()) << "the standard one is written down as nothing";
    EXPECT_EQ(settings.background, QStringLiteral("drone"));
    EXPECT_EQ(settings.options.voice, Verbosity::Count);
    EXPECT_DOUBLE_EQ(settings.options.pace, 1.25);
    EXPECT_EQ(settings.options.support, QStringLiteral("block"));
}

TEST_F(SoundSettingsTest, AMissingSpeakerOrBackgroundIsReplaced)
{
    Settings last;
    last.speaker = QStringLiteral("uninstalled");
    last.background = QStringLiteral("of-a-newer-matside");
    last.options.support = QStringLiteral("of-another-routine");
    const Invocation invocation = asked(last);
    EXPECT_EQ(invocation.speaker, QStringLiteral("af_bella"));
    EXPECT_EQ(invocation.background, Background::None);
    EXPECT_EQ(invocation.options.support, QString());
    EXPECT_EQ(speakerFor({m_data.filePath(QStringLiteral("nowhere"))}, last.speaker), standardSpeaker());
}

TEST_F(SoundSettingsTest, AnotherSpeakerSpeaksFromTheNextSessionOn)
{
    HandTicker ticker;
    Session session(ticker, 1.0);
    ScriptProvider scripts(m_routine, spokenPhrases(m_routine, Phrasebook()), folders(), {}, lengthsIn);
    QObject::connect(&session, &Session::began, &scripts, &ScriptProvider::hold);
    QObject::connect(&session, &Session::ended, &scripts, &ScriptProvider::release);
    QSignalSpy changed(&scripts, &ScriptProvider::changed);
    const Routine *routine = &scripts.routine();
    session.begin(Player(scripts.script(), {}));
    scripts.setSpeaker({QStringLiteral("am_michael")});
    EXPECT_EQ(welcome(scripts.script()), 4445ms) << "one voice leads a session";
    session.leave();
    EXPECT_EQ(welcome(scripts.script()), 9000ms);
    EXPECT_THAT(scripts.folders(),
                testing::Contains(testing::ResultOf(
                    [](const QString &folder) { return folder.endsWith(QLatin1String("en/am_michael")); }, true)));
    EXPECT_EQ(changed.size(), 1);
    scripts.setSpeaker({});
    EXPECT_EQ(welcome(scripts.script()), 4445ms) << "no choice is the standard one";
    EXPECT_EQ(&scripts.routine(), routine) << "the pages hold on to it";
}

/// Of every line but the welcome there is no recording.
class OneVoiceTest : public SoundSettingsTest
{
protected:
    [[nodiscard]] PlainVoice plain(bool isThere) const
    {
        return {withoutClip, [isThere] { return isThere; }};
    }

    const std::vector<Phrase> m_phrases{spokenPhrases(m_routine, Phrasebook())};
    ScriptProvider m_scripts{m_routine, m_phrases, folders(), {}, lengthsIn};
};

TEST_F(OneVoiceTest, ALineWithoutARecordingHasThePlainVoiceSayEverything)
{
    ASSERT_EQ(welcome(m_scripts.script()), 4445ms);
    m_scripts.setPlainVoice(plain(true));
    EXPECT_TRUE(m_scripts.isPlain());
    EXPECT_EQ(m_scripts.unrecorded(), static_cast<int>(m_phrases.size()) - 1);
    EXPECT_EQ(m_scripts.unrecordedOf(m_routine), m_scripts.unrecorded());
    EXPECT_TRUE(m_scripts.folders().isEmpty());
    EXPECT_NE(welcome(m_scripts.script()), 4445ms) << "the recording is not heard";
}

TEST_F(OneVoiceTest, ARoutineWithAllRecordingsKeepsThem)
{
    m_scripts.setPlainVoice({[](const QStringList &, const std::vector<Phrase> &) { return std::vector<Phrase>(); },
                             [] { return true; }});
    EXPECT_FALSE(m_scripts.isPlain());
    EXPECT_EQ(m_scripts.unrecorded(), 0);
    EXPECT_EQ(welcome(m_scripts.script()), 4445ms);
}

TEST_F(OneVoiceTest, VoicesAreMixedOnlyWhereThatIsChosen)
{
    m_scripts.setPlainVoice(plain(true));
    Settings settings;
    settings.mixVoices = true;
    m_scripts.setSpeaker(lineSpeakerOf(settings));
    EXPECT_FALSE(m_scripts.isPlain());
    EXPECT_GT(m_scripts.unrecorded(), 0);
    EXPECT_EQ(welcome(m_scripts.script()), 4445ms);
    m_scripts.setSpeaker(lineSpeakerOf({}));
    EXPECT_TRUE(m_scripts.isPlain());
}

TEST_F(OneVoiceTest, WithoutAPlainVoiceTheRecordingsSpeak)
{
    m_scripts.setPlainVoice(plain(false));
    EXPECT_FALSE(m_scripts.isPlain());
    EXPECT_GT(m_scripts.unrecorded(), 0) << "they are read in the captions";
    EXPECT_EQ(welcome(m_scripts.script()), 4445ms);
}

TEST_F(OneVoiceTest, AScreenReaderNeedsNoRecording)
{
    m_scripts.setPlainVoice(plain(true));
    m_scripts.setSpeaker({{}, 200});
    EXPECT_FALSE(m_scripts.isPlain());
    EXPECT_EQ(m_scripts.unrecorded(), 0);
    EXPECT_TRUE(m_scripts.isMeasured()) << "its speed tells how long a line takes";
}

/// A line takes 2 s.
QHash<QString, qint64> measuredAt2s(const std::vector<Phrase> &phrases)
{
    QHash<QString, qint64> lengths;
    for (const Phrase &phrase : phrases)
        lengths.insert(phrase.id, 2000);
    return lengths;
}

TEST_F(OneVoiceTest, NoSessionBeginsByAGuess)
{
    m_scripts.setPlainVoice(plain(true));
    std::vector<std::vector<Phrase>> wanted;
    QObject::connect(&m_scripts, &ScriptProvider::lengthsWanted, [&](const auto &phrases) { wanted.push_back(phrases); });
    StartGate gate(m_scripts);
    QStringList told;
    std::vector<Options> opened;
    QObject::connect(&gate, &StartGate::told, [&told](const QString &sentence) { told << sentence; });
    QObject::connect(&gate, &StartGate::opened, [&opened](const Options &options) { opened.push_back(options); });

    m_scripts.measure();
    Options right;
    right.first = Side::Right;
    gate.start({});
    gate.start(right);
    EXPECT_TRUE(opened.empty());
    EXPECT_EQ(told.size(), 1);
    ASSERT_EQ(wanted.size(), 1U);
    m_scripts.setLengths(measuredAt2s(wanted[0]));
    EXPECT_EQ(opened, std::vector<Options>{right});
    for (const Options &options : {Options(), right}) {
        for (const Cue &cue : compile(m_routine, options, Phrasebook(), m_scripts.script()->lengths).cues) {
            if (cue.spoken()) {
                EXPECT_TRUE(m_scripts.script()->lengths.knows(cue.id)) << cue.id.toStdString();
            }
        }
    }
    ASSERT_EQ(wanted.size(), 2U) << "then those that answer the person";
    EXPECT_EQ(wanted[0].size() + wanted[1].size(), m_phrases.size());
    gate.start({});
    EXPECT_EQ(opened.size(), 2U) << "now it begins at once";
    EXPECT_EQ(told.size(), 1);
}

TEST_F(OneVoiceTest, LengthsOfAnswersLeaveARunningSessionAlone)
{
    m_scripts.setPlainVoice(plain(true));
    std::vector<Phrase> wanted;
    QObject::connect(&m_scripts, &ScriptProvider::lengthsWanted, [&](const auto &phrases) { wanted = phrases; });
    m_scripts.measure();
    m_scripts.setLengths(measuredAt2s(wanted));
    HandTicker ticker;
    Session session(ticker, 1.0);
    QObject::connect(&m_scripts, &ScriptProvider::measured, &session, &Session::setScript);
    quint64 generation = 0;
    QObject::connect(&session, &Session::ahead, [&generation](quint64 now) { generation = now; });
    session.begin(Player(m_scripts.script(), {}));
    for (int second = 0; second < 12; ++second)
        ticker.tick(1s);
    const quint64 before = generation;
    m_scripts.setLengths(measuredAt2s(wanted));
    EXPECT_EQ(generation, before) << "what is being said goes on";
    EXPECT_TRUE(std::ranges::all_of(m_phrases, [this](const Phrase &phrase) {
        return m_scripts.script()->lengths.knows(phrase.id);
    }));
}

TEST_F(SoundSettingsTest, TheStartPageSaysWhoSpeaks)
{
    HandTicker ticker;
    Session session(ticker, 1.0);
    ScriptProvider scripts(m_routine, spokenPhrases(m_routine, Phrasebook()), folders(), {}, lengthsIn);
    scripts.setPlainVoice({withoutClip, [] { return true; }});
    const FigurePainter painter(m_library.figures);
    MainWindow window(scripts.routine(), {}, painter, [](const Options &) { return Millis{600'000}; });
    QObject::connect(&window, &MainWindow::settingsChanged, &scripts,
                     [&scripts](const Settings &settings) { scripts.setSpeaker(lineSpeakerOf(settings)); });
    wireSpeaker(scripts, session, window, nullptr);
    const auto *note = window.findChild<FittedLabel *>(QStringLiteral("voiceNote"));
    ASSERT_NE(note, nullptr);
    const QString lines = QString::number(scripts.unrecorded());
    EXPECT_EQ(note->text(), lines + QStringLiteral(" lines have no recording: a plain voice says everything."));
    Settings settings = window.settings();
    settings.mixVoices = true;
    window.choose(settings);
    EXPECT_EQ(note->text(), lines + QStringLiteral(" lines are spoken by a plain voice."));
    settings.options.voice = Verbosity::Off;
    window.choose(settings);
    EXPECT_EQ(note->text(), QString()) << "nobody speaks";
}

TEST_F(SoundSettingsTest, LateLengthsKeepTheSessionsPlace)
{
    HandTicker ticker;
    Session session(ticker, 1.0);
    auto mixer = std::make_shared<Mixer>();
    Sound sound(mixer, std::make_unique<NullOutput>(mixer), nullptr);
    ScriptProvider scripts(m_routine, spokenPhrases(m_routine, Phrasebook()), folders(), {}, lengthsIn);
    const FigurePainter painter(m_library.figures);
    MainWindow window(scripts.routine(), {}, painter, [](const Options &) { return Millis{600'000}; });
    wireSpeaker(scripts, session, window, &sound);
    QSignalSpy recompiled(&session, &Session::recompiled);
    Moment now;
    QObject::connect(&session, &Session::moved, [&now](const Moment &moment) { now = moment; });
    session.begin(Player(scripts.script(), {}));
    for (int second = 0; second < 30; ++second)
        ticker.tick(1s);
    const Moment before = now;
    emit sound.measured({{m_line.id, 4445}});
    EXPECT_EQ(recompiled.size(), 0) << "nothing is longer than it was";
    emit sound.measured({{m_line.id, 8000}});
    EXPECT_EQ(recompiled.size(), 1);
    EXPECT_EQ(welcome(scripts.script()), 8000ms);
    EXPECT_EQ(now.step, before.step);
    EXPECT_EQ(now.move, before.move);
}

TEST_F(SoundSettingsTest, AChoiceInTheWindowChangesSoundAndProgram)
{
    HandTicker ticker;
    Session session(ticker, 1.0);
    const FigurePainter painter(m_library.figures);
    auto mixer = std::make_shared<Mixer>();
    auto output = std::make_unique<NullOutput>(mixer);
    NullOutput *device = output.get();
    Sound sound(mixer, std::move(output), nullptr);
    ScriptProvider scripts(m_routine, spokenPhrases(m_routine, Phrasebook()), folders(), {}, lengthsIn);
    Options compiled;
    int asked = 0;
    MainWindow window(scripts.routine(), {}, painter, [&](const Options &options) {
        ++asked;
        compiled = options;
        return Millis{600'000};
    });
    wire(session, window, &sound, [&](const Options &options) { return Player(scripts.script(), options); });
    wireSpeaker(scripts, session, window, &sound);
    const auto loudest = [device] {
        device->open();
        float most = 0;
        for (const float sample : device->advance(kSampleRate))
            most = std::max(most, std::abs(sample));
        return most;
    };
    EXPECT_FLOAT_EQ(loudest(), 0);
    Settings settings = window.settings();
    settings.background = QStringLiteral("drone");
    settings.speaker = QStringLiteral("am_michael");
    asked = 0;
    window.choose(settings);
    EXPECT_GT(loudest(), .001F);
    EXPECT_EQ(welcome(scripts.script()), 9000ms);
    EXPECT_GT(asked, 0) << "the start page tells how long it takes with this one";
    settings.background.clear();
    window.choose(settings);
    loudest();
    EXPECT_FLOAT_EQ(loudest(), 0);
}

TEST_F(SoundSettingsTest, LostSoundBringsTheCaptionsBack)
{
    const FigurePainter painter(m_library.figures);
    StartChoices choices;
    choices.settings.captions = false;
    MainWindow window(m_routine, choices, painter, [](const Options &) { return Millis{600'000}; });
    const auto program = std::make_shared<const Program>(compile(m_routine, {}, Phrasebook(), Lengths()));
    window.began(program);
    const Moment spoken = momentAt(*program, program->cues[1].at + 100ms);
    window.moved(spoken);
    const auto *caption = window.findChild<FittedLabel *>(QStringLiteral("caption"));
    ASSERT_FALSE(spoken.caption.isEmpty());
    EXPECT_EQ(caption->text(), spoken.sentence);
    window.soundLost(QStringLiteral("No loudspeaker is there."));
    EXPECT_TRUE(spoken.caption.startsWith(caption->text())) << "a long line comes in pieces";
    window.soundBack();
    EXPECT_EQ(caption->text(), spoken.sentence);
}

} // namespace
} // namespace matside::test
