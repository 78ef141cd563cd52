// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/stage/arrows.h"

#include "figures/paint/supportpainter.h"

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

constexpr double kTrackBelowHeel = 49; // of its centre: in front of the near foot
constexpr double kTrackOfFarLeg = -40; // the far heel's track lies in front of the near foot too
constexpr double kUnseen = 1;          // world units: a shorter way is not shown

bool has(const FigureStage &stage, FigureCue cue)
{
    return stage.motion->cues.contains(cue);
}

/// How strongly an arrow shows that belongs to the progress from one value to another.
double strengthAt(double progress, double from, double to)
{
    constexpr double kFade = .02; // of the move
    constexpr double kLeast = .5; // a move begins with its arrow
    if (progress < from || progress > to)
        return 0;
    const double goes = to < 1 ? (to - progress) / kFade : 1; // the end of the move is that of its arrow
    return std::min(clamped(kLeast + (progress - from) / kFade), clamped(goes));
}

/// As mirrorImage() does it with a body.
Points mirrored(Points line, const FigureStage &stage)
{
    for (Point &point : line)
        (stage.facing == Facing::OnBack ? point.ry() : point.rx()) *= -1;
    return line;
}

} // namespace

std::optional<Ring> supportRingOf(const FigureStage &stage, const Picture &picture)
{
    if (!has(stage, FigureCue::SupportRing) || !stage.support)
        return std::nullopt;
    const Point middle(0, (supportHeight(picture.support) - kSupportFront) / 2);
    return Ring{stage.support->top + middle + Point(-5, 0), 90, 44}; // it ends before the hand that lies beside
}

std::optional<HeelTrack> heelTrackOf(const FigureStage &stage, const Picture &picture)
{
    if (!has(stage, FigureCue::Track) && !has(stage, FigureCue::TrackHome) && !has(stage, FigureCue::Measure))
        return std::nullopt;
    const Leg &leg = stage.workingLeg();
    HeelTrack track;
    track.home = stage.homeHeel;
    track.heel = leg.heel.x();
    track.goes = picture.goes;
    track.goal = track.goes > 0 && picture.ghostReach ? stage.goalHeel : track.goes < 0 ? track.home : track.heel;
    track.y = stage.nearWorks ? leg.heel.y() - kTrackBelowHeel : kTrackOfFarLeg;
    const double longest = std::max(std::abs(track.goal - track.home), std::abs(track.heel - track.home));
    return longest > kUnseen ? std::optional(track) : std::nullopt;
}

std::vector<Arrow> arrowsOf(const FigureStage &stage, const Picture &picture)
{
    std::vector<Arrow> arrows;
    if (!picture.moves)
        return arrows;
    const auto add = [&](const Points &line, double from, double to) {
        const double strength = line.empty() ? 0 : strengthAt(clamped(picture.progress), from, to);
        if (strength > 0)
            arrows.push_back({stage.flipped ? mirrored(line, stage) : line, strength});
    };
    if (stage.motion->drives.contains(FigureDrive::Stops)) { // away along the arrow, home against it, at rest none
        for (Points line : stage.motion->arrows) {
            if (picture.goes < 0)
                std::reverse(line.begin(), line.end());
            if (picture.goes != 0)
                add(line, 0, 1);
        }
        return arrows;
    }
    for (const Points &line : stage.motion->arrows)
        add(line, 0, 1);
    const std::vector<FigureStop> &stops = stage.motion->stops;
    for (std::size_t i = 1; i < stops.size(); ++i) {
        const double from = stops[i - 1].at;
        while (i + 1 < stops.size() && stops[i + 1].arrow == stops[i].arrow)
            ++i;
        add(stops[i].arrow, from, stops[i].at);
    }
    return arrows;
}

std::vector<Points> everyArrowOf(const FigureMotion &motion)
{
    std::vector<Points> arrows = motion.arrows;
    for (const FigureStop &stop : motion.stops) {
        if (!stop.arrow.empty() && std::find(arrows.begin(), arrows.end(), stop.arrow) == arrows.end())
            arrows.push_back(stop.arrow);
    }
    return arrows;
}

} // namespace matside
