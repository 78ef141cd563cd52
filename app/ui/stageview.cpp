// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stageview.h"

#include "figures/figurepainter.h"

#include <QMouseEvent>
#include <QPainter>

#include <chrono>
#include <cmath>

namespace matside {

StageView::StageView(const Look &look, const FigurePainter &painter, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_painter(painter)
{
    m_frameTime.setSingleShot(true);
    m_frameTime.setInterval(std::chrono::milliseconds{33});
    connect(&m_frameTime, &QTimer::timeout, this, [this] {
        if (m_waiting)
            update();
    });
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void StageView::setPicture(const Picture &picture)
{
    if (picture == m_picture)
        return;
    m_picture = picture;
    m_pixmap = {};
    if (m_frameTime.isActive()) {
        m_waiting = true;
        return;
    }
    update();
    m_frameTime.start();
}

void StageView::setPhase(Phase phase)
{
    if (phase == m_phase)
        return;
    m_phase = phase;
    refresh();
}

void StageView::setDecorated(bool decorated)
{
    m_decorated = decorated;
    refresh();
}

void StageView::setFrame(const QRectF &frame)
{
    if (frame == m_frame)
        return;
    m_frame = frame;
    refresh();
}

void StageView::setInset(const QRectF &circle)
{
    if (circle == m_inset)
        return;
    m_inset = circle;
    refresh();
}

bool StageView::hasInset() const
{
    return m_inset.isValid() && m_painter.insetPlace(m_frame, m_picture).isValid();
}

void StageView::refresh()
{
    m_room = {};
    m_pixmap = {};
    update();
}

void StageView::paintRoom(const FigureTheme &theme)
{
    const QString key = m_painter.roomKey(m_picture);
    if (!m_room.isNull() && key == m_roomKey)
        return;
    m_roomKey = key;
    m_room = QPixmap(size() * devicePixelRatioF());
    m_room.setDevicePixelRatio(devicePixelRatioF());
    m_room.fill(theme.floorLow);
    QPainter painter(&m_room);
    painter.setRenderHint(QPainter::Antialiasing);
    Scene scene;
    scene.decoration = m_decorated;
    m_painter.paintRoom(painter, m_frame, m_picture, theme, scene);
    painter.end();
    stretchRoom();
}

/// Around the frame the room goes on as it ends there.
void StageView::stretchRoom()
{
    const double ratio = devicePixelRatioF();
    const auto copy = [&](const QRectF &to, const QRectF &from) {
        const QPixmap room = m_room;
        QPainter painter(&m_room);
        painter.drawPixmap(to, room, QRectF(from.topLeft() * ratio, from.size() * ratio));
    };
    const QRectF frame = m_frame;
    const double line = 1 / ratio;
    if (frame.left() > 0)
        copy(QRectF(0, 0, frame.left() + 1, height()), QRectF(std::ceil(frame.left()) + 1, 0, line, height()));
    if (frame.right() < width())
        copy(QRectF(frame.right() - 1, 0, width() - frame.right() + 1, height()),
             QRectF(std::floor(frame.right()) - 2, 0, line, height()));
    if (frame.top() > 0)
        copy(QRectF(0, 0, width(), frame.top() + 1), QRectF(0, std::ceil(frame.top()) + 1, width(), line));
    if (frame.bottom() < height())
        copy(QRectF(0, frame.bottom() - 1, width(), height() - frame.bottom() + 1),
             QRectF(0, std::floor(frame.bottom()) - 2, width(), line));
}

void StageView::paintPixmap()
{
    if (!m_frame.isValid())
        m_frame = QRectF(rect());
    const PhaseLight light = lightOf(m_look.tokens, m_phase);
    const FigureTheme theme = litBy(m_look.figure, light);
    paintRoom(theme);
    m_pixmap = m_room;
    QPainter painter(&m_pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    Scene scene;
    scene.decoration = m_decorated;
    scene.cues = m_phase != Phase::Easing && m_phase != Phase::Confirming;
    scene.inset = false;
    m_painter.paintFigure(painter, m_frame, m_picture, theme, scene);
    if (m_phase == Phase::Paused || m_phase == Phase::Confirming)
        painter.fillRect(rect(), faded(light.wall, m_look.tokens.dark ? .58 : .62));
    else if (hasInset())
        m_painter.paintInset(painter, m_inset, m_picture, theme);
}

void StageView::paintEvent(QPaintEvent *)
{
    m_waiting = false;
    if (m_pixmap.isNull())
        paintPixmap();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_pixmap);
}

void StageView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit clicked();
}

void StageView::resizeEvent(QResizeEvent *)
{
    refresh();
}

} // namespace matside
