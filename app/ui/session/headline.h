// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/side.h"
#include "ui/shell/look.h"

#include <QWidget>

#include <optional>

namespace matside {

/// The content of the headline.
struct HeadlineFace final
{
    std::optional<Side> side;
    QString word;  ///< of the side, or of the part where no side works
    QString count; ///< "3 of 5"; may be empty
    int rep = 0;
    int reps = 0;

    friend bool operator==(const HeadlineFace &, const HeadlineFace &) = default;
};

/// The line over the title: the side as word, shape, colour and place, and the count.
class Headline final : public QWidget
{
    Q_OBJECT

public:
    Headline(const Look &look, QWidget *parent);

    void setFace(const HeadlineFace &face, Phase phase);
    [[nodiscard]] const HeadlineFace &face() const { return m_face; }
    /// The head lies at the right of the picture: the line is aligned to the right.
    void setMirrored(bool mirrored);
    /// For the page without a picture: the word fills its tag.
    void setLarge(bool large);
    /// The size of the side's word and of the count, in pixels: the least that is read from the mat.
    [[nodiscard]] double wordType() const;

    /// False when tag, count and dots are wider than the widget even without dots.
    [[nodiscard]] bool fits() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Widths final
    {
        double tag = 0;
        double count = 0;
        double dots = 0;
        double gap = 0;

        [[nodiscard]] double all() const { return tag + (count > 0 ? gap + count : 0) + (dots > 0 ? gap + dots : 0); }
    };

    [[nodiscard]] Widths widths() const;
    [[nodiscard]] Widths widthsAt(double high, bool dots) const;
    [[nodiscard]] double rowHeight() const;
    void paintTag(QPainter &painter, const QRectF &box, const QColor &ink) const;
    void paintDots(QPainter &painter, QPointF at, double diameter, const QColor &colour) const;

    const Look &m_look;
    HeadlineFace m_face;
    Phase m_phase = Phase::Running;
    bool m_mirrored = false;
    bool m_large = false;
};

} // namespace matside
