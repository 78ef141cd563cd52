// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QVariantAnimation>
#include <QWidget>

#include <chrono>
#include <functional>

namespace matside {

/// What was there before, going away over what is there now: it only looks, and is gone when nothing of it is seen.
class Crossfade final : public QWidget
{
    Q_OBJECT

public:
    explicit Crossfade(QWidget *parent);

    /// Before anything changes: takes a picture of this place of the parent, which costs nothing where none is wanted. Begins
    /// anew where it is under way; with reduced motion, or where nothing is seen, the next picture is there at once.
    void begin(const std::function<QPixmap()> &picture, const QRect &where, std::chrono::milliseconds length);
    void setReducedMotion(bool reduced);
    [[nodiscard]] bool underWay() const { return isVisible(); }
    /// At its end at once.
    void finish();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPixmap m_before;
    QVariantAnimation m_left; ///< 1 to 0
    bool m_reduced = false;
};

} // namespace matside
