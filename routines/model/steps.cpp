// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace matside {

namespace {

using Code = Problem::Code;

/// The value of an enum: Keep where the key is missing, else the value of the name, in the order of the names.
template <typename Target>
Target readTarget(const TomlValue &value, const QStringList &names)
{
    const auto index = value.nameOf(names);
    return index ? static_cast<Target>(*index + 1) : Target::Keep;
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

/// Of a move: away as the step plans it, or a share of that; or home.
void readReach(const TomlValue &value, Move &move)
{
    if (!value.present())
        return;
    constexpr double kLeastShare = 0.05;
    const auto content =
        value.textOrNumber(kLeastShare, 1, QStringLiteral("\"plan\", \"home\", or a number: the share of the step's reach"));
    if (const double *const share = std::get_if<double>(&content)) {
        move.reach = ReachTarget::Plan;
        move.share = *share;
    } else if (std::holds_alternative<QString>(content)) {
        move.reach = readTarget<ReachTarget>(value, {QStringLiteral("plan"), QStringLiteral("home")});
    }
}

/// The body never goes away from home in a gate, which may be held.
void checkGate(TomlTable &table, const Move &move)
{
    for (const QString &key : {QStringLiteral("reach"), QStringLiteral("turn")}) {
        const TomlValue value = table.value(key);
        const bool moves =
            key == QLatin1String("reach") ? move.reach != ReachTarget::Keep : move.turn != TurnTarget::Keep;
        if (moves && move.gate)
            value.report(Code::UnknownKey,
                         QStringLiteral("A change of position may be held, so the body goes nowhere in it; give "
                                        "that a move of its own, with seconds."));
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

/// How the body stands after moves that follow one another.
struct Ending final
{
    ReachTarget reach = ReachTarget::Keep;
    TurnTarget turn = TurnTarget::Keep;

    void play(const std::vector<Move> &moves, Form form)
    {
        for (const Move &move : moves) {
            if (!move.when.forms.empty() && std::ranges::find(move.when.forms, form) == move.when.forms.end())
                continue;
            reach = move.reach != ReachTarget::Keep ? move.reach : reach;
            turn = move.turn != TurnTarget::Keep ? move.turn : turn;
        }
    }
    [[nodiscard]] bool isOut() const { return reach == ReachTarget::Plan; }
    [[nodiscard]] bool isTurned() const { return turn == TurnTarget::In || turn == TurnTarget::Out; }
};

/// In which form it is so; nothing to add where it is so in the standard one.
QString inForm(Form form)
{
    return form == Form::Standard ? QString() : QStringLiteral(" in its %1 form").arg(formName(form));
}

constexpr std::array kForms{Form::Standard, Form::Easier, Form::Harder};

/// The body is at home and not turned when a side, or a part without sides, ends.
void checkEnd(const TomlValue &steps, const Part &part)
{
    const QString what = part.isSided() ? QStringLiteral("side") : QStringLiteral("part");
    for (const Form form : kForms) {
        Ending ending;
        for (const Step &step : part.steps) {
            ending.play(step.moves, form);
            ending.play(step.after, form);
        }
        if (ending.isOut())
            steps.report(Code::MissingKey,
                         QStringLiteral("The body is still away from home when this %1 ends%2; add a move with reach = "
                                        "\"home\".").arg(what, inForm(form)));
        if (ending.isTurned())
            steps.report(Code::MissingKey, QStringLiteral("The body is still turned when this %1 ends%2; add a move with turn "
                                                          "= \"middle\".").arg(what, inForm(form)));
        if (ending.isOut() || ending.isTurned())
            return;
    }
}

/// Each repetition of a step that alternates, and each set, ends at home: another side, or a rest, follows.
void checkRepetition(const TomlValue &moves, const Step &step)
{
    const bool rests = step.sets > 1 || !step.setsChoice.isEmpty() || step.setTimes.size() > 1;
    for (const Form form : kForms) {
        Ending ending;
        ending.play(step.moves, form);
        if ((step.alternation == Alternation::None && !rests) || (!ending.isOut() && !ending.isTurned()))
            continue;
        moves.report(Code::MissingKey,
                     QStringLiteral("A repetition ends away from home%1, and %2 follows; end it with a move with reach = "
                                    "\"home\".")
                         .arg(inForm(form), step.alternation != Alternation::None ? QStringLiteral("one of the other side")
                                                                                 : QStringLiteral("a rest")));
        return;
    }
}

const QStringList &sidesNames()
{
    static const QStringList names{QStringLiteral("both"), QStringLiteral("left"), QStringLiteral("right"),
                                   QStringLiteral("weaker-twice")};
    return names;
}

} // namespace

PartsReader::PartsReader(const Vocabulary &vocabulary, const Routine &routine)
    : m_vocabulary(vocabulary),
      m_routine(routine),
      m_dosage(routine)
{
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
    for (TomlTable &table : root.tables(QStringLiteral("part"))) {
        for (Part &part : readPart(table))
            parts.push_back(std::move(part));
    }
    return parts;
}

/// Sides of a part, or of a step; None where the key is missing.
PartSides PartsReader::readSides(const TomlValue &value, const QStringList &names)
{
    const auto index = value.nameOf(names);
    // A wrong value counts as both: then {side} is allowed in the texts, and the one mistake is reported once.
    return !value.present() ? PartSides::None : static_cast<PartSides>(index.value_or(0) + 1);
}

/// One part of the file; several where steps of it are done for each side by themselves.
std::vector<Part> PartsReader::readPart(TomlTable &table)
{
    Part part;
    const TomlValue id = table.need(QStringLiteral("id"));
    part.id = readId(id);
    m_partIds.add(id, part.id);
    part.title = readText(table.need(QStringLiteral("title")), {});
    part.sides = readSides(table.value(QStringLiteral("sides")), sidesNames());
    m_dosage.readRounds(table, part);
    const auto posture = table.value(QStringLiteral("posture")).nameOf(postureNames());
    part.posture = posture ? kPostures[static_cast<std::size_t>(*posture)] : m_routine.posture;
    part.closing = table.value(QStringLiteral("closing")).boolean().value_or(false);
    part.easing = readMotion(table.value(QStringLiteral("easing")));
    const TomlValue steps = table.need(QStringLiteral("step"));
    if (steps.isEmptyList())
        steps.report(Code::MissingKey, QStringLiteral("The part has no step; add one, [[part.step]]."));
    m_countedSteps.clear();
    std::vector<Part> parts = readSteps(table, part);
    for (const Part &piece : parts)
        checkEnd(steps, piece);
    table.finish();
    return parts;
}

/// The steps of a part, and around each step with sides of its own a part of its own.
std::vector<Part> PartsReader::readSteps(TomlTable &table, const Part &part)
{
    std::vector<Part> parts;
    const bool isRepeated = part.rounds > 1 || !part.roundsChoice.isEmpty();
    for (TomlTable &stepTable : table.tables(QStringLiteral("step"))) {
        const TomlValue value = stepTable.value(QStringLiteral("sides"));
        Part piece = part;
        Step step = readStep(stepTable, piece);
        const bool isOwn = piece.sides != part.sides;
        if (isOwn && isRepeated)
            value.report(Code::UnknownKey, QStringLiteral("The part has rounds, so all of it has the same sides; give "
                                                          "the sides to the part."));
        if (parts.empty() || isOwn || parts.back().sides != part.sides) {
            piece.id = parts.empty() ? part.id : QStringLiteral("%1.%2").arg(part.id, step.id);
            parts.push_back(std::move(piece));
        }
        if (step.counted)
            m_countedSteps.insert(step.id);
        parts.back().steps.push_back(std::move(step));
    }
    if (parts.empty())
        parts.push_back(part);
    return parts;
}

/// part: gets the sides of the step where it has sides of its own.
Step PartsReader::readStep(TomlTable &table, Part &part)
{
    Step step;
    const TomlValue id = table.need(QStringLiteral("id"));
    step.id = readId(id);
    m_stepIds.add(id, step.id);
    const TomlValue between = table.value(QStringLiteral("between"));
    step.between = between.boolean().value_or(false);
    if (step.between && !part.isSided())
        between.report(Code::UnknownKey, QStringLiteral("This part has no sides to be between; leave it out."));
    readStepSides(table, part, step);
    m_dosage.readTimes(table, step);
    if (step.alternation != Alternation::None && !step.counted)
        table.value(QStringLiteral("sides"))
            .report(Code::MissingKey, QStringLiteral("Repetitions alternate, and there is one; say how many, repeat = 10."));
    const bool isSided = part.isSided() && !step.between;
    const bool hasSets = step.sets > 1 || !step.setsChoice.isEmpty() || step.setTimes.size() > 1;
    const bool alternates = step.alternation != Alternation::None;
    const TextRules shown{.sided = isSided, .alternates = alternates};
    const TextRules said{.sided = isSided || alternates,
                         .counted = step.counted || table.has(QStringLiteral("continues")),
                         .sets = hasSets,
                         .rounds = part.rounds > 1 || !part.roundsChoice.isEmpty()};
    step.title = readText(table.need(QStringLiteral("title")), shown);
    step.sentence = readText(table.need(QStringLiteral("sentence")), shown);
    step.describes = readText(table.value(QStringLiteral("describes")), shown);
    readContinues(table, part, step, hasSets);
    step.paced = table.value(QStringLiteral("paced")).boolean().value_or(false);
    step.placesSupport = table.value(QStringLiteral("places_support")).boolean().value_or(false);
    step.called = readText(table.value(QStringLiteral("called")));
    step.away = readText(table.value(QStringLiteral("away")), {.sided = said.sided});
    step.home = readText(table.value(QStringLiteral("home")), {.sided = said.sided});
    step.easesAtHome = table.value(QStringLiteral("ease_at_home")).boolean().value_or(false);
    readReachPlan(table, step);
    step.when = readWhen(table, {.repetitions = false});
    readMoves(table, step, said);
    readRest(table, step, said, hasSets);
    checkRepetition(table.value(QStringLiteral("move")), step);
    table.finish();
    return step;
}

/// `sides` of a step: sides of its own, which become those of its part, or a change with each repetition.
void PartsReader::readStepSides(TomlTable &table, Part &part, Step &step)
{
    static const QStringList names = sidesNames() + QStringList{QStringLiteral("alternate")};
    const TomlValue value = table.value(QStringLiteral("sides"));
    const TomlValue counts = table.value(QStringLiteral("counts"));
    const auto aSide = counts.nameOf({QStringLiteral("together"), QStringLiteral("a-side")});
    const auto index = value.nameOf(names);
    const bool alternates = index == names.size() - 1;
    if (value.present() && part.isSided())
        value.report(Code::UnknownKey,
                     QStringLiteral("The part has sides already, for all its steps; keep one of the two."));
    else if (alternates)
        step.alternation = aSide == 1 ? Alternation::ACountASide : Alternation::OneCount;
    else if (value.present())
        part.sides = readSides(value, names);
    if (counts.present() && !alternates)
        counts.report(Code::UnknownKey, QStringLiteral("Only a step with sides = \"alternate\" counts its sides together "
                                                       "or for themselves; leave it out."));
}

void PartsReader::readContinues(TomlTable &table, const Part &part, Step &step, bool hasSets)
{
    const TomlValue continues = table.value(QStringLiteral("continues"));
    step.continues = continues.present() ? readId(continues) : QString();
    if (step.continues.isEmpty())
        return;
    if (!m_countedSteps.contains(step.continues)) {
        continues.report(Code::UnknownName, [&] {
            return QStringLiteral("%1 is no earlier step of this part with a repeat%2.")
                .arg(quoted(step.continues), didYouMean(step.continues, m_countedSteps.values()));
        });
    } else if (hasSets || step.alternation != Alternation::None || !part.isSided()) {
        continues.report(Code::UnknownKey, QStringLiteral("A step goes on inside another only in a part with sides, and "
                                                          "without sets or alternate sides of its own; leave it out."));
    }
}

/// `rest` of a step with sets: a number of seconds, or moves.
void PartsReader::readRest(TomlTable &table, Step &step, const TextRules &texts, bool hasSets)
{
    const TomlValue value = table.value(QStringLiteral("rest"));
    if (!value.present())
        return;
    if (!hasSets)
        value.report(Code::UnknownKey, QStringLiteral("A rest comes between two sets; give the step sets, or give the "
                                                      "rest a step of its own."));
    if (!value.isList()) {
        step.rest.push_back(m_dosage.restOf(value, step.moves.empty() ? QString() : step.moves.front().motion));
        return;
    }
    QHash<QString, int> names;
    TextRules rules = texts;
    rules.counted = false;
    for (TomlTable &move : table.tables(QStringLiteral("rest"))) {
        for (const Move &one : readMove(move, step.id + QStringLiteral(".rest"), rules, names))
            step.rest.push_back(one);
    }
}

void PartsReader::readMoves(TomlTable &table, Step &step, const TextRules &texts)
{
    const TomlValue moves = table.need(QStringLiteral("move"));
    if (moves.isEmptyList())
        moves.report(Code::MissingKey, QStringLiteral("The step has no move; add one."));
    QHash<QString, int> names;
    for (TomlTable &move : table.tables(QStringLiteral("move"))) {
        for (const Move &one : readMove(move, step.id, texts, names))
            step.moves.push_back(one);
    }
    for (TomlTable &move : table.tables(QStringLiteral("after"))) {
        for (const Move &one : readMove(move, step.id, texts, names))
            step.after.push_back(one);
    }
}

QString PartsReader::readMotion(const TomlValue &value) const
{
    const auto motion = value.nameOf(m_vocabulary.motions);
    return motion ? m_vocabulary.motions[*motion] : QString();
}

/// One move of the file; several where it takes breaths.
std::vector<Move> PartsReader::readMove(TomlTable &table, const QString &stepId, const TextRules &texts,
                                        QHash<QString, int> &names)
{
    Move move;
    move.name = readId(table.need(QStringLiteral("name")));
    move.motion = readMotion(table.need(QStringLiteral("motion")));
    move.title = readText(table.value(QStringLiteral("title")), {.sided = texts.sided});
    move.idle = readText(table.value(QStringLiteral("idle")), {.sided = texts.sided});
    m_dosage.readLength(table, move);
    readReach(table.value(QStringLiteral("reach")), move);
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
    move.when = readWhen(table, {.repetitions = texts.counted, .ofMove = true});
    checkGate(table, move);
    checkOpening(table, move);
    std::vector<Move> moves = m_dosage.breathsOf(table, move);
    table.finish();
    return moves;
}

} // namespace matside
