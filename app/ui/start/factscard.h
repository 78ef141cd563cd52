// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/summary.h"
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

/// What was done: minutes, slides and turns, left and right; what was none is left out.
[[nodiscard]] std::vector<Fact> factsOf(const Summary &summary);

/// Facts side by side.
class FactsCard final : public QWidget
{
    Q_OBJECT

public:
    FactsCard(const Look &look, QWidget *parent);

    void setFacts(std::vector<Fact> facts);
    /// Where it is seen, and the height of its large numbers.
    void place(const QRectF &visible, double pixels);
    [[nodiscard]] bool fits() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr int kShadow = 20;

    [[nodiscard]] double pixelsThatFit() const;

    const Look &m_look;
    std::vector<Fact> m_facts;
    double m_pixels = 44;
};

} // namespace matside
