// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace matside {

/// The folders that may hold clips of a routine; the first that has a clip wins: recordings for this routine, clips
/// rendered for it, recordings for all routines, the speaker's. docs/voice.md shows the layout; a folder need not be
/// there.
[[nodiscard]] QStringList voiceFolders(const QStringList &dataFolders, const QString &routineId,
                                       const QString &speaker);

/// The names of the installed speakers, sorted; empty where no voice is installed.
[[nodiscard]] QStringList speakersIn(const QStringList &dataFolders);

/// The speaker while none is chosen.
[[nodiscard]] QString standardSpeaker();
/// The chosen speaker (empty: none was chosen) where it is installed, else the standard one, else the first.
[[nodiscard]] QString speakerFor(const QStringList &dataFolders, const QString &chosen);

/// Empty, or a sentence where no voice is installed that names the folder where the program looks for those that come with it.
[[nodiscard]] QString reasonWithoutVoices(const QStringList &dataFolders);

/// Empty where this speaker is installed, else a sentence that names the installed ones. Without any voice the standard
/// speaker is accepted: the captions need none.
[[nodiscard]] QString reasonAgainstSpeaker(const QStringList &dataFolders, const QString &speaker);

} // namespace matside
