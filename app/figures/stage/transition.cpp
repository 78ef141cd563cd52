// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/stage/transition.h"

#include "figures/stage/figurestage.h"

namespace matside {

namespace {

constexpr double kUnseen = 2; // world units: a smaller distance cannot be seen

/// The middle of a move is shown from its middle on, its end when it is reached.
int stillOf(double progress)
{
    constexpr double kDone = .999;
    return progress < .5 ? 0 : progress < kDone ? 1 : 2;
}

} // namespace

Transition transitionBetween(const FigureLibrary &library, const Picture &from, const Picture &to)
{
    const FigureMotion *before = library.motion(from.motion);
    const FigureMotion *after = library.motion(to.motion);
    if (before == nullptr || after == nullptr || cameraAt(*before, from.progress) != cameraAt(*after, to.progress)
        || before->ground != after->ground || before->chair != after->chair || before->headAtRight != after->headAtRight
        || from.headRight != to.headRight || from.person != to.person || from.support != to.support)
        return Transition::FadePicture;
    const bool goesOn = before == after && from.side == to.side && to.progress >= from.progress;
    if (goesOn)
        return Transition::None;
    const FigureStage old = solveStage(*before, from);
    const FigureStage now = solveStage(*after, to);
    if (old.facing != now.facing || old.fromBehind != now.fromBehind) // nobody turns over in between
        return Transition::FadePicture;
    return poseDistance(old, now) > kUnseen ? Transition::MovePose : Transition::FadeCues;
}

bool isNextStill(const Picture &shown, const Picture &next)
{
    if (shown.motion != next.motion || shown.side != next.side || shown.headRight != next.headRight
        || shown.support != next.support || shown.person != next.person || shown.moves != next.moves
        || shown.goes != next.goes || shown.turns != next.turns)
        return true;
    return next.progress < shown.progress || stillOf(next.progress) != stillOf(shown.progress);
}

} // namespace matside
