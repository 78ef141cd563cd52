// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/files/figureshelf.h"

#include <algorithm>

namespace matside {

FigureShelf::FigureShelf(std::vector<File> files, Read read) : m_files(std::move(files)), m_read(std::move(read)) {}

QStringList FigureShelf::names() const
{
    QStringList names;
    for (const File &file : m_files)
        names += file.motions;
    return names;
}

const FigureMotion *FigureShelf::motion(const QString &name) const
{
    const auto file =
        std::find_if(m_files.begin(), m_files.end(), [&name](const File &one) { return one.motions.contains(name); });
    if (file == m_files.end())
        return nullptr;
    const std::lock_guard guard(m_lock);
    const std::vector<FigureMotion> &motions = contentsOf(file->path).motions;
    const auto found =
        std::find_if(motions.begin(), motions.end(), [&name](const FigureMotion &one) { return one.name == name; });
    return found != motions.end() ? &*found : nullptr;
}

Problems FigureShelf::problems() const
{
    const std::lock_guard guard(m_lock);
    Problems problems;
    for (const File &file : m_files) {
        const Problems &more = contentsOf(file.path).problems;
        problems.insert(problems.end(), more.begin(), more.end());
    }
    return problems;
}

int FigureShelf::filesRead() const
{
    const std::lock_guard guard(m_lock);
    return int(m_contents.size());
}

const FigureShelf::Contents &FigureShelf::contentsOf(const QString &path) const
{
    auto found = m_contents.find(path);
    if (found == m_contents.end())
        found = m_contents.emplace(path, m_read(path)).first;
    return found->second;
}

} // namespace matside
