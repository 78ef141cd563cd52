// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/person.h"
#include "figures/body/pose.h"
#include "figures/paint/card.h"
#include "figures/stage/picture.h"
#include "model/result.h"

#include <QStringList>

#include <map>
#include <set>
#include <vector>

namespace matside {

/// From where a motion is looked at.
enum class Camera { Side, Above, Front };

/// What somebody is on: a mat, or the floor in front of a wall that is at their back.
enum class Ground { Mat, Wall };

/// What a motion shows besides the person; the names in files are those of figureCueName().
enum class FigureCue { Track, TrackHome, Ghost, Muscle, Ripples, Inset, Measure, Level, SupportRing, Breath };

/// What moves a motion along, besides its progress. A breath moves every motion.
enum class FigureDrive { Reach, Turn };

[[nodiscard]] QString figureCueName(FigureCue cue);
[[nodiscard]] QString figureDriveName(FigureDrive drive);

/// Where a support lies when it is not under the pelvis, or is on its way there.
struct SupportPlace final
{
    Point top;            ///< of the mat under it: the support's own height comes on top
    bool inFront = false; ///< painted over the person
};

/// A place on the way of a motion.
struct FigureStop final
{
    double at = 0; ///< of the progress
    Pose pose;
    std::optional<SupportPlace> support; ///< unset: no support in the picture
};

/// What is drawn while somebody does one thing.
struct FigureMotion final
{
    QString name;
    Camera camera = Camera::Side;
    Ground ground = Ground::Mat;
    std::vector<FigureStop> stops; ///< by ascending at, at least one
    bool linear = false;           ///< between stops; else with rest at both ends
    bool showsSide = false;        ///< the working leg is saturated, the other one pale or glass
    double headroom = 470;         ///< what of the room above the mat must be seen, in world units
    std::set<FigureDrive> drives;
    std::set<FigureCue> cues;
    std::vector<Points> arrows;
    Picture still; ///< the moment that tells most: for cards; its motion is this one's name
};

/// Every motion that can be drawn, and everybody who can do it; made of files, never changed afterwards.
class FigureLibrary final
{
public:
    /// A file of somebody's own that cannot be drawn from.
    struct Refused final
    {
        QString path;
        Problems problems; ///< never empty
    };

    FigureLibrary() = default;
    FigureLibrary(std::vector<FigureMotion> motions, std::vector<Person> persons, std::vector<FigureCard> cards,
                  std::vector<Refused> refused = {});

    /// Names in the order of the files.
    [[nodiscard]] QStringList figureMotions() const;
    /// nullptr for a name that nobody knows.
    [[nodiscard]] const FigureMotion *motion(const QString &name) const;

    /// Everybody there is to choose from, in the order of the file.
    [[nodiscard]] const std::vector<Person> &persons() const { return m_persons; }
    /// The first one for an id that nobody has.
    [[nodiscard]] const Person &person(const QString &id) const;
    /// Ids in the order of the file.
    [[nodiscard]] QStringList figureCards() const;
    /// nullptr for an id that nobody knows.
    [[nodiscard]] const FigureCard *card(const QString &id) const;
    /// In the order of the file.
    [[nodiscard]] const std::vector<FigureCard> &cards() const { return m_cards; }
    [[nodiscard]] const std::vector<Refused> &refused() const { return m_refused; }

private:
    std::vector<FigureMotion> m_motions;
    std::vector<Person> m_persons;
    std::vector<FigureCard> m_cards;
    std::vector<Refused> m_refused;
};

} // namespace matside
