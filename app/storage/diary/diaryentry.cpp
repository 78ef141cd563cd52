// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/diary/diaryentry.h"

#include <algorithm>
#include <array>
#include <utility>

namespace matside {

namespace {

constexpr std::array kOutcomes{std::pair{Outcome::Finished, QLatin1String("finished")},
                               std::pair{Outcome::EndedGently, QLatin1String("ended-gently")},
                               std::pair{Outcome::Left, QLatin1String("left")},
                               std::pair{Outcome::BrokenOff, QLatin1String("broken-off")}};

Outcome outcomeOf(const JournalEntry &entry)
{
    if (!entry.ended)
        return Outcome::BrokenOff;
    switch (entry.done.end) {
    case Summary::End::Finished: return Outcome::Finished;
    case Summary::End::EndedGently: return Outcome::EndedGently;
    case Summary::End::Left: return Outcome::Left;
    }
    return Outcome::Left;
}

/// What else is chosen is a matter of taste (voice, gates), or is told by the counts (ceilings).
Options keptOf(const Options &options)
{
    Options kept;
    kept.first = options.first;
    kept.sides = options.sides;
    kept.choices = options.choices;
    kept.extraRepetitions = options.extraRepetitions;
    kept.pace = options.pace;
    kept.support = options.support;
    return kept;
}

} // namespace

QString outcomeName(Outcome outcome)
{
    return kOutcomes[static_cast<std::size_t>(outcome)].second;
}

std::optional<Outcome> outcomeFromName(QStringView name)
{
    for (const auto &[outcome, its] : kOutcomes) {
        if (name == its)
            return outcome;
    }
    return std::nullopt;
}

DiaryEntry diaryEntryOf(const JournalEntry &entry)
{
    DiaryEntry kept;
    kept.id = entry.id;
    kept.began = entry.began.toOffsetFromUtc(entry.utcOffset);
    kept.ended = entry.at.toOffsetFromUtc(entry.utcOffset);
    kept.zone = entry.zone;
    kept.title = entry.title.isEmpty() ? entry.done.routine : entry.title;
    kept.version = entry.version;
    kept.outcome = outcomeOf(entry);
    kept.done = entry.done;
    kept.done.options = keptOf(entry.done.options);
    kept.done.unfinished.reset();
    kept.done.end = Summary::End::Finished;
    kept.answer.before = entry.before;
    kept.answer.asked = entry.asked;
    return kept;
}

} // namespace matside
