// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/sessiontext.h"
#include "ui/shell/look.h"

#include <QWidget>

namespace matside {

/// The round dial: the time left of the move, the breath, or the sign of the phase.
class Dial final : public QWidget
{
    Q_OBJECT

public:
    Dial(const Look &look, QWidget *parent);

    void setFace(const DialFace &face, Phase phase);
    /// Sets the square of the dial; the widget is larger by the shadow.
    void setVisibleRect(const QRectF &face);
    /// Paints only the ring and a small number, as another widget stands inside.
    void setHollow(bool hollow);
    /// The dial stands at the left of the page: the small number is at its right side.
    void setMirrored(bool mirrored);
    /// For reduced motion: the ring changes by whole seconds, and a breath is a word and a number.
    void setStepped(bool stepped);
    [[nodiscard]] const DialFace &face() const { return m_face; }
    /// The size of a countdown's digits, in pixels.
    [[nodiscard]] double digitType() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCountdown(QPainter &painter, const QPointF &centre, double radius) const;
    void paintHollow(QPainter &painter, const QPointF &centre, double radius) const;
    void paintRing(QPainter &painter, const QPointF &centre, double radius, double band) const;
    void paintBreath(QPainter &painter, const QPointF &centre, double radius) const;
    void paintSign(QPainter &painter, const QPointF &centre, double radius) const;

    const Look &m_look;
    DialFace m_face;
    Phase m_phase = Phase::Running;
    bool m_hollow = false;
    bool m_mirrored = false;
    bool m_stepped = false;
};

} // namespace matside
