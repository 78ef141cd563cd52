// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/paint/icons.h"

#include "ui/kit/paint/drawing.h"
#include "ui/kit/type.h"

#include <QPainter>

#include <initializer_list>

namespace matside {

namespace {

/// Draws in a box of side 2 around the middle, lines as wide as the design asks.
class Pencil final
{
public:
    Pencil(QPainter &painter, const QPointF &centre, double size, const QColor &colour)
        : m_painter(painter),
          m_centre(centre),
          m_half(size / 2),
          m_colour(colour),
          m_width(size * .11)
    {
        line();
    }

    void line()
    {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_colour, m_width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    void fill(bool rounded)
    {
        m_painter.setBrush(m_colour);
        m_painter.setPen(rounded ? QPen(m_colour, m_width * .8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)
                                 : QPen(Qt::NoPen));
    }
    void stroke(std::initializer_list<QPointF> points) { m_painter.drawPolyline(placed(points)); }
    void shape(std::initializer_list<QPointF> points)
    {
        fill(true);
        m_painter.drawPolygon(placed(points));
    }
    void disc(double x, double y, double radius)
    {
        m_painter.drawEllipse(m_centre + QPointF(x, y) * m_half, radius * m_half, radius * m_half);
    }
    void arc(double x, double y, double radius, int from, int span)
    {
        const QPointF c = m_centre + QPointF(x, y) * m_half;
        const double r = radius * m_half;
        m_painter.drawArc(QRectF(c.x() - r, c.y() - r, 2 * r, 2 * r), from * 16, span * 16);
    }
    void bar(double x, double y, double width, double height)
    {
        const QPointF c = m_centre + QPointF(x, y) * m_half;
        m_painter.drawRoundedRect(QRectF(c.x(), c.y(), width * m_half, height * m_half), .14 * m_half, .14 * m_half);
    }

private:
    [[nodiscard]] QPolygonF placed(std::initializer_list<QPointF> points) const
    {
        QPolygonF polygon;
        for (const QPointF &point : points)
            polygon << m_centre + point * m_half;
        return polygon;
    }

    QPainter &m_painter;
    QPointF m_centre;
    double m_half;
    QColor m_colour;
    double m_width;
};

void paintMark(Pencil &pencil, Glyph glyph)
{
    if (glyph == Glyph::Check) {
        pencil.stroke({{-.7, .05}, {-.2, .55}, {.75, -.55}});
        return;
    }
    pencil.stroke({{-.5, -.5}, {.5, .5}});
    pencil.stroke({{-.5, .5}, {.5, -.5}});
}

void paintSoundGlyph(Pencil &pencil, Glyph glyph)
{
    if (glyph == Glyph::Breath) {
        for (int ring = 0; ring < 3; ++ring)
            pencil.arc(0, .55, .42 + .34 * ring, 40, 100);
        return;
    }
    double x = -.8;
    for (const double height : {.2, .48, .76, .44, .24}) {
        pencil.stroke({{x, -height}, {x, height}});
        x += .4;
    }
}

} // namespace

void paintGlyph(QPainter &painter, Glyph glyph, const QPointF &centre, double size, const QColor &colour)
{
    painter.save();
    Pencil pencil(painter, centre, size, colour);
    switch (glyph) {
    case Glyph::None:
        break;
    case Glyph::Play:
        pencil.shape({{-.55, -.75}, {.75, 0}, {-.55, .75}});
        break;
    case Glyph::Stop:
        pencil.shape({{-.6, -.6}, {.6, -.6}, {.6, .6}, {-.6, .6}});
        break;
    case Glyph::Pause:
        pencil.fill(false);
        pencil.bar(-.66, -.8, .46, 1.6);
        pencil.bar(.2, -.8, .46, 1.6);
        break;
    case Glyph::Back:
        pencil.stroke({{.35, -.7}, {-.4, 0}, {.35, .7}});
        break;
    case Glyph::Next:
        pencil.stroke({{-.35, -.7}, {.4, 0}, {-.35, .7}});
        break;
    case Glyph::Home:
        pencil.stroke({{.85, 0}, {-.6, 0}});
        pencil.stroke({{-.05, -.55}, {-.6, 0}, {-.05, .55}});
        pencil.stroke({{-.9, -.7}, {-.9, .7}});
        break;
    case Glyph::Repeat:
        pencil.arc(0, 0, .78, 66, 274);
        pencil.shape({{.90, -.42}, {.52, -1.02}, {.20, -.40}});
        break;
    case Glyph::Breath:
    case Glyph::Voice:
        paintSoundGlyph(pencil, glyph);
        break;
    case Glyph::Check:
    case Glyph::Cross:
        paintMark(pencil, glyph);
        break;
    case Glyph::Info:
        pencil.disc(0, 0, .9);
        pencil.stroke({{0, 0}, {0, .48}});
        pencil.fill(false);
        pencil.disc(0, -.4, .13);
        break;
    case Glyph::Dots:
        pencil.fill(false);
        for (const double x : {-.6, 0., .6})
            pencil.disc(x, 0, .17);
        break;
    case Glyph::Question:
        paintText(painter, QRectF(centre.x() - size, centre.y() - size, size * 2, size * 2), QStringLiteral("?"),
                  typeface(size * 1.3, QFont::DemiBold), colour);
        break;
    }
    painter.restore();
}

} // namespace matside
