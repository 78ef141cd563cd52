// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/side.h"

#include <QRectF>
#include <QString>
#include <QTransform>

#include <memory>
#include <optional>

namespace matside {

class PartCache;

/// The drawn person and motion: everything that a picture depends on besides theme, size and Scene.
struct Picture final
{
    QString motion;                   ///< one of figureMotions()
    std::optional<Side> side;         ///< the working leg (anatomical); nullopt: no leg works
    double reach = 0;                 ///< 0 heel home … 1 as long as is easy
    double turn = 0;                  ///< thigh: -1 turned in, 0 middle, +1 turned out
    double breath = 0;                ///< 0 empty … 1 full
    double progress = 0;              ///< 0 to 1 through the move
    bool moves = false;               ///< the progress goes on; false: the body stands still, and has no arrow
    int goes = 0;                     ///< the heel: +1 goes away, -1 comes home, 0 rests
    int turns = 0;                    ///< the thigh: +1 turns out, -1 turns in, 0 rests
    std::optional<double> ghostReach; ///< the reach that this slide aims at; unset: no ghost, no track
    bool headRight = false;           ///< head at the right of the picture (mirrors everything but the body's sides)
    QString support;                  ///< "towel" "block" "book" "roller" "none"
    QString person;                   ///< an id of FigureLibrary::persons(); empty: the first of them

    friend bool operator==(const Picture &, const Picture &) = default;
};

/// How a Picture is painted: which parts, by which camera, and from which picture the body comes.
struct Scene final
{
    bool decoration = true; ///< window arch and plant: off where words lie on the wall
    bool cues = true;       ///< track, ghost, arrows, ripples: off while the person eases
    bool inset = true;      ///< the view from the feet end, if the motion has one; off when the caller paints it
    QRectF canvas =
        {}; ///< the area to paint, if larger than the stage on which the picture is laid out; empty: the stage
    std::optional<QTransform> camera =
        {}; ///< world to stage, while it moves from the camera of one motion to that of another
    std::optional<Picture> from = {};      ///< the picture from which the body moves; with the same camera
    double arrived = 1;                    ///< share of the way from there, 0 to 1
    std::shared_ptr<PartCache> parts = {}; ///< a cache for callers that paint many frames; none: every part is painted
};

} // namespace matside
