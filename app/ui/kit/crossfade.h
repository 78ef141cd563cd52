// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QVariantAnimation>
#include <QWidget>

#include <chrono>
#include <functional>

namespace matside {

/// A picture of the widget's earlier state that fades out over the new state. It takes no input, and hides at the end.
class Crossfade final : public QWidget
{
    Q_OBJECT

public:
    explicit Crossfade(QWidget *parent);

    /// Call it before the change. Ends a fade that is under way, takes the picture of this area of the parent and begins to
    /// fade it out. With reduced motion, or while the parent is hidden, it takes no picture and fades nothing.
    void begin(const std::function<QPixmap()> &picture, const QRect &where, std::chrono::milliseconds length);
    void setReducedMotion(bool reduced);
    [[nodiscard]] bool underWay() const { return isVisible(); }
    /// Ends the fade at once.
    void finish();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPixmap m_before;
    QVariantAnimation m_left; ///< 1 to 0
    bool m_reduced = false;
};

} // namespace matside
