// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/player/interludebuilder.h"

#include "model/engineids.h"
#include "playback/compile/softcues.h"
#include "playback/player/stepmotions.h"

#include <algorithm>
#include <utility>

namespace matside {

namespace {

namespace line = engine::line;
namespace motion = engine::motion;
namespace move = engine::move;

constexpr Millis kWay{5000};       ///< away or home at pace 1 (docs/sources.md, "Tempo"): never quicker off the path
constexpr Millis kToMiddle{2000};  ///< the turn to the middle at pace 1, from the same place
/// Lifting, taking the support away and lowering; a line that is longer is waited for.
constexpr Millis kTakeAway{15'000};
constexpr Millis kDrawnHome{3000}; ///< only the figure does it; long enough that the figure does not jerk

/// Off the path the body goes away and comes home no quicker than in the step.
Millis noQuicker(const Move *move)
{
    return move ? std::max(kWay, move->length) : kWay;
}

} // namespace

InterludeBuilder::InterludeBuilder(const Script &script, const Program &main, int at, const Body &body,
                                   std::optional<Side> side)
    : m_script(script),
      m_main(main),
      m_at(main.segments[static_cast<std::size_t>(at)]),
      m_body(body),
      m_side(side)
{
    m_program.routine = main.routine;
    m_program.title = main.title;
    m_program.options = main.options;
    m_program.support = main.support;
    m_program.cells.push_back(main.cells[static_cast<std::size_t>(m_at.cell)]);
}

Segment &InterludeBuilder::add(QLatin1StringView move, const QString &motion, Millis length)
{
    Segment segment;
    segment.start = m_program.duration();
    segment.end = segment.start + (m_comesHome ? std::max(length, kDrawnHome) : length);
    segment.place = m_at.place;
    segment.part = m_at.part;
    segment.step = m_at.step;
    segment.move = move;
    segment.motion = motion;
    segment.side = sideHere();
    segment.works = segment.side || m_at.works || m_body.isOut();
    segment.away = awayHere();
    segment.cell = m_leaving ? 0 : static_cast<int>(m_program.cells.size()) - 1;
    segment.rep = m_leaving ? m_leaving->rep : m_at.rep;
    segment.reps = m_leaving ? m_leaving->reps : m_at.reps;
    segment.set = m_leaving ? m_leaving->set : m_at.set;
    segment.sets = m_leaving ? m_leaving->sets : m_at.sets;
    segment.round = m_at.round;
    segment.rounds = m_at.rounds;
    wordStill(segment);
    segment.from = m_body;
    if (std::exchange(m_breathesOut, false))
        m_body.breath = 0;
    if (std::exchange(m_comesHome, false)) {
        segment.bringsHome = m_body.reach > 0;
        m_body.reach = 0;
        m_body.turn = 0;
        m_side = m_eases ? m_side : m_at.side; // who rests has not been told of another side
        m_leaving.reset();
    }
    segment.to = m_body;
    m_program.segments.push_back(segment);
    return m_program.segments.back();
}

void InterludeBuilder::word(Segment &segment, engine::Id id) const
{
    if (const MoveWords *words = m_script.routine.offPathMove(id)) {
        segment.title = words->title;
        segment.idle = words->idle;
    }
}

/// The words of this id; where the routine has none of its own, those of the move of the step that does the same.
void InterludeBuilder::wordAway(Segment &segment, engine::Id id, const Move *move) const
{
    word(segment, id);
    const MoveWords *words = routine().offPathMove(id);
    if ((words && words->own) || !move)
        return;
    const PhraseArguments filled = arguments({});
    if (!move->title.isEmpty())
        segment.title = m_script.phrasebook.fill(move->title, filled);
    if (!move->idle.isEmpty())
        segment.idle = m_script.phrasebook.fill(move->idle, filled);
}

/// Whose body it is: the side that it works on, none while the whole body is away, else the side to which this leads.
std::optional<Side> InterludeBuilder::sideHere() const
{
    return m_side || m_body.isOut() ? m_side : m_at.side;
}

StepIndex InterludeBuilder::awayHere() const
{
    return m_leaving ? m_leaving->away : m_at.away;
}

/// Where the body works, the words say how it stands; elsewhere, and at a gate, those of the move stay.
void InterludeBuilder::wordStill(Segment &segment) const
{
    segment.title = m_at.title;
    segment.idle = m_at.idle;
    if (m_eases)
        word(segment, m_at.gate && !m_side ? engine::words::kEaseEasy : engine::words::kEase);
    else if (segment.works && (!m_at.gate || m_body.isOut())) {
        if (!m_body.isOut())
            word(segment, engine::words::kStayHome);
        else if (m_comesHome)
            wordAway(segment, engine::words::kComeHome, stepmotions::moveHome(routine(), awayHere()));
        else
            wordAway(segment, engine::words::kStayOut, stepmotions::moveHold(routine(), awayHere()));
    }
}

InterludeBuilder &InterludeBuilder::ease()
{
    m_eases = true;
    return *this;
}

InterludeBuilder &InterludeBuilder::leave(const LeftPlace &place)
{
    m_leaving = place;
    m_program.cells.push_back(m_program.cells.back());
    m_program.cells.front().describes = place.describes;
    return *this;
}

/// The motion in which the figure stands still, with the body where it is.
QString InterludeBuilder::stillMotion() const
{
    if (m_body.turn != 0)
        return stepmotions::turn(routine(), awayHere());
    const bool staysHere = m_at.from.reach > 0 && m_at.isStill() && m_at.away == awayHere();
    if (m_body.reach > 0)
        return staysHere ? m_at.motion : stepmotions::hold(routine(), awayHere());
    const QString &easing = routine().parts[static_cast<std::size_t>(m_at.place.part)].easing;
    if (m_eases && !easing.isEmpty())
        return easing;
    if (m_program.unsupportedFrom)
        return motion::kRest;
    const QString rest = m_at.works ? stepmotions::rest(routine(), m_at.away) : QString();
    return rest.isEmpty() ? m_at.motion : rest;
}

PhraseArguments InterludeBuilder::arguments(std::optional<Side> speaksOf) const
{
    const auto stepAt = [this](StepIndex at) -> const Step & {
        return routine().parts[static_cast<std::size_t>(at.part)].steps[static_cast<std::size_t>(at.step)];
    };
    const std::optional<Side> side = speaksOf ? speaksOf : sideHere();
    PhraseArguments arguments = argumentsFor(routine(), stepAt({m_at.place.part, m_at.place.step}), side);
    const PhraseArguments left = argumentsFor(routine(), stepAt(awayHere()), side);
    arguments.home = left.home; // the body comes home from where it is
    arguments.homeOf = left.homeOf;
    arguments.placeSide = m_at.side ? (speaksOf ? speaksOf : m_at.side) : std::nullopt;
    if (!arguments.side) // where no side works, lines that name one are about the first
        arguments.side = m_main.options.first;
    arguments.number = m_at.rep;
    arguments.total = m_at.reps;
    arguments.set = {m_at.set, m_at.sets};
    arguments.round = {m_at.round, m_at.rounds};
    return arguments;
}

const Line *InterludeBuilder::line(const QString &id) const
{
    const bool hasSupport = m_main.support != engine::kNoSupport && !m_program.unsupportedFrom;
    return routine().offPathLine(id, hasSupport);
}

/// Adds a cue that begins with the next segment; gives how long it takes.
Millis InterludeBuilder::cue(const Phrase &phrase, const QString &lineId, CueKind kind)
{
    Cue cue;
    cue.at = m_program.duration();
    cue.length = m_script.lengths.of(phrase.id, phrase.text);
    cue.id = phrase.id;
    cue.line = lineId;
    cue.kind = kind;
    cue.text = phrase.text;
    cue.side = sideHere();
    cue.segment = static_cast<int>(m_program.segments.size());
    const Millis length = cue.length;
    m_program.cues.push_back(std::move(cue));
    return length;
}

InterludeBuilder &InterludeBuilder::say(const QString &lineId, Millis after, std::optional<Side> speaksOf)
{
    if (const Line *said = this->line(lineId)) {
        const Millis length = cue(m_script.phrasebook.phrase(*said, arguments(speaksOf)), said->id, said->kind);
        add(move::kListen, stillMotion(), length + after);
    }
    return *this;
}

InterludeBuilder &InterludeBuilder::sayAgain(const Cue &said, Millis after)
{
    const Millis length = cue({said.id, said.text}, said.line, said.kind);
    add(move::kListen, stillMotion(), length + after);
    return *this;
}

InterludeBuilder &InterludeBuilder::turnToMiddle()
{
    if (m_body.turn == 0)
        return *this;
    Millis said{0};
    if (const Line *middle = this->line(line::kHomeMiddle))
        said = cue(m_script.phrasebook.phrase(*middle, arguments({})), middle->id, middle->kind)
               + m_script.routine.tempo.leadInKnown;
    Segment &segment = add(move::kToMiddle, stepmotions::turn(routine(), awayHere()), std::max(kToMiddle, said));
    word(segment, engine::words::kToMiddle);
    m_body.turn = 0;
    segment.to = m_body;
    return *this;
}

InterludeBuilder &InterludeBuilder::bringHome(const QString &lineId)
{
    turnToMiddle();
    say(lineId, m_script.routine.tempo.leadIn);
    const Move *const own = stepmotions::moveHome(routine(), awayHere());
    Segment &home = add(move::kComeHome, stepmotions::home(routine(), awayHere()), noQuicker(own));
    wordAway(home, engine::words::kComeHome, own);
    home.bringsHome = true;
    m_body.reach = 0;
    home.to = m_body;
    m_program.cues.push_back(homeCue(home, static_cast<int>(m_program.segments.size()) - 1));
    m_leaving.reset();
    return *this;
}

InterludeBuilder &InterludeBuilder::breatheOut()
{
    m_breathesOut = m_body.breath > 0;
    return *this;
}

InterludeBuilder &InterludeBuilder::assumeHome()
{
    m_comesHome = m_body.reach > 0 || m_body.turn != 0;
    return *this;
}

InterludeBuilder &InterludeBuilder::finishComingHome()
{
    if (m_comesHome)
        add(move::kRestHome, stepmotions::home(routine(), awayHere()), kDrawnHome);
    return *this;
}

InterludeBuilder &InterludeBuilder::workOn(std::optional<Side> side)
{
    if (m_comesHome)
        return *this;
    m_side = side;
    m_leaving.reset();
    return *this;
}

/// In which the person settles again: the home of the part.
QString InterludeBuilder::settlingMotion() const
{
    const QString rest = stepmotions::rest(routine(), m_at.away);
    return rest.isEmpty() ? QString(motion::kRest) : rest;
}

InterludeBuilder &InterludeBuilder::settleAgain(bool onSupport)
{
    const Millis before = m_program.duration();
    const Posture posture = routine().parts[static_cast<std::size_t>(m_at.place.part)].posture;
    if (posture != kStandardPosture)
        say(line::kSettlePrefix + postureName(posture), Millis{0});
    else
        say(onSupport ? line::kSettleAgain : line::kSettleUnder, Millis{0});
    const Millis said = m_program.duration() - before;
    if (said < m_script.routine.tempo.settle)
        word(add(move::kSettle, settlingMotion(), m_script.routine.tempo.settle - said), engine::words::kSettle);
    m_settledBy = m_program.duration();
    return *this;
}

InterludeBuilder &InterludeBuilder::takeSupportAway()
{
    const Line *down = this->line(line::kEaseSupportAway);
    if (down == nullptr)
        return *this;
    const Millis said = cue(m_script.phrasebook.phrase(*down, arguments({})), down->id, down->kind);
    word(add(move::kTakeAway, motion::kTakeAway, std::max(said + m_script.routine.tempo.leadIn, kTakeAway)),
         engine::words::kTakeAway);
    m_program.unsupportedFrom = m_program.duration();
    return *this;
}

InterludeBuilder &InterludeBuilder::countIn()
{
    Millis said{0};
    for (const engine::Id id : line::kCount) {
        Millis number{0};
        if (const Line *counted = this->line(id)) {
            number = cue(m_script.phrasebook.phrase(*counted, {}), counted->id, CueKind::LeadIn);
            m_program.cues.back().at += said;
        }
        said += std::max(kNumberLength, number);
    }
    add(move::kCountIn, stillMotion(), said);
    return *this;
}

InterludeBuilder &InterludeBuilder::goAway(double reach)
{
    say(line::kRecapGoAway, m_script.routine.tempo.leadIn);
    const Move *const own = stepmotions::moveAway(routine(), m_at.away);
    Segment &out = add(move::kGoAway, stepmotions::away(routine(), m_at.away), noQuicker(own));
    wordAway(out, engine::words::kGoAway, own);
    m_body.reach = reach;
    out.to = m_body;
    return *this;
}

InterludeBuilder &InterludeBuilder::breathe(int breaths, bool aloud)
{
    const auto spoken = [&](const QString &id) { // gives its length
        const Line *said = aloud ? this->line(id) : nullptr;
        return said ? cue(m_script.phrasebook.phrase(*said, {}), said->id, said->kind) : Millis{0};
    };
    for (int breath = 0; breath < breaths; ++breath) {
        const Millis saidIn = spoken(line::kBreathIn);
        Segment &in = add(move::kBreatheIn, stillMotion(), std::max(m_script.routine.tempo.breathIn, saidIn));
        word(in, engine::words::kBreatheIn);
        m_body.breath = 1;
        in.to = m_body;
        const Millis saidOut = spoken(line::kBreathOut);
        Segment &out = add(move::kBreatheOut, stillMotion(), std::max(m_script.routine.tempo.breathOut, saidOut));
        word(out, engine::words::kBreatheOut);
        m_body.breath = 0;
        out.to = m_body;
    }
    return *this;
}

InterludeBuilder &InterludeBuilder::appendRest(const Program &interlude, Millis position,
                                               const QStringList &withoutLines)
{
    const int here = interlude.segmentAt(position);
    const int shift = static_cast<int>(m_program.segments.size()) - here;
    const Millis delay = m_program.duration() - position;
    const int cells = static_cast<int>(m_program.cells.size());
    m_program.cells.insert(m_program.cells.end(), interlude.cells.begin(), interlude.cells.end());
    if (interlude.unsupportedFrom)
        m_program.unsupportedFrom = *interlude.unsupportedFrom + delay;
    for (const Cue &said : interlude.cues) {
        if (said.at < position || withoutLines.contains(said.line))
            continue;
        Cue cue = said;
        cue.at += delay;
        cue.segment += shift;
        m_program.cues.push_back(std::move(cue));
    }
    for (auto index = static_cast<std::size_t>(here); index < interlude.segments.size(); ++index) {
        Segment segment = interlude.segments[index];
        if (segment.start < position) { // the rest of a move begins where the body stands
            segment.from = segment.bodyAt(segment.fractionAt(position));
            segment.start = position;
            segment.hinge = 0;
        }
        segment.start += delay;
        segment.end += delay;
        segment.cell += cells;
        m_body = segment.to;
        m_side = segment.side;
        m_program.segments.push_back(std::move(segment));
    }
    return *this;
}

InterludeBuilder &InterludeBuilder::rest(Millis length)
{
    add(move::kRest, stillMotion(), length);
    return *this;
}

InterludeBuilder &InterludeBuilder::loopFromHere()
{
    m_program.loopFrom = m_program.duration();
    return *this;
}

ProgramPtr InterludeBuilder::take()
{
    for (Cell &cell : m_program.cells) {
        cell.start = Millis{0};
        cell.end = m_program.duration();
    }
    addPulses(m_program);
    return std::make_shared<const Program>(std::move(m_program));
}

} // namespace matside
