// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPointF>

#include <initializer_list>
#include <span>
#include <vector>

namespace matside {

// The coordinates of the drawn person: 1000 units are the height of the body, y points up. With a height of 1 Qt would
// flatten curves ten times as finely, and as slowly: docs/sources.md, "Figure".

using Point = QPointF;
using Points = std::vector<Point>;

inline constexpr double kBodyHeight = 1000;

[[nodiscard]] double length(Point vector);
[[nodiscard]] Point unit(Point vector);
[[nodiscard]] Point direction(double degrees);
[[nodiscard]] double angleOf(Point vector); ///< degrees, -180 to 180
[[nodiscard]] Point rotated(Point vector, double degrees);
[[nodiscard]] inline Point leftOf(Point vector)
{
    return {-vector.y(), vector.x()};
}
[[nodiscard]] inline Point rightOf(Point vector)
{
    return {vector.y(), -vector.x()};
}
[[nodiscard]] inline double between(double a, double b, double t)
{
    return a + (b - a) * t;
}
[[nodiscard]] inline Point between(Point a, Point b, double t)
{
    return a + (b - a) * t;
}
[[nodiscard]] double clamped(double t);      ///< to 0…1
[[nodiscard]] double smootherStep(double t); ///< 0…1, at rest at both ends

/// A rigid frame of reference: a point in it is origin + x * px + y * py.
struct Frame final
{
    Point origin{0, 0};
    Point x{1, 0};
    Point y{0, 1};

    [[nodiscard]] Point at(double px, double py) const { return origin + x * px + y * py; }
    [[nodiscard]] Point at(Point p) const { return at(p.x(), p.y()); }
    [[nodiscard]] Points map(std::span<const Point> points) const;
    [[nodiscard]] Points map(std::initializer_list<Point> points) const;
};

/// Widths along a bone, interpolated by a monotone curve: no value lies outside of its two neighbours in the table.
struct Profile final
{
    struct Key final
    {
        double t;
        double value;
    };
    std::span<const Key> keys; ///< by ascending t, at least two

    [[nodiscard]] double at(double t) const;

private:
    [[nodiscard]] double slope(std::size_t i) const;
};

/// Continues the path through all points but the first, which is the current position (centripetal Catmull-Rom).
void smoothTo(QPainterPath &path, const Points &points);
[[nodiscard]] QPainterPath smoothOpen(const Points &points);
[[nodiscard]] QPainterPath smoothClosed(const Points &points);
/// Continues the path to a point along an arc whose middle is displaced by `bow`.
void capTo(QPainterPath &path, Point to, Point bow);
/// Adds a part to a path, reversed if need be: a winding union needs all parts to turn the same way.
void addOriented(QPainterPath &to, const QPainterPath &part);

/// Arc-length access to a smooth curve; QPainterPath::pointAtPercent is slow and has kinks at its joints.
class Curve final
{
public:
    explicit Curve(const Points &through);

    [[nodiscard]] double length() const { return m_lengths.back(); }
    [[nodiscard]] Point at(double share) const;
    [[nodiscard]] Point directionAt(double share) const;

private:
    Points m_points;
    std::vector<double> m_lengths;
};

} // namespace matside
