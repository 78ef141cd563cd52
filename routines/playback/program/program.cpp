// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/program/program.h"

#include "model/engineids.h"

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

/// Smootherstep: starts and ends without speed or acceleration, as a body does (docs/sources.md, "Figure").
double eased(double t)
{
    return t * t * t * (t * (t * 6.0 - 15.0) + 10.0);
}

double between(double from, double to, double t)
{
    return from + (to - from) * t;
}

} // namespace

Cue chimeCue(const QString &sound, Millis at, Millis length, std::optional<Side> side, int segment)
{
    Cue cue;
    cue.at = at;
    cue.length = length;
    cue.id = engine::kChimePrefix + sound;
    cue.kind = CueKind::Chime;
    cue.side = side;
    cue.segment = segment;
    return cue;
}

bool sounds(const Cue &cue, Verbosity voice)
{
    if (!cue.spoken() || voice == Verbosity::Full || voice == Verbosity::Brief)
        return true;
    if (voice == Verbosity::Off)
        return false;
    return !cue.onPath || (cue.kind != CueKind::Instruction && cue.kind != CueKind::Encouragement);
}

double Segment::fractionAt(Millis position) const
{
    if (length() <= Millis{0})
        return 1.0;
    const double fraction = static_cast<double>((position - start).count()) / static_cast<double>(length().count());
    return std::clamp(fraction, 0.0, 1.0);
}

Body Segment::bodyAt(double fraction) const
{
    if (fraction <= hinge)
        return from;
    const double t = eased(std::clamp((fraction - hinge) / (1.0 - hinge), 0.0, 1.0));
    return {between(from.reach, to.reach, t), between(from.turn, to.turn, t), between(from.breath, to.breath, t)};
}

Millis Program::duration() const
{
    return segments.empty() ? Millis{0} : segments.back().end;
}

int Program::segmentAt(Millis position) const
{
    const auto after = std::upper_bound(segments.begin(), segments.end(), position,
                                        [](Millis at, const Segment &segment) { return at < segment.end; });
    const auto index = std::distance(segments.begin(), after);
    return static_cast<int>(std::min<std::ptrdiff_t>(index, std::ssize(segments) - 1));
}

Place Program::placeAt(Millis position) const
{
    const Segment &segment = segments[static_cast<std::size_t>(segmentAt(position))];
    Place place = segment.place;
    place.fraction = segment.fractionAt(position);
    return place;
}

std::optional<Millis> Program::positionOf(const Place &place) const
{
    for (const Segment &segment : segments) {
        if (segment.place.sameMove(place)) {
            const auto into = std::llround(place.fraction * static_cast<double>(segment.length().count()));
            return segment.start + Millis{into};
        }
    }
    for (const Segment &segment : segments) {
        if (isBefore(place, segment.place, options.first))
            return segment.start;
    }
    return std::nullopt;
}

std::size_t Program::cueAt(Millis position) const
{
    const auto found =
        std::lower_bound(cues.begin(), cues.end(), position, [](const Cue &cue, Millis at) { return cue.at < at; });
    return static_cast<std::size_t>(std::distance(cues.begin(), found));
}

Millis Program::resumePosition(Millis position) const
{
    const int index = segmentAt(position);
    const Segment &segment = segments[static_cast<std::size_t>(index)];
    const bool cut = std::any_of(cues.begin(), cues.end(), [&](const Cue &cue) {
        return cue.segment == index && cue.spoken() && cue.kind != CueKind::Encouragement && cue.at < position
               && position < cue.end();
    });
    return cut && segment.isStill() ? segment.start : position;
}

} // namespace matside
