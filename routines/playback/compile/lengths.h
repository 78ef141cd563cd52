// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"

#include <QHash>
#include <QString>

namespace matside {

/// How long each sentence takes with this speaker: measured where a clip is known, estimated where not.
class Lengths final
{
public:
    /// A length of zero or less is ignored: a broken clip must not make a line vanish.
    void set(const QString &phraseId, Millis length);

    [[nodiscard]] Millis of(const QString &phraseId, const QString &text) const;

    /// 400 ms a word and 450 ms between sentences, which is 150 words a minute with the pauses of the recorded voice;
    /// 200 ms between the sentences of up to three words ("Two. And in." takes 1.4 s). Never under 400 ms.
    [[nodiscard]] static Millis estimate(const QString &text);

private:
    QHash<QString, Millis> m_measured;
};

} // namespace matside
