// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/problem.h"

#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace matside {

/// Writes one channel at kSampleRate as wav, flac, ogg or opus, as the name ends. The file is there when it is whole, and
/// what was there before stays until then.
class SoundFile final
{
public:
    explicit SoundFile(const QString &path);
    /// Without finish() nothing is left of it.
    ~SoundFile();

    /// A sentence when it could not be begun, or written on; then nothing more is written.
    [[nodiscard]] const std::optional<Problem> &problem() const { return m_problem; }
    void write(std::span<const float> samples);
    /// Puts it in its place.
    void finish();

    /// "wav, flac, ogg or opus": whether a name ends like one that can be written.
    [[nodiscard]] static bool knows(const QString &path);

private:
    struct File;

    void fail(const QString &sentence);

    QString m_path;
    QString m_part; ///< what is written to until it is whole
    std::unique_ptr<File> m_file;
    std::vector<short> m_samples;
    std::optional<Problem> m_problem;
};

} // namespace matside
