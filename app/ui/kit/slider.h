// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/tokens.h"

#include <QSlider>

namespace matside {

/// A groove with a knob that is large enough for a thumb; paints itself with the tokens.
class Slider final : public QSlider
{
    Q_OBJECT

public:
    Slider(const Look &look, const QString &name, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRectF groove() const;
    void follow(double x);

    const Look &m_look;
};

} // namespace matside
