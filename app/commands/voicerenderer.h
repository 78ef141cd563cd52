// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/compile/phrasebook.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace matside {

/// The program "voice/render/run" of a data folder, which makes clips of sentences (resources/voice/render/README.md).
class VoiceRenderer final
{
public:
    /// In the first of these folders that has one.
    explicit VoiceRenderer(const QStringList &dataFolders);

    /// Empty where none is there.
    [[nodiscard]] const QString &path() const { return m_path; }
    /// What it has to install before it works: a sentence each; none where it is ready.
    [[nodiscard]] QStringList needs() const;
    /// Makes a clip of each phrase in folder/speaker, with a manifest. made: is called after each. Empty, or why it ended early.
    [[nodiscard]] QString make(const std::vector<Phrase> &phrases, const QString &speaker, const QString &folder,
                               const std::function<void()> &made) const;

private:
    QString m_path;
};

} // namespace matside
