// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/compile/compile.h"

#include "model/engineids.h"
#include "playback/compile/moveplacer.h"

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

/// The repetitions of a step with these options: "one more" adds to the number that the person chose.
int timesOf(const Routine &routine, const Options &options, const Step &step)
{
    if (step.timesChoice.isEmpty())
        return step.times;
    return choiceOf(routine, options, step.timesChoice) + options.extraSlides;
}

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
        m_circumstances.bothSides = options.sides == Sides::Both;
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
    /// A routine without a closing part ends gently with its last part; with nothing, if a leg works in that part.
    bool isLeftOut(std::size_t index) const
    {
        const Part &part = m_routine.parts[index];
        const bool isLast = index + 1 == m_routine.parts.size() && !part.eachSide;
        const bool closing = m_closingIsMarked ? part.closing : isLast;
        return m_options.ending == Ending::Gently && !closing;
    }

    void appendPart(int index)
    {
        const Part &part = m_routine.parts[static_cast<std::size_t>(index)];
        if (!part.eachSide) {
            appendSteps(part, index, std::nullopt);
            return;
        }
        const bool both = m_options.sides == Sides::Both;
        for (const Side side : {m_options.first, otherSide(m_options.first)}) {
            if (!m_options.works(side))
                continue;
            appendSteps(part, index, side);
            if (both && side == m_options.first)
                appendBetween(part, index);
        }
    }

    void appendSteps(const Part &part, int partIndex, std::optional<Side> side)
    {
        m_placer.beginPass(side);
        for (std::size_t step = 0; step < part.steps.size(); ++step) {
            if (!part.steps[step].between && m_circumstances.allow(part.steps[step].when))
                appendStep(part, partIndex, static_cast<int>(step), side);
        }
    }

    void appendBetween(const Part &part, int partIndex)
    {
        m_placer.beginPass(std::nullopt);
        for (std::size_t step = 0; step < part.steps.size(); ++step) {
            if (part.steps[step].between && m_circumstances.allow(part.steps[step].when))
                appendStep(part, partIndex, static_cast<int>(step), std::nullopt);
        }
    }

    void appendStep(const Part &part, int partIndex, int stepIndex, std::optional<Side> side)
    {
        const Step &step = part.steps[static_cast<std::size_t>(stepIndex)];
        const int times = timesOf(m_routine, m_options, step);
        const int outer = step.continues.isEmpty() ? 0 : timesOfStep(part, step.continues);
        Place place;
        place.part = partIndex;
        place.side = side;
        place.step = stepIndex;
        m_placer.beginStep(part, step, place);
        for (int repetition = 1; repetition <= times; ++repetition) {
            const Count count = step.counted ? Count{repetition, times} : Count{};
            place.repetition = outer > 0 ? 0 : count.number;
            place.nested = outer > 0 ? count.number : 0;
            appendMoves(step, step.moves, place, count, count);
        }
        place.repetition = 0;
        place.nested = 0;
        place.after = true;
        appendMoves(step, step.after, place, outer > 0 ? Count{outer, outer} : Count{}, Count{});
        m_placer.endStep();
    }

    int timesOfStep(const Part &part, const QString &id) const
    {
        for (const Step &step : part.steps) {
            if (step.id == id)
                return timesOf(m_routine, m_options, step);
        }
        return 0;
    }

    /// shown: the count that the card shows; asked: the one that conditions are about.
    void appendMoves(const Step &step, const std::vector<Move> &moves, Place place, Count shown, Count asked)
    {
        Circumstances now = m_circumstances;
        now.count = asked;
        now.eased = place.side && m_options.isEased(*place.side);
        for (std::size_t move = 0; move < moves.size(); ++move) {
            place.move = static_cast<int>(move);
            if (now.allow(moves[move].when))
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
