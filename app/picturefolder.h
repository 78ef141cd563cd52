// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace matside {

/// A folder of small pictures for other programs to read, of which only the latest are kept.
class PictureFolder final
{
public:
    static constexpr int kMost = 40; ///< files; docs/sources.md, "Platform"

    /// Neither reads nor writes anything yet.
    explicit PictureFolder(QString path);

    /// Keeps a PNG under a name that follows from its content, and gives its path; empty where it cannot be written. Removes the
    /// oldest files of the folder over kMost. Waits for the disk.
    [[nodiscard]] QString keep(const QByteArray &png) const;

private:
    const QString m_path;
};

} // namespace matside
