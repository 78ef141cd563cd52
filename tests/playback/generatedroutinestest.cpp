// SPDX-License-Identifier: GPL-3.0-or-later
// Any routine, and anything that is pressed in it: the body is never asked for the impossible.
#include "generatedroutines.h"

#include <QSet>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace matside::test {
namespace {

constexpr int kRoutines = 500;
constexpr int kCommands = 60;
constexpr Millis kGlance{200};
/// Quintic easing is at most 1.875 times as fast as even speed; a generated move takes 2 s or more, at the quickest pace 1.6 s, and
/// a remainder after a change on the way may be a fifth of it.
constexpr double kFastest = 6.0; // of the whole reach a second
constexpr double kNearlyHome = 0.03;
/// Settling, a recap, one repetition out and home, and the rest of the way.
constexpr Millis kDetour{240'000};

/// Follows a player, and says what no body could do.
class Onlooker final
{
public:
    explicit Onlooker(Player &player) : m_player(player), m_body(player.body()), m_side(player.bodySide()) {}

    void command(const Command &command)
    {
        m_trace += QStringLiteral(" ") + commandName(command.kind);
        m_player.command(command);
        if (m_player.phase() == Phase::Done)
            return;
        EXPECT_NEAR(m_player.body().reach, m_body.reach, 1e-6) << "the reach jumped" << context();
        look(1e-6);
    }

    void advance(Millis length)
    {
        m_trace += QStringLiteral(" +%1").arg(length.count());
        for (Millis gone{0}; gone < length && m_player.phase() != Phase::Done; gone += kGlance) {
            const Millis step = std::min(kGlance, length - gone);
            for (const ScheduledCue &heard : m_player.advance(step))
                hear(heard);
            m_now += step;
            const double most = kFastest * static_cast<double>(step.count()) / 1000.0;
            EXPECT_LE(std::abs(m_player.body().reach - m_body.reach), most) << "the reach jumped" << context();
            look(kNearlyHome);
        }
    }

    [[nodiscard]] const std::vector<Cue> &heard() const { return m_heard; }

private:
    void hear(const ScheduledCue &heard)
    {
        if (!heard.cue.spoken())
            return;
        m_heard.push_back(heard.cue);
        const Millis at = m_now + heard.in;
        EXPECT_TRUE(at >= m_voiceEnds || m_voiceOf != m_player.generation())
            << "two voices: " << qPrintable(heard.cue.text) << context();
        EXPECT_FALSE(heard.cue.text.contains(u'{') || heard.cue.text.contains(u"  ") || heard.cue.text.startsWith(u' '))
            << qPrintable(heard.cue.text) << context();
        m_voiceEnds = at + heard.cue.length;
        m_voiceOf = m_player.generation();
    }

    void look(double tolerance)
    {
        const Body now = m_player.body();
        const std::optional<Side> side = m_player.bodySide();
        if (side != m_side) {
            EXPECT_NEAR(m_body.reach, 0, tolerance) << "it was away on another side" << context();
            EXPECT_NEAR(now.reach, 0, tolerance) << "it is away on this side already" << context();
        }
        m_body = now;
        m_side = side;
    }

    std::string context() const
    {
        const Moment moment = m_player.moment();
        return QStringLiteral("\n  at %1/%2 %3 rep %4 set %5, %6, reach %7:%8")
            .arg(moment.step, moment.move, moment.side ? sideName(*moment.side) : QStringLiteral("-"))
            .arg(moment.rep)
            .arg(moment.set)
            .arg(phaseName(m_player.phase()))
            .arg(m_player.body().reach)
            .arg(m_trace.right(800))
            .toStdString();
    }

    Player &m_player;
    Body m_body;
    std::optional<Side> m_side;
    Millis m_now{0};
    Millis m_voiceEnds{0};
    quint64 m_voiceOf = 0;
    std::vector<Cue> m_heard;
    QString m_trace;
};

Command anyCommand(Dice &dice, const Player &player)
{
    const auto kind = kCommandKinds[static_cast<std::size_t>(dice.upTo(std::ssize(kCommandKinds) - 1))];
    if (kind == CommandKind::Leave)
        return CommandKind::Main; // or hardly any session would last
    if (kind != CommandKind::JumpTo)
        return kind;
    const auto &cells = player.program()->cells;
    return cells[static_cast<std::size_t>(dice.upTo(static_cast<int>(cells.size()) - 1))].place;
}

Millis anyPause(Dice &dice)
{
    constexpr std::array kMost{400, 3'000, 9'000, 20'000, 130'000};
    return Millis{dice.upTo(kMost[static_cast<std::size_t>(dice.upTo(std::ssize(kMost) - 1))])};
}

/// Presses only commands that lead on, until the end.
void goOnAlone(Player &player, Onlooker &onlooker)
{
    Millis taken{0};
    Millis bound = player.program()->duration() + kDetour;
    while (player.phase() != Phase::Done && taken <= bound) {
        if (player.phase() == Phase::Paused)
            onlooker.command(CommandKind::GoOn);
        else if (player.phase() == Phase::Waiting || player.phase() == Phase::Easing)
            onlooker.command(CommandKind::Main);
        onlooker.advance(Millis{2000});
        taken += Millis{2000};
        bound = std::max(bound, player.program()->duration() + kDetour);
    }
    EXPECT_EQ(player.phase(), Phase::Done) << "going on did not reach the end";
}

/// Ends gently from here: what follows is the closing alone.
void endGently(Player &player, Onlooker &onlooker)
{
    if (player.phase() != Phase::Confirming)
        onlooker.command(CommandKind::EndGently);
    onlooker.advance(Millis{8000});
    onlooker.command(CommandKind::Main);
    onlooker.advance(Millis{2000});
    if (player.phase() != Phase::Done) {
        for (const Cell &cell : player.program()->cells)
            EXPECT_EQ(cell.part, QStringLiteral("closing"));
    }
    goOnAlone(player, onlooker);
    EXPECT_EQ(player.summary().end, Summary::End::EndedGently);
    EXPECT_TRUE(std::any_of(onlooker.heard().begin(), onlooker.heard().end(),
                            [](const Cue &cue) { return cue.line == u"goodbye"; }));
}

} // namespace

TEST(GeneratedRoutinesTest, NeverBreakARuleOfTheBody)
{
    int pressed = 0;
    for (unsigned seed = 0; seed < kRoutines && !testing::Test::HasFailure(); ++seed) {
        Dice dice(seed);
        const QByteArray text = generatedRoutine(dice);
        SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + text.toStdString());
        const ScriptPtr script = scriptOf(text);
        Player player(script, dice.options(script->routine));
        Onlooker onlooker(player);
        for (int left = kCommands; left > 0 && player.phase() != Phase::Done && !testing::Test::HasFailure(); --left) {
            onlooker.advance(anyPause(dice));
            onlooker.command(anyCommand(dice, player));
            ++pressed;
        }
        if (player.phase() == Phase::Done || testing::Test::HasFailure())
            continue;
        if (player.options().ending == Ending::Whole && dice.upTo(1))
            endGently(player, onlooker);
        else
            goOnAlone(player, onlooker);
    }
    std::cout << kRoutines << " routines, " << pressed << " commands\n";
}

TEST(GeneratedRoutinesTest, PlacesComeInTheirOrderAndAreFoundAgain)
{
    for (unsigned seed = 0; seed < kRoutines && !testing::Test::HasFailure(); ++seed) {
        Dice dice(seed);
        const QByteArray text = generatedRoutine(dice);
        SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + text.toStdString());
        const ScriptPtr script = scriptOf(text);
        const Options options = dice.options(script->routine);
        const Program program = compile(script->routine, options, script->phrasebook, script->lengths);
        for (std::size_t at = 0; at < program.segments.size(); ++at) {
            const Segment &segment = program.segments[at];
            EXPECT_EQ(program.positionOf(segment.place), segment.start) << at;
            if (at > 0) {
                EXPECT_TRUE(isBefore(program.segments[at - 1].place, segment.place, options.first)) << at;
            }
        }
    }
}

/// What may be said is listed: a voice needs a clip of each sentence.
TEST(GeneratedRoutinesTest, EveryLineThatIsSaidIsListed)
{
    for (unsigned seed = 0; seed < kRoutines / 2 && !testing::Test::HasFailure(); ++seed) {
        Dice dice(seed);
        const QByteArray text = generatedRoutine(dice);
        SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + text.toStdString());
        const ScriptPtr script = scriptOf(text);
        QSet<QString> listed;
        for (const Phrase &phrase : spokenPhrases(script->routine, script->phrasebook))
            listed.insert(phrase.id + u'|' + phrase.text);
        Player player(script, dice.options(script->routine));
        Onlooker onlooker(player);
        for (int left = kCommands / 2; left > 0 && player.phase() != Phase::Done; --left) {
            onlooker.advance(anyPause(dice));
            onlooker.command(anyCommand(dice, player));
        }
        for (const Cue &cue : onlooker.heard())
            EXPECT_TRUE(listed.contains(cue.id + u'|' + cue.text)) << qPrintable(cue.id) << ": " << qPrintable(cue.text);
    }
}

} // namespace matside::test
