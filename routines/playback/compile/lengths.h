// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"

#include <QHash>
#include <QString>

#include <optional>

namespace matside {

/// How long each sentence takes with this speaker: measured where a clip is known, estimated where not.
class Lengths final
{
public:
    /// A length of zero or less is ignored: a broken clip must not make a line vanish.
    void set(const QString &phraseId, Millis length);

    /// Of a screen reader that speaks so many words a minute, 1 or more: nothing is measured. Each line takes half a second more, until it
    /// begins.
    [[nodiscard]] static Lengths ofReader(int wordsPerMinute);

    /// The length is measured, or a screen reader speaks.
    [[nodiscard]] bool knows(const QString &phraseId) const;
    [[nodiscard]] Millis of(const QString &phraseId, const QString &text) const;

    /// 400 ms a word and 450 ms between sentences, which is 150 words a minute with the pauses of the recorded voice;
    /// 200 ms between the sentences of up to three words ("Two. And in." takes 1.4 s). Never under 400 ms.
    [[nodiscard]] static Millis estimate(const QString &text);

private:
    QHash<QString, Millis> m_measured;
    std::optional<int> m_reader; ///< words a minute
};

} // namespace matside
