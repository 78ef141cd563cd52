// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/figurelibrary.h"

#include <algorithm>

namespace matside {

QString figureCueName(FigureCue cue)
{
    switch (cue) {
    case FigureCue::Track: return QStringLiteral("track");
    case FigureCue::TrackHome: return QStringLiteral("track-home");
    case FigureCue::Ghost: return QStringLiteral("ghost");
    case FigureCue::Muscle: return QStringLiteral("muscle");
    case FigureCue::Ripples: return QStringLiteral("ripples");
    case FigureCue::Inset: return QStringLiteral("inset");
    case FigureCue::Measure: return QStringLiteral("measure");
    case FigureCue::Level: return QStringLiteral("level");
    case FigureCue::SupportRing: return QStringLiteral("support-ring");
    case FigureCue::Breath: return QStringLiteral("breath");
    }
    return {};
}

QString figureDriveName(FigureDrive drive)
{
    switch (drive) {
    case FigureDrive::Reach: return QStringLiteral("reach");
    case FigureDrive::Turn: return QStringLiteral("turn");
    case FigureDrive::Breath: return QStringLiteral("breath");
    }
    return {};
}

FigureLibrary::FigureLibrary(std::vector<FigureMotion> motions)
    : m_motions(std::move(motions))
{
}

QStringList FigureLibrary::figureMotions() const
{
    QStringList names;
    for (const FigureMotion &motion : m_motions)
        names.append(motion.name);
    return names;
}

const FigureMotion *FigureLibrary::motion(const QString &name) const
{
    const auto found = std::find_if(m_motions.begin(), m_motions.end(),
                                    [&name](const FigureMotion &motion) { return motion.name == name; });
    return found != m_motions.end() ? &*found : nullptr;
}

} // namespace matside
