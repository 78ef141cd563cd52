// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

namespace matside {

/// Cuts a long line into chunks that follow the voice: at the ends of sentences, else at commas, else between words.
/// Each chunk is as long as fits() allows; a word for which fits() is false is a chunk by itself. No word is left out. A chunk that
/// is a part of a sentence has "…" where the sentence was cut.
[[nodiscard]] QStringList captionChunks(const QString &text, const std::function<bool(const QString &)> &fits);

/// The chunk that is spoken after this share of the line (0 to 1); a chunk takes as much time as it has letters.
[[nodiscard]] QString chunkAt(const QStringList &chunks, double said);

} // namespace matside
