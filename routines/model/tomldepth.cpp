// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tomldepth.h"

namespace matside {

namespace {

/// The most quotes in a row that mean something: three open or close a text of several lines, and two may end it.
constexpr qsizetype kMostQuotes = 6;

/// How many quotes in a row stand here, up to kMostQuotes: 1 opens a string, 3 one of several lines.
qsizetype quotesAt(const QByteArray &text, qsizetype at, char quote)
{
    qsizetype count = 0;
    while (count < kMostQuotes && at + count < text.size() && text[at + count] == quote)
        ++count;
    return count;
}

/// The index after the string that opens here.
qsizetype afterString(const QByteArray &text, qsizetype at)
{
    const char quote = text[at];
    const qsizetype opening = quotesAt(text, at, quote);
    if (opening == 2)
        return at + 2; // an empty string
    const bool severalLines = opening >= 3;
    // Of six and more quotes, three open and three close: '""""""' is empty.
    qsizetype i = at + (severalLines ? 3 : 1);
    while (i < text.size()) {
        if (quote == '"' && text[i] == '\\') {
            i += 2;
        } else if (!severalLines && (text[i] == quote || text[i] == '\n')) {
            return i + 1;
        } else if (severalLines && text[i] == quote && quotesAt(text, i, quote) >= 3) {
            // Up to two quotes may belong to the text before the three that close it.
            return i + qMin<qsizetype>(quotesAt(text, i, quote), 5);
        } else {
            ++i;
        }
    }
    return text.size();
}

/// True for what may stand between two dots of one key.
bool inKey(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
           || c == ' ' || c == '\t' || static_cast<unsigned char>(c) >= 0x80;
}

DeepKey placeAt(const QByteArray &text, qsizetype at)
{
    const QByteArray before = text.left(at);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return {static_cast<int>(before.count('\n')) + 1, static_cast<int>(at - lineStart) + 1};
}

} // namespace

std::optional<DeepKey> deepKey(const QByteArray &text)
{
    int dots = 0;
    for (qsizetype i = 0; i < text.size();) {
        const char c = text[i];
        if (c == '"' || c == '\'') {
            i = afterString(text, i);
            continue;
        }
        if (c == '#') {
            const qsizetype end = text.indexOf('\n', i);
            i = end < 0 ? text.size() : end;
            continue;
        }
        if (c == '.') {
            if (++dots > kMostDots)
                return placeAt(text, i);
        } else if (!inKey(c)) {
            dots = 0;
        }
        ++i;
    }
    return std::nullopt;
}

} // namespace matside
