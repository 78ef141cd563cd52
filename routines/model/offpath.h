// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "model/routine.h"

#include <QByteArray>

namespace matside {

/// The lines off the path that the program asks for by name; the shipped file holds each of them.
[[nodiscard]] QStringList offPathIds();

/// What every routine has off its path.
struct OffPath final
{
    std::vector<Line> lines;
    std::vector<MoveWords> moves;
};

/// The words for moves off the path that the program asks for by name; the shipped file holds each of them.
[[nodiscard]] QStringList offPathMoveIds();

/// Reads what every routine has off its path, :/phrases/off-path.toml.
[[nodiscard]] Result<OffPath> readOffPath(const QString &path);
[[nodiscard]] Result<OffPath> parseOffPath(const QByteArray &text, const QString &file);

/// A routine's own lines, then those of `standard` that they leave standing: an own line stands for the line of its id,
/// and with `when.support` only for that case.
[[nodiscard]] std::vector<Line> mergedOffPath(std::vector<Line> own, const std::vector<Line> &standard);
/// The same for words: an own one stands for the standard one of its id.
[[nodiscard]] std::vector<MoveWords> mergedOffPathMoves(std::vector<MoveWords> own,
                                                        const std::vector<MoveWords> &standard);

} // namespace matside
