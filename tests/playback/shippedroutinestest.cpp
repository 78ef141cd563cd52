// SPDX-License-Identifier: GPL-3.0-or-later
// Every shipped routine, wherever somebody presses something: the body comes home, nobody is spoken to twice at once, and every line can be
// rendered beforehand.
#include "model/engineids.h"
#include "playback/compile/phrasebook.h"
#include "support/shipped.h"

#include <QRegularExpression>
#include <QSet>

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

namespace matside::test {
namespace {

constexpr Millis kGlance{250};
constexpr double kFastest = 2.4;  // shares of the whole reach a second, as in propertytest.cpp
constexpr double kArrived = 0.03; // a body on its way home that is as near as this is at home
constexpr Millis kDetour{200'000};

std::vector<Options> bothFirstSides()
{
    Options right;
    right.first = Side::Right;
    return {Options(), right};
}

/// One session of a routine, watched.
class Session final
{
public:
    Session(const Routine &routine, const Options &options) : m_player(scriptOf(routine), options)
    {
        for (const Phrase &phrase : spokenPhrases(routine, Phrasebook()))
            m_known.insert(phrase.id + QLatin1Char('\t') + phrase.text);
    }

    [[nodiscard]] Player &player() { return m_player; }

    void press(CommandKind kind)
    {
        m_trace += QLatin1Char(' ') + commandName(kind);
        m_player.command(kind);
        EXPECT_NEAR(m_player.body().reach, m_body.reach, 1e-6) << "the figure jumped" << context();
    }

    void advance(Millis length)
    {
        for (Millis gone{0}; gone < length && m_player.phase() != Phase::Done; gone += kGlance) {
            for (const ScheduledCue &heard : m_player.advance(kGlance))
                hear(heard);
            m_now += kGlance;
            look();
        }
    }

    /// From the beginning into this segment of the whole program, without a watch on the way.
    void goTo(const Segment &segment, double share)
    {
        m_player.advance(segment.start + Millis{std::llround(double(segment.length().count()) * share)} - m_player.position());
        m_body = m_player.body();
        m_side = m_player.bodySide();
        m_voiceOf = m_player.generation();
        m_voiceEnds = Millis{0};
    }

    /// Presses only what leads on, until the end.
    void goOnAlone()
    {
        const Millis bound = 2 * m_player.program()->duration() + kDetour;
        for (Millis taken{0}; m_player.phase() != Phase::Done && taken < bound && !testing::Test::HasFailure();) {
            if (m_player.phase() == Phase::Paused)
                press(CommandKind::GoOn);
            else if (m_player.phase() == Phase::Waiting || m_player.phase() == Phase::Easing)
                press(CommandKind::Main);
            advance(Millis{2000});
            taken += Millis{2000};
        }
        EXPECT_EQ(m_player.phase(), Phase::Done) << context();
    }

    /// The parts that were played since the last call.
    QStringList takeParts() { return std::exchange(m_parts, {}); }

private:
    void hear(const ScheduledCue &heard)
    {
        const Cue &cue = heard.cue;
        if (!cue.spoken())
            return;
        EXPECT_FALSE(cue.text.contains(QLatin1Char('{')) || cue.text.isEmpty()) << qPrintable(cue.text) << context();
        EXPECT_TRUE(m_known.contains(cue.id + QLatin1Char('\t') + cue.text))
            << "no voice has " << qPrintable(cue.id) << ": " << qPrintable(cue.text) << context();
        const Millis at = m_now + heard.in;
        EXPECT_TRUE(at >= m_voiceEnds || m_voiceOf != m_player.generation()) << "two voices: " << qPrintable(cue.text) << context();
        m_voiceEnds = at + cue.length;
        m_voiceOf = m_player.generation();
    }

    void look()
    {
        const Body now = m_player.body();
        const std::optional<Side> side = m_player.bodySide();
        const double most = kFastest * double(kGlance.count()) / 1000;
        EXPECT_LE(std::abs(now.reach - m_body.reach), most) << "the figure jumped" << context();
        if (side != m_side) {
            EXPECT_LE(std::min(now.reach, m_body.reach), kArrived) << "away on one side while the other works" << context();
        }
        const Moment moment = m_player.moment();
        EXPECT_FALSE(moment.title.isEmpty() || moment.sentence.isEmpty()) << context();
        EXPECT_FALSE((moment.title + moment.sentence + moment.nextTitle).contains(QLatin1Char('{')))
            << qPrintable(moment.title + moment.sentence) << context();
        const QString part = m_player.program()->cells[static_cast<std::size_t>(moment.cell)].part;
        if (m_player.phase() == Phase::Running && !m_player.interlude() && !m_parts.contains(part))
            m_parts << part;
        m_body = now;
        m_side = side;
    }

    std::string context() const
    {
        const Moment moment = m_player.moment();
        return QStringLiteral("\n  at %1/%2, %3, %4, reach %5:%6")
            .arg(moment.step, moment.move, moment.side ? sideName(*moment.side) : QStringLiteral("-"),
                 phaseName(m_player.phase()))
            .arg(m_player.body().reach)
            .arg(m_trace)
            .toStdString();
    }

    Player m_player;
    QSet<QString> m_known;
    QStringList m_parts;
    Body m_body;
    std::optional<Side> m_side;
    Millis m_now{0};
    Millis m_voiceEnds{0};
    quint64 m_voiceOf = 0;
    QString m_trace;
};

/// The first moment of each move of each step, in the order of the routine: what differs from one another there.
std::vector<Segment> momentsOf(const Program &program)
{
    std::vector<Segment> moments;
    QSet<QString> known;
    for (const Segment &segment : program.segments) {
        const QString key = segment.step + QLatin1Char('/') + segment.move + (segment.side ? sideName(*segment.side) : QString())
                            + (segment.place.resting ? QStringLiteral("r") : QString());
        if (segment.length() > Millis{0} && !known.contains(key)) {
            known.insert(key);
            moments.push_back(segment);
        }
    }
    return moments;
}

class ShippedRoutines : public testing::TestWithParam<std::size_t>
{
protected:
    [[nodiscard]] static const Routine &routine() { return shippedRoutines()[GetParam()]; }

    /// At each moment of the routine, with each side first, a new session in which `act` presses something.
    template <typename Act>
    void atEveryMoment(const Act &act)
    {
        for (const Options &options : bothFirstSides()) {
            for (const Segment &moment : momentsOf(programOf(routine(), options))) {
                if (HasFailure())
                    return;
                Session session(routine(), options);
                session.goTo(moment, 0.5);
                act(session);
            }
        }
    }
};

TEST_P(ShippedRoutines, TheWholeOfItIsLedWithoutAPress)
{
    for (const Options &options : bothFirstSides()) {
        Session session(routine(), options);
        session.goOnAlone();
        EXPECT_EQ(session.player().body().reach, 0);
    }
}

TEST_P(ShippedRoutines, AComplaintLeadsHomeAndOn)
{
    atEveryMoment([](Session &session) {
        session.press(CommandKind::Complain);
        session.advance(Millis{30'000});
        if (session.player().phase() == Phase::Easing)
            session.press(CommandKind::Main);
        session.goOnAlone();
    });
}

TEST_P(ShippedRoutines, APauseOfAnyLengthIsFollowedByTheRest)
{
    atEveryMoment([](Session &session) {
        for (const Millis pause : {Millis{3'000}, Millis{20'000}, Millis{130'000}}) {
            session.press(CommandKind::Pause);
            session.advance(pause);
            session.press(CommandKind::GoOn);
            session.advance(Millis{45'000});
        }
    });
}

TEST_P(ShippedRoutines, RepeatNextPreviousAndSwitchComeHomeFirst)
{
    atEveryMoment([](Session &session) {
        for (const CommandKind kind : {CommandKind::Repeat, CommandKind::Previous, CommandKind::SwitchSide, CommandKind::OneMore,
                                       CommandKind::Next, CommandKind::Next}) {
            session.press(kind);
            session.advance(Millis{40'000});
        }
    });
}

TEST_P(ShippedRoutines, EndingGentlyPlaysTheClosingAlone)
{
    atEveryMoment([](Session &session) {
        session.press(CommandKind::EndGently);
        session.advance(Millis{3'000});
        session.press(CommandKind::Main);
        session.advance(Millis{2'000});
        session.takeParts();
        session.goOnAlone();
        for (const QString &part : session.takeParts())
            EXPECT_EQ(part, QStringLiteral("closing"));
        EXPECT_EQ(session.player().summary().end, Summary::End::EndedGently);
    });
}

TEST_P(ShippedRoutines, EverySideIsLedForAsLongAsTheOther)
{
    for (const Options &options : bothFirstSides()) {
        PerSide<Millis> led{Millis{0}, Millis{0}};
        for (const Segment &segment : programOf(routine(), options).segments) {
            if (segment.side)
                led[*segment.side] += segment.length();
        }
        EXPECT_NEAR(double(led.left.count()), double(led.right.count()), 2500) << qPrintable(routine().id);
    }
}

TEST_P(ShippedRoutines, EachChoiceIsLedToTheEnd)
{
    for (const Choice &choice : routine().choices) {
        for (const int value : choice.values) {
            Options options;
            options.choices.insert(choice.id, value);
            Session session(routine(), options);
            session.goOnAlone();
        }
    }
}

TEST_P(ShippedRoutines, SaysWhatItIsWhenNotToAndHowItShouldFeel)
{
    EXPECT_FALSE(routine().summary.isEmpty());
    EXPECT_FALSE(routine().asks.isEmpty());
    EXPECT_NE(routine().complaint, Routine().complaint);
    for (const auto *id : {u"feel", u"when-not", u"why"}) {
        const bool isThere = std::any_of(routine().cards.begin(), routine().cards.end(),
                                         [id](const ReadingCard &card) { return card.id == QString::fromUtf16(id); });
        EXPECT_TRUE(isThere) << qPrintable(QString::fromUtf16(id));
    }
    EXPECT_TRUE(std::any_of(routine().parts.begin(), routine().parts.end(), [](const Part &part) { return part.closing; }));
}

TEST_P(ShippedRoutines, EachCardHasATitleThatFitsAndIsDescribed)
{
    constexpr int kTitle = 20;
    for (const Part &part : routine().parts) {
        for (const Step &step : part.steps) {
            EXPECT_LE(QString(step.title).replace(QStringLiteral("{Side}"), QStringLiteral("Right")).size(), kTitle)
                << qPrintable(step.title);
            EXPECT_FALSE(step.describes.isEmpty()) << qPrintable(step.id);
        }
    }
}

TEST_P(ShippedRoutines, EachMoveToOrFromHomeNamesItsDirection)
{
    for (const Part &part : routine().parts) {
        for (const Step &step : part.steps) {
            for (const auto *moves : {&step.moves, &step.after}) {
                for (const Move &move : *moves) {
                    if (move.reach != ReachTarget::Keep) {
                        EXPECT_FALSE(move.title.isEmpty()) << qPrintable(step.id) << '/' << qPrintable(move.name);
                    }
                }
            }
            if (step.isAway() && routine().id != frontOfHips().id) {
                EXPECT_TRUE(step.easesAtHome && !step.away.isEmpty() && !step.home.isEmpty() && !step.called.isEmpty())
                    << qPrintable(step.id);
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, ShippedRoutines, testing::Range<std::size_t>(0, 4),
                         [](const auto &info) { return QString(shippedRoutines()[info.param].id).remove(QLatin1Char('-')).toStdString(); });

TEST(ShippedRoutinesTest, AreThoseThatTheTestsGoOver)
{
    QStringList ids;
    for (const Routine &routine : shippedRoutines())
        ids << routine.id;
    EXPECT_EQ(ids, QStringList({QStringLiteral("back-of-thighs"), QStringLiteral("front-of-hips"),
                                QStringLiteral("half-kneeling"), QStringLiteral("quiet-back")}));
}

} // namespace
} // namespace matside::test
