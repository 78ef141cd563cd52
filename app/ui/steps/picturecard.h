// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/card.h"
#include "ui/shell/look.h"

#include <QPixmap>
#include <QWidget>

namespace matside {

class FigurePainter;

/// A still picture with words, only to be read: Tab goes there, so that a screen reader says what is drawn.
class PictureCard final : public QWidget
{
    Q_OBJECT

public:
    /// The card is the painter's, and outlives this.
    PictureCard(const Look &look, const FigurePainter &painter, const FigureCard &card, QWidget *parent);

    /// Who is drawn, and to which side the head lies.
    void setSeen(const QString &person, bool headRight);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    /// High enough for all its words in the least size.
    [[nodiscard]] int heightForWidth(int width) const override;
    /// The least size of its words, in pixels.
    void setLeast(double pixels);
    /// Nothing says that this, or another way, is the good one: it has a row for itself.
    [[nodiscard]] bool standsAlone() const;
    [[nodiscard]] bool fits() const;
    [[nodiscard]] double textSize() const; ///< pixels
    /// Its words are no larger than this, in pixels: those beside it are not; 0 for as large as they fit.
    void setLargest(double pixels);
    void refresh();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] CardView view() const;

    const Look &m_look;
    const FigurePainter &m_painter;
    const FigureCard &m_card;
    QString m_person;
    bool m_headRight = false;
    double m_least = 15;
    double m_largest = 0;
    QPixmap m_pixmap; ///< painted once for a size and a theme
};

} // namespace matside
