// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace matside {

// A file name is bytes, and a QString holds only those that are UTF-8. Each byte of another name stands in its QString as one
// character of U+DC80 to U+DCFF, which no text has: half of a pair that has no other half.

/// The QString of a file name, as it stands on the command line.
[[nodiscard]] QString fileNameOf(const QByteArray &bytes);
/// The bytes of such a QString.
[[nodiscard]] QByteArray bytesOfFileName(const QString &name);

/// A name of the same file or folder that Qt can open: the same name where it is UTF-8; else that of an open file of the process,
/// or the same name where there is no such file.
[[nodiscard]] QString openableFileName(const QString &name);

/// The paths of the files of a folder that end in ".toml", sorted by name; those that are not UTF-8, which QDir leaves out, come
/// last. What is no ordinary file (a pipe, a broken link) is there, too, so that it can be refused; folders and hidden files are not.
[[nodiscard]] QStringList tomlFilesIn(const QString &folder);

} // namespace matside
