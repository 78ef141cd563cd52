// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/paintedbutton.h"

namespace matside {

/// On or off: a check box that is seen as a switch.
class ToggleSwitch final : public PaintedButton
{
    Q_OBJECT

public:
    ToggleSwitch(const Look &look, const QString &name, QWidget *parent);

    static constexpr QSize kSize{68, 48}; ///< pixels, at unit 1: the least that is hit easily

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace matside
