// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"

#include <QWidget>

namespace matside {

/// Beside the caption: bars while somebody speaks, three dots in silence.
class SpeakingIndicator final : public QWidget
{
    Q_OBJECT

public:
    SpeakingIndicator(const Look &look, QWidget *parent);

    void setSpeaking(bool speaking);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    bool m_speaking = false;
};

} // namespace matside
