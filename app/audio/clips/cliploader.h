// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/clips/clipshelf.h"
#include "audio/mixer/mixer.h"
#include "model/problem.h"
#include "playback/phrasebook.h"

#include <QStringList>

namespace matside {

class Speech;

/// Finds what a sentence sounds like: a clip by its id in the first folder that has one, else by speech. A clip that says
/// other words, as its manifest tells, is passed by.
///
/// All clips come out at kVoiceLufs ± kVoiceTolerance, under kMostPeak: those of a manifest were made so, all others are
/// trimmed and levelled here. Not for two threads at once.
class ClipLoader final
{
public:
    /// speech must outlive this, and may be null.
    ClipLoader(const QStringList &folders, Speech *speech);

    /// Null when nobody can say it. Takes milliseconds for a clip, a tenth of a second for speech.
    [[nodiscard]] ClipPtr load(const Phrase &phrase);
    /// How long it takes: from the manifest, without loading it, where that is possible. Zero when nobody can say it.
    /// loaded: gets the clip where it had to be loaded for that.
    [[nodiscard]] Millis lengthOf(const Phrase &phrase, ClipPtr *loaded = nullptr);
    /// Of clips that were found and could not be used, since the last call.
    [[nodiscard]] Problems takeProblems();

private:
    [[nodiscard]] ClipPtr clipFrom(const QString &path, const ClipFacts *facts);

    std::vector<ClipShelf> m_shelves;
    Speech *m_speech;
    Problems m_problems;
};

} // namespace matside
