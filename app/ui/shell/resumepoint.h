// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "playback/player/summary.h"
#include "playback/program/program.h"
#include "storage/settings.h"

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
};

/// Where an unfinished session goes on: at its place, or at the next place that the routine still has. The options are those
/// chosen now, with the sides and the reach that the session was left with. Nothing where it belongs to another routine or
/// where no place is left.
[[nodiscard]] std::optional<ResumePoint> resumePoint(const std::optional<Unfinished> &left, const Options &chosen,
                                                     const Routine &routine, const ProgramOf &programOf);

/// The unfinished session that the settings keep after this one. A session that was left before its first move changes
/// nothing.
[[nodiscard]] std::optional<Unfinished> unfinishedAfter(const Summary &summary, const Routine &routine,
                                                        const std::optional<Unfinished> &before);

} // namespace matside
