// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/files/figurelibrary.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace matside {

/// Motions whose files are read when one of them is first asked for: no start waits for those that its routine has not. To be used from any
/// thread.
class FigureShelf final
{
public:
    /// What is read from one file. With problems it holds no motion.
    struct Contents final
    {
        std::vector<FigureMotion> motions;
        Problems problems;
    };
    using Read = std::function<Contents(const QString &path)>;

    /// A file of the shelf, and the names of its motions.
    struct File final
    {
        QString path;
        QStringList motions;
    };

    FigureShelf(std::vector<File> files, Read read);

    /// In the order of the files.
    [[nodiscard]] QStringList names() const;
    /// nullptr for an unknown name, or one of a file with problems. The motion lives as long as the shelf.
    [[nodiscard]] const FigureMotion *motion(const QString &name) const;
    /// The problems of all files, which are read for it.
    [[nodiscard]] Problems problems() const;
    /// How many files have been read.
    [[nodiscard]] int filesRead() const;

private:
    const Contents &contentsOf(const QString &path) const; ///< under the lock

    std::vector<File> m_files;
    Read m_read;
    mutable std::mutex m_lock;
    mutable std::map<QString, Contents> m_contents; ///< by path; of the files that have been read
};

} // namespace matside
