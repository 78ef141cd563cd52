// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingrow.h"

class QSlider;

namespace matside {

/// How wide the screen is, measured with a card that everybody has: the drawn one is made as wide as the real one.
class RulerRow final : public SettingRow
{
    Q_OBJECT

public:
    RulerRow(const Look &look, QWidget *parent);

    void show(const Settings &settings) override;
    void refresh() override;

    /// The width of a bank card: ISO/IEC 7810, ID-1.
    static constexpr double kCardWidth = 85.60;  ///< mm
    static constexpr double kCardHeight = 53.98; ///< mm

    /// How wide a card is on a screen of this width, in logical pixels, and the other way round.
    [[nodiscard]] static double cardPixels(double screenMm, int screenPixels);
    [[nodiscard]] static int screenWidthFor(double cardPixels, int screenPixels);

protected:
    [[nodiscard]] double controlWidth(double unit) const override;
    void setControlSizes(double width, double unit) override;

private:
    class Card;

    [[nodiscard]] int screenPixels() const;

    QSlider *m_slider;
    Card *m_card;
    QVBoxLayout *m_column;
    bool m_showing = false;
};

} // namespace matside
