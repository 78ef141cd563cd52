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

constexpr std::array<const char16_t *, 13> kNumbers{u"none",  u"one",   u"two",  u"three", u"four",   u"five",  u"six",
                                                    u"seven", u"eight", u"nine", u"ten",   u"eleven", u"twelve"};

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
    return {};
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

/// A line that is said differently without support is a recording of its own.
QString clipId(const Line &line)
{
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
        if (!choice)
            return {step.times};
        std::vector<int> totals;
        for (const int value : choice->values) {
            for (int extra = 0; extra <= kMostExtraSlides; ++extra)
                totals.push_back(value + extra);
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

    void hearStep(const Part &part, const Step &step)
    {
        for (const std::optional<Side> side : sidesOf(part.eachSide && !step.between)) {
            for (const Count count : countsOf(step))
                hearMoves(part, step, step.moves, side, count, count);
            hearAfter(part, step, side);
        }
    }

    /// The moves after the repetitions belong to the last repetition of the step that this step continues.
    void hearAfter(const Part &part, const Step &step, std::optional<Side> side)
    {
        const auto outer = std::find_if(part.steps.begin(), part.steps.end(),
                                        [&step](const Step &other) { return other.id == step.continues; });
        if (outer == part.steps.end())
            return hearMoves(part, step, step.after, side, {}, {});
        for (const int total : totalsOf(*outer))
            hearMoves(part, step, step.after, side, {total, total}, {});
    }

    void hearMoves(const Part &part, const Step &step, const std::vector<Move> &moves, std::optional<Side> side,
                   Count shown, Count asked)
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
                    for (const bool eased : {false, true}) {
                        now.eased = eased;
                        for (const Move &move : moves)
                            hearMove(move, now, {side, shown.number, shown.total});
                    }
                }
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
        const bool isOfOtherSupport = line.when.support && std::ranges::count(supports(), *line.when.support) == 0;
        if (isOfOtherSupport || !canBeSaid(line, m_routine))
            return;
        const QString text = (line.text + line.brief).toLower();
        const bool sided = text.contains(QLatin1String("{side}")) || text.contains(QLatin1String("{other}"));
        const bool counted = text.contains(QLatin1String("{n}")) || text.contains(QLatin1String("{next}"))
                             || text.contains(QLatin1String("{total}"));
        const std::vector<Count> counts = counted ? countsFor(line) : std::vector<Count>{Count{}};
        for (const std::optional<Side> side : sidesOf(sided)) {
            for (const Count count : counts)
                hear(line, {side, count.number, count.total});
        }
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

    /// A recap names either slides or turns; every other line can be said of any counted step.
    static bool speaksOf(const Line &line, const Part &part, const Step &step)
    {
        if (line.id == engine::line::kRecapTurn)
            return part.eachSide && !step.continues.isEmpty();
        return !line.id.startsWith(engine::line::kRecapPrefix) || (part.eachSide && step.continues.isEmpty());
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
    const bool named = number >= 0 && static_cast<std::size_t>(number) < kNumbers.size();
    return named ? QString::fromUtf16(kNumbers[static_cast<std::size_t>(number)]) : QString::number(number);
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
