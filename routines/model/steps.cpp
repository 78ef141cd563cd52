// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps.h"

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

using Code = Problem::Code;

constexpr double kLongestMove = 600;
constexpr double kCountSeconds = std::chrono::duration<double>(kCountLength).count();
/// The "three, two, one" of a gate, and a second before it.
constexpr double kShortestGate = kCountSeconds + 1;
constexpr int kMostTimes = 30;

Millis fromSeconds(double seconds)
{
    return Millis(std::llround(seconds * 1000));
}

/// The value of an enum: Keep where the key is missing, else the value of the name, in the order of the names.
template <typename Target>
Target readTarget(const TomlValue &value, const QStringList &names)
{
    const auto index = value.nameOf(names);
    return index ? static_cast<Target>(*index + 1) : Target::Keep;
}

void readLength(TomlTable &table, Move &move)
{
    const TomlValue gate = table.value(QStringLiteral("gate"));
    const TomlValue seconds = table.value(QStringLiteral("seconds"));
    const TomlValue leadIn = table.value(QStringLiteral("lead_in"));
    move.gate = gate.present();
    if (gate.present() && seconds.present())
        seconds.report(Code::UnknownKey, QStringLiteral("gate gives the length already; keep one of the two."));
    const auto gateSeconds = gate.number(kShortestGate, kLongestMove);
    const auto plainSeconds = seconds.number(0, kLongestMove);
    const double length = gateSeconds.value_or(plainSeconds.value_or(0));
    move.length = fromSeconds(length);
    move.leadIn = leadIn.boolean().value_or(false);
    const bool known = gate.present() ? gateSeconds.has_value() : !seconds.present() || plainSeconds.has_value();
    if (move.leadIn && known && length < kCountSeconds) {
        leadIn.report(
            Code::OutOfRange,
            QStringLiteral("“Three, two, one” takes %1 seconds; give the move at least those.").arg(kCountSeconds));
    }
}

void readReachPlan(TomlTable &stepTable, Step &step)
{
    auto table = stepTable.value(QStringLiteral("reach")).table();
    if (!table)
        return;
    step.reach.first = table->value(QStringLiteral("first")).number(0, 1).value_or(step.reach.first);
    step.reach.last = table->value(QStringLiteral("last")).number(0, 1).value_or(step.reach.last);
    table->finish();
}

/// A leg moves only in a part with sides, and never in a gate.
void checkLeg(TomlTable &table, const Move &move, bool sided)
{
    for (const QString &key : {QStringLiteral("reach"), QStringLiteral("turn")}) {
        const TomlValue value = table.value(key);
        const bool moves =
            key == QLatin1String("reach") ? move.reach != ReachTarget::Keep : move.turn != TurnTarget::Keep;
        if (moves && !sided)
            value.report(Code::UnknownKey,
                         QStringLiteral("No leg works here; write it into a part with each_side = true."));
        else if (moves && move.gate)
            value.report(Code::UnknownKey,
                         QStringLiteral("A change of position may be held, so no leg moves in it; give "
                                        "the leg a move of its own, with seconds."));
    }
}

/// Either `say` or `with` is said: with a `say` that is always said, `with` never is.
void checkOpening(TomlTable &table, const Move &move)
{
    const auto always = [](const Line &line) { return line.slot == Slot::Say && line.when == When{}; };
    const bool hasWith =
        std::any_of(move.lines.begin(), move.lines.end(), [](const Line &line) { return line.slot == Slot::With; });
    if (hasWith && std::any_of(move.lines.begin(), move.lines.end(), always))
        table.value(QStringLiteral("with"))
            .report(Code::UnknownKey, QStringLiteral("This is never said, since say always is; keep one of the two."));
}

/// The heel is at home and the thigh in the middle when the other side begins.
void checkEndOfSide(const TomlValue &steps, const Part &part)
{
    ReachTarget reach = ReachTarget::Keep;
    TurnTarget turn = TurnTarget::Keep;
    for (const Step &step : part.steps) {
        for (const auto *moves : {&step.moves, &step.after}) {
            for (const Move &move : *moves) {
                reach = move.reach != ReachTarget::Keep ? move.reach : reach;
                turn = move.turn != TurnTarget::Keep ? move.turn : turn;
            }
        }
    }
    if (reach == ReachTarget::Plan)
        steps.report(Code::MissingKey,
                     QStringLiteral("The heel is still out when this side ends; add a move with reach = \"home\"."));
    if (turn == TurnTarget::In || turn == TurnTarget::Out)
        steps.report(
            Code::MissingKey,
            QStringLiteral("The thigh is still turned when this side ends; add a move with turn = \"middle\"."));
}

QString readTitle(const TomlValue &value, bool sided)
{
    return readText(value, {.sided = sided});
}

} // namespace

PartsReader::PartsReader(const Vocabulary &vocabulary, const Routine &routine)
    : m_vocabulary(vocabulary),
      m_routine(routine)
{
    for (const Choice &choice : routine.choices)
        m_choices.insert(choice.id);
    for (const Line &line : routine.offPath)
        m_offPath.insert(line.id, line.text);
}

std::vector<Part> PartsReader::read(TomlTable &root)
{
    std::vector<Part> parts;
    // A routine without a part has nothing to do.
    const TomlValue value = root.need(QStringLiteral("part"));
    if (value.isEmptyList())
        value.report(Code::MissingKey, QStringLiteral("The routine has no part; add one, [[part]]."));
    for (TomlTable &table : root.tables(QStringLiteral("part")))
        parts.push_back(readPart(table));
    return parts;
}

Part PartsReader::readPart(TomlTable &table)
{
    Part part;
    const TomlValue id = table.need(QStringLiteral("id"));
    part.id = readId(id);
    m_partIds.add(id, part.id);
    part.title = readTitle(table.need(QStringLiteral("title")), false);
    const TomlValue eachSide = table.value(QStringLiteral("each_side"));
    // A wrong type counts as true: then {side} is allowed in the texts, and the one mistake is reported once.
    part.eachSide = eachSide.boolean().value_or(eachSide.present());
    const auto posture = table.value(QStringLiteral("posture")).nameOf(postureNames());
    part.posture = posture ? kPostures[static_cast<std::size_t>(*posture)] : m_routine.posture;
    part.closing = table.value(QStringLiteral("closing")).boolean().value_or(false);
    const TomlValue steps = table.need(QStringLiteral("step"));
    if (steps.isEmptyList())
        steps.report(Code::MissingKey, QStringLiteral("The part has no step; add one, [[part.step]]."));
    m_countedSteps.clear();
    for (TomlTable &step : table.tables(QStringLiteral("step"))) {
        part.steps.push_back(readStep(step, part));
        if (part.steps.back().counted)
            m_countedSteps.insert(part.steps.back().id);
    }
    if (part.eachSide)
        checkEndOfSide(steps, part);
    table.finish();
    return part;
}

Step PartsReader::readStep(TomlTable &table, const Part &part)
{
    Step step;
    const TomlValue id = table.need(QStringLiteral("id"));
    step.id = readId(id);
    m_stepIds.add(id, step.id);
    const TomlValue between = table.value(QStringLiteral("between"));
    step.between = between.boolean().value_or(false);
    if (step.between && !part.eachSide)
        between.report(Code::UnknownKey, QStringLiteral("This part has no sides to be between; leave it out."));
    const bool sided = part.eachSide && !step.between;
    step.title = readTitle(table.need(QStringLiteral("title")), sided);
    step.sentence = readTitle(table.need(QStringLiteral("sentence")), sided);
    step.describes = readTitle(table.value(QStringLiteral("describes")), sided);
    readRepeat(table.value(QStringLiteral("repeat")), step);
    const TomlValue continues = table.value(QStringLiteral("continues"));
    step.continues = continues.present() ? readId(continues) : QString();
    if (!step.continues.isEmpty() && !m_countedSteps.contains(step.continues)) {
        continues.report(Code::UnknownName, [&] {
            QStringList names;
            for (const Step &other : part.steps) {
                if (other.counted)
                    names.append(other.id);
            }
            return QStringLiteral("%1 is no earlier step of this part with a repeat%2.")
                .arg(quoted(step.continues), didYouMean(step.continues, names));
        });
    }
    step.paced = table.value(QStringLiteral("paced")).boolean().value_or(false);
    step.placesSupport = table.value(QStringLiteral("places_support")).boolean().value_or(false);
    readReachPlan(table, step);
    step.when = readWhen(table, {.repetitions = false});
    readMoves(table, step, {.sided = sided, .counted = step.counted || !step.continues.isEmpty()});
    table.finish();
    return step;
}

void PartsReader::readRepeat(const TomlValue &value, Step &step) const
{
    step.counted = value.present();
    const auto repeat = value.textOrInteger(
        1, kMostTimes, QStringLiteral("a whole number from 1 to %1 or the id of a choice").arg(kMostTimes));
    if (const int *const times = std::get_if<int>(&repeat))
        step.times = *times;
    const QString *const id = std::get_if<QString>(&repeat);
    if (!id)
        return;
    if (m_choices.contains(*id)) {
        step.timesChoice = *id;
        return;
    }
    value.report(Code::UnknownName, [&] {
        QStringList ids;
        for (const Choice &choice : m_routine.choices)
            ids.append(choice.id);
        return QStringLiteral("There is no choice %1%2.").arg(quoted(*id), didYouMean(*id, ids));
    });
}

void PartsReader::readMoves(TomlTable &table, Step &step, const TextRules &texts)
{
    const TomlValue moves = table.need(QStringLiteral("move"));
    if (moves.isEmptyList())
        moves.report(Code::MissingKey, QStringLiteral("The step has no move; add one."));
    QHash<QString, int> names;
    for (TomlTable &move : table.tables(QStringLiteral("move")))
        step.moves.push_back(readMove(move, step.id, texts, names));
    for (TomlTable &move : table.tables(QStringLiteral("after")))
        step.after.push_back(readMove(move, step.id, texts, names));
}

Move PartsReader::readMove(TomlTable &table, const QString &stepId, const TextRules &texts, QHash<QString, int> &names)
{
    Move move;
    move.name = readId(table.need(QStringLiteral("name")));
    const auto motion = table.need(QStringLiteral("motion")).nameOf(m_vocabulary.motions);
    move.motion = motion ? m_vocabulary.motions[*motion] : QString();
    move.title = readTitle(table.value(QStringLiteral("title")), texts.sided);
    move.idle = readTitle(table.value(QStringLiteral("idle")), texts.sided);
    readLength(table, move);
    move.reach =
        readTarget<ReachTarget>(table.value(QStringLiteral("reach")), {QStringLiteral("plan"), QStringLiteral("home")});
    move.turn = readTarget<TurnTarget>(table.value(QStringLiteral("turn")),
                                       {QStringLiteral("in"), QStringLiteral("out"), QStringLiteral("middle")});
    move.breath =
        readTarget<BreathTarget>(table.value(QStringLiteral("breath")), {QStringLiteral("in"), QStringLiteral("out")});
    // The second move of a name gets "-2", so that the lines of both have ids of their own.
    const int count = ++names[move.name];
    const QString name = count > 1 ? QStringLiteral("%1-%2").arg(move.name).arg(count) : move.name;
    for (const Slot slot : {Slot::Say, Slot::With, Slot::Inside, Slot::End}) {
        // Without names there is no stem; the missing names are reported already.
        const bool named = !stepId.isEmpty() && !move.name.isEmpty();
        const QString stem = QStringLiteral("%1.%2.%3").arg(stepId, name, slotName(slot));
        const LinesPlace place{slot, named ? stem : QString(), texts, &m_offPath};
        const std::vector<Line> lines = readLines(table.value(slotName(slot)), place, m_lineIds);
        move.lines.insert(move.lines.end(), lines.begin(), lines.end());
    }
    const WhenRules rules{.repetitions = texts.counted};
    move.chimes = readChimes(table.value(QStringLiteral("chime")), rules, m_vocabulary.sounds);
    move.when = readWhen(table, rules);
    checkLeg(table, move, texts.sided);
    checkOpening(table, move);
    table.finish();
    return move;
}

} // namespace matside
