// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/mixer/mixer.h"

#include <QTemporaryDir>

namespace matside {

/// A folder of recordings that goes when the test does.
class ClipFolder final
{
public:
    /// As wav, in one channel; in both of two when stereo.
    void record(const QString &id, const Clip &samples, int rate = kSampleRate, bool stereo = false);
    void write(const QString &name, const QByteArray &content);

    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

/// Half a second and more of something like speech, far too loud or far too soft.
[[nodiscard]] Clip spoken(double seconds, float level, quint32 seed = 1, int rate = kSampleRate);

} // namespace matside
