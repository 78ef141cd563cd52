// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/clips/clipshelf.h"
#include "audio/mixer/mixer.h"
#include "model/result.h"
#include "playback/compile/phrasebook.h"

#include <QStringList>

namespace matside {

class Speech;

/// Loads the clip of a phrase: by its id from the first folder that has one, else from speech. A clip with other words
/// in its manifest is left out.
///
/// All clips have kVoiceLufs ± kVoiceTolerance, and peaks under kMostPeak: those of a manifest were made so, all others
/// are trimmed and levelled here. Not thread-safe.
class ClipLoader final
{
public:
    /// speech must outlive this, and may be null.
    ClipLoader(const QStringList &folders, Speech *speech);

    /// Null where there is neither a clip nor speech. Takes milliseconds for a clip, a tenth of a second for speech.
    [[nodiscard]] ClipPtr load(const Phrase &phrase);
    /// The length of its clip: from the manifest where it has a row and the header of the clip tells the same length, else by
    /// loading it. Zero without a clip and speech. loaded (may be null) receives the clip where it was loaded.
    [[nodiscard]] Millis lengthOf(const Phrase &phrase, ClipPtr *loaded = nullptr);
    /// The problems of clips that were found and could not be used, since the last call.
    [[nodiscard]] Problems takeProblems();

private:
    [[nodiscard]] ClipPtr clipFrom(const QString &path, const ClipFacts *facts);

    std::vector<ClipShelf> m_shelves;
    Speech *m_speech;
    Problems m_problems;
};

} // namespace matside
