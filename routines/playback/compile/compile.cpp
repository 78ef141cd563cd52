// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/compile/compile.h"

#include "model/engineids.h"
#include "playback/compile/course.h"
#include "playback/compile/moveplacer.h"

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

/// Goes through a routine and appends one segment after another.
class Compiler final
{
public:
    Compiler(const Routine &routine, const Options &options, const Phrasebook &phrasebook, const Lengths &lengths,
             const std::optional<Standing> &standing)
        : m_routine(routine),
          m_options(options),
          m_placer(routine, options, phrasebook, lengths, standing)
    {
        m_circumstances.support = hasSupport(routine, options);
        m_circumstances.bothSides = options.doesBoth();
        m_circumstances.endingEarly = options.ending == Ending::Gently;
        m_closingIsMarked =
            std::any_of(routine.parts.begin(), routine.parts.end(), [](const Part &part) { return part.closing; });
    }

    Program run()
    {
        for (std::size_t part = 0; part < m_routine.parts.size(); ++part) {
            if (!isLeftOut(part))
                appendPart(static_cast<int>(part));
        }
        return m_placer.take();
    }

private:
    /// A routine without a closing part ends gently with its last part; with nothing, if a side works in that part.
    bool isLeftOut(std::size_t index) const
    {
        const Part &part = m_routine.parts[index];
        const bool isLast = index + 1 == m_routine.parts.size() && !part.isSided();
        const bool closing = m_closingIsMarked ? part.closing : isLast;
        return m_options.ending == Ending::Gently && !closing;
    }

    void appendPart(int index)
    {
        const Part &part = m_routine.parts[static_cast<std::size_t>(index)];
        for (const course::Pass &pass : course::passesOf(m_routine, m_options, part))
            appendSteps(part, index, pass);
    }

    void appendSteps(const Part &part, int partIndex, const course::Pass &pass)
    {
        m_placer.beginPass(pass.side, pass.round);
        for (std::size_t step = 0; step < part.steps.size(); ++step) {
            if (part.steps[step].between == pass.between && m_circumstances.allow(part.steps[step].when))
                appendStep(part, partIndex, static_cast<int>(step), pass);
        }
    }

    void appendStep(const Part &part, int partIndex, int stepIndex, const course::Pass &pass)
    {
        const Step &step = part.steps[static_cast<std::size_t>(stepIndex)];
        const int sets = course::setsOf(m_routine, m_options, step);
        const int outer = step.continues.isEmpty() ? 0 : timesOfStep(part, step.continues);
        const bool isLeftOut = sets == 0 || course::timesOf(m_routine, m_options, step, 1) == 0
                               || (!step.continues.isEmpty() && outer == 0);
        if (isLeftOut)
            return;
        Place place;
        place.part = partIndex;
        place.side = pass.side;
        place.round = pass.index;
        place.step = stepIndex;
        m_placer.beginStep(part, step, place);
        for (int set = 1; set <= sets; ++set) {
            place.set = sets > 1 ? set : 0;
            m_placer.beginSet({place.set, sets > 1 ? sets : 0});
            appendRepetitions(step, place, outer > 0, course::timesOf(m_routine, m_options, step, set));
            if (set == sets)
                break;
            place.resting = true;
            m_placer.beginSet({set + 1, sets});
            appendMoves(step, step.rest, place, {}, {});
            place.resting = false;
        }
        m_placer.beginSet({});
        place.set = 0;
        place.after = true;
        appendMoves(step, step.after, place, outer > 0 ? Count{outer, outer} : Count{}, Count{});
        m_placer.endStep();
    }

    void appendRepetitions(const Step &step, Place place, bool isNested, int times)
    {
        const auto append = [&](int repetition, Count count) {
            place.repetition = isNested || !step.counted ? 0 : repetition;
            place.nested = isNested && step.counted ? repetition : 0;
            appendMoves(step, step.moves, place, step.counted ? count : Count{}, step.counted ? count : Count{});
        };
        if (step.alternation == Alternation::None) {
            for (int repetition = 1; repetition <= times; ++repetition)
                append(repetition, {repetition, times});
            return;
        }
        const std::vector<course::Turn> turns = course::turnsOf(m_options, step.alternation, times);
        for (const course::Turn &turn : turns) {
            m_placer.workOn(turn.side);
            append(turn.repetition, turn.count);
        }
        m_placer.workOn(std::nullopt);
    }

    int timesOfStep(const Part &part, const QString &id) const
    {
        for (const Step &step : part.steps) {
            if (step.id == id)
                return course::setsOf(m_routine, m_options, step) == 0 ? 0
                                                                      : course::timesOf(m_routine, m_options, step, 1);
        }
        return 0;
    }

    /// shown: the count that the card shows; asked: the one that conditions are about.
    void appendMoves(const Step &step, const std::vector<Move> &moves, Place place, Count shown, Count asked)
    {
        Circumstances now = m_circumstances;
        now.count = asked;
        now.eased = m_placer.isEased(step);
        now.form = formOf(step, m_options);
        for (std::size_t move = 0; move < moves.size(); ++move) {
            place.move = static_cast<int>(move);
            if (now.allow(moves[move].when) && course::isBreathTaken(m_routine, m_options, moves[move]))
                m_placer.appendMove(step, moves[move], place, shown, now);
        }
    }

    const Routine &m_routine;
    const Options &m_options;
    MovePlacer m_placer;
    Circumstances m_circumstances;
    bool m_closingIsMarked = false;
};

} // namespace

Program compile(const Routine &routine, const Options &options, const Phrasebook &phrasebook, const Lengths &lengths,
                const std::optional<Standing> &standing)
{
    return Compiler(routine, options, phrasebook, lengths, standing).run();
}

QString reasonAgainst(const Routine &routine, const Options &options)
{
    if (options.pace < kSlowestPace || options.pace > kQuickestPace)
        return QStringLiteral("The pace goes from %1 to %2; choose one between them.")
            .arg(kSlowestPace)
            .arg(kQuickestPace);
    for (auto chosen = options.choices.constBegin(); chosen != options.choices.constEnd(); ++chosen) {
        const Choice *choice = routine.choice(chosen.key());
        if (!choice) {
            QStringList ids;
            for (const Choice &known : routine.choices)
                ids << known.id;
            return ids.isEmpty() ? QStringLiteral("This routine has no choices; leave \"%1\" out.").arg(chosen.key())
                                 : QStringLiteral("This routine has no choice named \"%1\"; choose one of %2.")
                                       .arg(chosen.key(), ids.join(QStringLiteral(", ")));
        }
        if (std::find(choice->values.begin(), choice->values.end(), *chosen) == choice->values.end()) {
            QStringList values;
            for (const int value : choice->values)
                values << QString::number(value);
            return QStringLiteral("%1 cannot be %2; choose one of %3.")
                .arg(choice->title, QString::number(*chosen), values.join(QStringLiteral(", ")));
        }
    }
    if (!options.support.isEmpty() && options.support != engine::kNoSupport) {
        QStringList names{engine::kNoSupport};
        for (const Support &support : routine.supports)
            names << support.id;
        names.removeDuplicates();
        if (!names.contains(options.support))
            return QStringLiteral("There is no support named \"%1\"; choose one of %2.")
                .arg(options.support, names.join(QStringLiteral(", ")));
    }
    if (options.ending == Ending::Whole && compile(routine, options, Phrasebook(), Lengths()).segments.empty())
        return QStringLiteral("With these choices nothing of this routine is left; choose others.");
    return {};
}

Options possible(const Routine &routine, Options options)
{
    if (!reasonAgainst(routine, options).isEmpty()) {
        options.choices.clear();
        options.support.clear();
    }
    return options;
}

Millis longestOf(const Line &line, const PhraseArguments &arguments, const Phrasebook &phrasebook,
                 const Lengths &lengths)
{
    const auto lengthFor = [&](PhraseArguments spoken) {
        const Phrase phrase = phrasebook.phrase(line, spoken);
        return lengths.of(phrase.id, phrase.text);
    };
    const Millis length = lengthFor(arguments);
    if (!arguments.side)
        return length;
    PhraseArguments mirrored = arguments;
    mirrored.side = otherSide(*arguments.side);
    return std::max(length, lengthFor(mirrored));
}

} // namespace matside
