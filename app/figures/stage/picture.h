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

/// What the drawn person is doing: everything a picture depends on besides theme and size.
struct Picture final
{
    QString motion;                   ///< one of figureMotions()
    std::optional<Side> side;         ///< the working leg (anatomical); nullopt: no leg works
    double reach = 0;                 ///< 0 heel home … 1 as long as is easy
    double turn = 0;                  ///< thigh: -1 turned in, 0 middle, +1 turned out
    double breath = 0;                ///< 0 empty … 1 full
    double progress = 0;              ///< 0…1 through the move, for motions that have a course of their own
    std::optional<double> ghostReach; ///< where this slide goes; no ghost and no track when unset
    bool headRight = false;           ///< head at the right of the picture (mirrors everything but the body's sides)
    QString support;                  ///< "towel" "block" "book" "roller" "none"
    QString person;                   ///< an id of FigureLibrary::persons(); empty: the first of them

    friend bool operator==(const Picture &, const Picture &) = default;
};

/// What of a picture is wanted besides the person, the mat and the floor.
struct Scene final
{
    bool decoration = true; ///< window arch and plant: off where words lie on the wall
    bool cues = true;       ///< track, ghost, arrows, ripples: off while somebody eases
    bool inset = true;      ///< the view from the feet end, where a motion has one: off where the caller places it
    QRectF canvas = {};     ///< what is painted, if that is more than the stage on which the picture is laid out
    std::optional<QTransform> camera = {}; ///< world to stage, when it is on its way from one motion's to another's
    std::optional<Picture> from = {}; ///< the body comes from there: its camera is the same
    double arrived = 1;               ///< how far it has come, 0…1
    std::shared_ptr<PartCache> parts = {}; ///< for who paints frame after frame; none: every part is painted
};

} // namespace matside
