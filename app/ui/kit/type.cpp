// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/type.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

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
    // Even sizes alone: each size is a face to load, and a difference of one pixel is hardly seen.
    font.setPixelSize(std::max(6, 2 * static_cast<int>(std::lround(pixels / 2))));
    font.setWeight(weight);
    font.setLetterSpacing(QFont::PercentageSpacing, pixels >= 60 ? 97.5 : pixels >= 30 ? 98.5 : 100);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double widthOf(const QString &text, const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

double pixelsFor(const QString &text, double wish, double least, QFont::Weight weight, double room)
{
    double pixels = wish;
    while (pixels > least && widthOf(text, typeface(pixels, weight)) > room)
        pixels -= .5;
    return pixels;
}

namespace {

/// A text whose words are measured once, however often it is wrapped: shaping words takes most of the time.
class MeasuredText final
{
public:
    MeasuredText(const QString &text, const QFont &font)
    {
        const QFontMetricsF metrics(font);
        m_space = metrics.horizontalAdvance(QLatin1Char(' '));
        for (const QString &paragraph : text.split(QLatin1Char('\n'))) {
            m_paragraphs.emplace_back();
            for (const QString &word : paragraph.split(QLatin1Char(' ')))
                m_paragraphs.back().push_back({word, metrics.horizontalAdvance(word)});
        }
    }

    [[nodiscard]] QStringList wrapped(double width) const
    {
        QStringList lines;
        for (const std::vector<Word> &paragraph : m_paragraphs) {
            double filled = 0;
            QString line;
            for (const Word &word : paragraph) {
                if (!line.isEmpty() && filled + m_space + word.width > width) {
                    lines << line;
                    line.clear();
                }
                filled = line.isEmpty() ? word.width : filled + m_space + word.width;
                line = line.isEmpty() ? word.text : line + QLatin1Char(' ') + word.text;
            }
            lines << line;
        }
        return lines;
    }

    /// As many lines as wrapped() makes, but of nearly the same width.
    [[nodiscard]] QStringList balanced(double width) const
    {
        const QStringList greedy = wrapped(width);
        if (greedy.size() < 2)
            return greedy;
        double narrow = width * .45;
        double wide = width;
        for (int round = 0; round < 9; ++round) {
            const double middle = (narrow + wide) / 2;
            (wrapped(middle).size() > greedy.size() ? narrow : wide) = middle;
        }
        return wrapped(wide);
    }

private:
    struct Word final
    {
        QString text;
        double width;
    };

    std::vector<std::vector<Word>> m_paragraphs;
    double m_space = 0;
};

} // namespace

QString shortened(const QString &text, const std::function<bool(const QString &)> &fits)
{
    if (fits(text))
        return text;
    const QString dots(QChar(0x2026));
    for (const auto unit : {QTextBoundaryFinder::Word, QTextBoundaryFinder::Grapheme}) {
        QTextBoundaryFinder finder(unit, text);
        finder.toEnd();
        while (finder.toPreviousBoundary() > 0) {
            const QString begin = text.left(finder.position()).trimmed();
            if (!begin.isEmpty() && begin.back().isLetterOrNumber() && fits(begin + dots))
                return begin + dots;
        }
    }
    return dots;
}

QStringList wrapped(const QString &text, const QFont &font, double width)
{
    return MeasuredText(text, font).wrapped(width);
}

QStringList balanced(const QString &text, const QFont &font, double width)
{
    return MeasuredText(text, font).balanced(width);
}

namespace {

/// Each size on trial is 3 % smaller than the one before it.
constexpr double kStep = .97;
/// How far letters with a tail reach under their line, as a share of the size: in Inter, and a little air.
constexpr double kTail = .22;

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
    // Above the middle of the first line half of a line is needed, under that of the last one the tails of its letters.
    const QFontMetricsF metrics(result.font);
    const double height = size * 1.05 / 2 + result.lineHeight * static_cast<double>(result.lines.size() - 1)
                          + metrics.capHeight() / 2 + size * kTail;
    result.fits = result.lines.size() <= spec.lines && widest <= box.width() && height <= box.height();
    return result;
}

} // namespace

FittedText fitted(const QString &text, const TypeSpec &spec, const QSizeF &box)
{
    FittedText result = set(text, spec, box, spec.pixels);
    if (!result.fits && spec.pixels > spec.least) {
        // A binary search: each size on trial loads a face, and that takes longer than measuring with it.
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
