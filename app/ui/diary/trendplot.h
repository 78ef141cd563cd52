// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diary/trendtext.h"
#include "ui/shell/look.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace matside {

/// The points of a trend over the time, with their medians of five: ratings before and after as pairs, or reaches as the flags of
/// their sides. The value of the point under the pointer, or of that of the arrow keys, is shown beside it. It is the accessible
/// description, and a screen reader says it when an arrow key has gone to it.
class TrendPlot final : public QWidget
{
    Q_OBJECT

public:
    TrendPlot(const Look &look, QWidget *parent);

    void setTrend(const Trend &trend, TrendKind kind);
    /// 1 in a window of 1280 x 800 pixels, times the text size.
    void setUnit(double unit);

    [[nodiscard]] int points() const { return static_cast<int>(pointsOf(m_trend, m_kind).size()); }
    /// The point whose value is shown; nothing without one.
    [[nodiscard]] std::optional<int> current() const { return m_current; }
    /// Shows the value of this point, or of the nearest there is; of none.
    void setCurrent(std::optional<int> point);
    /// Where the point is seen: the mark of its rating after a session, or else another of it.
    [[nodiscard]] QPointF positionOf(int point) const;
    /// False where the words of its axes and its legend are wider than it.
    [[nodiscard]] bool fits() const;

signals:
    /// Another point is shown, by the pointer or by a key.
    void pointed(int point);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// A value of a point, if it has it.
    using Value = std::function<std::optional<double>(const Trend::Point &)>;
    struct Legend;

    void point(int index);
    void describe();
    /// The value of the current point; empty without one.
    [[nodiscard]] QString currentText() const;
    [[nodiscard]] std::vector<double> legendWidths() const;
    [[nodiscard]] double legendHeight() const;
    [[nodiscard]] std::vector<Legend> legend() const;
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] double xOf(const Trend::Point &point) const;
    [[nodiscard]] double yOf(double value) const;
    [[nodiscard]] double most() const { return m_kind == TrendKind::Ratings ? kMostRating : 1; }
    /// Half the size of a mark, in pixels: smaller where there are many.
    [[nodiscard]] double mark() const;
    void paintLegend(QPainter &painter) const;
    void paintAxes(QPainter &painter) const;
    void paintDays(QPainter &painter) const;
    void paintBand(QPainter &painter) const;
    void paintPairs(QPainter &painter) const;
    void paintReaches(QPainter &painter) const;
    void paintLine(QPainter &painter, const Value &value, const QColor &colour, Qt::PenStyle style) const;
    void paintCurrent(QPainter &painter) const;

    const Look &m_look;
    Trend m_trend;
    TrendKind m_kind = TrendKind::Ratings;
    double m_unit = 1;
    std::optional<int> m_current;
};

} // namespace matside
