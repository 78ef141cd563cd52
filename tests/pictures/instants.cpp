// SPDX-License-Identifier: GPL-3.0-or-later
// matside_instants OUT_DIR COUNT [SEED]: random instants off the path, for a reader who has nothing else.
//
// Each instant is written three times: heard-N.txt has what the person pressed and heard up to it, seen-N.png is the session
// page at it, and truth-N.txt tells how the body stands and what the session waits for. A reader who has only the first or
// only the second says where the body is, which leg works, and what to do; truth-N.txt is opened afterwards.
#include "audio/mixer/chimes.h"
#include "content/library.h"
#include "figures/paint/figurepainter.h"
#include "playback/compile/compile.h"
#include "playback/player/command.h"
#include "playback/player/player.h"
#include "ui/kit/crossfade.h"
#include "ui/session/sessiontext.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QFile>

#include <cstdio>
#include <random>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

constexpr Millis kGlance{100};
constexpr int kMostCommands = 12;
constexpr QSize kWindow{1280, 800};

/// The commands that a person on the mat gives. Leaving ends the session, and a jump needs the pointer.
constexpr std::array kPressed{CommandKind::Main,          CommandKind::Main,      CommandKind::Complain,
                              CommandKind::Complain, CommandKind::Pause,     CommandKind::GoOn,
                              CommandKind::Next,          CommandKind::Previous,  CommandKind::Repeat,
                              CommandKind::OneMore,       CommandKind::SayAgain,  CommandKind::Slower,
                              CommandKind::EndGently,     CommandKind::SwitchSide};

/// A session under random commands, up to an instant off the path.
class Trial final
{
public:
    Trial(ScriptPtr script, unsigned seed) : m_random(seed), m_player(script, options())
    {
        m_log << QStringLiteral("0:00  (I press Start and lie down on the mat as I am told.)");
    }

    /// False where the session ended before.
    bool reach()
    {
        advance(Millis{20'000 + upTo(420'000)});
        const int commands = 1 + upTo(kMostCommands - 1);
        for (int command = 0; command < commands; ++command) {
            press();
            advance(Millis{upTo(10) == 0 ? 20'000 + upTo(120'000) : 1500 + upTo(16'000)});
        }
        press();
        advance(Millis{500 + upTo(20'000)});
        return m_player.phase() != Phase::Done && m_player.interlude() != nullptr;
    }

    [[nodiscard]] const Player &player() const { return m_player; }
    [[nodiscard]] QString heard() const
    {
        return m_log.join(QLatin1Char('\n')) + QStringLiteral("\n%1  (This is the instant.)\n").arg(clock());
    }

    [[nodiscard]] QString truth() const
    {
        const Moment now = m_player.moment();
        const Segment &segment = m_player.interlude()->cursor.segment();
        const QString heel = now.goes > 0              ? QStringLiteral("going away")
                             : now.goes < 0            ? QStringLiteral("coming home")
                             : now.turns != 0            ? QStringLiteral("out, the thigh turns")
                             : now.body.turn != 0        ? QStringLiteral("out, the thigh is turned")
                             : m_player.body().isNearlyHome() ? QStringLiteral("at home")
                                                              : QStringLiteral("out, at rest");
        return QStringLiteral("phase: %1\nstep: %2\nmove: %3\nmotion: %4\nside: %5\nheel: %6\nsupport: %7\ncount: %8\n"
                              "title: %9\ncaption: ")
                   .arg(phaseName(m_player.phase()), now.step, segment.move, now.motion,
                        now.side ? sideName(*now.side) : QStringLiteral("none"), heel, now.support, countText(now),
                        titleOf(m_player.phase(), now))
               + captionOf(m_player.phase(), now) + QStringLiteral("\nthen: ") + now.nextTitle + QLatin1Char('\n');
    }

private:
    int upTo(int most) { return std::uniform_int_distribution(0, most)(m_random); }

    static Options options()
    {
        Options options;
        options.toTheMat = 10s;
        return options;
    }

    [[nodiscard]] QString clock() const
    {
        const auto seconds = m_clock.count() / 1000;
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    }

    void press()
    {
        if (m_player.phase() == Phase::Done)
            return;
        const CommandKind kind = kPressed[static_cast<std::size_t>(upTo(std::ssize(kPressed) - 1))];
        const QString name =
            kind == CommandKind::Main ? mainLabel(m_player.phase(), m_player.body().reach > 0) : commandName(kind);
        m_log << QStringLiteral("%1  (I press the button \"%2\".)").arg(clock(), name);
        m_player.command(kind);
    }

    void advance(Millis length)
    {
        for (Millis gone{0}; gone < length && m_player.phase() != Phase::Done; gone += kGlance) {
            for (const ScheduledCue &heard : m_player.advance(kGlance)) {
                if (heard.cue.spoken())
                    m_log << clock() + QStringLiteral("  ") + heard.cue.text;
                else if (heard.cue.id == QLatin1String("chime-home"))
                    m_log << clock() + QStringLiteral("  (a low soft note: a heel has come home)");
            }
            m_clock += kGlance;
        }
    }

    std::mt19937 m_random;
    Player m_player;
    Millis m_clock{0};
    QStringList m_log;
};

bool writeText(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
}

/// Empty, or a sentence that says what failed.
QString writeInstants(const QDir &out, int count, unsigned seed)
{
    Result<Library> library = loadLibrary({}, chimeNames());
    Result<Routine> routine = findRoutine(library, QStringLiteral("front-of-hips"));
    if (!routine)
        return QStringLiteral("The routine front-of-hips is not there; build Matside anew.");
    const auto script = std::make_shared<const Script>(Script{*routine, Phrasebook(), Lengths()});
    const FigurePainter painter(library->figures);
    for (int number = 1; number <= count; ++seed) {
        Trial trial(script, seed);
        if (!trial.reach())
            continue;
        MainWindow window(script->routine, {}, painter, [](const Options &) { return Millis{600'000}; });
        window.resize(kWindow);
        window.show();
        window.began(trial.player().program());
        window.hideNotice();
        window.phaseChanged(trial.player().phase());
        window.moved(trial.player().moment());
        for (Crossfade *fade : window.findChildren<Crossfade *>())
            fade->finish();
        QApplication::processEvents();
        const auto path = [&](const char *name) {
            return out.filePath(QString::fromLatin1(name).arg(number, 2, 10, QLatin1Char('0')));
        };
        if (!writeText(path("heard-%1.txt"), trial.heard()) || !writeText(path("truth-%1.txt"), trial.truth())
            || !window.grab().save(path("seen-%1.png")))
            return QStringLiteral("%1 cannot be written to; is there room left?").arg(out.path());
        ++number;
    }
    return {};
}

} // namespace
} // namespace matside::test

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("matside"));
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.value(2).toInt();
    if (arguments.size() < 3 || arguments.size() > 4 || count < 1 || !QDir().mkpath(arguments[1])) {
        std::fputs("Say where the instants go, and how many: matside_instants OUT_DIR COUNT [SEED].\n", stderr);
        return 2;
    }
    const QString problem =
        matside::test::writeInstants(QDir(arguments[1]), count, arguments.value(3, QStringLiteral("1")).toUInt());
    if (problem.isEmpty())
        return 0;
    std::fprintf(stderr, "%s\n", qPrintable(problem));
    return 1;
}
