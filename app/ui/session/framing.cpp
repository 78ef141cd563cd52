// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/framing.h"

#include "figures/body/bodyshape.h"
#include "figures/paint/figurepainter.h"
#include "figures/stage/arrows.h"

#include <QLineF>
#include <QPolygonF>

#include <algorithm>
#include <vector>

namespace matside {

namespace {

/// The bounds of the part of a shape that lies between two heights; empty where there is none.
QRectF within(const QPolygonF &shape, double top, double bottom)
{
    constexpr double kStep = 4; // pixels along an edge
    QPolygonF inside;
    for (qsizetype i = 1; i < shape.size(); ++i) {
        const QLineF edge(shape[i - 1], shape[i]);
        const int steps = 1 + static_cast<int>(edge.length() / kStep);
        for (int step = 0; step <= steps; ++step) {
            const QPointF point = edge.pointAt(static_cast<double>(step) / steps);
            if (point.y() >= top && point.y() <= bottom)
                inside << point;
        }
    }
    return inside.boundingRect();
}

/// Where body and arrows are through the whole motion, turned to the middle; of a side that works also where it is furthest.
std::vector<QPolygonF> shapesOf(const FigureMotion &motion, Picture picture, const QRectF &frame)
{
    const QTransform transform = stageTransform(frame, motion, picture.headRight, picture.progress);
    const Camera camera = cameraAt(motion, picture.progress);
    std::vector<QPolygonF> shapes;
    const auto add = [&] {
        for (const QPolygonF &part : bodyOutline(solveStage(motion, picture).skeleton).toSubpathPolygons(transform))
            shapes.push_back(part);
    };
    for (const double progress : {0.0, .125, .25, .375, .5, .625, .75, .875, 1.0}) {
        picture = pictureAt(motion, picture, progress);
        if (cameraAt(motion, progress) == camera)
            add();
    }
    if (picture.side) {
        picture.reach = 1;
        add();
    }
    for (const Points &arrow : everyArrowOf(motion)) {
        QRectF box;
        for (const Point &point : arrow)
            box |= QRectF(transform.map(point) - QPointF(12, 12), QSizeF(24, 24));
        shapes.emplace_back(box);
    }
    return shapes;
}

/// A body that is up keeps its head in the picture.
QRectF underTheTop(const FigureMotion &motion, const Picture &picture, QRectF frame)
{
    const double highest = frame.top() + frame.height() * .02;
    const double step = frame.height() * .02;
    for (int lower = 0; lower < 10; ++lower) {
        const std::vector<QPolygonF> shapes = shapesOf(motion, picture, frame);
        if (std::all_of(shapes.begin(), shapes.end(),
                        [&](const QPolygonF &shape) { return shape.boundingRect().top() >= highest; }))
            break;
        frame.setTop(frame.top() + step);
    }
    return frame;
}

/// How far the picture would have to go away from the head for the title, and how far the dial lets it.
struct Aside final
{
    double wanted = 0;
    double room = 0;
};

Aside asideOf(const std::vector<QPolygonF> &shapes, const StageWords &words, double gap, bool headRight)
{
    Aside aside{0, words.stage.width()};
    for (const QPolygonF &shape : shapes) {
        const QRectF besideTitle = within(shape, words.title.top(), words.title.bottom());
        const QRectF besideDial = within(shape, words.dial.top(), words.dial.bottom());
        if (!besideTitle.isNull())
            aside.wanted = std::max(aside.wanted, headRight ? besideTitle.right() + gap - words.title.left()
                                                            : words.title.right() + gap - besideTitle.left());
        if (!besideDial.isNull())
            aside.room = std::min(aside.room, headRight ? besideDial.left() - gap - words.dial.right()
                                                        : words.dial.left() - gap - besideDial.right());
    }
    return aside;
}

/// Smaller by this share, on the same floor.
QRectF smaller(const QRectF &frame, double share)
{
    const QSizeF size = frame.size() * share;
    return {frame.center().x() - size.width() / 2, frame.bottom() - size.height(), size.width(), size.height()};
}

/// As large as words and dial let the person be: the picture gives way, never the words.
QRectF besideWords(const FigureMotion &motion, const Picture &picture, const StageWords &words)
{
    const double gap = words.stage.height() * .04;
    const QRectF whole = underTheTop(motion, picture, words.stage);
    QRectF frame = whole;
    double by = 0;
    for (const double share : {1.0, .95, .9, .85, .8, .75, .7}) {
        frame = smaller(whole, share);
        const Aside aside = asideOf(shapesOf(motion, picture, frame), words, gap, picture.headRight);
        by = std::min(aside.wanted, std::max(0.0, aside.room));
        if (aside.wanted <= by + 1 && aside.room > -gap)
            break;
    }
    return frame.translated(picture.headRight ? -by : by, 0);
}

QRectF frameFromAbove(const FigurePainter &painter, const FigureMotion &motion, Picture picture,
                      const StageWords &words)
{
    constexpr double kMatTop = 460; // in world units, with its edge
    // Where the window is higher than wide nothing lies beside the dial.
    const bool narrow = words.stage.width() < words.stage.height() * 1.6;
    const double clear = (narrow ? std::max(words.title.bottom(), words.dial.bottom()) : words.title.bottom())
                         + words.stage.height() * .01;
    QRectF frame = words.stage;
    while (frame.top() < clear
           && stageTransform(frame, motion, picture.headRight, picture.progress).map(QPointF(0, kMatTop)).y() < clear)
        frame.setTop(frame.top() + 4);
    if (isFromAbove(cameraAt(motion, 1)))
        picture = pictureAt(motion, picture, 1);
    const QRectF body = painter.bounds(frame, picture);
    const double gap = words.stage.height() * .03;
    if (body.top() > words.dial.bottom())
        return frame;
    const double away = picture.headRight ? std::max(0.0, words.dial.right() + gap - body.left())
                                          : std::min(0.0, words.dial.left() - gap - body.right());
    return frame.translated(away, 0);
}

} // namespace

QRectF frameFor(const FigurePainter &painter, Picture picture, const StageWords &words)
{
    const FigureMotion *motion = painter.library().motion(picture.motion);
    if (motion == nullptr)
        return words.stage;
    picture.reach = 0;
    picture.turn = 0;
    picture.breath = 0;
    if (isFromAbove(cameraAt(*motion, picture.progress)))
        return frameFromAbove(painter, *motion, picture, words);
    return besideWords(*motion, picture, words);
}

} // namespace matside
