// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/trendplot.h"

#include "ui/kit/announcer.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/type.h"
#include "ui/shell/accessibles.h"
#include "ui/shell/sideflag.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace matside {

namespace {

// Pixels at unit 1.
constexpr double kType = 15;
constexpr double kLine = 22;      // height of a line of words
constexpr double kScale = 44;     // width of the numbers at the left
constexpr double kMark = 6.5;     // half the size of a mark
constexpr double kLeastMark = 2.5;
constexpr double kMedian = 3.5;   // width of the line
constexpr double kDense = 4;      // smaller marks are many, and their lines faint
constexpr double kReadout = 17;   // type of the value of a point
constexpr double kSign = 38;      // width of a sign of the legend, and the space after it
constexpr double kNear = 32;      // how far the pointer may be from a point

void paintTriangle(QPainter &painter, const QPointF &centre, double size, const QColor &fill, const QColor &line, double width)
{
    QPainterPath path(centre + QPointF(0, -size * 1.05));
    path.lineTo(centre + QPointF(size, size * .8));
    path.lineTo(centre + QPointF(-size, size * .8));
    path.closeSubpath();
    painter.setBrush(fill);
    painter.setPen(QPen(line, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

QRectF flagBox(const QPointF &centre, double size)
{
    return {centre.x() - size * 1.35, centre.y() - size, size * 2.7, size * 2};
}

/// Walks over the signs as they stand in lines; gives the lower edge of the last.
template <typename Each>
double walkLegend(double width, double unit, const std::vector<double> &wide, const Each &each)
{
    double x = 0;
    double y = 0;
    for (std::size_t index = 0; index < wide.size(); ++index) {
        if (x > 0 && x + wide[index] > width) {
            x = 0;
            y += kLine * 1.15 * unit;
        }
        each(index, QRectF(x, y, wide[index], kLine * unit));
        x += wide[index] + 26 * unit;
    }
    return y + kLine * unit;
}

} // namespace

/// A sign of the plot, and what it stands for.
struct TrendPlot::Legend final
{
    QString words;
    std::function<void(QPainter &painter, const QRectF &box)> paint;
};

TrendPlot::TrendPlot(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    describe();
}

void TrendPlot::setTrend(const Trend &trend, TrendKind kind)
{
    m_trend = trend;
    m_kind = kind;
    m_current.reset();
    describe();
    update();
}

void TrendPlot::setUnit(double unit)
{
    m_unit = unit;
    update();
}

void TrendPlot::setCurrent(std::optional<int> point)
{
    if (point)
        point = points() > 0 ? std::optional(std::clamp(*point, 0, points() - 1)) : std::nullopt;
    if (point == m_current)
        return;
    m_current = point;
    describe();
    update();
}

/// The name stays while points are shown: a screen reader knows the control by it.
void TrendPlot::describe()
{
    const QString kind = m_kind == TrendKind::Ratings ? tr("Ratings over the time") : tr("Reaches over the time");
    nameFor(*this, points() == 1 ? tr("%1: 1 session").arg(kind) : tr("%1: %2 sessions").arg(kind).arg(points()));
    describeUntold(*this, currentText());
}

QString TrendPlot::currentText() const
{
    if (!m_current)
        return {};
    return pointText(pointsOf(m_trend, m_kind).at(static_cast<std::size_t>(*m_current)), m_kind);
}

void TrendPlot::point(int index)
{
    setCurrent(index);
    if (m_current)
        emit pointed(*m_current);
}

double TrendPlot::mark() const
{
    const double room = area().width() / std::max(1, points());
    return std::clamp(room * .42, kLeastMark * m_unit, kMark * m_unit);
}

std::vector<TrendPlot::Legend> TrendPlot::legend() const
{
    const Tokens &t = m_look.tokens;
    const double size = kMark * m_unit;
    const auto line = [this](const QColor &colour, Qt::PenStyle style) {
        return [this, colour, style](QPainter &painter, const QRectF &box) {
            painter.setPen(QPen(colour, kMedian * m_unit, style, Qt::FlatCap));
            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        };
    };
    if (m_kind == TrendKind::Reaches) {
        const auto flag = [&t, size](Side side) {
            return [&t, size, side](QPainter &painter, const QRectF &box) {
                paintSideFlag(painter, flagBox(box.center(), size), side, 2, t);
            };
        };
        return {{tr("left"), flag(Side::Left)},
                {tr("middle of five"), line(t.leftEdge, Qt::SolidLine)},
                {tr("right"), flag(Side::Right)},
                {tr("middle of five"), line(t.rightEdge, Qt::DashLine)}};
    }
    std::vector<Legend> all{
        {tr("before"),
         [&t, size](QPainter &painter, const QRectF &box) { paintTriangle(painter, box.center(), size, t.card, t.control, 2); }},
        {tr("after"),
         [&t, size](QPainter &painter, const QRectF &box) {
             painter.setBrush(t.done);
             painter.setPen(Qt::NoPen);
             painter.drawEllipse(box.center(), size, size);
         }},
        {tr("median of five"), line(t.accent, Qt::SolidLine)}};
    if (m_trend.reading != Trend::Reading::TooFew)
        all.push_back({tr("about the same as at first"), [this, size](QPainter &painter, const QRectF &box) {
                           const Tokens &tokens = m_look.tokens;
                           const QRectF band(box.left(), box.center().y() - size, box.width(), 2 * size);
                           painter.fillRect(band, tokens.contrast ? tokens.card : tokens.track);
                           painter.setPen(QPen(tokens.control, 1.5, Qt::DotLine));
                           painter.drawLine(band.topLeft(), band.topRight());
                           painter.drawLine(band.bottomLeft(), band.bottomRight());
                       }});
    return all;
}

/// Of each sign with its words, in pixels.
std::vector<double> TrendPlot::legendWidths() const
{
    std::vector<double> wide;
    for (const Legend &entry : legend())
        wide.push_back(widthOf(entry.words, typeface(kType * m_unit)) + kSign * m_unit);
    return wide;
}

double TrendPlot::legendHeight() const
{
    return walkLegend(width(), m_unit, legendWidths(), [](std::size_t, const QRectF &) {});
}

/// What the marks lie in.
QRectF TrendPlot::area() const
{
    const double top = legendHeight() + (kLine + 20) * m_unit;
    const double bottom = (2 * kLine + 10) * m_unit;
    return {kScale * m_unit, top, width() - (kScale + 4) * m_unit, std::max(1.0, height() - top - bottom)};
}

double TrendPlot::xOf(const Trend::Point &point) const
{
    const std::vector<Trend::Point> &all = pointsOf(m_trend, m_kind);
    const QRectF box = area().adjusted(kMark * 2 * m_unit, 0, -kMark * 2 * m_unit, 0);
    const auto whole = static_cast<double>(all.front().began.msecsTo(all.back().began));
    return whole > 0 ? box.left() + box.width() * static_cast<double>(all.front().began.msecsTo(point.began)) / whole
                     : box.center().x();
}

double TrendPlot::yOf(double value) const
{
    const QRectF box = area();
    return box.bottom() - box.height() * value / most();
}

QPointF TrendPlot::positionOf(int index) const
{
    const Trend::Point &point = pointsOf(m_trend, m_kind).at(static_cast<std::size_t>(index));
    double value = 0;
    if (m_kind == TrendKind::Ratings)
        value = point.after ? *point.after : point.before.value_or(0);
    else
        value = point.reach.left ? *point.reach.left : point.reach.right.value_or(0);
    return {xOf(point), yOf(value)};
}

bool TrendPlot::fits() const
{
    bool fits = area().height() > 60 * m_unit;
    walkLegend(width(), m_unit, legendWidths(), [&](std::size_t, const QRectF &box) { fits = fits && box.right() <= width(); });
    return fits;
}

void TrendPlot::paintLegend(QPainter &painter) const
{
    const std::vector<Legend> entries = legend();
    const QFont font = typeface(kType * m_unit);
    walkLegend(width(), m_unit, legendWidths(), [&](std::size_t index, const QRectF &box) {
        entries[index].paint(painter, QRectF(box.left(), box.top(), kSign * .74 * m_unit, box.height()));
        paintText(painter, box.adjusted(kSign * m_unit, 0, 0, 0), entries[index].words, font, m_look.tokens.soft, Qt::AlignLeft);
    });
}

/// Lines at the numbers, and words at both ends.
void TrendPlot::paintAxes(QPainter &painter) const
{
    const Tokens &t = m_look.tokens;
    const QFont font = typeface(kType * m_unit);
    const QRectF box = area();
    const bool ratings = m_kind == TrendKind::Ratings;
    const int steps = ratings ? kMostRating / 2 : 2;
    for (int step = 0; step <= steps; ++step) {
        const double y = box.bottom() - box.height() * step / steps;
        const bool end = step == 0 || step == steps;
        painter.fillRect(QRectF(box.left(), y - .75, box.width(), 1.5), end ? t.control : t.contrast ? t.track : t.line);
        const QString words = ratings ? QString::number(2 * step) : end ? QString() : tr("half");
        const QRectF scale(0, y - kLine * m_unit / 2, (kScale - 8) * m_unit, kLine * m_unit);
        paintText(painter, scale, words, typeface(pixelsFor(words, kType * m_unit, 10, QFont::Medium, scale.width())), t.soft,
                  Qt::AlignRight);
    }
    const QRectF over(box.left(), box.top() - (kLine + 4) * m_unit, box.width(), kLine * m_unit);
    const QRectF under(box.left(), box.bottom() + 5 * m_unit, box.width(), kLine * m_unit);
    paintText(painter, over, ratings ? tr("as strong as it can be") : tr("all the way"), font, t.soft, Qt::AlignLeft);
    paintText(painter, under, ratings ? tr("quiet") : tr("at home"), font, t.soft, Qt::AlignLeft);
}

/// The first and the last day.
void TrendPlot::paintDays(QPainter &painter) const
{
    const std::vector<Trend::Point> &all = pointsOf(m_trend, m_kind);
    if (all.empty())
        return;
    const QFont font = typeface(kType * m_unit);
    const QRectF box = area();
    const QRectF line(box.left(), box.bottom() + (kLine + 8) * m_unit, box.width(), kLine * m_unit);
    const QString first = dayText(all.front().began);
    const QString last = dayText(all.back().began);
    const QColor &ink = m_look.tokens.ink;
    if (first == last) {
        paintText(painter, line, first, font, ink);
        return;
    }
    paintText(painter, line, first, font, ink, Qt::AlignLeft);
    paintText(painter, line, last, font, ink, Qt::AlignRight);
}

/// Medians in it read "about the same as at first".
void TrendPlot::paintBand(QPainter &painter) const
{
    if (m_kind != TrendKind::Ratings || m_trend.reading == Trend::Reading::TooFew)
        return;
    const Tokens &t = m_look.tokens;
    const double top = yOf(std::min<double>(kMostRating, m_trend.early + Trend::kNeeded));
    const double bottom = yOf(std::max<double>(kLeastRating, m_trend.early - Trend::kNeeded));
    const QRectF band(area().left(), top, area().width(), bottom - top);
    if (!t.contrast)
        painter.fillRect(band, translucent(t.track, .75));
    painter.setPen(QPen(t.control, 1.5, Qt::DotLine));
    painter.drawLine(band.topLeft(), band.topRight());
    painter.drawLine(band.bottomLeft(), band.bottomRight());
}

void TrendPlot::paintPairs(QPainter &painter) const
{
    const Tokens &t = m_look.tokens;
    const double size = mark();
    const double thin = std::clamp(size * .3, 1.0, 2.0 * m_unit);
    const bool dense = size < kDense * m_unit;
    const QColor pair = dense && !t.contrast ? translucent(t.control, .45) : t.control;
    for (const Trend::Point &point : m_trend.ratings) {
        const double x = xOf(point);
        if (point.before && point.after) {
            painter.setPen(QPen(pair, thin));
            painter.drawLine(QPointF(x, yOf(*point.before)), QPointF(x, yOf(*point.after)));
        }
        if (point.before)
            paintTriangle(painter, {x, yOf(*point.before)}, size, t.card, pair, thin);
    }
    painter.setBrush(t.done);
    painter.setPen(QPen(t.card, std::max(1.0, thin * .8)));
    for (const Trend::Point &point : m_trend.ratings) {
        if (point.after)
            painter.drawEllipse(QPointF(xOf(point), yOf(*point.after)), size, size);
    }
}

void TrendPlot::paintReaches(QPainter &painter) const
{
    for (const Trend::Point &point : m_trend.reaches) {
        for (const Side side : {Side::Left, Side::Right}) {
            // Beside each other: both sides often go as far.
            const double aside = (side == Side::Left ? -.9 : .9) * mark();
            if (point.reach[side])
                paintSideFlag(painter, flagBox({xOf(point) + aside, yOf(*point.reach[side])}, mark()), side, mark() * .3,
                              m_look.tokens);
        }
    }
}

void TrendPlot::paintLine(QPainter &painter, const Value &value, const QColor &colour, Qt::PenStyle style) const
{
    QPainterPath path;
    for (const Trend::Point &point : pointsOf(m_trend, m_kind)) {
        const std::optional<double> at = value(point);
        if (!at)
            continue;
        const QPointF to(xOf(point), yOf(*at));
        if (path.elementCount() == 0)
            path.moveTo(to);
        else
            path.lineTo(to);
    }
    painter.setBrush(Qt::NoBrush);
    const double wide = (mark() < kDense * m_unit ? .7 : 1) * kMedian * m_unit;
    for (const bool rim : {true, false}) { // it is seen over the marks, too
        painter.setPen(QPen(rim ? m_look.tokens.card : colour, rim ? wide + 2 * m_unit : wide,
                            rim ? Qt::SolidLine : style, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPath(path);
    }
}

/// A ring around the point, and its value over it.
void TrendPlot::paintCurrent(QPainter &painter) const
{
    if (!m_current)
        return;
    const Tokens &t = m_look.tokens;
    const QPointF at = positionOf(*m_current);
    const QString text = currentText();
    const double ring = std::max(mark() * 1.9, 9 * m_unit);
    painter.setPen(QPen(t.focus, 1.5));
    painter.drawLine(QPointF(at.x(), area().top()), QPointF(at.x(), area().bottom()));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.focus, 3 * m_unit));
    painter.drawEllipse(at, ring, ring);
    const double room = width() - 28 * m_unit;
    const QFont font = typeface(pixelsFor(text, kReadout * m_unit, 11, QFont::DemiBold, room), QFont::DemiBold);
    const double wide = widthOf(text, font) + 28 * m_unit;
    const double high = 36 * m_unit;
    const double x = std::clamp(at.x() - wide / 2, 2.0, std::max(2.0, width() - wide - 2));
    const QRectF box(x, area().top() - high - 2 * m_unit, wide, high); // over all marks
    paintShadow(painter, box, 12 * m_unit, 10, 3, t.shadow, t.dark ? .5 : .22);
    paintCard(painter, box, 12 * m_unit, t.raised, t.control, 1.5);
    paintText(painter, box, text, font, t.ink);
}

void TrendPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const Tokens &t = m_look.tokens;
    paintLegend(painter);
    paintBand(painter);
    paintAxes(painter);
    paintDays(painter);
    if (m_kind == TrendKind::Ratings) {
        paintPairs(painter);
        paintLine(painter, [](const Trend::Point &point) { return point.median; }, t.accent, Qt::SolidLine);
    } else {
        paintReaches(painter);
        paintLine(painter, [](const Trend::Point &point) { return point.medianReach.left; }, t.leftEdge, Qt::SolidLine);
        paintLine(painter, [](const Trend::Point &point) { return point.medianReach.right; }, t.rightEdge, Qt::DashLine);
    }
    paintCurrent(painter);
    if (hasFocus())
        paintFocus(painter, area().adjusted(-2, -2, 2, 2), 8, t.focus);
}

void TrendPlot::mouseMoveEvent(QMouseEvent *event)
{
    std::optional<int> nearest;
    double best = kNear * m_unit;
    for (int index = 0; index < points(); ++index) {
        const double away = std::abs(positionOf(index).x() - event->position().x());
        if (away < best) {
            best = away;
            nearest = index;
        }
    }
    if (nearest)
        point(*nearest);
    else if (!hasFocus())
        setCurrent(std::nullopt);
}

void TrendPlot::leaveEvent(QEvent *)
{
    if (!hasFocus())
        setCurrent(std::nullopt);
}

void TrendPlot::keyPressEvent(QKeyEvent *event)
{
    const int now = m_current.value_or(points());
    switch (event->key()) {
    case Qt::Key_Left:
        point(now - 1);
        break;
    case Qt::Key_Right:
        point(now + 1);
        break;
    case Qt::Key_Home:
        point(0);
        break;
    case Qt::Key_End:
        point(points() - 1);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    announceFrom(*this, currentText()); // at an end, too: it says where that is
}

/// The latest point, unless one is shown already.
void TrendPlot::focusInEvent(QFocusEvent *event)
{
    if (!m_current)
        point(points() - 1);
    update();
    QWidget::focusInEvent(event);
}

void TrendPlot::focusOutEvent(QFocusEvent *event)
{
    setCurrent(std::nullopt);
    update();
    QWidget::focusOutEvent(event);
}

} // namespace matside
