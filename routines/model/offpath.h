// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "model/routine.h"

#include <QByteArray>

namespace matside {

/// The lines off the path that the program asks for by name; the shipped file holds each of them.
[[nodiscard]] QStringList offPathIds();

/// Reads the lines that every routine has off its path, :/phrases/off-path.toml.
[[nodiscard]] Result<std::vector<Line>> readOffPath(const QString &path);
[[nodiscard]] Result<std::vector<Line>> parseOffPath(const QByteArray &text, const QString &file);

/// A routine's own lines, then those of `standard` that they leave standing: an own line stands for the line of its id,
/// and with `when.support` only for that case.
[[nodiscard]] std::vector<Line> mergedOffPath(std::vector<Line> own, const std::vector<Line> &standard);

} // namespace matside
