// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/passage.h"

#include "figures/figurestage.h"

namespace matside {

namespace {

constexpr double kUnseen = 2; // world units: what is nearer than that has not moved

/// The middle of a move is shown from its middle on, its end when it is reached.
int stillOf(double progress)
{
    constexpr double kDone = .999;
    return progress < .5 ? 0 : progress < kDone ? 1 : 2;
}

} // namespace

Passage passageBetween(const FigureLibrary &library, const Picture &from, const Picture &to)
{
    const FigureMotion *before = library.motion(from.motion);
    const FigureMotion *after = library.motion(to.motion);
    if (before == nullptr || after == nullptr || before->camera != after->camera || before->ground != after->ground
        || from.headRight != to.headRight || from.person != to.person || from.support != to.support)
        return Passage::Fade;
    const bool goesOn = before == after && from.side == to.side && to.progress >= from.progress;
    if (goesOn)
        return Passage::None;
    return apart(workOut(*before, from), workOut(*after, to)) > kUnseen ? Passage::Glide : Passage::Melt;
}

bool isNextStill(const Picture &shown, const Picture &next)
{
    if (shown.motion != next.motion || shown.side != next.side || shown.headRight != next.headRight
        || shown.support != next.support || shown.person != next.person)
        return true;
    return next.progress < shown.progress || stillOf(next.progress) != stillOf(shown.progress);
}

} // namespace matside
