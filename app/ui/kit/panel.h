// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

namespace matside {

/// A raised surface in a page: the sheet at its foot, or a card over it. Never a dialog: nothing blocks a session.
class Panel final : public QWidget
{
    Q_OBJECT

public:
    enum class Shape {
        Sheet, ///< rises from the lower edge
        Card,
    };

    Panel(Shape shape, QWidget *parent);

    void setRadius(double radius);
    /// Another colour than that of cards; invalid: that of cards.
    void setFill(const QColor &fill);
    /// Paints its left and right edges this many pixels outside its place: no line in high contrast runs down the window.
    void setEdgesBeyond(int pixels);
    /// Sets the visible rectangle; the widget is larger by its shadow.
    void setVisibleRect(const QRectF &visible);
    [[nodiscard]] QRectF visibleRect() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    static constexpr int kShadow = 24;

    Shape m_shape;
    double m_radius = 34;
    int m_beyond = 0;
    QColor m_fill;
};

} // namespace matside
