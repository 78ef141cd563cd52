// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollBar>

namespace matside {

/// A quiet thumb at the edge of what is scrolled; it takes its colour from the palette's text.
class SlimBar final : public QScrollBar
{
    Q_OBJECT

public:
    explicit SlimBar(QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace matside
