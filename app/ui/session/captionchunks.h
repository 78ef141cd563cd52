// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

namespace matside {

/// Cuts a long line into pieces that follow the voice: at the ends of sentences, else at commas, else between words.
/// Each is as long as fits() lets it be; a word that fits nowhere stands alone. Nothing is left out.
[[nodiscard]] QStringList captionChunks(const QString &text, const std::function<bool(const QString &)> &fits);

/// The piece that is being said when this share of the line (0 to 1) has been, as long as each takes by its letters.
[[nodiscard]] QString chunkAt(const QStringList &pieces, double said);

} // namespace matside
