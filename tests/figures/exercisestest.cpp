// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped exercises, one by one and frame by frame: the floor carries them, nothing jumps, no bone grows, and left is left, whichever
// side works and wherever the head lies.
#include "figures/body/bodyshape.h"
#include "figures/files/figurefile.h"
#include "figures/files/figureshelf.h"
#include "figures/paint/chairpainter.h"
#include "figures/paint/figurepainter.h"
#include "figures/paint/roompainter.h"
#include "figures/stage/arrows.h"
#include "figures/stage/clearance.h"
#include "figures/stage/figurestage.h"
#include "figures/stage/transition.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace matside {
namespace {

const QString kFigures = QStringLiteral(MATSIDE_SOURCE_DIR "/resources/figures");
constexpr int kFrames = 480; // of a move of 4 s, 120 a second
constexpr double kSunk = 4;  // world units: 7 mm of a person of 1.7 m, as flesh and mat give way

class ExercisesTest : public testing::Test
{
protected:
    void SetUp() override
    {
        Result<FigureLibrary> loaded = loadFigureLibrary(kFigures);
        ASSERT_TRUE(loaded.ok()) << qPrintable(loaded.problems().front().toString());
        ASSERT_NE(loaded->shelf(), nullptr);
        const Problems problems = loaded->shelf()->problems();
        ASSERT_TRUE(problems.empty()) << qPrintable(problems.front().toString());
        m_painter.emplace(loaded.take());
    }

    [[nodiscard]] const FigureMotion &motion(const QString &name) const { return *m_painter->library().motion(name); }

    [[nodiscard]] QStringList names() const { return m_painter->library().shelf()->names(); }

    [[nodiscard]] Picture picture(const QString &name, double share, Side side = Side::Right,
                                  bool headRight = false) const
    {
        Picture picture = pictureAt(motion(name), m_painter->still(name), share);
        if (motion(name).drives.contains(FigureDrive::Reach))
            picture.reach = share;
        picture.side = side;
        picture.headRight = headRight;
        picture.support = QStringLiteral("none");
        return picture;
    }

    [[nodiscard]] FigureStage at(const QString &name, double share, Side side = Side::Right,
                                 bool headRight = false) const
    {
        return solveStage(motion(name), picture(name, share, side, headRight));
    }

    /// Every exercise, side and head, at so many moments.
    template <typename Check>
    void forEveryMoment(int frames, const Check &check) const
    {
        for (const QString &name : names()) {
            forEachWay([&](Side side, bool headRight) {
                for (int i = 0; i <= frames; ++i) {
                    const std::string where = name.toStdString() + (side == Side::Left ? " left" : " right")
                                              + (headRight ? ", head right" : ", head left") + " at "
                                              + std::to_string(double(i) / frames);
                    check(at(name, double(i) / frames, side, headRight), where);
                }
            });
        }
    }

    template <typename Check>
    static void forEachWay(const Check &check)
    {
        for (const Side side : {Side::Left, Side::Right}) {
            for (const bool headRight : {false, true})
                check(side, headRight);
        }
    }

    std::optional<FigurePainter> m_painter;
};

TEST_F(ExercisesTest, NoPartIsUnderTheFloor)
{
    forEveryMoment(24, [](const FigureStage &stage, const std::string &where) {
        if (!hasFloor(stage))
            return;
        for (const Clearance &one : clearancesOf(stage))
            EXPECT_GE(one.above, -kSunk) << one.part << ": " << where;
    });
}

TEST_F(ExercisesTest, TheFloorCarriesTheBodyInEveryFrame)
{
    static constexpr double kTouches = 5;
    forEveryMoment(24, [](const FigureStage &stage, const std::string &where) {
        if (!hasFloor(stage))
            return;
        double lowest = 1000;
        for (const Clearance &one : clearancesOf(stage)) {
            if (!std::string(one.part).ends_with("hand")) // it may rest on the mat, and carries nobody alone
                lowest = std::min(lowest, one.above);
        }
        EXPECT_LE(lowest, kTouches) << where;
    });
}

TEST_F(ExercisesTest, NothingJumpsFromOneFrameToTheNext)
{
    for (const QString &name : names()) {
        forEachWay([&](Side side, bool headRight) {
            FigureStage last = at(name, 0, side, headRight);
            for (int i = 1; i <= kFrames; ++i) {
                FigureStage next = at(name, double(i) / kFrames, side, headRight);
                EXPECT_LT(poseDistance(last, next), 16) << qPrintable(name) << " at " << i;
                last = std::move(next);
            }
        });
    }
}

TEST_F(ExercisesTest, NothingChangesItsSpeedAtOnce)
{
    constexpr double kStep = 1.0 / kFrames;
    for (const QString &name : names()) {
        for (int i = 1; i < kFrames; ++i) {
            const FigureStage now = at(name, i * kStep);
            const double before = poseDistance(at(name, (i - 1) * kStep), now);
            const double after = poseDistance(now, at(name, (i + 1) * kStep));
            EXPECT_LT(std::abs(after - before), .5) << qPrintable(name) << " at " << i;
        }
    }
}

TEST_F(ExercisesTest, AMotionThatTheReachLeadsHasOneCamera)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("own.toml")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[[motion]]\nname = \"m\"\ndrives = [\"stops\"]\n"
               "stop = [{ pose = \"on-mat\" }, { at = 1, pose = \"rolling\", camera = \"above\" }]\n");
    file.close();
    const Result<FigureLibrary> library = loadFigureLibrary(kFigures, {folder.path()});
    ASSERT_TRUE(library.ok());
    ASSERT_EQ(library->refused().size(), 1U);
    EXPECT_TRUE(library->refused().front().problems.front().sentence.contains(QStringLiteral("one camera")));
}

TEST_F(ExercisesTest, BonesKeepTheirLengthButForTheSharesOfThePose)
{
    forEveryMoment(24, [](const FigureStage &stage, const std::string &where) {
        const Skeleton &s = stage.skeleton;
        const bool stands = stage.camera == Camera::Front && stage.pose.nearLeg.heel; // there the floor finds the share
        for (const auto &[leg, pose] :
             {std::pair(&s.nearLeg, &stage.pose.nearLeg), std::pair(&s.farLeg, &stage.pose.farLeg)}) {
            EXPECT_NEAR(length(leg->knee - leg->hip), body::thigh * (stands ? leg->thighShare : pose->thighShare), 1e-9)
                << where;
            EXPECT_NEAR(length(leg->ankle - leg->knee), body::shank * (stands ? leg->shankShare : pose->shankShare),
                        1e-9)
                << where;
        }
        for (const auto &[arm, pose] :
             {std::pair(&s.nearArm, &stage.pose.nearArm), std::pair(&s.farArm, &stage.pose.farArm)}) {
            EXPECT_NEAR(length(arm->elbow - arm->shoulder), body::upperArm * pose->upperShare, 1e-9) << where;
            EXPECT_NEAR(length(arm->wrist - arm->elbow), body::foreArm * pose->foreShare, 1e-9) << where;
        }
    });
}

TEST_F(ExercisesTest, HeelsAndHandsReachTheirPlaces)
{
    static constexpr double kNear = 5;
    forEveryMoment(24, [](const FigureStage &stage, const std::string &where) {
        const Skeleton &s = stage.skeleton;
        EXPECT_TRUE(s.nearLeg.reached && s.farLeg.reached) << where;
        for (const auto &[arm, pose] :
             {std::pair(&s.nearArm, &stage.pose.nearArm), std::pair(&s.farArm, &stage.pose.farArm)}) {
            if (pose->wrist) {
                EXPECT_LT(length(arm->wrist - *pose->wrist), kNear) << where;
            }
        }
    });
}

TEST_F(ExercisesTest, KneesAndHandsThatCarryStayWhereTheyAre)
{
    const auto knees = [](const FigureStage &stage) {
        return std::array{stage.skeleton.nearLeg.knee, stage.skeleton.farLeg.knee};
    };
    const auto hands = [](const FigureStage &stage) {
        return std::array{stage.skeleton.nearArm.wrist, stage.skeleton.farArm.wrist};
    };
    for (const auto *name : {u"cat", u"camel", u"childs-pose"}) {
        const FigureStage home = at(QString::fromUtf16(name), 0);
        for (int i = 0; i <= 20; ++i) {
            const FigureStage now = at(QString::fromUtf16(name), i / 20.0);
            for (int k : {0, 1}) {
                EXPECT_LT(length(knees(now)[std::size_t(k)] - knees(home)[std::size_t(k)]), .01) << i;
                if (QString::fromUtf16(name) != QStringLiteral("childs-pose")) { // there the hands go forward
                    EXPECT_LT(length(hands(now)[std::size_t(k)] - hands(home)[std::size_t(k)]), 2) << i;
                }
            }
        }
    }
    forEachWay([&](Side side, bool headRight) {
        const FigureStage home = at(QStringLiteral("bird-dog"), 0, side, headRight);
        const FigureStage out = at(QStringLiteral("bird-dog"), 1, side, headRight);
        const std::size_t other = out.nearWorks ? 1 : 0;
        EXPECT_LT(length(knees(out)[other] - knees(home)[other]), .01) << "the knee that carries";
        EXPECT_LT(length(hands(out)[1 - other] - hands(home)[1 - other]), 2) << "the hand of the side that works";
    });
}

TEST_F(ExercisesTest, TheBodyMovesAllTheWayAndBreathes)
{
    constexpr int kTenths = 10;
    for (const QString &name : names()) {
        if (motion(name).drives.empty())
            continue;
        for (int i = 1; i <= kTenths; ++i)
            EXPECT_GT(poseDistance(at(name, (i - 1.0) / kTenths), at(name, double(i) / kTenths)), .5)
                << qPrintable(name) << " at " << i;
    }
    for (const QString &name : names()) {
        Picture full = picture(name, .5);
        full.breath = 1;
        Picture empty = full;
        empty.breath = 0;
        const Skeleton before = solveStage(motion(name), empty).skeleton;
        const Skeleton after = solveStage(motion(name), full).skeleton;
        EXPECT_GT(after.belly + after.chest + after.back, before.belly + before.chest + before.back + 5)
            << qPrintable(name);
    }
}

/// A limb of a side of the body.
const Leg &legOf(const FigureStage &stage, Side side)
{
    return side == stage.nearSide ? stage.skeleton.nearLeg : stage.skeleton.farLeg;
}

const Arm &armOf(const FigureStage &stage, Side side)
{
    return side == stage.nearSide ? stage.skeleton.nearArm : stage.skeleton.farArm;
}

TEST_F(ExercisesTest, TheLegOfTheSideThatWorksMoves)
{
    for (const auto *name : {u"knee-to-chest", u"dead-bug", u"heel-slide", u"straight-leg-raise", u"bird-dog",
                             u"clamshell", u"side-leg-lift"}) {
        forEachWay([&](Side side, bool headRight) {
            const FigureStage home = at(QString::fromUtf16(name), 0, side, headRight);
            const FigureStage out = at(QString::fromUtf16(name), 1, side, headRight);
            const auto moved = [&](Side one) {
                return length(legOf(out, one).ankle - legOf(home, one).ankle)
                       + length(legOf(out, one).knee - legOf(home, one).knee);
            };
            EXPECT_GT(moved(side), 100) << qPrintable(QString::fromUtf16(name));
            EXPECT_LT(moved(otherSide(side)), 30) << qPrintable(QString::fromUtf16(name));
        });
    }
}

TEST_F(ExercisesTest, TheArmOfTheOtherSideGoesWithTheLeg)
{
    for (const auto *name : {u"dead-bug", u"bird-dog"}) {
        forEachWay([&](Side side, bool headRight) {
            const FigureStage home = at(QString::fromUtf16(name), 0, side, headRight);
            const FigureStage out = at(QString::fromUtf16(name), 1, side, headRight);
            EXPECT_GT(length(armOf(out, otherSide(side)).wrist - armOf(home, otherSide(side)).wrist), 200);
            EXPECT_LT(length(armOf(out, side).wrist - armOf(home, side).wrist), 5);
        });
    }
}

TEST_F(ExercisesTest, TheSideThatWorksIsTheOneTheDescriptionMeans)
{
    forEachWay([&](Side side, bool headRight) {
        const auto out = [&](const char16_t *name) { return at(QString::fromUtf16(name), 1, side, headRight); };
        const FigureStage kneeling = out(u"half-kneeling");
        EXPECT_LT(legOf(kneeling, side).knee.y(), 60) << "the knee of the working side is on the mat";
        EXPECT_GT(legOf(kneeling, otherSide(side)).knee.y(), 200);
        const FigureStage calf = out(u"calf-stretch");
        EXPECT_LT(legOf(calf, side).heel.x(), legOf(calf, otherSide(side)).heel.x() - 200) << "it is the leg behind";
        const FigureStage hamstring = out(u"standing-hamstring-stretch");
        EXPECT_GT(legOf(hamstring, side).heel.x(), legOf(hamstring, otherSide(side)).heel.x() + 150)
            << "the leg in front";
        const FigureStage reach = out(u"standing-side-reach");
        EXPECT_GT(armOf(reach, side).wrist.y(), reach.skeleton.headCentre.y()) << "its arm is up";
        EXPECT_LT(armOf(reach, otherSide(side)).wrist.y(), reach.skeleton.hip.y());
        const FigureStage aside = out(u"wide-fold-to-side");
        EXPECT_LT(std::abs(aside.skeleton.headCentre.x() - legOf(aside, side).ankle.x()),
                  std::abs(aside.skeleton.headCentre.x() - legOf(aside, otherSide(side)).ankle.x()));
        const FigureStage knees = out(u"knees-to-side");
        const Point ownHip = legOf(knees, side).hip - knees.skeleton.hip;
        for (const Leg *leg : {&knees.skeleton.nearLeg, &knees.skeleton.farLeg})
            EXPECT_GT(QPointF::dotProduct(leg->knee - knees.skeleton.hip, ownHip), 0) << "both knees go to that side";
        for (const auto *uppermost : {u"clamshell", u"side-leg-lift"}) {
            const FigureStage stage = out(uppermost);
            EXPECT_GT(legOf(stage, side).hip.y(), legOf(stage, otherSide(side)).hip.y());
        }
        const FigureStage bridge = out(u"side-bridge");
        EXPECT_LT(legOf(bridge, side).hip.y(), legOf(bridge, otherSide(side)).hip.y()) << "the side that carries";
    });
}

TEST_F(ExercisesTest, AMotionToTheRightGoesToTheRightLegWhereverTheHeadLies)
{
    for (const auto &[name, to] : {std::pair(u"wide-over-right", Side::Right), std::pair(u"wide-over-left", Side::Left)}) {
        for (const bool headRight : {false, true}) {
            FigureStage over = solveStage(motion(QString::fromUtf16(name)), [&] {
                Picture picture = this->picture(QString::fromUtf16(name), 1, Side::Right, headRight);
                picture.side.reset();
                return picture;
            }());
            const double head = over.skeleton.headCentre.x();
            EXPECT_LT(std::abs(head - legOf(over, to).ankle.x()), std::abs(head - legOf(over, otherSide(to)).ankle.x()))
                << qPrintable(QString::fromUtf16(name)) << ' ' << headRight;
        }
    }
}

TEST_F(ExercisesTest, OnASideTheHeadLiesWhereThePersonWantsIt)
{
    for (const auto *name : {u"clamshell", u"side-leg-lift", u"side-bridge", u"prone-rest", u"bird-dog", u"bridge",
                             u"knees-to-side"}) {
        forEachWay([&](Side side, bool headRight) {
            const Picture shown = picture(QString::fromUtf16(name), 1, side, headRight);
            const QRectF stage(0, 0, 1280, 720);
            const QTransform camera = m_painter->camera(stage, shown);
            const Skeleton s = solveStage(motion(shown.motion), shown).skeleton;
            EXPECT_EQ(camera.map(s.headCentre).x() > camera.map(s.hip).x(), headRight) << qPrintable(shown.motion);
        });
    }
}

TEST_F(ExercisesTest, WhoeverLiesOnTheOtherSideTurnsTheBack)
{
    // With the head at the left a person who faces the viewer lies on the right side.
    for (const auto &[name, leftFaces] : {std::pair(u"clamshell", true), std::pair(u"side-bridge", false)}) {
        forEachWay([&](Side side, bool headRight) {
            const bool faces = (side == Side::Left) == (leftFaces != headRight);
            EXPECT_EQ(at(QString::fromUtf16(name), 1, side, headRight).fromBehind, !faces)
                << qPrintable(QString::fromUtf16(name));
        });
    }
}

TEST_F(ExercisesTest, APictureFadesWhereTheBodyTurnsOver)
{
    const auto change = [this](const char16_t *from, Side first, const char16_t *to, Side second) {
        return transitionBetween(m_painter->library(), picture(QString::fromUtf16(from), 0, first),
                                 picture(QString::fromUtf16(to), 0, second));
    };
    EXPECT_EQ(change(u"clamshell", Side::Left, u"side-leg-lift", Side::Left), Transition::MovePose);
    EXPECT_EQ(change(u"clamshell", Side::Left, u"clamshell", Side::Right), Transition::FadePicture);
    EXPECT_EQ(change(u"standing-side-reach", Side::Left, u"clamshell", Side::Left), Transition::FadePicture);
    EXPECT_EQ(change(u"bridge", Side::Left, u"bird-dog", Side::Left), Transition::FadePicture) << "the front is down";
    EXPECT_EQ(change(u"half-kneeling", Side::Left, u"half-kneeling-at-chair", Side::Left), Transition::FadePicture);
    EXPECT_EQ(change(u"cat", Side::Left, u"childs-pose", Side::Left), Transition::FadeCues);
}

TEST_F(ExercisesTest, TheCuffOfTheWorkingLegHasTheColourOfItsSide)
{
    constexpr QRect kStage(0, 0, 1600, 900);
    const FigureTheme theme = lightFigureTheme();
    for (const QString &name : names()) {
        if (!motion(name).showsSide)
            continue;
        forEachWay([&](Side side, bool headRight) {
            Picture shown = picture(name, 1, side, headRight);
            shown.moves = false;
            QImage image(kStage.size(), QImage::Format_RGB32);
            QPainter painter(&image);
            m_painter->paint(painter, kStage, shown, theme);
            painter.end();
            const FigureStage stage = solveStage(motion(name), shown);
            const Leg &leg = stage.workingLeg();
            const auto colourAt = [&](double along) {
                Point there = between(leg.knee, leg.ankle, along);
                if (stage.camera == Camera::Over)
                    there += Point(0, 215);
                return image.pixelColor(m_painter->camera(kStage, shown).map(there).toPoint());
            };
            const auto is = [](const QColor &seen, const QColor &wanted) {
                return std::abs(seen.red() - wanted.red()) + std::abs(seen.blue() - wanted.blue()) < 90;
            };
            const QColor own = side == Side::Left ? theme.cuffLeft : theme.cuffRight;
            // Beside the stripe, also of a cuff that is higher on a shank that looks shorter.
            const std::initializer_list<double> cuff{.775, .79, .80, .806, .812, .86, .868, .88, .90};
            EXPECT_TRUE(std::any_of(cuff.begin(), cuff.end(), [&](double along) { return is(colourAt(along), own); }))
                << qPrintable(name) << (side == Side::Left ? " left" : " right") << " head right " << headRight;
        });
    }
}

TEST_F(ExercisesTest, ACuffIsAsHighOnAShankThatLooksShorter)
{
    constexpr QRect kStage(0, 0, 1600, 900);
    const FigureTheme theme = lightFigureTheme();
    const Picture shown = picture(QStringLiteral("side-bridge"), 1, Side::Left, true);
    QImage image(kStage.size(), QImage::Format_RGB32);
    QPainter painter(&image);
    m_painter->paint(painter, kStage, shown, theme);
    painter.end();
    const Leg leg = solveStage(motion(shown.motion), shown).workingLeg();
    ASSERT_LT(leg.shankShare, .5);
    for (const double along : {.785, .885}) { // where a cuff that is shortened with its shank has ended
        const QPoint there = m_painter->camera(kStage, shown).map(between(leg.knee, leg.ankle, along)).toPoint();
        EXPECT_LT(std::abs(image.pixelColor(there).red() - theme.cuffLeft.red()), 60) << along;
    }
}

TEST_F(ExercisesTest, ArrowsPointAwayAndHomeAndNoneIsShownAtRest)
{
    Picture shown = picture(QStringLiteral("bridge"), .5);
    shown.moves = true;
    shown.goes = 1;
    const FigureStage stage = solveStage(motion(shown.motion), shown);
    const Points away = arrowsOf(stage, shown).front().line;
    shown.goes = -1;
    const Points home = arrowsOf(stage, shown).front().line;
    EXPECT_EQ(away.front(), home.back());
    EXPECT_GT(away.back().y(), away.front().y());
    shown.goes = 0;
    EXPECT_TRUE(arrowsOf(stage, shown).empty());
}

TEST_F(ExercisesTest, ThereAreTwentyFourEachWithTitleDescriptionAndStill)
{
    EXPECT_GE(names().size(), 24);
    QStringList titles;
    for (const QString &name : names()) {
        titles << motion(name).title;
        EXPECT_FALSE(motion(name).title.isEmpty()) << qPrintable(name);
        EXPECT_TRUE(motion(name).describes.endsWith(u'.')) << qPrintable(name);
        const bool isStill = motion(name).drives.empty();
        EXPECT_TRUE(isStill || motion(name).still.reach > 0) << qPrintable(name) << " is shown on its way";
    }
    EXPECT_EQ(titles.removeDuplicates(), 0);
}

TEST_F(ExercisesTest, TheDocumentNamesEachOfThem)
{
    QFile document(QStringLiteral(MATSIDE_SOURCE_DIR "/docs/figure-format.md"));
    ASSERT_TRUE(document.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(document.readAll());
    for (const QString &name : m_painter->library().figureMotions())
        EXPECT_TRUE(text.contains(u'`' + name + u'`')) << qPrintable(name);
}

TEST_F(ExercisesTest, TheChairCarriesWhoSits)
{
    const FigureMotion &sitting = motion(QStringLiteral("sit-to-stand"));
    ASSERT_TRUE(sitting.chair.has_value());
    const Skeleton s = at(sitting.name, 0).skeleton;
    EXPECT_LT(std::abs(s.hip.x() - sitting.chair->x), 60);
    const double seat = thighOf(s.nearLeg).backAt(.15).y();
    EXPECT_NEAR(seat, kSeatHeight, 12) << "the thigh lies on the seat";
}

TEST_F(ExercisesTest, TheHandsLieOnTheWall)
{
    constexpr double kPalm = 22; // from the wrist to the wall
    for (const double share : {0.0, .5, 1.0})
        EXPECT_NEAR(at(QStringLiteral("calf-stretch"), share).skeleton.nearArm.wrist.x(), kWallAhead - kPalm, 8);
}

TEST_F(ExercisesTest, AFootThatIsLiftedLeavesNoShadow)
{
    constexpr QRect kStage(0, 0, 1280, 720);
    const Picture up = picture(QStringLiteral("straight-leg-raise"), 1);
    QImage room(kStage.size(), QImage::Format_RGB32);
    QImage all(kStage.size(), QImage::Format_RGB32);
    QPainter roomPainter(&room);
    QPainter painter(&all);
    m_painter->paintRoom(roomPainter, kStage, up, lightFigureTheme());
    m_painter->paint(painter, kStage, up, lightFigureTheme());
    const Skeleton s = solveStage(motion(up.motion), up).skeleton;
    const QPoint under = m_painter->camera(kStage, up).map(Point(s.nearLeg.heel.x() + 40, kNearFloor - 1)).toPoint();
    EXPECT_EQ(all.pixelColor(under), room.pixelColor(under));
}

TEST_F(ExercisesTest, ARestingLegThatHidesNothingIsPale)
{
    constexpr QRect kStage(0, 0, 1280, 720);
    const FigureTheme theme = lightFigureTheme();
    const auto shinOf = [&](const QString &name) { // of the near leg, while the far one works
        const Picture shown = picture(name, 1, Side::Left);
        QImage image(kStage.size(), QImage::Format_RGB32);
        QPainter painter(&image);
        m_painter->paint(painter, kStage, shown, theme);
        const Leg leg = solveStage(motion(name), shown).skeleton.nearLeg;
        return image.pixelColor(m_painter->camera(kStage, shown).map(between(leg.knee, leg.ankle, .5)).toPoint());
    };
    const auto isPale = [&theme](const QColor &seen) {
        return std::abs(seen.red() - theme.legResting.red()) + std::abs(seen.blue() - theme.legResting.blue()) < 40;
    };
    EXPECT_TRUE(isPale(shinOf(QStringLiteral("half-kneeling"))));
    EXPECT_FALSE(isPale(shinOf(QStringLiteral("straight-leg-raise")))) << "there it would hide the leg that works";
}

TEST_F(ExercisesTest, AWideStanceStandsOnBothFeetAndTheTrunkLooksShorterAsItFolds)
{
    const QString name = QStringLiteral("wide-roll-down");
    const Skeleton s = at(name, 0).skeleton;
    EXPECT_GT(s.farLeg.ankle.x() - s.nearLeg.ankle.x(), 400);
    const auto rises = [&](double share) {
        const Skeleton now = at(name, share).skeleton;
        return now.shoulder.y() - now.hip.y();
    };
    EXPECT_NEAR(rises(0), body::trunkArc, 1);
    EXPECT_LT(rises(.5), rises(.25));
    EXPECT_LT(std::abs(rises(.65)), 40) << "the trunk points to the viewer";
    EXPECT_LT(rises(1), -150) << "it hangs";
}

TEST_F(ExercisesTest, NoFileOfTheShelfIsReadBeforeOneOfItsMotionsIsAskedFor)
{
    const Result<FigureLibrary> library = loadFigureLibrary(kFigures);
    ASSERT_TRUE(library.ok());
    const FigureShelf &shelf = *library->shelf();
    EXPECT_TRUE(library->figureMotions().contains(QStringLiteral("bird-dog")));
    EXPECT_NE(library->motion(QStringLiteral("slide")), nullptr);
    EXPECT_EQ(library->motion(QStringLiteral("nothing")), nullptr);
    EXPECT_EQ(shelf.filesRead(), 0);
    const FigureMotion *bird = library->motion(QStringLiteral("bird-dog"));
    ASSERT_NE(bird, nullptr);
    EXPECT_EQ(bird, library->motion(QStringLiteral("bird-dog"))) << "read once";
    EXPECT_NE(library->motion(QStringLiteral("cat")), nullptr);
    EXPECT_EQ(shelf.filesRead(), 1) << "both are in one file";
}

TEST_F(ExercisesTest, EveryNameOfTheShelfIsAMotion)
{
    for (const QString &name : names()) {
        ASSERT_NE(m_painter->library().motion(name), nullptr) << qPrintable(name);
        EXPECT_EQ(motion(name).name, name);
    }
}

TEST_F(ExercisesTest, FiguresOfOnesOwnSeeThePosesOfTheShelf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("own.toml")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[[motion]]\nname = \"stay-up\"\nstop = [{ pose = \"bridge-high\" }]\n");
    file.close();
    const Result<FigureLibrary> library = loadFigureLibrary(kFigures, {folder.path()});
    ASSERT_TRUE(library.ok());
    EXPECT_TRUE(library->refused().empty());
    EXPECT_NE(library->motion(QStringLiteral("stay-up")), nullptr);
    EXPECT_NE(library->motion(QStringLiteral("bridge")), nullptr);
}

} // namespace
} // namespace matside
