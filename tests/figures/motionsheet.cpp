// SPDX-License-Identifier: GPL-3.0-or-later
// Contact sheets to look at motions: matside_motion_sheet OUT_DIR [NAME …] writes a picture for each motion, all of them without a name: both
// sides, the head left and right, at the beginning, in the middle and at the end, the last row by night. It prints how low
// the body comes and which hands do not reach their place.
#include "figures/body/bodyshape.h"
#include "figures/files/figurefile.h"
#include "figures/files/figureshelf.h"
#include "figures/paint/figurepainter.h"
#include "figures/stage/figurestage.h"

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <cstdio>

namespace matside {
namespace {

constexpr QSize kTile(430, 300);

double lowest(const QPainterPath &path)
{
    return path.boundingRect().top(); // y points up
}

void report(const FigureMotion &motion, const Picture &picture, double share)
{
    const FigureStage stage = solveStage(motion, picture);
    const Skeleton &s = stage.skeleton;
    const auto arm = [](const Arm &one, const ArmPose &pose) {
        return pose.wrist ? length(one.wrist - *pose.wrist) : 0;
    };
    std::printf("%-24s %.2f  trunk %5.0f  legs %5.0f %5.0f  hands %5.0f %5.0f  missed %4.0f %4.0f  knees %4.0f %4.0f  "
                "heels %5.0f %5.0f  hip %4.0f %4.0f shoulder %4.0f %4.0f head %4.0f %4.0f knee %4.0f %4.0f\n",
                qPrintable(motion.name), share, lowest(trunkBand(s, -.05, 1.08, {}, {})), lowest(legOutline(s.nearLeg)),
                lowest(legOutline(s.farLeg)), lowest(handOutline(s.nearArm)), lowest(handOutline(s.farArm)),
                arm(s.nearArm, stage.pose.nearArm), arm(s.farArm, stage.pose.farArm), s.nearLeg.kneeFlex,
                s.farLeg.kneeFlex, s.nearLeg.heel.x(), s.farLeg.heel.x(), s.hip.x(), s.hip.y(), s.shoulder.x(),
                s.shoulder.y(), s.headCentre.x(), s.headCentre.y(), s.nearLeg.knee.x(), s.nearLeg.knee.y());
}

QImage sheetOf(const FigurePainter &painter, const FigureMotion &motion)
{
    constexpr double kShares[]{0, .5, 1};
    QImage sheet(kTile.width() * 3, kTile.height() * 4, QImage::Format_RGB32);
    sheet.fill(Qt::black);
    QPainter p(&sheet);
    int row = 0;
    for (const Side side : {Side::Right, Side::Left}) {
        for (const bool headRight : {false, true}) {
            int column = 0;
            for (const double share : kShares) {
                Picture picture = pictureAt(motion, painter.still(motion.name), share);
                if (motion.drives.contains(FigureDrive::Reach))
                    picture.reach = share;
                picture.moves = share < 1;
                picture.goes = share < 1 ? 1 : 0;
                picture.side = side;
                picture.headRight = headRight;
                picture.support = QStringLiteral("none");
                const QRectF place(QPointF(column++ * kTile.width(), row * kTile.height()), kTile);
                painter.paint(p, place.adjusted(2, 2, -2, -2), picture,
                              row == 3 ? darkFigureTheme() : lightFigureTheme());
                p.setPen(row == 3 ? Qt::white : Qt::black);
                p.drawText(place.adjusted(10, 8, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                           QStringLiteral("%1, %2, head %3, %4 %")
                               .arg(motion.name, side == Side::Left ? QStringLiteral("left") : QStringLiteral("right"),
                                    headRight ? QStringLiteral("right") : QStringLiteral("left"))
                               .arg(share * 100));
            }
            ++row;
        }
    }
    for (int i = 0; i <= 4; ++i) {
        Picture picture = pictureAt(motion, painter.still(motion.name), i / 4.0);
        picture.side = Side::Right;
        report(motion, picture, i / 4.0);
    }
    return sheet;
}

int run(const QStringList &arguments)
{
    Result<FigureLibrary> library = loadFigureLibrary(QStringLiteral(MATSIDE_SOURCE_DIR "/resources/figures"));
    Problems problems = library.problems();
    if (library && library->shelf() != nullptr)
        problems = library->shelf()->problems();
    for (const Problem &problem : problems)
        std::fprintf(stderr, "%s\n", qPrintable(problem.toString()));
    if (!problems.empty() || arguments.size() < 2)
        return 1;
    const FigurePainter painter(library.take());
    const QStringList names = arguments.size() > 2 ? arguments.mid(2) : painter.library().figureMotions();
    for (const QString &name : names) {
        if (const FigureMotion *motion = painter.library().motion(name))
            sheetOf(painter, *motion).save(QDir(arguments[1]).filePath(name + QStringLiteral(".png")));
    }
    return 0;
}

} // namespace
} // namespace matside

int main(int count, char **values)
{
    const QGuiApplication application(count, values);
    return matside::run(QGuiApplication::arguments());
}
