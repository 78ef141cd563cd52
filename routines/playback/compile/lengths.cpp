// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/compile/lengths.h"

#include <algorithm>

namespace matside {

namespace {

constexpr Millis kWord{400};
constexpr Millis kBreak{450};
constexpr Millis kShortBreak{200};
constexpr Millis kShortest{400};
constexpr int kShortLine = 3;
constexpr int kEstimated = 150; // words a minute, without the pauses
constexpr Millis kReaderBegins{500};

bool endsSentence(QStringView word)
{
    return word.endsWith(u'.') || word.endsWith(u'?') || word.endsWith(u'!');
}

} // namespace

Lengths Lengths::ofReader(int wordsPerMinute)
{
    Lengths lengths;
    lengths.m_reader = wordsPerMinute;
    return lengths;
}

void Lengths::set(const QString &phraseId, Millis length)
{
    if (length > Millis{0})
        m_measured.insert(phraseId, length);
}

bool Lengths::knows(const QString &phraseId) const
{
    return m_reader || m_measured.contains(phraseId);
}

Millis Lengths::of(const QString &phraseId, const QString &text) const
{
    if (m_reader)
        return kReaderBegins + estimate(text) * kEstimated / *m_reader;
    const auto found = m_measured.constFind(phraseId);
    return found != m_measured.constEnd() ? *found : estimate(text);
}

Millis Lengths::estimate(const QString &text)
{
    int words = 0;
    int breaks = 0;
    bool ended = false;
    for (const QStringView word : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        ++words;
        breaks += ended ? 1 : 0;
        ended = endsSentence(word);
    }
    const Millis pause = words <= kShortLine ? kShortBreak : kBreak;
    return std::max(kShortest, words * kWord + breaks * pause);
}

} // namespace matside
