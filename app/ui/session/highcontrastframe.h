// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"

#include <QWidget>

namespace matside {

/// High contrast has no tints: there a frame around the whole page tells that it does not run.
class HighContrastFrame final : public QWidget
{
    Q_OBJECT

public:
    HighContrastFrame(const Look &look, QWidget *parent);

    /// Over all of the parent, or hidden where the light tells it.
    void show(Phase phase);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    Phase m_phase = Phase::Running;
};

} // namespace matside
