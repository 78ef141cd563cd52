// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace matside {

/// In bytes. The longest file that comes with Matside has 15 KiB. The limit also bounds the time that a hostile file
/// takes: tests/fuzz/worstcases measures it.
inline constexpr qint64 kLargestTextFile = 256 * 1024;

/// Reads a text file from any source: UTF-8, at most kLargestTextFile, no hidden characters.
///
/// Only regular files and resources are opened, so that a pipe or a device cannot hang or fill the program. One problem
/// stands for the whole file: the first that is met.
[[nodiscard]] Result<QByteArray> readTextFile(const QString &path);

/// The same checks for bytes in memory; `file` is the name that the problem gives.
[[nodiscard]] std::optional<Problem> problemOfText(const QByteArray &bytes, const QString &file);

/// True for characters that a text must not hold, because nobody sees them: controls other than tab and line feed; format
/// characters, as those of bidirectional text; separators of lines and paragraphs; and what Unicode calls default-ignorable
/// (docs/sources.md, "Platform"), as variation selectors and tags.
[[nodiscard]] bool isHiddenCharacter(char32_t character);

/// The same text with "\x1b" in place of each hidden character, also of line feeds and tabs unless there may be lines, and of
/// bytes that are not UTF-8 (filename.h): a file and its name may hold anything.
[[nodiscard]] QString visible(const QString &text, bool hasLines = false);

/// "U+202E".
[[nodiscard]] QString characterName(char32_t character);

} // namespace matside
