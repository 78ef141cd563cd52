// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/figuretheme.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace matside {

class FigurePainter;

/// The drawing of a card; cardPictureName() has the names in files.
enum class CardPicture { FrontShort, FrontLong, FrontOpens, SupportTooHigh, SupportRight };

[[nodiscard]] QString cardPictureName(CardPicture picture);

/// A still picture with words, as a figure file describes it. It never changes.
struct FigureCard final
{
    QString id;
    CardPicture picture = CardPicture::FrontOpens;
    std::optional<bool> good; ///< the mark beside the title: true a tick, false a cross, unset none
    QString title;            ///< in the language of the file
    QString text;
    QString describes; ///< the drawing in words, for a person who does not see it
};

/// The words of a card, and how it is drawn.
struct CardView final
{
    QString title; ///< translated
    QString text;
    QFont font; ///< its family and weights; the sizes follow the card
    QString person;
    bool headRight = false;
    bool wordsAtTop = false; ///< words begin at the top of the card: marks of cards side by side stand on one line
    double largest = 0;      ///< pixels, the most of the text; the title keeps its ratio. 0: as large as fits
};

/// Where picture and words of a card stand.
struct CardLayout final
{
    QRectF picture;
    QRectF mark; ///< empty without one
    QRectF title;
    QRectF text;
    double titleSize = 0; ///< pixels
    double textSize = 0;
    bool fits = true; ///< false: the words do not fit, even at their smallest size
};

/// Words stand at the feet's end of the picture, in the middle of its height, or below it on a card that is higher than wide; they shrink until they
/// fit, down to half of their size.
[[nodiscard]] CardLayout layOutCard(const QRectF &card, const FigureCard &content, const CardView &view);

/// The whole card. Its colours are the theme's; letters are drawn with the font of the view, left to right or right to
/// left as they are written.
void paintCard(QPainter &painter, const QRectF &card, const FigurePainter &figures, const FigureCard &content,
               const CardView &view, const FigureTheme &theme);

} // namespace matside
