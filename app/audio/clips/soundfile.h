// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QSaveFile>
#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace matside {

/// Writes one channel at kSampleRate as wav, flac, ogg or opus, as the name ends. The samples go to a new file of an unused
/// name beside it, which gets the name when it is complete; until then an existing file of that name stays as it is.
class SoundFile final
{
public:
    /// An existing file of this name is a problem, unless it may be replaced.
    enum class Existing { Refused, Replaced };
    explicit SoundFile(const QString &path, Existing existing = Existing::Replaced);
    /// Without finish(), removes the new file.
    ~SoundFile();

    /// Why the file could not be opened or written; then nothing more is written.
    [[nodiscard]] const std::optional<Problem> &problem() const { return m_problem; }
    void write(std::span<const float> samples);
    /// Gives the new file its name.
    void finish();

    /// "wav, flac, ogg or opus": whether a name ends like one that can be written.
    [[nodiscard]] static bool knows(const QString &path);

private:
    struct File;

    void fail(const QString &sentence);

    QString m_path;     ///< as fileNameOf() gives it
    QSaveFile m_target; ///< the new file; outlives m_file, which writes through it
    std::unique_ptr<File> m_file;
    std::vector<short> m_samples;
    std::optional<Problem> m_problem;
};

} // namespace matside
