// SPDX-License-Identifier: GPL-3.0-or-later
// CPU time of one frame of the figure, as the stage paints it 30 times a second: the room is an image, and only the box
// that moves, and that of the view from the feet end, are painted anew. "Whole" paints room and figure; the ratio of the two is what the boxes are good for.
#include "figures/files/figurefile.h"
#include "figures/paint/figurepainter.h"
#include "figures/paint/onethread.h"
#include "figures/paint/person/partcache.h"

#include <benchmark/benchmark.h>

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <cmath>
#include <cstdio>

namespace matside {
namespace {

const FigurePainter &shipped()
{
    static const FigurePainter painter([] {
        Result<FigureLibrary> library = loadFigureLibrary(QStringLiteral(MATSIDE_SOURCE_DIR "/resources/figures"));
        if (!library)
            std::abort();
        return library.take();
    }());
    return painter;
}

enum Motion { Slide, Press, Rotate, Breathe };

/// The picture of a frame, 30 a second, of a move of 5 s that goes there and back.
Picture frameOf(Motion motion, int frame, Side side)
{
    constexpr double kFrames = 150;
    const double t = .5 - .5 * std::cos(frame / kFrames * 3.14159265);
    static constexpr const char16_t *kNames[]{u"slide", u"press", u"rotate", u"breathe"};
    Picture picture = shipped().still(QString::fromUtf16(kNames[motion]));
    picture.side = side;
    picture.support = QStringLiteral("towel");
    picture.reach = motion == Rotate ? 1 : t;
    picture.turn = motion == Rotate ? 2 * t - 1 : 0;
    picture.breath = motion == Breathe ? t : 0;
    return picture;
}

/// Where the session page puts the view from the feet end; it is painted by itself there.
QRectF insetOf(const QSize &size)
{
    const double side = size.height() * .30;
    return {size.width() - side * 1.2, side * .2, side, side};
}

class Stage final
{
public:
    Stage(QSize size, Motion motion, Side side) : m_motion(motion), m_side(side), m_room(size, kFormat), m_image(size, kFormat)
    {
        m_scene.inset = false;
        m_scene.decoration = false;
        m_last = frameOf(motion, 0, side);
        paintWhole(0);
        m_scene.parts = std::make_shared<PartCache>();
    }

    /// Answers with the share of the stage that was painted.
    double paintBox(int frame)
    {
        const Picture next = frameOf(m_motion, frame, m_side);
        std::vector<QRect> parts{shipped().changedRect(m_room.rect(), m_last, next, m_scene).toAlignedRect()};
        if (m_motion == Rotate)
            parts.push_back(insetOf(m_room.size()).toAlignedRect());
        paintInOneThread([&] { paint(parts, next); });
        double share = 0;
        for (const QRect &part : parts)
            share += double(part.width()) * part.height() / (double(m_room.width()) * m_room.height());
        return share;
    }

    void paintWhole(int frame)
    {
        paintInOneThread([&] {
            QPainter painter(&m_room);
            shipped().paintRoom(painter, m_room.rect(), m_last, lightFigureTheme(), m_scene);
            painter.end();
            m_scene.parts.reset();
            paint({m_room.rect()}, frameOf(m_motion, frame, m_side));
        });
    }

private:
    void paint(const std::vector<QRect> &parts, const Picture &picture)
    {
        QPainter painter(&m_image);
        for (const QRect &part : parts) {
            painter.setClipRect(part);
            painter.drawImage(0, 0, m_room);
            shipped().paintFigure(painter, m_room.rect(), picture, lightFigureTheme(), m_scene);
            if (m_motion == Rotate)
                shipped().paintInset(painter, insetOf(m_room.size()), picture, lightFigureTheme(), &m_insetParts);
        }
        m_last = picture;
    }

    static constexpr QImage::Format kFormat = QImage::Format_RGB32;
    Motion m_motion;
    Side m_side;
    Scene m_scene;
    PartCache m_insetParts;
    QImage m_room;
    QImage m_image;
    Picture m_last;
};

void frame(benchmark::State &state, Motion motion, QSize size, bool whole)
{
    Stage stage(size, motion, Side::Right);
    int index = 0;
    double share = 0;
    for (auto _ : state) {
        if (whole)
            stage.paintWhole(++index);
        else
            share += stage.paintBox(++index);
    }
    if (!whole)
        state.counters["painted"] = benchmark::Counter(share, benchmark::Counter::kAvgIterations);
}

void addAll()
{
    constexpr QSize kSizes[]{{1280, 800}, {2560, 1600}};
    constexpr const char *kNames[]{"slide", "press", "rotate", "breathe"};
    for (const QSize &size : kSizes) {
        for (const Motion motion : {Slide, Press, Rotate, Breathe}) {
            for (const bool whole : {false, true}) {
                const QString name = QStringLiteral("%1/%2x%3/%4")
                                         .arg(QLatin1String(kNames[motion]))
                                         .arg(size.width())
                                         .arg(size.height())
                                         .arg(whole ? QStringLiteral("whole") : QStringLiteral("box"));
                benchmark::RegisterBenchmark(qPrintable(name), frame, motion, size, whole)
                    ->Unit(benchmark::kMillisecond)
                    ->MeasureProcessCPUTime();
            }
        }
    }
}

} // namespace
} // namespace matside

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    matside::keepPaintingTogether();
    const QGuiApplication application(argc, argv);
    matside::addAll();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
