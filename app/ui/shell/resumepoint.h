// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "playback/program/program.h"
#include "storage/journalentry.h"

#include <functional>
#include <optional>

namespace matside {

/// Compiles the routine of the window with these options.
using ProgramOf = std::function<ProgramPtr(const Options &)>;

/// Where a session that was left goes on, and with which options.
struct ResumePoint final
{
    Place place;
    Options options;
    QString text; ///< the place in words, for the person
    std::optional<Options>
        ending; ///< for ending gently instead: only the parts that bring the body home; unset without one
};

/// Where an unfinished session goes on: at its place, or at the next place that the routine still has, with its own options, as far as
/// the routine still has them. Nothing where it is too old (isRecent()), belongs to another routine, or the routine has another step
/// there.
[[nodiscard]] std::optional<ResumePoint> resumePoint(const std::optional<JournalEntry> &left, const Routine &routine,
                                                     const ProgramOf &programOf, const QDateTime &now);

/// "today 18:40", "yesterday 18:40", or the day: in the time zone of now.
[[nodiscard]] QString whenText(const QDateTime &at, const QDateTime &now);

} // namespace matside
