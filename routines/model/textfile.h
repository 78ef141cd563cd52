// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace matside {

/// No file that people write for Matside comes near this many bytes.
inline constexpr qint64 kLargestTextFile = 1024 * 1024;

/// Reads a text file that somebody may have got from somebody else: UTF-8 only, 1 MiB at most, nothing hidden in it.
///
/// Only regular files and resources are opened, so that a pipe or a device cannot hang or fill the program. One problem
/// stands for the whole file: the first that is met.
[[nodiscard]] Result<QByteArray> readTextFile(const QString &path);

/// The same checks for bytes that are at hand already; `file` is the name that the problem gives.
[[nodiscard]] std::optional<Problem> problemOfText(const QByteArray &bytes, const QString &file);

/// True for characters that a text must not hold: controls other than tab and line feed, and those that turn the
/// direction of what follows, so that what is read is not what stands there.
[[nodiscard]] bool isHiddenCharacter(char32_t character);

/// "U+202E".
[[nodiscard]] QString characterName(char32_t character);

} // namespace matside
