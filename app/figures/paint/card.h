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

/// What a card shows; the names in files are those of cardPictureName().
enum class CardPicture { FrontShort, FrontLong, FrontOpens, SupportTooHigh, SupportRight };

[[nodiscard]] QString cardPictureName(CardPicture picture);

/// A still picture with words: made of a file, never changed afterwards.
struct FigureCard final
{
    QString id;
    CardPicture picture = CardPicture::FrontOpens;
    std::optional<bool> good; ///< a mark beside the title: this way, or not this way
    QString title;            ///< in the language of the file
    QString text;
    QString describes; ///< what is drawn, for those who do not see it
};

/// How a card is drawn, and in which words.
struct CardView final
{
    QString title; ///< as they are to be read, after translation
    QString text;
    QFont font; ///< its family and weights; the sizes follow the card
    QString person;
    bool headRight = false;
    double largest = 0; ///< pixels: the text is no larger, and the title follows it; 0: as large as it fits
};

/// Where things stand on a card: pure, and the same for paintCard().
struct CardLayout final
{
    QRectF picture;
    QRectF mark; ///< empty without one
    QRectF title;
    QRectF text;
    double titleSize = 0; ///< pixels
    double textSize = 0;
    bool fits = true; ///< the words stand on the card
};

/// Words stand at the feet's end of the picture, in the middle of its height, or below it on a card that is higher than wide; they shrink until they
/// fit, down to half of their size.
[[nodiscard]] CardLayout layOutCard(const QRectF &card, const FigureCard &content, const CardView &view);

/// The whole card. Its colours are the theme's; letters are drawn with the font of the view, left to right or right to
/// left as they are written.
void paintCard(QPainter &painter, const QRectF &card, const FigurePainter &figures, const FigureCard &content,
               const CardView &view, const FigureTheme &theme);

} // namespace matside
