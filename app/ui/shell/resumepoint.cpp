// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/resumepoint.h"

#include "ui/session/sessiontext.h"

namespace matside {

std::optional<ResumePoint> resumePoint(const std::optional<Unfinished> &left, const Options &chosen,
                                       const Routine &routine, const ProgramOf &programOf)
{
    if (!left || left->routine != routine.id || !programOf)
        return std::nullopt;
    ResumePoint point;
    point.options = chosen;
    point.options.first = left->first;
    point.options.sides = left->sides;
    point.options.ceiling = left->ceiling;
    const ProgramPtr program = programOf(point.options);
    const std::optional<Millis> position = program->positionOf(left->place);
    if (!position)
        return std::nullopt;
    point.place = program->placeAt(*position);
    point.place.fraction = 0;
    point.text = placeText(momentAt(*program, *position));
    return point;
}

std::optional<Unfinished> unfinishedAfter(const Summary &summary, const Routine &routine,
                                          const std::optional<Unfinished> &before)
{
    if (summary.end != Summary::End::Left)
        return std::nullopt;
    if (!summary.unfinished)
        return before;
    return Unfinished{routine.id, *summary.unfinished, summary.options.first, summary.options.sides,
                      summary.options.ceiling};
}

} // namespace matside
