// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/picture.h"
#include "ui/tokens.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace matside {

class FigurePainter;

/// The room with the person in it. A click on it is the main action.
class StageView final : public QWidget
{
    Q_OBJECT

public:
    StageView(const Look &look, const FigurePainter &painter, QWidget *parent);

    /// The latest picture wins; it is painted 30 times a second at most.
    void setPicture(const Picture &picture);
    void setPhase(Phase phase);
    /// Window arch and plant: off where words lie on the wall.
    void setDecorated(bool decorated);
    /// Where the picture is laid out, which may reach beyond the widget; around it the room goes on.
    void setFrame(const QRectF &frame);
    /// Where the view from the feet end stands, while there is one; invalid: nowhere.
    void setInset(const QRectF &circle);
    /// The picture has a view from the feet end.
    [[nodiscard]] bool hasInset() const;
    /// Everything anew: other colours.
    void refresh();

    [[nodiscard]] const Picture &picture() const { return m_picture; }

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void paintRoom(const FigureTheme &theme);
    void stretchRoom();
    void paintPixmap();

    const Look &m_look;
    const FigurePainter &m_painter;
    Picture m_picture;
    Phase m_phase = Phase::Running;
    bool m_decorated = false;
    QRectF m_frame;
    QRectF m_inset;
    QPixmap m_room; ///< wall, floor and mat, for as long as they are the same
    QString m_roomKey;
    QPixmap m_pixmap; ///< the whole as it stands: words and dial over it repaint without painting it anew
    QTimer m_frameTime;
    bool m_waiting = false; ///< a picture came while the last was too young
};

} // namespace matside
