// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/format/dosage.h"

#include "model/engineids.h"
#include "model/texts.h"

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

using Code = Problem::Code;

constexpr double kLongestMove = 600;
constexpr double kCountSeconds = std::chrono::duration<double>(kCountLength).count();
/// The "three, two, one" of a gate, and a second before it.
constexpr double kShortestGate = kCountSeconds + 1;
/// A rest says what follows, and counts in.
constexpr double kShortestRest = 5;
/// So many breaths are paced in words; the others by a sound, as in the closing of the shipped routine.
constexpr int kBreathsAloud = 2;

Millis fromSeconds(double seconds)
{
    return Millis(std::llround(seconds * 1000));
}

} // namespace

/// The id of a choice of this kind; empty after a problem.
QString DosageReader::choiceOf(const TomlValue &value, const QString &id, Kind kind) const
{
    const Choice *const choice = m_routine.choice(id);
    if (choice && choice->seconds == (kind == Kind::Seconds))
        return id;
    if (!id.isEmpty() && id.front().isDigit()) {
        value.report(Code::WrongType, QStringLiteral("Write the number alone, without quotes and without a unit: 45."));
        return {};
    }
    value.report(Code::UnknownName, [&] {
        QStringList ids;
        for (const Choice &known : m_routine.choices) {
            if (known.seconds == (kind == Kind::Seconds))
                ids.append(known.id);
        }
        if (choice)
            return QStringLiteral("The choice %1 is one of %2; name one of %3 here.")
                .arg(quoted(id), choice->seconds ? QStringLiteral("seconds") : QStringLiteral("numbers"),
                     choice->seconds ? QStringLiteral("numbers") : QStringLiteral("seconds"));
        return QStringLiteral("There is no choice %1%2.").arg(quoted(id), didYouMean(id, ids));
    });
    return {};
}

/// A whole number from 1, or the id of a choice of numbers.
void DosageReader::readCount(const TomlValue &value, int most, int &fixed, QString &choice) const
{
    const auto count = value.textOrInteger(
        1, most, QStringLiteral("a whole number from 1 to %1 or the id of a choice").arg(most));
    if (const int *const number = std::get_if<int>(&count))
        fixed = *number;
    if (const QString *const id = std::get_if<QString>(&count))
        choice = choiceOf(value, *id, Kind::Count);
}

void DosageReader::readRounds(TomlTable &table, Part &part) const
{
    readCount(table.value(QStringLiteral("rounds")), kMostSets, part.rounds, part.roundsChoice);
}

void DosageReader::readTimes(TomlTable &table, Step &step) const
{
    const TomlValue repeat = table.value(QStringLiteral("repeat"));
    const TomlValue repetitions = table.value(QStringLiteral("repetitions"));
    const TomlValue sets = table.value(QStringLiteral("sets"));
    step.counted = repeat.present() || repetitions.present();
    readCount(repeat, kMostTimes, step.times, step.timesChoice);
    readCount(sets, kMostSets, step.sets, step.setsChoice);
    for (const TomlValue &item : repetitions.items())
        step.setTimes.push_back(item.integer(1, kMostTimes).value_or(1));
    if (repetitions.present() && (repeat.present() || sets.present()))
        repetitions.report(Code::UnknownKey,
                           QStringLiteral("repetitions lists those of each set, so repeat and sets have no meaning "
                                          "beside it; keep repetitions, or the two."));
    if (std::ssize(step.setTimes) > kMostSets)
        repetitions.report(Code::OutOfRange, QStringLiteral("At most %1 sets are possible; list fewer.").arg(kMostSets));
    const TomlValue optional = table.value(QStringLiteral("optional"));
    if (const auto id = optional.string()) {
        step.optional = choiceOf(optional, *id, Kind::Count);
        const Choice *const choice = m_routine.choice(step.optional);
        if (choice && !choice->values.empty() && choice->values.front() != 0)
            optional.report(Code::OutOfRange,
                            QStringLiteral("The step is left out where this choice is 0; give the choice that value."));
    }
}

void DosageReader::readLength(TomlTable &table, Move &move) const
{
    const TomlValue gate = table.value(QStringLiteral("gate"));
    const TomlValue seconds = table.value(QStringLiteral("seconds"));
    const TomlValue hold = table.value(QStringLiteral("hold"));
    const TomlValue leadIn = table.value(QStringLiteral("lead_in"));
    move.gate = gate.present();
    move.hold = hold.present();
    if (gate.present() + seconds.present() + hold.present() > 1) {
        const TomlValue &other = seconds.present() ? seconds : hold;
        other.report(Code::UnknownKey, QStringLiteral("%1 gives the length already; keep one of the two.")
                                           .arg(gate.present() ? QStringLiteral("gate") : QStringLiteral("hold")));
    }
    const auto gateSeconds = gate.number(kShortestGate, kLongestMove);
    const auto plainSeconds = seconds.number(0, kLongestMove);
    const auto held = hold.textOrNumber(1, kLongestMove, QStringLiteral("seconds or the id of a choice of seconds"));
    const double *const holdSeconds = std::get_if<double>(&held);
    if (const QString *const id = std::get_if<QString>(&held))
        move.lengthChoice = choiceOf(hold, *id, Kind::Seconds);
    const double length = gateSeconds.value_or(plainSeconds.value_or(holdSeconds ? *holdSeconds : 0));
    move.length = fromSeconds(length);
    move.leadIn = leadIn.boolean().value_or(false);
    const bool known = gate.present()   ? gateSeconds.has_value()
                       : hold.present() ? holdSeconds != nullptr
                                        : !seconds.present() || plainSeconds.has_value();
    if (move.leadIn && known && length < kCountSeconds) {
        leadIn.report(
            Code::OutOfRange,
            QStringLiteral("“Three, two, one” takes %1 seconds; give the move at least those.").arg(kCountSeconds));
    }
}

/// The lines off the path of this id as lines of a move: with support and without.
std::vector<Line> DosageReader::copiesOf(const QString &lineId, Slot slot) const
{
    std::vector<Line> lines;
    for (const Line &line : m_routine.offPath) {
        if (line.id != lineId)
            continue;
        lines.push_back(line);
        lines.back().slot = slot;
    }
    return lines;
}

std::vector<Move> DosageReader::breathsOf(TomlTable &table, const Move &move) const
{
    const TomlValue value = table.value(QStringLiteral("breaths"));
    if (!value.present())
        return {move};
    if (move.gate || move.hold || move.length > Millis{0} || move.breath != BreathTarget::Keep)
        value.report(Code::UnknownKey, QStringLiteral("breaths give the length, and move the breath, already; leave "
                                                      "seconds, hold, gate and breath out."));
    Move half = move;
    half.lines.clear();
    half.chimes.clear();
    int breaths = 0;
    readCount(value, kMostBreaths, breaths, half.breathsChoice);
    if (const Choice *const choice = m_routine.choice(half.breathsChoice))
        breaths = choice->values.empty() ? 0 : std::min(choice->values.back(), kMostBreaths);
    std::vector<Move> moves;
    if (!move.lines.empty()) {
        moves.push_back(move);
        moves.back().reach = ReachTarget::Keep;
        moves.back().turn = TurnTarget::Keep;
    }
    for (int number = 1; number <= breaths; ++number) {
        const bool aloud = number <= kBreathsAloud;
        half.breathNumber = number;
        for (const bool in : {true, false}) {
            half.name = move.name + (in ? QStringLiteral("-in") : QStringLiteral("-out"));
            half.breath = in ? BreathTarget::In : BreathTarget::Out;
            half.length = in ? m_routine.tempo.breathIn : m_routine.tempo.breathOut;
            const engine::Id line = in ? engine::line::kBreathIn : engine::line::kBreathOut;
            half.lines = aloud ? copiesOf(line, Slot::With) : std::vector<Line>{};
            half.chimes = in && !aloud ? std::vector{Chime{engine::chime::kTurn, {}}} : std::vector<Chime>{};
            moves.push_back(half);
            half.reach = ReachTarget::Keep; // the body goes where the move takes it in the first breath
            half.turn = TurnTarget::Keep;
        }
    }
    return moves;
}

Move DosageReader::restOf(const TomlValue &value, const QString &motion) const
{
    Move rest;
    rest.name = engine::move::kRest;
    rest.motion = motion;
    rest.hold = true;
    rest.leadIn = true;
    rest.lines = copiesOf(engine::line::kSetRest, Slot::Say);
    const auto length = value.textOrNumber(kShortestRest, kLongestMove,
                                           QStringLiteral("seconds, the id of a choice of seconds, or moves"));
    if (const double *const seconds = std::get_if<double>(&length))
        rest.length = fromSeconds(*seconds);
    if (const QString *const id = std::get_if<QString>(&length))
        rest.lengthChoice = choiceOf(value, *id, Kind::Seconds);
    const MoveWords *const words = m_routine.offPathMove(engine::words::kRestBetween);
    if (words) {
        rest.title = words->title;
        rest.idle = words->idle;
    }
    return rest;
}

} // namespace matside
