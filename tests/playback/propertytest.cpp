// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever somebody presses, in whatever order: the body is never asked for the impossible.
#include "support/shipped.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace matside::test {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kSequences = 1'000;
#else
constexpr int kSequences = 10'000;
#endif
constexpr int kShards = 10; // so that ctest can spread them over the cores
constexpr int kCommands = 200;
constexpr Millis kGlance{250};
/// Quintic easing is at most 1.875 times as fast as even speed; a slide at the quickest pace takes 5 s / 1.25, and a
/// remainder after a change on the way may be a fifth of it.
constexpr double kFastest = 2.4; // of the whole reach a second
constexpr double kAtOnce = 1e-6;
constexpr double kWithinAGlance = .03; // what two seconds from full reach leave in their last 250 ms is .016; after a change on the way, more
/// Going on alone ends within the program, the settling, a recap, one slide out and a home: two and a half minutes more.
constexpr Millis kDetour{150'000};
constexpr Millis kTwice{1500};       // the main action twice within this says that the back complains
constexpr Millis kLongPause{120'000}; // after a longer pause the settling comes first
constexpr double kArrived = 0.03;     // a heel on its way home that is as near as this is at home

bool isOut(const Player &player)
{
    const Interlude *held = player.interlude();
    const Segment &now = held ? held->cursor.segment()
                              : player.program()->segments[static_cast<std::size_t>(
                                  player.program()->segmentAt(player.position()))];
    const bool mayComeHome = now.bringsHome || player.phase() == Phase::Confirming; // the question hides the move
    return player.body().reach > (mayComeHome ? kArrived : 0);
}

/// What a body may rely on (docs/sources.md, "Safety"), kept a second time and apart from the Player: how far each leg may go since the back
/// complained, and whether somebody has to settle before a leg goes out again.
class Promises final
{
public:
    void pressed(const Command &command, const Player &before, Millis now)
    {
        const bool main = command.kind == CommandKind::Main;
        const bool twice = main && m_lastMain && now - *m_lastMain < kTwice;
        m_lastMain = main ? std::optional(now) : std::nullopt;
        if ((twice || command.kind == CommandKind::Complain) && before.bodySide() && isOut(before)) {
            double &most = m_most[*before.bodySide()];
            most = std::min(most, std::max(0.3, 0.9 * before.body().reach));
        }
        const Phase phase = before.phase();
        const bool mayRaise = phase == Phase::Running || phase == Phase::Paused || phase == Phase::Waiting;
        if (command.kind == CommandKind::Further && mayRaise && before.bodySide())
            m_most[*before.bodySide()] = std::min(1.0, m_most[*before.bodySide()] + 0.1);
    }

    void passed(const Player &player, Millis length)
    {
        const auto &parts = frontOfHips().parts;
        m_away = player.phase() == Phase::Paused ? m_away + length : Millis{0};
        const bool amongTheSides = parts[static_cast<std::size_t>(player.place().part)].isSided();
        const bool closing = parts[static_cast<std::size_t>(player.place().part)].closing;
        if (m_away > kLongPause && amongTheSides)
            m_owesSettling = true;
        if (closing)
            m_owesSettling = true; // the closing has taken the support away
        if (!closing && !amongTheSides)
            m_owesSettling = false; // the settling of the routine itself
    }

    void heard(const Cue &cue)
    {
        if (cue.id.startsWith(QStringLiteral("settle-again")))
            m_owesSettling = false;
        EXPECT_FALSE(cue.text.contains(QStringLiteral("five of five")) || cue.text.contains(QStringLiteral("six of six")))
            << cue.text.toStdString();
    }

    /// Empty, or what was broken when the leg of this side went out from one reach to another.
    [[nodiscard]] std::string brokenBy(std::optional<Side> side, double from, double to) const
    {
        if (!side || to <= from + 1e-9)
            return {};
        if (to > m_most[*side] + 1e-9)
            return "a slide went further than the back allowed: " + std::to_string(m_most[*side]);
        return m_owesSettling ? "a leg went out before anybody had settled" : std::string();
    }

private:
    PerSide<double> m_most{1.0, 1.0};
    std::optional<Millis> m_lastMain;
    Millis m_away{0};
    bool m_owesSettling = false;
};

/// Follows a player and says what no body could do.
class Watcher final
{
public:
    explicit Watcher(Player &player) : m_player(player) { look(kAtOnce); }

    void command(const Command &command)
    {
        m_promises.pressed(command, m_player, m_now);
        m_player.command(command);
        m_trace += QStringLiteral(" ") + commandName(command.kind);
        if (command.kind == CommandKind::Leave && m_player.phase() == Phase::Done)
            return; // leaving moves no leg
        EXPECT_NEAR(m_player.body().reach, m_body.reach, 1e-6) << "the reach jumped" << context();
        EXPECT_NEAR(m_player.body().turn, m_body.turn, 1e-6) << "the thigh jumped" << context();
        look(kAtOnce);
    }

    void advance(Millis length)
    {
        m_trace += QStringLiteral(" +%1").arg(length.count());
        for (Millis gone{0}; gone < length && m_player.phase() != Phase::Done; gone += kGlance) {
            const Millis step = std::min(kGlance, length - gone);
            m_promises.passed(m_player, step);
            for (const ScheduledCue &heard : m_player.advance(step))
                hear(heard);
            m_now += step;
            const double most = kFastest * static_cast<double>(step.count()) / 1000.0;
            EXPECT_LE(std::abs(m_player.body().reach - m_body.reach), most) << "the reach jumped" << context();
            look(kWithinAGlance);
        }
    }

    [[nodiscard]] bool failed() const { return ::testing::Test::HasFailure(); }
    [[nodiscard]] const std::vector<Cue> &heard() const { return m_heard; }

private:
    void hear(const ScheduledCue &heard)
    {
        m_heard.push_back(heard.cue);
        m_promises.heard(heard.cue);
        if (!heard.cue.spoken())
            return;
        const Millis at = m_now + heard.in;
        EXPECT_TRUE(at >= m_voiceEnds || m_voiceOf != m_player.generation())
            << "two voices: " << heard.cue.text.toStdString() << context();
        m_voiceEnds = at + heard.cue.length;
        m_voiceOf = m_player.generation();
    }

    /// tolerance: what is left of a way home that ended since the last look.
    void look(double tolerance)
    {
        EXPECT_GE(m_player.position(), Millis{0}) << context();
        EXPECT_LE(m_player.position(), m_player.program()->duration()) << context();
        const Body now = m_player.body();
        const std::optional<Side> side = m_player.bodySide();
        if (side != m_side) {
            EXPECT_NEAR(m_body.reach, 0, tolerance) << "a leg was left out" << context();
            EXPECT_NEAR(now.reach, 0, tolerance) << "a leg was out already" << context();
        }
        EXPECT_TRUE(side || now.reach == 0) << "a leg of no side is out" << context();
        const std::string broken = m_promises.brokenBy(side, side == m_side ? m_body.reach : 0, now.reach);
        EXPECT_TRUE(broken.empty()) << broken << context();
        m_body = now;
        m_side = side;
    }

    std::string context() const
    {
        const Moment moment = m_player.moment();
        return QStringLiteral("\n  at %1/%2 %3 rep %4, %5, reach %6:%7")
            .arg(moment.step, moment.move, moment.side ? sideName(*moment.side) : QStringLiteral("-"))
            .arg(moment.rep)
            .arg(phaseName(m_player.phase()))
            .arg(m_player.body().reach)
            .arg(m_trace.right(1200))
            .toStdString();
    }

    Player &m_player;
    Body m_body;
    std::optional<Side> m_side;
    Promises m_promises;
    Millis m_now{0};
    Millis m_voiceEnds{0};
    quint64 m_voiceOf = 0;
    std::vector<Cue> m_heard;
    QString m_trace;
};

class Chance final
{
public:
    explicit Chance(unsigned seed) : m_random(seed) {}
    int upTo(int most) { return std::uniform_int_distribution(0, most)(m_random); }

    Command command(const Player &player)
    {
        const auto kind = kCommandKinds[static_cast<std::size_t>(upTo(std::ssize(kCommandKinds) - 1))];
        if (kind == CommandKind::Leave && upTo(9) > 0)
            return CommandKind::Main; // or hardly any sequence would last
        if (kind != CommandKind::JumpTo)
            return kind;
        const auto &cells = player.program()->cells;
        return cells[static_cast<std::size_t>(upTo(static_cast<int>(cells.size()) - 1))].place;
    }

    Millis pause()
    {
        constexpr std::array kMost{400, 3'000, 9'000, 9'000, 20'000, 130'000};
        return Millis{upTo(kMost[static_cast<std::size_t>(upTo(std::ssize(kMost) - 1))])};
    }

    Options options()
    {
        Options options;
        options.first = upTo(1) ? Side::Left : Side::Right;
        options.sides = std::array{Sides::Both, Sides::Both, Sides::LeftOnly, Sides::RightOnly}[static_cast<std::size_t>(upTo(3))];
        options.choices.insert(QStringLiteral("slides"), 5 + upTo(1));
        options.pace = kPaces[static_cast<std::size_t>(upTo(2))];
        options.gates = upTo(3) ? Gates::GoOn : Gates::Wait;
        options.support = upTo(3) ? QStringLiteral("block") : QStringLiteral("none");
        return options;
    }

private:
    std::mt19937 m_random;
};

/// Presses only commands that lead on, until the end; gives how long that took.
Millis goOnAlone(Player &player, Watcher &watcher)
{
    Millis taken{0};
    Millis bound = player.program()->duration() + kDetour;
    while (player.phase() != Phase::Done && taken <= bound) {
        if (player.phase() == Phase::Paused)
            watcher.command(CommandKind::GoOn);
        else if (player.phase() == Phase::Waiting || player.phase() == Phase::Easing)
            watcher.command(CommandKind::Main);
        watcher.advance(Millis{2000});
        taken += Millis{2000};
        // A pace that was asked for last makes the program longer from the next move on.
        bound = std::max(bound, player.program()->duration() + kDetour);
    }
    EXPECT_EQ(player.phase(), Phase::Done) << "going on did not reach the end in " << bound.count() << " ms";
    return taken;
}

/// Ends gently from wherever it is, and hears the closing from there.
void endGently(Player &player, Watcher &watcher)
{
    const Place from = player.place();
    const std::size_t before = watcher.heard().size();
    if (player.phase() != Phase::Confirming)
        watcher.command(CommandKind::EndGently);
    watcher.advance(Millis{6000});
    watcher.command(CommandKind::Main);
    watcher.advance(Millis{2000}); // so that nobody presses the main key twice
    const std::vector<Cell> cells = player.program()->cells;
    goOnAlone(player, watcher);
    EXPECT_EQ(player.summary().end, Summary::End::EndedGently);
    for (const Cell &cell : cells) {
        const bool played = std::any_of(watcher.heard().begin() + static_cast<std::ptrdiff_t>(before), watcher.heard().end(),
                                        [&cell](const Cue &cue) { return cue.id.startsWith(cell.step) || cue.id.startsWith(QStringLiteral("breath")); });
        EXPECT_TRUE(cell.part == QStringLiteral("closing")) << cell.part.toStdString();
        EXPECT_TRUE(played || cell.place.part < from.part || (cell.place.part == from.part && cell.place.step <= from.step))
            << "the closing lost " << cell.step.toStdString();
    }
}

class RandomCommands : public ::testing::TestWithParam<int>
{
};

TEST_P(RandomCommands, NeverBreakARuleOfTheBody)
{
    int pressed = 0;
    for (int sequence = 0; sequence < kSequences / kShards && !HasFailure(); ++sequence) {
        const auto seed = static_cast<unsigned>(GetParam() * kSequences + sequence);
        SCOPED_TRACE("seed " + std::to_string(seed));
        Chance chance(seed);
        // At the end another session begins, until all commands have been pressed.
        for (int left = kCommands; left > 0 && !HasFailure();) {
            Player player(frontOfHipsScript(), chance.options());
            Watcher watcher(player);
            for (; left > 0 && player.phase() != Phase::Done && !HasFailure(); --left, ++pressed) {
                watcher.advance(chance.pause());
                watcher.command(chance.command(player));
            }
            if (player.phase() == Phase::Done || HasFailure())
                continue;
            if (chance.upTo(1))
                endGently(player, watcher);
            else
                goOnAlone(player, watcher);
        }
    }
    std::cout << "seeds " << GetParam() * kSequences << " to " << GetParam() * kSequences + kSequences / kShards - 1 << ", "
              << pressed << " commands\n";
}

/// Each line takes 0.4 to 25 s, also "breathe in" and "breathe out".
TEST(AnyLengthsTest, NeverMakeTwoVoices)
{
    for (unsigned seed = 0; seed < kSequences / 50 && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Chance chance(seed);
        Script script = *frontOfHipsScript();
        for (const Phrase &phrase : spokenPhrases(script.routine, script.phrasebook))
            script.lengths.set(phrase.id, Millis{400 + chance.upTo(chance.upTo(3) ? 5'000 : 25'000)});
        const auto shared = std::make_shared<const Script>(std::move(script));
        for (int left = kCommands; left > 0 && !testing::Test::HasFailure();) {
            Player player(shared, chance.options());
            Watcher watcher(player);
            for (; left > 0 && player.phase() != Phase::Done && !testing::Test::HasFailure(); --left) {
                watcher.advance(chance.pause());
                watcher.command(chance.upTo(4) ? chance.command(player) : Command(CommandKind::Complain));
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Shards, RandomCommands, ::testing::Range(0, kShards));

} // namespace
} // namespace matside::test
