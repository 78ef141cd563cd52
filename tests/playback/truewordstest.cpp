// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown and said is true at every moment, also off the path.
#include "model/engineids.h"
#include "playing.h"

#include <random>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kSequences = 100;
#else
constexpr int kSequences = 400;
#endif
constexpr int kCommands = 60;
constexpr Millis kGlance{200};

bool says(const QString &text, const char *word)
{
    return text.contains(QString::fromLatin1(word), Qt::CaseInsensitive);
}

/// The segment that is played now, of an interlude or of the routine.
const Segment &segmentOf(const Player &player)
{
    if (const Interlude *held = player.interlude())
        return held->cursor.segment();
    return player.program()->segments[static_cast<std::size_t>(player.program()->segmentAt(player.position()))];
}

/// Plays a session under random commands and compares words, picture and body at every glance.
class Reader final
{
public:
    explicit Reader(unsigned seed) : m_random(seed)
    {
        Options options;
        options.support = upTo(2) ? QStringLiteral("towel") : QStringLiteral("none");
        options.gates = upTo(2) ? Gates::GoOn : Gates::Wait;
        m_player.emplace(frontOfHipsScript(), options);
    }

    void play()
    {
        advance(Millis{upTo(300'000)});
        for (int command = 0; command < kCommands && m_player->phase() != Phase::Done; ++command) {
            press();
            advance(Millis{upTo(12) == 0 ? 130'000 : upTo(14'000)});
            if (::testing::Test::HasFailure())
                return;
        }
    }

private:
    int upTo(int most) { return std::uniform_int_distribution(0, most)(m_random); }

    void press()
    {
        CommandKind kind = CommandKind::Leave;
        while (kind == CommandKind::Leave || kind == CommandKind::JumpTo)
            kind = kCommandKinds[static_cast<std::size_t>(upTo(std::ssize(kCommandKinds) - 1))];
        if (kind == CommandKind::Complain && m_player->phase() != Phase::Done) {
            for (const Side side : {Side::Left, Side::Right})
                m_eased[side] = m_eased[side] || m_player->bodySide().value_or(side) == side;
        }
        m_trace << commandName(kind);
        m_player->command(kind);
    }

    void advance(Millis length)
    {
        for (Millis gone{0}; gone < length && m_player->phase() != Phase::Done; gone += kGlance) {
            const double before = m_player->body().reach;
            for (const ScheduledCue &heard : m_player->advance(kGlance))
                hear(heard.cue, before);
            look();
            if (::testing::Test::HasFailure())
                return;
        }
    }

    void hear(const Cue &cue, double reach)
    {
        if (cue.side && m_eased[*cue.side] && cue.line.startsWith(QLatin1String("slide."))) {
            EXPECT_FALSE(says(cue.text, "further") || says(cue.text, "a touch more") || says(cue.text, "Long through"))
                << "coaxes after a complaint: " << cue.text.toStdString() << context();
        }
        if (says(cue.text, "lift")) {
            EXPECT_LT(std::min(reach, m_player->body().reach), 1e-6)
                << "asks for the hips with a heel out: " << cue.text.toStdString() << context();
        }
    }

    void look()
    {
        const Moment now = m_player->moment();
        const Segment &segment = segmentOf(*m_player);
        const double away = segment.to.reach - segment.from.reach;
        const double out = segment.to.turn - segment.from.turn;
        const QString shown = now.title + QLatin1Char(' ') + now.sentence;
        if (says(shown, "heel away") || says(shown, "only as far")) {
            EXPECT_GT(away, 0) << shown.toStdString() << context();
        }
        if (says(now.title, "heel home") || says(shown, "Coming home")) {
            EXPECT_LT(away, 0) << shown.toStdString() << context();
        }
        if (says(now.title, "thigh in")) {
            EXPECT_LT(out, 0) << shown.toStdString() << context();
        }
        if (says(now.title, "thigh out")) {
            EXPECT_GT(out, 0) << shown.toStdString() << context();
        }
        if (says(now.title, "Stay")) {
            EXPECT_TRUE(segment.isStill() || segment.to.reach <= 0) << shown.toStdString() << context();
        }
        if (says(shown, "feet down")) {
            EXPECT_LT(segment.to.reach, 1e-6) << shown.toStdString() << context();
        }
        constexpr double kNearlyHome = 0.03; // a complaint meets a heel that arrives: the words are about resting
        if (away < 0 && segment.bringsHome && segment.from.reach > kNearlyHome) {
            EXPECT_TRUE(says(shown, "home") || says(shown, "feet down")) << shown.toStdString() << context();
        }
        EXPECT_FALSE(now.title.isEmpty() || now.sentence.isEmpty()) << context();
        const std::vector<Cell> &cells = m_player->program()->cells;
        const bool hasSide =
            std::any_of(cells.begin(), cells.end(), [&](const Cell &cell) { return cell.side == now.side; });
        if (now.side && hasSide && m_player->body().reach > 0) {
            EXPECT_EQ(cells[static_cast<std::size_t>(now.cell)].side, now.side)
                << "the strip shows the other side" << context();
        }
        if (m_count && segment.move == engine::move::kComeHome && m_player->body().reach > 0
            && m_player->interlude()) {
            EXPECT_EQ(now.rep, *m_count) << "the count changed while the heel comes home" << context();
        }
        m_count = m_player->body().reach > 0 ? std::optional(now.rep) : std::nullopt;
    }

    std::string context() const
    {
        const Moment now = m_player->moment();
        return QStringLiteral("\n  at %1/%2, %3, rep %4:%5")
            .arg(now.step, now.move, phaseName(m_player->phase()))
            .arg(now.rep)
            .arg(QLatin1Char(' ') + m_trace.join(QLatin1Char(' ')))
            .toStdString();
    }

    std::mt19937 m_random;
    std::optional<Player> m_player;
    PerSide<bool> m_eased;
    std::optional<int> m_count;
    QStringList m_trace;
};

TEST(TrueWordsTest, WordsNameWhatTheLegDoesUnderRandomCommands)
{
    for (unsigned seed = 0; seed < kSequences && !HasFailure(); ++seed)
        Reader(seed).play();
}

TEST(TrueWordsTest, EachMoveOfALegHasATitleWithADirection)
{
    for (const Segment &segment : compiled({}).segments) {
        if (segment.isStill())
            continue;
        const char *word = segment.to.reach > segment.from.reach   ? "away"
                           : segment.to.reach < segment.from.reach ? "home"
                           : segment.to.turn == 0                  ? "middle"
                           : segment.to.turn < segment.from.turn   ? "in"
                                                                   : "out";
        EXPECT_TRUE(says(segment.title, word)) << segment.title.toStdString();
    }
}

TEST(TrueWordsTest, ThenNamesTheNextMove)
{
    const Program program = compiled({});
    for (const Segment &segment : program.segments) {
        if (segment.move == QLatin1String("slide-out")) {
            EXPECT_EQ(momentAt(program, segment.start).nextTitle, QStringLiteral("Stay there"));
        }
        if (segment.move == QLatin1String("turn-in") && segment.rep == 2) {
            EXPECT_EQ(momentAt(program, segment.start).nextTitle, QStringLiteral("Turn the thigh out"));
        }
    }
}

TEST(TrueWordsTest, BreathCaptionsAgreeWithTheBreath)
{
    for (const Segment &segment : compiled({}).segments) {
        if (segment.from.breath != segment.to.breath) {
            EXPECT_EQ(says(segment.idle, "rises"), segment.to.breath > segment.from.breath)
                << segment.idle.toStdString();
        }
    }
}

TEST(TrueWordsTest, NoSentenceLeavesTheHipsUp)
{
    for (const Phrase &phrase : spokenPhrases(frontOfHips(), Phrasebook())) {
        if (says(phrase.text, "lift")) {
            EXPECT_TRUE(says(phrase.text, "lower") || says(phrase.text, "settle back")) << phrase.text.toStdString();
        }
    }
}

class OffThePathTest : public Playing
{
protected:
    void complain(Millis rest = 3s)
    {
        player.command(CommandKind::Complain);
        advance(rest);
    }
};

TEST_F(OffThePathTest, ASlideKeepsItsCountWhileItsHeelComesHomeAfterAComplaint)
{
    goTo("slide-out", Side::Left, 2);
    complain();
    player.command(CommandKind::Main);
    while (player.body().reach > 0) {
        EXPECT_EQ(player.moment().rep, 2);
        advance(100ms);
    }
}

TEST_F(OffThePathTest, ASecondComplaintBringsFirstTheHeelHomeAndThenTheHips)
{
    goTo("slide-out", Side::Left, 2);
    complain();
    complain();
    heard.clear();
    player.command(CommandKind::Main);
    while (player.body().reach > 0)
        advance(100ms);
    EXPECT_FALSE(heard.join(QLatin1Char(' ')).contains(QLatin1String("hips")));
    arrive();
    EXPECT_EQ(times("Let's bring your hips down. Both feet flat, lift a little, slide the support out, and lower."), 1);
    EXPECT_EQ(player.moment().support, QStringLiteral("none"));
    for (const Cue &cue : player.program()->cues)
        EXPECT_FALSE(cue.at > player.position() && says(cue.text, "support")) << cue.text.toStdString();
}

TEST_F(OffThePathTest, TitleAndPictureFollowWhenTheSupportIsTakenAway)
{
    goTo("rest-home", Side::Left, 2);
    complain(8s);
    EXPECT_EQ(player.moment().motion, QStringLiteral("take-away"));
    EXPECT_EQ(player.moment().title, QStringLiteral("Support away"));
    EXPECT_EQ(player.moment().support, QStringLiteral("towel"));
    advance(20s);
    EXPECT_EQ(player.moment().support, QStringLiteral("none"));
}

TEST_F(OffThePathTest, LeaveThisSideIsSaidAndShown)
{
    goTo("slide-out", Side::Left, 2);
    complain();
    complain();
    heard.clear();
    player.command(CommandKind::Next);
    advance(1s);
    EXPECT_EQ(heard, QStringList(QStringLiteral("We'll leave this side here. Slide your left heel home.")));
    EXPECT_EQ(player.moment().nextTitle, QStringLiteral("Bring the heel home"));
}

TEST_F(OffThePathTest, GoingOnInAMoveThatComesHomeSaysSo)
{
    goTo("slide-home", Side::Left, 1);
    goOnAfter(5s);
    EXPECT_EQ(heard.mid(0, 3),
              (QStringList{QStringLiteral("Welcome back."), QStringLiteral("Left leg. Slide number one."),
                           QStringLiteral("Slide it home.")}));
}

TEST_F(OffThePathTest, GoingOnInATurnSaysWhichWay)
{
    goTo("turn-out", Side::Left, 3);
    goOnAfter(5s);
    EXPECT_EQ(times("Turn out."), 1);
}

TEST_F(OffThePathTest, TheDialShowsTheNumberThatIsSaid)
{
    goTo("slide-out", Side::Left, 2);
    pauseFor(5s);
    player.command(CommandKind::GoOn);
    const QStringList numbers{QStringLiteral("One."), QStringLiteral("Two."), QStringLiteral("Three.")};
    int counted = 0;
    for (int step = 0; step < 300 && player.interlude(); ++step) {
        const auto before = heard.size();
        advance(50ms);
        if (heard.size() > before && numbers.contains(heard.last())) {
            EXPECT_EQ(player.moment().countIn, numbers.indexOf(heard.last()) + 1);
            ++counted;
        }
    }
    EXPECT_EQ(counted, 3);
}

TEST_F(OffThePathTest, AHeldGateStaysHeldAfterAComplaint)
{
    const auto gate =
        std::find_if(player.program()->segments.begin(), player.program()->segments.end(),
                     [](const Segment &segment) { return segment.gate && segment.step == QLatin1String("change"); });
    advance(gate->start + 2s);
    player.command(CommandKind::Main);
    ASSERT_EQ(player.phase(), Phase::Waiting);
    advance(5s);
    complain(10s);
    player.command(CommandKind::Main);
    advance(60s);
    EXPECT_EQ(player.phase(), Phase::Waiting);
    EXPECT_EQ(player.moment().step, QStringLiteral("change"));
}

TEST_F(OffThePathTest, ASideWithoutTheSupportIsSettledWithTheSupportPutUnderAgain)
{
    const auto breath =
        std::find_if(player.program()->segments.begin(), player.program()->segments.end(),
                     [](const Segment &segment) { return segment.move == QLatin1String("breathe-in"); });
    advance(breath->start + 1s);
    heard.clear();
    for (const Cell &cell : player.program()->cells) {
        if (cell.step == QLatin1String("slides") && cell.side == Side::Right) {
            player.command(cell.place);
            break;
        }
    }
    arrive();
    EXPECT_EQ(times("Lift your hips, slide the support under, below your waist, and lower. We begin in half a minute."),
              1);
}

} // namespace
} // namespace matside::test
