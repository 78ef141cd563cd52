// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framing.h"

#include "figures/figurepainter.h"
#include "figures/figurestage.h"

#include <algorithm>
#include <vector>

namespace matside {

namespace {

/// What must not stand behind the title: a body that is up, and the arrows above one that lies.
std::vector<QRectF> tallThings(const FigurePainter &painter, const FigureMotion &motion, Picture picture,
                               const QRectF &frame)
{
    std::vector<QRectF> things;
    for (const double progress : {0.0, .25, .5, .75, 1.0}) {
        picture.progress = progress;
        const QRectF body = painter.bounds(frame, picture);
        if (body.width() < body.height() * 1.4)
            things.push_back(body);
    }
    const QTransform transform = stageTransform(frame, motion, picture.headRight);
    for (const Points &arrow : motion.arrows) {
        QRectF box;
        for (const Point &point : arrow)
            box |= QRectF(transform.map(point) - QPointF(12, 12), QSizeF(24, 24));
        things.push_back(box);
    }
    return things;
}

QRectF frameFromAbove(const FigurePainter &painter, const FigureMotion &motion, Picture picture,
                      const StageWords &words)
{
    constexpr double kMatTop = 460; // in world units, with its edge
    const double clear = words.title.bottom() + words.stage.height() * .01;
    QRectF frame = words.stage;
    while (frame.top() < clear && stageTransform(frame, motion, picture.headRight).map(QPointF(0, kMatTop)).y() < clear)
        frame.setTop(frame.top() + 4);
    picture.progress = 1;
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
    if (motion->camera == Camera::Above)
        return frameFromAbove(painter, *motion, picture, words);
    const double gap = words.stage.height() * .04;
    double by = 0;
    for (const QRectF &thing : tallThings(painter, *motion, picture, words.stage)) {
        if (thing.top() > words.title.bottom() + gap / 2)
            continue;
        if (picture.headRight) {
            const double room = thing.left() - words.dial.right() - gap;
            by = std::min(by, std::max(words.title.left() - gap - thing.right(), -std::max(0.0, room)));
        } else {
            const double room = words.dial.left() - gap - thing.right();
            by = std::max(by, std::min(words.title.right() + gap - thing.left(), std::max(0.0, room)));
        }
    }
    return words.stage.translated(by, 0);
}

} // namespace matside
