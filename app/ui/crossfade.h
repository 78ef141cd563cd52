// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QVariantAnimation>
#include <QWidget>

#include <chrono>

namespace matside {

/// What was there before, going away over what is there now: it only looks, and is gone when nothing of it is seen.
class Crossfade final : public QWidget
{
    Q_OBJECT

public:
    explicit Crossfade(QWidget *parent);

    /// before: as it was at this place of the parent. Begins anew where it is under way; without a picture, or with reduced
    /// motion, what is there now is there at once.
    void begin(const QPixmap &before, const QRect &where, std::chrono::milliseconds length);
    void setReducedMotion(bool reduced);
    [[nodiscard]] bool reduced() const { return m_reduced; }
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
