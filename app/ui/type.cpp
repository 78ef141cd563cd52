// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/type.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <utility>

namespace matside {

QFont typeface(double pixels, QFont::Weight weight)
{
    QFont font;
    if (pixels >= 30)
        font.setFamilies({QStringLiteral("Inter Display"), QStringLiteral("Inter"), QStringLiteral("Cantarell"),
                          QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    else
        font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Cantarell"), QStringLiteral("Noto Sans"),
                          QStringLiteral("DejaVu Sans")});
    font.setPixelSize(std::max(6, static_cast<int>(std::lround(pixels))));
    font.setWeight(weight);
    font.setLetterSpacing(QFont::PercentageSpacing, pixels >= 60 ? 97.5 : pixels >= 30 ? 98.5 : 100);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double widthOf(const QString &text, const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

QStringList wrapped(const QString &text, const QFont &font, double width)
{
    const QFontMetricsF metrics(font);
    QStringList lines;
    for (const QString &paragraph : text.split(QLatin1Char('\n'))) {
        // Most texts are shorter than a line: then nothing is measured word by word.
        if (metrics.horizontalAdvance(paragraph) <= width) {
            lines << paragraph;
            continue;
        }
        QString line;
        for (const QString &word : paragraph.split(QLatin1Char(' '))) {
            const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
            if (!line.isEmpty() && metrics.horizontalAdvance(longer) > width) {
                lines << line;
                line = word;
            } else {
                line = longer;
            }
        }
        lines << line;
    }
    return lines;
}

QStringList balanced(const QString &text, const QFont &font, double width)
{
    const QStringList greedy = wrapped(text, font, width);
    if (greedy.size() < 2)
        return greedy;
    double narrow = width * .45;
    double wide = width;
    for (int round = 0; round < 9; ++round) {
        const double middle = (narrow + wide) / 2;
        (wrapped(text, font, middle).size() > greedy.size() ? narrow : wide) = middle;
    }
    return wrapped(text, font, wide);
}

namespace {

/// Each size that is tried is 3 % smaller than the one before it.
constexpr double kStep = .97;

FittedText set(const QString &text, const TypeSpec &spec, const QSizeF &box, double pixels)
{
    FittedText result;
    result.font = typeface(pixels, spec.weight);
    const double size = result.font.pixelSize();
    result.lineHeight = size * spec.lineHeight;
    result.lines = wrapped(text, result.font, box.width());
    double widest = 0;
    for (const QString &line : result.lines)
        widest = std::max(widest, widthOf(line, result.font));
    // A single line needs no more than its capitals and descenders.
    const double height = size * 1.05 + result.lineHeight * static_cast<double>(result.lines.size() - 1);
    result.fits = result.lines.size() <= spec.lines && widest <= box.width() && height <= box.height();
    return result;
}

} // namespace

FittedText fitted(const QString &text, const TypeSpec &spec, const QSizeF &box)
{
    FittedText result = set(text, spec, box, spec.pixels);
    if (!result.fits && spec.pixels > spec.least) {
        // Halved again and again: every size that is tried loads a face, which takes longer than to measure with it.
        const auto sizeAt = [&spec](int step) { return std::max(spec.least, spec.pixels * std::pow(kStep, step)); };
        int tooLarge = 0;
        int small = static_cast<int>(std::ceil(std::log(spec.least / spec.pixels) / std::log(kStep)));
        result = set(text, spec, box, sizeAt(small));
        while (result.fits && small - tooLarge > 1) {
            const int middle = (tooLarge + small) / 2;
            if (FittedText larger = set(text, spec, box, sizeAt(middle)); larger.fits) {
                result = std::move(larger);
                small = middle;
            } else {
                tooLarge = middle;
            }
        }
    }
    result.lines = balanced(text, result.font, box.width());
    return result;
}

} // namespace matside
