// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player/summary.h"
#include "ui/shell/look.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace matside {

/// A number and what it counts.
struct Fact final
{
    QString number;
    QString words;

    friend bool operator==(const Fact &, const Fact &) = default;
};

/// How many minutes, repetitions and turns were done, left and right; a count of none is left out.
[[nodiscard]] std::vector<Fact> factsOf(const Summary &summary);

/// A card with facts side by side.
class FactsCard final : public QWidget
{
    Q_OBJECT

public:
    FactsCard(const Look &look, QWidget *parent);

    void setFacts(std::vector<Fact> facts);
    /// The height of its large numbers in pixels; they are smaller where the card is narrow.
    void setTypeSize(double pixels);
    [[nodiscard]] bool fits() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr int kShadow = 20; ///< pixels around the card

    [[nodiscard]] double pixelsThatFit() const;

    const Look &m_look;
    std::vector<Fact> m_facts;
    double m_pixels = 44;
};

} // namespace matside
