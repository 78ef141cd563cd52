// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/skeleton.h"

namespace matside {

/// A tapered part of the body: a bone, and the distance of its front and back outline along it.
struct Limb final
{
    Point from, to;
    Profile front, back;
    Profile swell;   ///< where a thicker limb is thicker: 0 at the joints, 1 where it is thickest
    double more = 0; ///< how much thicker
    double grow = 0; ///< cloth over it

    [[nodiscard]] Point axis() const { return unit(to - from); }
    [[nodiscard]] Point at(double t, double offset) const { return between(from, to, t) + leftOf(axis()) * offset; }
    [[nodiscard]] double frontWidth(double t) const { return front.at(t) * (1 + more * swell.at(t)) + grow; }
    /// A part that lies on the mat grows less, so that the body lies no higher.
    [[nodiscard]] double backWidth(double t) const { return back.at(t) * (1 + .4 * more * swell.at(t)) + grow; }
    [[nodiscard]] Point frontAt(double t) const { return at(t, frontWidth(t)); }
    [[nodiscard]] Point backAt(double t) const { return at(t, -backWidth(t)); }
    /// The outline between two places; the caps say how far its ends bow outwards.
    [[nodiscard]] QPainterPath band(double t0, double t1, double cap0, double cap1) const;
};

[[nodiscard]] Limb thighOf(const Leg &leg);
[[nodiscard]] Limb shankOf(const Leg &leg);
[[nodiscard]] Limb upperArmOf(const Arm &arm);
[[nodiscard]] Limb foreArmOf(const Arm &arm);

[[nodiscard]] QPainterPath footOutline(const Leg &leg);
[[nodiscard]] QPainterPath handOutline(const Arm &arm);
[[nodiscard]] QPainterPath legOutline(const Leg &leg);
/// Where the backs of thigh and shank meet: shares along both, and the point that bends the curve between them.
struct KneeHollow final
{
    double above, below;
    Point crease;
};
[[nodiscard]] KneeHollow kneeHollow(const Limb &thigh, const Limb &shank, double bend);
/// A concave fillet at the back of the knee, so that thigh and calf meet like flesh and not like two pipes.
[[nodiscard]] QPainterPath kneeFillet(const Limb &thigh, const Limb &shank, double bend);

/// The outlines of the trunk; s as in Skeleton::spine().
[[nodiscard]] Point ventral(const Skeleton &s, double at, double grow = 0);
[[nodiscard]] Point dorsal(const Skeleton &s, double at, double grow = 0);
/// Where a breath shows: at the belly, or at the back of a body on its front.
[[nodiscard]] Point whereItBreathes(const Skeleton &s);
[[nodiscard]] QPainterPath trunkBand(const Skeleton &s, double from, double to, Point cap0, Point cap1);
[[nodiscard]] QPainterPath shirtOutline(const Skeleton &s);

// Rough boxes around a part, with cloth and outlines: larger than needed, quick to compute.
[[nodiscard]] QRectF boxOf(const Leg &leg);
[[nodiscard]] QRectF footBox(const Leg &leg); ///< with the cuff
[[nodiscard]] QRectF boxOf(const Arm &arm);
[[nodiscard]] QRectF trunkBox(const Skeleton &s);
[[nodiscard]] QRectF headBox(const Skeleton &s); ///< with hair, neck and scarf

/// The whole person as one winding path: for shadows, and for the page, which keeps its title off the person.
[[nodiscard]] QPainterPath bodyOutline(const Skeleton &s);

/// A point of the hand, which curls towards the palm: x from the wrist to the fingertips.
[[nodiscard]] Point inHand(const Arm &arm, double x, double y);

} // namespace matside
