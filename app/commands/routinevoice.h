// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/clips/cliploader.h"
#include "audio/voice/speech.h"
#include "playback/compile/lengths.h"
#include "playback/compile/phrasebook.h"

#include <QHash>

namespace matside {

struct Invocation;

/// The voice of a routine without a window: one voice for all of it, and how long each of its lines takes.
///
/// As in a session (ScriptProvider), a line without a recording has the plain voice say everything, unless voices are mixed.
class RoutineVoice final
{
public:
    /// Says on stderr which lines have no recording, and what becomes of them.
    RoutineVoice(const Invocation &invocation, const Routine &routine);

    [[nodiscard]] const Lengths &lengths() const { return m_lengths; }
    /// Null where nobody says it.
    [[nodiscard]] ClipPtr clipOf(const Phrase &phrase);
    /// Problems of clips since the last call.
    [[nodiscard]] Problems takeProblems() { return m_loader.takeProblems(); }

private:
    [[nodiscard]] QStringList chooseFolders(const Invocation &invocation, const Routine &routine);

    FliteSpeech m_speech;
    ClipLoader m_loader;
    Lengths m_lengths;
    QHash<QString, ClipPtr> m_clips; ///< those that had to be loaded to be measured
};

} // namespace matside
