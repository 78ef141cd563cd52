// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/lengths.h"
#include "playback/phrasebook.h"

#include <QStringList>

#include <vector>

namespace matside {

/// Where clips of a routine may lie, the first that has one winning: recordings of its own, what was rendered for it,
/// recordings for all routines, the speaker. docs/voice.md tells the layout; a folder need not be there.
[[nodiscard]] QStringList voiceFolders(const QStringList &dataFolders, const QString &routineId, const QString &speaker);

/// Who can be chosen, by name; nobody where no voice is installed.
[[nodiscard]] QStringList speakersIn(const QStringList &dataFolders);

/// The speaker that is asked for by nobody.
[[nodiscard]] QString standardSpeaker();
/// Who speaks where this one was chosen earlier (empty: nobody was): that one, else the standard one, else the first.
[[nodiscard]] QString speakerFor(const QStringList &dataFolders, const QString &chosen);

/// What stands in the way of this speaker: a sentence that tells who there is. Empty when nothing does; without any voice
/// the standard speaker is as good as none.
[[nodiscard]] QString reasonAgainstSpeaker(const QStringList &dataFolders, const QString &speaker);

/// How long these take, as far as the manifests of the folders tell. A clip that says other words than its line does is
/// passed by, as is a manifest or a row of it that cannot be read: what is missing is estimated.
[[nodiscard]] Lengths lengthsIn(const QStringList &folders, const std::vector<Phrase> &phrases);

} // namespace matside
