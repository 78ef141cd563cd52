// SPDX-License-Identifier: GPL-3.0-or-later
// Every phase, interlude and move that there can be, with its title, its words, its picture, its lines and the next title.
// Read tests/golden/moments.txt after each change: no row may be untrue.
#include "playback/player/player.h"
#include "support/golden.h"
#include "support/shipped.h"
#include "ui/session/sessiontext.h"

#include <gtest/gtest.h>

#include <map>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

constexpr Millis kGlance{250};

QString interludeName(const Interlude *held)
{
    if (held == nullptr)
        return QStringLiteral("routine");
    switch (held->kind) {
    case Interlude::Kind::Detour:
        return QStringLiteral("detour");
    case Interlude::Kind::Aside:
        return QStringLiteral("aside");
    case Interlude::Kind::Easing:
        return QStringLiteral("easing");
    case Interlude::Kind::Waiting:
        return QStringLiteral("waiting");
    case Interlude::Kind::Question:
        return QStringLiteral("question");
    }
    return {};
}

/// The rows of the table, each once, in the order of their names.
class Rows final
{
public:
    /// Plays for this long and keeps each moment of another kind.
    void play(Player &player, Millis length)
    {
        for (Millis gone{0}; gone < length && player.phase() != Phase::Done; gone += kGlance) {
            const std::vector<ScheduledCue> heard = player.advance(kGlance);
            keep(player, heard);
        }
    }

    [[nodiscard]] QString text() const
    {
        QString all;
        for (const auto &[name, row] : m_rows)
            all += name + QLatin1Char('\n') + row + QLatin1Char('\n');
        return all;
    }

private:
    void keep(const Player &player, const std::vector<ScheduledCue> &heard)
    {
        const Moment now = player.moment();
        const Phase phase = player.phase();
        const QString stands = now.body.turn != 0   ? QStringLiteral("turned")
                               : now.body.reach > 0 ? QStringLiteral("out")
                                                    : QStringLiteral("home");
        const QString name = QStringLiteral("%1 | %2 | %3 | %4 | %5")
                                 .arg(phaseName(phase), interludeName(player.interlude()), now.step, now.move,
                                      now.side ? stands : QStringLiteral("-"));
        if (m_rows.count(name) == 0) {
            m_rows[name] = QStringLiteral("    title: %1\n    idle: %2\n    drawn: %3, support %4\n    then: %5\n")
                               .arg(titleOf(phase, now), captionOf(phase, withoutCaption(now)), now.motion, now.support,
                                    now.nextTitle);
        }
        for (const ScheduledCue &cue : heard) {
            const QString said = QStringLiteral("    said: ") + cue.cue.text + QLatin1Char('\n');
            if (cue.cue.spoken() && cue.cue.kind != CueKind::LeadIn && !m_rows[name].contains(said))
                m_rows[name] += said;
        }
    }

    std::map<QString, QString> m_rows;
};

/// What is done from one moment of the routine: a command, or several with the time between them.
struct Deed final
{
    std::vector<std::pair<Command, Millis>> commands;
};

std::vector<Deed> deeds()
{
    return {{{{CommandKind::Pause, 5s}, {CommandKind::GoOn, 60s}}},
            {{{CommandKind::Pause, 40s}, {CommandKind::GoOn, 60s}}},
            {{{CommandKind::Pause, 150s}, {CommandKind::GoOn, 90s}}},
            {{{CommandKind::Complain, 100s}, {CommandKind::Main, 60s}}},
            {{{CommandKind::Complain, 5s}, {CommandKind::Complain, 30s}, {CommandKind::Main, 60s}}},
            {{{CommandKind::Complain, 5s}, {CommandKind::Complain, 5s}, {CommandKind::Next, 60s}}},
            {{{CommandKind::Next, 40s}}},
            {{{CommandKind::Previous, 40s}}},
            {{{CommandKind::Repeat, 40s}}},
            {{{CommandKind::OneMore, 40s}}},
            {{{CommandKind::SwitchSide, 60s}}},
            {{{CommandKind::SayAgain, 30s}}},
            {{{CommandKind::Slower, 20s}}},
            {{{CommandKind::Main, 15s}, {CommandKind::Complain, 10s}, {CommandKind::Main, 30s}}},
            {{{CommandKind::EndGently, 8s}, {CommandKind::Main, 120s}}}};
}

TEST(GoldenMomentsTest, EveryPhaseInterludeAndMoveIsTrue)
{
    Rows rows;
    for (const char *support : {"towel", "none"}) {
        Options options;
        options.support = QString::fromLatin1(support);
        Player whole(frontOfHipsScript(), options);
        rows.play(whole, whole.program()->duration());
        for (const Segment &segment : compiled(options).segments) {
            if (segment.side == otherSide(options.first))
                continue; // as the first side
            Player player(frontOfHipsScript(), options);
            (void)player.advance(segment.start + segment.length() * 2 / 3);
            for (const Deed &deed : deeds()) {
                Player other = player;
                for (const auto &[command, rest] : deed.commands) {
                    other.command(command);
                    rows.play(other, rest);
                }
            }
        }
    }
    EXPECT_TRUE(isGolden(QStringLiteral("moments.txt"), rows.text()));
}

} // namespace
} // namespace matside::test
