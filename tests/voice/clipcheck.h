// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/compile/phrasebook.h"

#include <QStringList>

#include <vector>

namespace matside::test {

/// What is wrong with a speaker's folder, a sentence each: a line without a clip, a text that no longer matches, a clip that
/// nothing says. Reads no sound.
[[nodiscard]] QStringList problemsOfManifest(const QString &folder, const std::vector<Phrase> &phrases);

/// What is wrong with the clips of every shards-th row, beginning with this one: file, checksum, length, loudness, true peak
/// are not as the manifest says, or the manifest says what no clip may be.
[[nodiscard]] QStringList problemsOfClips(const QString &folder, int shard, int shards);

} // namespace matside::test
