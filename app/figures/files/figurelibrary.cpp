// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/files/figurelibrary.h"

#include "figures/files/figureshelf.h"

#include <algorithm>

namespace matside {

QString figureCueName(FigureCue cue)
{
    switch (cue) {
    case FigureCue::Track:
        return QStringLiteral("track");
    case FigureCue::TrackHome:
        return QStringLiteral("track-home");
    case FigureCue::Ghost:
        return QStringLiteral("ghost");
    case FigureCue::Muscle:
        return QStringLiteral("muscle");
    case FigureCue::Ripples:
        return QStringLiteral("ripples");
    case FigureCue::Inset:
        return QStringLiteral("inset");
    case FigureCue::Measure:
        return QStringLiteral("measure");
    case FigureCue::Level:
        return QStringLiteral("level");
    case FigureCue::SupportRing:
        return QStringLiteral("support-ring");
    case FigureCue::Breath:
        return QStringLiteral("breath");
    }
    return {};
}

QString figureDriveName(FigureDrive drive)
{
    switch (drive) {
    case FigureDrive::Reach:
        return QStringLiteral("reach");
    case FigureDrive::Turn:
        return QStringLiteral("turn");
    case FigureDrive::Stops:
        return QStringLiteral("stops");
    }
    return {};
}

StopPair stopsAt(const FigureMotion &motion, double progress)
{
    const std::vector<FigureStop> &stops = motion.stops;
    if (stops.size() == 1)
        return {&stops[0], &stops[0], 0};
    std::size_t i = 0;
    while (i + 2 < stops.size() && progress > stops[i + 1].at)
        ++i;
    return {&stops[i], &stops[i + 1], std::clamp((progress - stops[i].at) / (stops[i + 1].at - stops[i].at), 0.0, 1.0)};
}

double shareOfStops(const FigureMotion &motion, const Picture &picture)
{
    return std::clamp(motion.drives.contains(FigureDrive::Stops) ? picture.reach : picture.progress, 0.0, 1.0);
}

Picture pictureAt(const FigureMotion &motion, Picture picture, double share)
{
    (motion.drives.contains(FigureDrive::Stops) ? picture.reach : picture.progress) = share;
    return picture;
}

bool isMirrored(const FigureMotion &motion, bool headRight)
{
    return headRight != motion.headAtRight;
}

Camera cameraAt(const FigureMotion &motion, double progress)
{
    return motion.stops.empty() ? Camera::Side : stopsAt(motion, progress).to->camera;
}

FigureLibrary::FigureLibrary(std::vector<FigureMotion> motions, std::vector<Person> persons,
                             std::vector<FigureCard> cards, std::vector<Refused> refused,
                             std::shared_ptr<const FigureShelf> shelf)
    : m_motions(std::move(motions)),
      m_persons(std::move(persons)),
      m_cards(std::move(cards)),
      m_refused(std::move(refused)),
      m_shelf(std::move(shelf))
{}

QStringList FigureLibrary::figureMotions() const
{
    QStringList names;
    for (const FigureMotion &motion : m_motions)
        names.append(motion.name);
    return m_shelf ? names + m_shelf->names() : names;
}

const FigureMotion *FigureLibrary::motion(const QString &name) const
{
    const auto found = std::find_if(m_motions.begin(), m_motions.end(),
                                    [&name](const FigureMotion &motion) { return motion.name == name; });
    if (found != m_motions.end())
        return &*found;
    return m_shelf ? m_shelf->motion(name) : nullptr;
}

QStringList FigureLibrary::figureCards() const
{
    QStringList ids;
    for (const FigureCard &card : m_cards)
        ids.append(card.id);
    return ids;
}

const FigureCard *FigureLibrary::card(const QString &id) const
{
    const auto found =
        std::find_if(m_cards.begin(), m_cards.end(), [&id](const FigureCard &card) { return card.id == id; });
    return found != m_cards.end() ? &*found : nullptr;
}

const Person &FigureLibrary::person(const QString &id) const
{
    static const Person nobody;
    const auto found =
        std::find_if(m_persons.begin(), m_persons.end(), [&id](const Person &person) { return person.id == id; });
    if (found != m_persons.end())
        return *found;
    return m_persons.empty() ? nobody : m_persons.front();
}

} // namespace matside
