// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/compile/phrasebook.h"

#include "model/engineids.h"
#include "playback/compile/offpathlines.h"
#include "playback/program/options.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <set>

namespace matside {

namespace {

constexpr std::array<const char16_t *, 31> kNumbers{
    u"none",         u"one",          u"two",        u"three",       u"four",         u"five",         u"six",
    u"seven",        u"eight",        u"nine",       u"ten",         u"eleven",       u"twelve",       u"thirteen",
    u"fourteen",     u"fifteen",      u"sixteen",    u"seventeen",   u"eighteen",     u"nineteen",     u"twenty",
    u"twenty-one",   u"twenty-two",   u"twenty-three", u"twenty-four", u"twenty-five", u"twenty-six",   u"twenty-seven",
    u"twenty-eight", u"twenty-nine",  u"thirty"};

QString capitalised(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

/// What a placeholder stands for, and what it adds to the id of a clip.
struct Filling final
{
    QString text;
    QString idPart;
};

/// The place of the person in words: "right side, set two, number three"; the last one is never "five of five".
Filling whereOf(const Phrasebook &book, const PhraseArguments &arguments)
{
    QStringList words;
    QString id;
    if (arguments.placeSide) {
        words << QStringLiteral("%1 side").arg(sideName(*arguments.placeSide));
        id += QLatin1Char('-') + sideName(*arguments.placeSide);
    }
    if (arguments.round.total > 0) {
        words << QStringLiteral("round %1").arg(book.number(arguments.round.number));
        id += QStringLiteral("-round-%1").arg(arguments.round.number);
    }
    if (arguments.set.total > 0) {
        words << QStringLiteral("set %1").arg(book.number(arguments.set.number));
        id += QStringLiteral("-set-%1").arg(arguments.set.number);
    }
    const bool isLast = arguments.number == arguments.total;
    const QString called = arguments.called.isEmpty() ? QString() : arguments.called + QLatin1Char(' ');
    if (arguments.number > 0) {
        words << (isLast ? QStringLiteral("the last %1").arg(arguments.called.isEmpty() ? QStringLiteral("one") : arguments.called)
                         : QStringLiteral("%1number %2").arg(called, book.number(arguments.number)));
        id += isLast ? QStringLiteral("-last") : QStringLiteral("-%1").arg(arguments.number);
        id += arguments.called.isEmpty() ? QString() : QLatin1Char('-') + arguments.step;
    }
    return {words.isEmpty() ? QStringLiteral("here") : words.join(QStringLiteral(", ")), id};
}

Filling ofSet(const Phrasebook &book, QStringView name, const PhraseArguments &arguments)
{
    if (name == u"set")
        return {book.number(arguments.set.number), QStringLiteral("-set-%1").arg(arguments.set.number)};
    if (name == u"sets")
        return {book.number(arguments.set.total), QStringLiteral("-of-%1-sets").arg(arguments.set.total)};
    if (name == u"round")
        return {book.number(arguments.round.number), QStringLiteral("-round-%1").arg(arguments.round.number)};
    if (name == u"rounds")
        return {book.number(arguments.round.total), QStringLiteral("-of-%1-rounds").arg(arguments.round.total)};
    return {};
}

QString filled(const Phrasebook &book, const QString &pattern, const PhraseArguments &arguments, QStringList *idParts);

/// The words for the way away and home, of the step with this id, or the standard ones; those of a step may name the side.
Filling ofWay(const Phrasebook &book, const QString &pattern, const QString &step, const PhraseArguments &arguments)
{
    if (step.isEmpty())
        return {pattern, {}};
    QStringList parts{QLatin1Char('-') + step};
    const QString text = filled(book, pattern, arguments, &parts);
    return {text, parts.join(QString())};
}

Filling ofStep(const Phrasebook &book, QStringView name, const PhraseArguments &arguments)
{
    const QString id = QLatin1Char('-') + arguments.step;
    if (name == u"called")
        return {arguments.called.isEmpty() ? QStringLiteral("one") : arguments.called, arguments.called.isEmpty() ? QString() : id};
    if (name == u"away")
        return ofWay(book, arguments.away, arguments.awayOf, arguments);
    if (name == u"home")
        return ofWay(book, arguments.home, arguments.homeOf, arguments);
    return {};
}

Filling fillingOf(const Phrasebook &book, QStringView name, const PhraseArguments &arguments)
{
    if (name == u"side" && arguments.side)
        return {sideName(*arguments.side), QLatin1Char('-') + sideName(*arguments.side)};
    if (name == u"other" && arguments.side)
        return {sideName(otherSide(*arguments.side)), QLatin1Char('-') + sideName(*arguments.side)};
    if (name == u"n")
        return {book.number(arguments.number), QStringLiteral("-%1").arg(arguments.number)};
    if (name == u"next")
        return {book.number(arguments.number + 1), QStringLiteral("-%1").arg(arguments.number + 1)};
    if (name == u"total")
        return {book.number(arguments.total), QStringLiteral("-of-%1").arg(arguments.total)};
    if (name == u"where")
        return whereOf(book, arguments);
    const Filling set = ofSet(book, name, arguments);
    return set.text.isEmpty() ? ofStep(book, name, arguments) : set;
}

/// Fills in a template; collects what belongs into the id, each part once.
QString filled(const Phrasebook &book, const QString &pattern, const PhraseArguments &arguments, QStringList *idParts)
{
    QString result;
    qsizetype at = 0;
    while (at < pattern.size()) {
        const qsizetype open = pattern.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
        if (close < 0)
            break;
        result += QStringView(pattern).mid(at, open - at);
        const QString name = pattern.mid(open + 1, close - open - 1);
        const Filling filling = fillingOf(book, name.toLower(), arguments);
        result += !name.isEmpty() && name.at(0).isUpper() ? capitalised(filling.text) : filling.text;
        if (idParts && !filling.idPart.isEmpty() && !idParts->contains(filling.idPart))
            idParts->append(filling.idPart);
        at = close + 1;
    }
    result += QStringView(pattern).mid(at);
    return result;
}

/// A line that is said differently without support is a recording of its own. Lines that are a place, or a way, and
/// nothing else are one recording: wherever "{Home}" is said, it is said in the same words.
QString clipId(const Line &line)
{
    if (line.text == u"{Where}.")
        return QStringLiteral("where");
    if (line.text == u"{Home}" || line.text == u"{Away}")
        return line.text.mid(1, line.text.size() - 2).toLower();
    return line.when.support == false ? line.id + engine::kNoSupportSuffix : line.id;
}

constexpr std::array kSlots{Slot::Say, Slot::With, Slot::Inside, Slot::End};

/// Goes through a routine with all choices of the person, and keeps every phrase that is said.
class Listener final
{
public:
    Listener(const Routine &routine, const Phrasebook &phrasebook) : m_routine(routine), m_phrasebook(phrasebook) {}

    void hearParts()
    {
        for (const Part &part : m_routine.parts) {
            for (const Step &step : part.steps)
                hearStep(part, step);
        }
    }

    QStringList lines() { return std::move(m_lines); }

    std::vector<Phrase> run()
    {
        hearParts();
        for (const Line &line : m_routine.offPath)
            hearOffPath(line);
        return std::move(m_phrases);
    }

private:
    static std::vector<std::optional<Side>> sidesOf(bool sided)
    {
        return sided ? std::vector<std::optional<Side>>{Side::Left, Side::Right}
                     : std::vector<std::optional<Side>>{std::nullopt};
    }

    /// With support and without; only without, where the routine has no support.
    std::vector<bool> supports() const
    {
        return m_routine.supports.empty() ? std::vector<bool>{false} : std::vector<bool>{true, false};
    }

    /// The numbers of repetitions that this step can have.
    std::vector<int> totalsOf(const Step &step) const
    {
        const Choice *choice = m_routine.choice(step.timesChoice);
        if (!step.setTimes.empty() || !choice)
            return step.setTimes.empty() ? std::vector{step.times} : step.setTimes;
        std::vector<int> totals;
        for (const int value : choice->values) {
            for (int extra = 0; value > 0 && extra <= kMostExtraRepetitions; ++extra)
                totals.push_back(value + extra);
        }
        if (step.alternation == Alternation::OneCount) { // one side alone counts half of them
            const std::vector<int> both = totals;
            for (const int total : both)
                totals.push_back((total + 1) / 2);
        }
        std::sort(totals.begin(), totals.end());
        totals.erase(std::unique(totals.begin(), totals.end()), totals.end());
        return totals;
    }

    std::vector<Count> countsOf(const Step &step) const
    {
        if (!step.counted)
            return {Count{}};
        std::vector<Count> counts;
        for (const int total : totalsOf(step)) {
            for (int number = 1; number <= total; ++number)
                counts.push_back({number, total});
        }
        return counts;
    }

    /// All counts of this choice, or this number of them; one of zeros where it is done once.
    std::vector<Count> countsOf(const QString &choiceId, int fixed) const
    {
        const Choice *choice = m_routine.choice(choiceId);
        std::vector<Count> counts;
        for (const int total : choice ? choice->values : std::vector{fixed}) {
            for (int number = 1; total > 1 && number <= total; ++number)
                counts.push_back({number, total});
            if (total == 1)
                counts.push_back({});
        }
        return counts.empty() ? std::vector{Count{}} : counts;
    }

    std::vector<Count> setsOf(const Step &step) const
    {
        return countsOf(step.setsChoice, step.setTimes.empty() ? step.sets : static_cast<int>(step.setTimes.size()));
    }

    std::vector<std::optional<Side>> sidesOf(const Part &part, const Step &step) const
    {
        if (part.sides == PartSides::LeftOnly && !step.between)
            return {Side::Left};
        if (part.sides == PartSides::RightOnly && !step.between)
            return {Side::Right};
        return sidesOf((part.isSided() && !step.between) || step.alternation != Alternation::None);
    }

    void hearStep(const Part &part, const Step &step)
    {
        for (const Count round : countsOf(part.roundsChoice, part.rounds)) {
            for (const std::optional<Side> side : sidesOf(part, step)) {
                PhraseArguments arguments = argumentsFor(m_routine, step, side);
                arguments.round = round;
                for (const Count set : setsOf(step)) {
                    arguments.set = set;
                    for (const Count count : countsOf(step))
                        hearMoves(part, step, step.moves, counted(arguments, count), count);
                    if (set.number > 1)
                        hearMoves(part, step, step.rest, arguments, {});
                }
                arguments.set = {};
                hearAfter(part, step, arguments);
            }
        }
    }

    static PhraseArguments counted(PhraseArguments arguments, Count count)
    {
        arguments.number = count.number;
        arguments.total = count.total;
        return arguments;
    }

    /// The moves after the repetitions belong to the last repetition of the step that this step continues.
    void hearAfter(const Part &part, const Step &step, const PhraseArguments &arguments)
    {
        const auto outer = std::find_if(part.steps.begin(), part.steps.end(),
                                        [&step](const Step &other) { return other.id == step.continues; });
        if (outer == part.steps.end())
            return hearMoves(part, step, step.after, arguments, {});
        for (const int total : totalsOf(*outer))
            hearMoves(part, step, step.after, counted(arguments, {total, total}), {});
    }

    void hearMoves(const Part &part, const Step &step, const std::vector<Move> &moves, const PhraseArguments &arguments,
                   Count asked)
    {
        m_heard.clear();
        Circumstances now;
        now.count = asked;
        for (const bool support : supports()) {
            for (const bool bothSides : {true, false}) {
                for (const bool endingEarly : {false, true}) {
                    now.support = support;
                    now.bothSides = bothSides;
                    now.endingEarly = endingEarly;
                    if (!now.allow(step.when) || (endingEarly && !mayEnd(part)))
                        continue;
                    hearEach(step, moves, now, arguments);
                }
            }
        }
    }

    /// In each form of the step, on a side that has complained and on one that has not.
    void hearEach(const Step &step, const std::vector<Move> &moves, Circumstances now, const PhraseArguments &arguments)
    {
        for (const Form form : {Form::Easier, Form::Standard, Form::Harder}) {
            if (!step.hasForm(form))
                continue;
            now.form = form;
            for (const bool eased : {false, true}) {
                now.eased = eased;
                for (const Move &move : moves)
                    hearMove(move, now, arguments);
            }
        }
    }

    bool mayEnd(const Part &part) const { return part.closing || &part == &m_routine.parts.back(); }

    void hearMove(const Move &move, const Circumstances &now, const PhraseArguments &arguments)
    {
        if (!now.allow(move.when))
            return;
        for (const Slot slot : kSlots) {
            const auto said = std::find_if(move.lines.begin(), move.lines.end(),
                                           [&](const Line &line) { return line.slot == slot && now.allow(line.when); });
            if (said != move.lines.end() && m_heard.insert(&*said).second)
                hear(*said, arguments);
        }
    }

    /// A line off the path can be said at any place: with any side, and with any count of the routine.
    void hearOffPath(const Line &line)
    {
        if ((line.when.support && std::ranges::count(supports(), *line.when.support) == 0) || !canBeSaid(line, m_routine))
            return;
        if (line.id == engine::line::kSecond) {
            for (const Count count : secondsOfHolds())
                hear(line, {std::nullopt, count.number, count.total});
            return;
        }
        const QString text = (line.text + line.brief).toLower();
        const auto has = [&text](const char *name) { return text.contains(QLatin1String(name)); };
        const bool placed = has("{where}") || has("{called}") || has("{away}") || has("{home}") || has("{set") || has("{round");
        if (placed)
            return hearOfSteps(line, has("{where}") || has("{n}") || has("{next}") || has("{total}"));
        const bool sided = has("{side}") || has("{other}");
        const bool counted = has("{n}") || has("{next}") || has("{total}");
        const std::vector<Count> counts = counted ? countsFor(line) : std::vector<Count>{Count{}};
        for (const std::optional<Side> side : sidesOf(sided)) {
            for (const Count count : counts)
                hear(line, {side, count.number, count.total});
        }
    }

    /// The seconds of the longest hold that have no line of their own.
    std::vector<Count> secondsOfHolds() const
    {
        std::vector<Count> counts;
        for (int number = static_cast<int>(engine::line::kCount.size()) + 1; number <= longestHold(m_routine) / kNumberLength; ++number)
            counts.push_back({number, 0});
        return counts;
    }

    /// A line off the path that names the place, or says how this step goes away and comes home.
    void hearOfSteps(const Line &line, bool counts)
    {
        for (const Part &part : m_routine.parts) {
            for (const Step &step : part.steps) {
                const bool isPlace = part.isSided() || step.alternation != Alternation::None;
                if (!step.isAway() && step.continues.isEmpty() && !(counts && isPlace))
                    continue;
                for (const std::optional<Side> side : placeSidesOf(part, step)) {
                    for (const Count round : counts ? countsOf(part.roundsChoice, part.rounds) : std::vector{Count{}}) {
                        for (const Count set : counts ? setsOf(step) : std::vector{Count{}}) {
                            for (const Count count : counts ? placesOf(step, set) : std::vector{Count{}}) {
                                PhraseArguments arguments = counted(argumentsFor(m_routine, step, side), count);
                                arguments.round = round;
                                arguments.set = set;
                                if (!counts || (recaps(line, step, arguments) && isSideOf(step, arguments)))
                                    hear(line, arguments);
                            }
                        }
                    }
                }
            }
        }
    }

    /// The rest between two sets of a step that alternates is of no side.
    std::vector<std::optional<Side>> placeSidesOf(const Part &part, const Step &step) const
    {
        std::vector<std::optional<Side>> sides = sidesOf(part, step);
        if (step.alternation != Alternation::None && !step.rest.empty())
            sides.push_back(std::nullopt);
        return sides;
    }

    static bool isSideOf(const Step &step, const PhraseArguments &at)
    {
        return step.alternation == Alternation::None || step.rest.empty() || at.side.has_value() == (at.number > 0);
    }

    /// The counts that a place in this set can have; none in the rest before it.
    std::vector<Count> placesOf(const Step &step, Count set) const
    {
        std::vector<Count> counts = countsOf(step);
        if (step.counted && set.number > 1 && !step.rest.empty())
            counts.push_back({});
        return counts;
    }

    /// Whether a recap names this place: the last repetition has lines of its own, and so has one inside another.
    static bool recaps(const Line &line, const Step &step, const PhraseArguments &at)
    {
        if (!line.id.startsWith(engine::line::kRecapPrefix) || line.id == engine::line::kRecapGoAway)
            return true;
        const bool ofTurn = line.id == engine::line::kRecapNested || line.id == engine::line::kRecapNestedHome
                            || line.id == engine::line::kRecapLastNested || line.id == engine::line::kRecapLastNestedHome;
        const bool ofLast = line.id == engine::line::kRecapLastAway || line.id == engine::line::kRecapLastHome
                            || line.id == engine::line::kRecapLastNested || line.id == engine::line::kRecapLastNestedHome;
        const bool isNamed = at.number > 0 || at.set.number > 0;
        return isNamed && ofTurn == !step.continues.isEmpty() && ofLast == (at.number == at.total);
    }

    /// The counts that a line off the path may name, each once, in the order of the routine.
    std::vector<Count> countsFor(const Line &line) const
    {
        // Recaps have lines of their own for the last repetition.
        const bool recap = line.id.startsWith(engine::line::kRecapPrefix);
        std::vector<Count> counts;
        QSet<std::pair<int, int>> known;
        for (const Part &part : m_routine.parts) {
            for (const Step &step : part.steps) {
                if (!step.counted || !speaksOf(line, part, step))
                    continue;
                for (const Count count : countsOf(step)) {
                    const std::pair key(count.number, count.total);
                    if ((recap && count.number == count.total) || known.contains(key))
                        continue;
                    known.insert(key);
                    counts.push_back(count);
                }
            }
        }
        return counts;
    }

    /// A recap names either repetitions or nested ones; every other line can be said of any counted step.
    static bool speaksOf(const Line &line, const Part &part, const Step &step)
    {
        if (line.id == engine::line::kRecapNested)
            return part.isSided() && !step.continues.isEmpty();
        return !line.id.startsWith(engine::line::kRecapPrefix) || (part.isSided() && step.continues.isEmpty());
    }

    void hear(const Line &line, const PhraseArguments &arguments)
    {
        m_lines.append(line.id);
        keep(m_phrasebook.phrase(line, arguments));
        if (const auto brief = m_phrasebook.brief(line, arguments))
            keep(*brief);
    }

    void keep(const Phrase &phrase)
    {
        if (m_ids.contains(phrase.id))
            return;
        m_ids.insert(phrase.id);
        m_phrases.push_back(phrase);
    }

    const Routine &m_routine;
    const Phrasebook &m_phrasebook;
    std::set<const Line *> m_heard; ///< with these arguments: most lines are the same in all circumstances
    QStringList m_lines;
    QSet<QString> m_ids;
    std::vector<Phrase> m_phrases;
};

} // namespace

PhraseArguments argumentsFor(const Routine &routine, const Step &step, std::optional<Side> side)
{
    const auto standard = [&routine](engine::Id id) {
        const Line *line = routine.offPathLine(id, true);
        return line ? line->text : QString();
    };
    PhraseArguments arguments;
    arguments.side = side;
    arguments.placeSide = side;
    arguments.called = step.called;
    arguments.away = step.away.isEmpty() ? standard(engine::line::kAway) : step.away;
    arguments.home = step.home.isEmpty() ? standard(engine::line::kHome) : step.home;
    arguments.step = step.id;
    arguments.awayOf = step.away.isEmpty() ? QString() : step.id;
    arguments.homeOf = step.home.isEmpty() ? QString() : step.id;
    return arguments;
}

Phrase Phrasebook::phrase(const Line &line, const PhraseArguments &arguments) const
{
    QStringList idParts;
    const QString id = clipId(line);
    const QString text = filled(*this, line.text, arguments, &idParts);
    return {id + idParts.join(QString()), text};
}

std::optional<Phrase> Phrasebook::brief(const Line &line, const PhraseArguments &arguments) const
{
    const QString id = clipId(line) + engine::kBriefSuffix;
    if (line.brief.isEmpty())
        return std::nullopt;
    QStringList idParts;
    const QString text = filled(*this, line.brief, arguments, &idParts);
    return Phrase{id + idParts.join(QString()), text};
}

QString Phrasebook::fill(QString text, const PhraseArguments &arguments) const
{
    return text.contains(u'{') ? filled(*this, text, arguments, nullptr) : text;
}

QString Phrasebook::number(int number) const
{
    constexpr std::array<const char16_t *, 10> kTens{u"", u"", u"", u"thirty", u"forty", u"fifty", u"sixty", u"seventy",
                                                     u"eighty", u"ninety"};
    if (number >= 0 && static_cast<std::size_t>(number) < kNumbers.size())
        return QString::fromUtf16(kNumbers[static_cast<std::size_t>(number)]);
    if (number < 0 || number >= 100)
        return QString::number(number);
    const QString tens = QString::fromUtf16(kTens[static_cast<std::size_t>(number / 10)]);
    return number % 10 == 0 ? tens : tens + QLatin1Char('-') + this->number(number % 10);
}

std::vector<Phrase> spokenPhrases(const Routine &routine, const Phrasebook &phrasebook)
{
    return Listener(routine, phrasebook).run();
}

QStringList saidLines(const Routine &routine)
{
    const Phrasebook phrasebook;
    Listener listener(routine, phrasebook);
    listener.hearParts();
    QStringList lines = listener.lines();
    lines.removeDuplicates();
    return lines;
}

} // namespace matside
