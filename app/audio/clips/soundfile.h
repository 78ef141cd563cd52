// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace matside {

/// Writes one channel at kSampleRate as wav, flac, ogg or opus, as the name ends. It gets its name when it is
/// complete; a file of that name stays until then.
class SoundFile final
{
public:
    explicit SoundFile(const QString &path);
    /// Without finish(), removes what was written.
    ~SoundFile();

    /// Why the file could not be opened or written; then nothing more is written.
    [[nodiscard]] const std::optional<Problem> &problem() const { return m_problem; }
    void write(std::span<const float> samples);
    /// Gives the file its name, replacing one that is there.
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
