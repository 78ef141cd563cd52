// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/sessiontext.h"
#include "ui/shell/look.h"

#include <QWidget>

namespace matside {

/// The round face: what is left of the move, the breath, or the sign of the phase.
class Dial final : public QWidget
{
    Q_OBJECT

public:
    Dial(const Look &look, QWidget *parent);

    void setFace(const DialFace &face, Phase phase);
    /// The square of the face; the widget is larger by its shadow.
    void place(const QRectF &face);
    /// Only the ring and a small number: something else stands inside.
    void setHollow(bool hollow);
    /// It stands at the left: the small number is at its inner side.
    void setMirrored(bool mirrored);
    /// Nothing glides: the ring goes on by whole seconds, and a breath is word and number.
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
