// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/person.h"
#include "figures/body/pose.h"
#include "figures/paint/card.h"
#include "figures/stage/picture.h"
#include "model/result.h"

#include <QStringList>

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace matside {

/// The direction from which a motion is drawn. Above: a body on its side; Over: a body on its back.
enum class Camera { Side, Above, Front, Over };

/// The ground of a motion: a mat, or the floor in front of a wall behind the person or before them.
enum class Ground { Mat, Wall, WallAhead };

/// A chair on the floor.
struct Chair final
{
    double x = 0;        ///< of the middle of its seat
    bool turned = false; ///< it faces the head end

    friend bool operator==(const Chair &, const Chair &) = default;
};

/// Marks that a motion shows besides the person; figureCueName() has their names in files.
enum class FigureCue { Track, TrackHome, Ghost, Muscle, Ripples, Inset, Measure, Level, SupportRing, Breath };

/// Values of a Picture that move a motion, besides its progress. A breath moves every motion. Reach: the heel along the mat; Stops: the reach
/// is how far through its stops the body is, and the progress is not.
enum class FigureDrive { Reach, Turn, Stops };

[[nodiscard]] QString figureCueName(FigureCue cue);
[[nodiscard]] QString figureDriveName(FigureDrive drive);

/// A place of the support.
struct SupportPlace final
{
    Point top;            ///< of the mat under the support; its own height is added
    bool inFront = false; ///< painted over the person
};

/// A pose that a motion passes through.
struct FigureStop final
{
    double at = 0; ///< progress of the move, 0 to 1
    Pose pose;
    Camera camera = Camera::Side;        ///< from the stop before to this one
    std::optional<SupportPlace> support; ///< unset: no support in the picture
    Points arrow;                        ///< shown on the way from the stop before; empty: none
};

/// How one movement is drawn, as a figure file describes it.
struct FigureMotion final
{
    QString name;
    QString title;     ///< a name to choose by; may be empty
    QString describes; ///< the movement in words, for a person who does not see the picture; may be empty
    Ground ground = Ground::Mat;
    std::optional<Chair> chair;
    bool headAtRight = false;      ///< in the poses; the picture has the head where the person wants it
    bool liesOnSide = false;       ///< from the front: of the other side the viewer sees the back
    bool nearIsRight = false;      ///< from the front: near is the right side of the person, wherever a head would lie
    std::vector<FigureStop> stops; ///< by ascending at, at least one
    bool linear = false;           ///< between stops; else with rest at both ends
    bool showsSide = false;        ///< the working leg is saturated, the other one pale or an outline
    bool paleNearLeg =
        false;             ///< a near leg that rests is pale: it does not hide the working one; else it is an outline
    bool hasSides = false; ///< one side works: it shows the side, or a pose names a limb of it
    double headroom = 470;         ///< height above the mat that must be visible, in world units
    std::set<FigureDrive> drives;
    std::set<FigureCue> cues;
    std::vector<Points> arrows; ///< shown all the way
    Picture still;              ///< the moment that shows the movement best, for cards
};

/// The stops before and after a progress, and the share of the way between them.
struct StopPair final
{
    const FigureStop *from;
    const FigureStop *to;
    double share; ///< 0 to 1, without the easing
};

[[nodiscard]] StopPair stopsAt(const FigureMotion &motion, double progress);
/// How far through its stops the body of a picture is, 0 to 1.
[[nodiscard]] double shareOfStops(const FigureMotion &motion, const Picture &picture);
/// The picture with the body that far through its stops.
[[nodiscard]] Picture pictureAt(const FigureMotion &motion, Picture picture, double share);
/// True when the picture is the mirror image of the poses.
[[nodiscard]] bool isMirrored(const FigureMotion &motion, bool headRight);
/// True for a camera over the mat.
[[nodiscard]] inline bool isFromAbove(Camera camera)
{
    return camera == Camera::Above || camera == Camera::Over;
}
/// The direction from which a motion is seen at a progress.
[[nodiscard]] Camera cameraAt(const FigureMotion &motion, double progress);

class FigureShelf;

/// All motions, persons and cards of the figure files. It never changes.
class FigureLibrary final
{
public:
    /// An own file of the person that was refused.
    struct Refused final
    {
        QString path;
        Problems problems; ///< never empty
    };

    FigureLibrary() = default;
    FigureLibrary(std::vector<FigureMotion> motions, std::vector<Person> persons, std::vector<FigureCard> cards,
                  std::vector<Refused> refused = {}, std::shared_ptr<const FigureShelf> shelf = {});

    /// Names in the order of the files, those of the shelf last.
    [[nodiscard]] QStringList figureMotions() const;
    /// nullptr for an unknown name. A motion of the shelf is read now, if it was not before.
    [[nodiscard]] const FigureMotion *motion(const QString &name) const;

    /// In the order of the files.
    [[nodiscard]] const std::vector<Person> &persons() const { return m_persons; }
    /// The person with this id; the first person for an unknown id.
    [[nodiscard]] const Person &person(const QString &id) const;
    /// Ids in the order of the file.
    [[nodiscard]] QStringList figureCards() const;
    /// nullptr for an unknown id.
    [[nodiscard]] const FigureCard *card(const QString &id) const;
    /// In the order of the file.
    [[nodiscard]] const std::vector<FigureCard> &cards() const { return m_cards; }
    [[nodiscard]] const std::vector<Refused> &refused() const { return m_refused; }
    /// Motions that are read when they are asked for; may be null.
    [[nodiscard]] const FigureShelf *shelf() const { return m_shelf.get(); }

private:
    std::vector<FigureMotion> m_motions;
    std::vector<Person> m_persons;
    std::vector<FigureCard> m_cards;
    std::vector<Refused> m_refused;
    std::shared_ptr<const FigureShelf> m_shelf;
};

} // namespace matside
