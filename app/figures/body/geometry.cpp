// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/body/geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace matside {

namespace {

constexpr double kRadians = std::numbers::pi / 180;
constexpr int kStepsPerSegment = 6; // a curve of the muscle is off by less than .1 unit

struct Bezier final
{
    Point a, b, c, d;

    [[nodiscard]] Point at(double t) const
    {
        const double u = 1 - t;
        return a * (u * u * u) + b * (3 * u * u * t) + c * (3 * u * t * t) + d * (t * t * t);
    }
};

/// The piece between p1 and p2 of a centripetal Catmull-Rom curve.
Bezier catmullRom(Point p0, Point p1, Point p2, Point p3)
{
    const double a1 = std::max(1e-6, length(p1 - p0));
    const double a2 = std::max(1e-6, length(p2 - p1));
    const double a3 = std::max(1e-6, length(p3 - p2));
    const double d1 = std::sqrt(a1);
    const double d2 = std::sqrt(a2);
    const double d3 = std::sqrt(a3);
    const Point b = (a1 * p2 - a2 * p0 + (2 * a1 + 3 * d1 * d2 + a2) * p1) / (3 * d1 * (d1 + d2));
    const Point c = (a3 * p1 - a2 * p3 + (2 * a3 + 3 * d3 * d2 + a2) * p2) / (3 * d3 * (d3 + d2));
    return {p1, b, c, p2};
}

/// The piece that starts at point i of an open curve.
Bezier openPiece(const Points &p, std::size_t i)
{
    const Point before = i > 0 ? p[i - 1] : 2 * p[0] - p[1];
    const Point after = i + 2 < p.size() ? p[i + 2] : 2 * p[i + 1] - p[i];
    return catmullRom(before, p[i], p[i + 1], after);
}

} // namespace

double length(Point vector)
{
    return std::hypot(vector.x(), vector.y());
}

Point unit(Point vector)
{
    const double l = length(vector);
    return l > 1e-9 ? vector / l : Point(1, 0);
}

Point direction(double degrees)
{
    return {std::cos(degrees * kRadians), std::sin(degrees * kRadians)};
}

double angleOf(Point vector)
{
    return std::atan2(vector.y(), vector.x()) / kRadians;
}

Point rotated(Point vector, double degrees)
{
    const Point d = direction(degrees);
    return {vector.x() * d.x() - vector.y() * d.y(), vector.x() * d.y() + vector.y() * d.x()};
}

double clamped(double t)
{
    return std::clamp(t, 0.0, 1.0);
}

double smootherStep(double t)
{
    t = clamped(t);
    return t * t * t * (t * (6 * t - 15) + 10);
}

Points Frame::map(std::span<const Point> points) const
{
    Points mapped;
    mapped.reserve(points.size());
    for (const Point &p : points)
        mapped.push_back(at(p));
    return mapped;
}

Points Frame::map(std::initializer_list<Point> points) const
{
    return map(std::span<const Point>(points.begin(), points.size()));
}

double Profile::slope(std::size_t i) const
{
    const auto chord = [this](std::size_t k) {
        return (keys[k + 1].value - keys[k].value) / (keys[k + 1].t - keys[k].t);
    };
    if (i == 0)
        return chord(0);
    if (i + 1 == keys.size())
        return chord(i - 1);
    const double before = chord(i - 1);
    const double after = chord(i);
    return before * after <= 0 ? 0 : 2 * before * after / (before + after);
}

double Profile::at(double t) const
{
    if (t <= keys.front().t)
        return keys.front().value;
    if (t >= keys.back().t)
        return keys.back().value;
    std::size_t i = 0;
    while (t > keys[i + 1].t)
        ++i;
    const double h = keys[i + 1].t - keys[i].t;
    const double u = (t - keys[i].t) / h;
    const double u2 = u * u;
    const double u3 = u2 * u;
    return (2 * u3 - 3 * u2 + 1) * keys[i].value + (u3 - 2 * u2 + u) * h * slope(i)
        + (-2 * u3 + 3 * u2) * keys[i + 1].value + (u3 - u2) * h * slope(i + 1);
}

void smoothTo(QPainterPath &path, const Points &points)
{
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Bezier piece = openPiece(points, i);
        path.cubicTo(piece.b, piece.c, piece.d);
    }
}

QPainterPath smoothOpen(const Points &points)
{
    QPainterPath path(points.front());
    smoothTo(path, points);
    return path;
}

QPainterPath smoothClosed(const Points &points)
{
    const std::size_t n = points.size();
    QPainterPath path(points.front());
    for (std::size_t i = 0; i < n; ++i) {
        const Bezier piece =
            catmullRom(points[(i + n - 1) % n], points[i], points[(i + 1) % n], points[(i + 2) % n]);
        path.cubicTo(piece.b, piece.c, piece.d);
    }
    path.closeSubpath();
    path.setFillRule(Qt::WindingFill);
    return path;
}

void capTo(QPainterPath &path, Point to, Point bow)
{
    const Point from = path.currentPosition();
    const Point lift = bow * 1.333; // a cubic whose handles stand at 4/3 of the height bows by the height
    path.cubicTo(between(from, to, 0.08) + lift, between(from, to, 0.92) + lift, to);
}

void addOriented(QPainterPath &to, const QPainterPath &part)
{
    double area = 0;
    for (int i = 1; i < part.elementCount(); ++i) {
        const Point a = part.elementAt(i - 1);
        const Point b = part.elementAt(i);
        area += a.x() * b.y() - b.x() * a.y();
    }
    to.addPath(area < 0 ? part.toReversed() : part);
}

Curve::Curve(const Points &through)
    : m_points{through.front()}
    , m_lengths{0}
{
    for (std::size_t i = 0; i + 1 < through.size(); ++i) {
        const Bezier piece = openPiece(through, i);
        for (int k = 1; k <= kStepsPerSegment; ++k) {
            const Point next = piece.at(double(k) / kStepsPerSegment);
            m_lengths.push_back(m_lengths.back() + matside::length(next - m_points.back()));
            m_points.push_back(next);
        }
    }
}

Point Curve::at(double share) const
{
    const double target = clamped(share) * length();
    const auto upper = std::upper_bound(m_lengths.begin() + 1, m_lengths.end() - 1, target);
    const auto i = std::size_t(upper - m_lengths.begin());
    const double piece = std::max(1e-9, m_lengths[i] - m_lengths[i - 1]);
    return between(m_points[i - 1], m_points[i], (target - m_lengths[i - 1]) / piece);
}

Point Curve::directionAt(double share) const
{
    return unit(at(std::min(1.0, share + .03)) - at(std::max(0.0, share - .03)));
}

} // namespace matside
