// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/tokens.h"

#include <QAbstractButton>

namespace matside {

/// A button that paints itself with the tokens, with room around it for its shadow and its focus ring.
///
/// Enter and Return press it, wherever it stands.
class PaintedButton : public QAbstractButton
{
    Q_OBJECT

public:
    PaintedButton(const Look &look, QWidget *parent);

    /// Where it is seen.
    void place(const QRectF &visible);
    [[nodiscard]] QRectF visibleRect() const;
    /// Where it can be pressed: at least 48 pixels high and wide, also where less of it is seen.
    [[nodiscard]] virtual QRectF target() const { return visibleRect(); }
    /// False when its words are larger than it.
    [[nodiscard]] virtual bool fits() const { return true; }

protected:
    static constexpr int kMargin = 9;

    [[nodiscard]] const Tokens &tokens() const { return m_look.tokens; }
    [[nodiscard]] const Look &look() const { return m_look; }
    /// How pressed or hovered it is painted.
    [[nodiscard]] QColor touched(const QColor &fill) const;

    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override;

private:
    const Look &m_look;
};

} // namespace matside
