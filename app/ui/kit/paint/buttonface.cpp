// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/paint/buttonface.h"

#include "ui/kit/paint/drawing.h"
#include "ui/kit/type.h"

#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

constexpr double kLeastType = 12;    // pixels, for words that are read from near
constexpr double kLeastKeyType = 11; // pixels, where keys stand alone
constexpr double kKeyShare = .66;    // type of a key cap beside words, of their type
constexpr double kLine = 1.14;       // height of a line, in sizes of its type
constexpr double kKeyGap = .6;       // between two keys, in sizes of their type
constexpr double kCapGap = .3;       // between the caps of one key, in sizes of their type

double keyType(const ButtonFace &face, double pixels)
{
    return face.words.isEmpty() ? pixels : pixels * kKeyShare;
}

double keysWidth(const QList<QStringList> &keys, double pixels)
{
    double width = -kKeyGap * pixels;
    for (const QStringList &key : keys) {
        width += (kKeyGap - kCapGap) * pixels;
        for (const QString &cap : key)
            width += keyCapWidth(cap, pixels) + kCapGap * pixels;
    }
    return width;
}

double linesWidth(const FittedFace &set)
{
    double width = 0;
    for (const QString &line : set.lines)
        width = std::max(width, widthOf(line, typeface(set.pixels, QFont::DemiBold)));
    return width;
}

double needs(const ButtonFace &face, const FittedFace &set)
{
    double width = linesWidth(set);
    if (set.glyph)
        width += set.pixels * (face.words.isEmpty() ? 1.05 : 1.6);
    if (set.keys)
        width += keysWidth(face.keys, keyType(face, set.pixels)) + (face.words.isEmpty() ? 0 : set.pixels * .7);
    return width;
}

/// One line; or two where one is too wide and there is height for two.
void setLines(const ButtonFace &face, FittedFace &set, const QSizeF &box)
{
    set.lines = QStringList{face.words};
    const double free = box.width() - set.pixels * .9;
    if (needs(face, set) <= free || set.pixels * kLine * 2 > box.height() - 4)
        return;
    FittedFace bare = set;
    bare.lines = QStringList{QString()};
    set.lines = balanced(face.words, typeface(set.pixels, QFont::DemiBold), free - needs(face, bare));
}

FittedFace whole(const ButtonFace &face)
{
    return {face.pixels, face.glyph != Glyph::None, !face.keys.isEmpty(), {face.words}, true};
}

} // namespace

FittedFace fitted(const ButtonFace &face, const QSizeF &box)
{
    FittedFace set = whole(face);
    const auto tooLarge = [&] {
        return needs(face, set) > box.width() - set.pixels * .9
               || set.pixels * kLine * static_cast<double>(set.lines.size()) > box.height() - 2;
    };
    const bool onlyKeys = face.words.isEmpty() && set.keys;
    if (!onlyKeys) {
        if (tooLarge())
            set.keys = false;
        setLines(face, set, box);
        if (tooLarge()) {
            set.glyph = face.words.isEmpty();
            setLines(face, set, box);
        }
    }
    const double least = onlyKeys ? kLeastKeyType : kLeastType;
    while (tooLarge() && set.pixels > least) {
        set.pixels = std::max(least, set.pixels * .96);
        setLines(face, set, box);
    }
    set.fits = !tooLarge() || needs(face, set) <= box.width() - 4;
    return set;
}

double widthOf(const ButtonFace &face)
{
    return needs(face, whole(face)) + face.pixels * .9;
}

namespace {

void paintKeys(QPainter &painter, double x, double middle, const QList<QStringList> &keys, double pixels,
               const QColor &ink)
{
    const double high = pixels * 1.75;
    for (const QStringList &key : keys) {
        for (const QString &cap : key) {
            const double wide = keyCapWidth(cap, pixels);
            paintKeyCap(painter, QRectF(x, middle - high / 2, wide, high), cap, pixels, ink);
            x += wide + kCapGap * pixels;
        }
        x += (kKeyGap - kCapGap) * pixels;
    }
}

} // namespace

void paintFace(QPainter &painter, const QRectF &box, const ButtonFace &face, const QColor &ink)
{
    const FittedFace set = fitted(face, box.size());
    const double px = set.pixels;
    const QFont font = typeface(px, QFont::DemiBold);
    const double words = linesWidth(set);
    double x = box.center().x() - needs(face, set) / 2;
    if (set.glyph) {
        paintGlyph(painter, face.glyph, {x + px * .525, box.center().y()}, px * 1.05, ink);
        x += px * 1.6;
    }
    const double line = px * kLine;
    double y = box.center().y() - line * static_cast<double>(set.lines.size()) / 2;
    for (const QString &each : set.lines) {
        paintText(painter, QRectF(x, y, words, line), each, font, ink,
                  set.lines.size() > 1 && !set.glyph ? Qt::AlignHCenter : Qt::AlignLeft);
        y += line;
    }
    if (set.keys)
        paintKeys(painter, x + words + (face.words.isEmpty() ? 0 : px * .7), box.center().y(), face.keys,
                  keyType(face, px), ink);
}

} // namespace matside
