// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/shipped.h"

#include <gtest/gtest.h>

namespace matside::test {

/// A player of the shipped routine that remembers what it heard.
class Playing : public ::testing::Test
{
protected:
    Player player{frontOfHipsScript(), {}};
    QStringList heard;

    void advance(Millis length)
    {
        for (const ScheduledCue &cue : player.advance(length)) {
            if (cue.cue.spoken())
                heard << cue.cue.text;
        }
    }

    /// A pause of this length; what was heard before it is forgotten.
    void pauseFor(Millis length)
    {
        player.command(CommandKind::Pause);
        advance(length);
        heard.clear();
    }

    /// Into a move of this side, in this repetition, to this share of it.
    void goTo(const char *move, Side side, int rep, double share = 0.5)
    {
        for (const Segment &segment : player.program()->segments) {
            if (segment.move == QString::fromLatin1(move) && segment.side == side && segment.rep == rep) {
                const auto into = static_cast<double>(segment.length().count()) * share;
                advance(segment.start + Millis{static_cast<int>(into)} - player.position());
                return;
            }
        }
        FAIL() << "no such move: " << move;
    }

    /// Until the main program goes on; at most two minutes.
    void arrive()
    {
        for (int step = 0; step < 1200 && player.interlude(); ++step)
            advance(Millis{100});
        EXPECT_FALSE(player.interlude());
    }

    /// Goes on after a pause of this length, until the main program goes on.
    void goOnAfter(Millis length)
    {
        pauseFor(length);
        player.command(CommandKind::GoOn);
        arrive();
    }

    [[nodiscard]] int times(const char *text) const { return static_cast<int>(heard.count(QString::fromLatin1(text))); }
};

} // namespace matside::test
