// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/files/figurelibrary.h"
#include "figures/paint/figuretheme.h"
#include "figures/stage/picture.h"

#include <QRectF>

class QPainter;

namespace matside {

struct FigureStage;

/// Draws the person on the mat: a pure function of picture, theme and rectangle. Draws no words.
class FigurePainter final
{
public:
    explicit FigurePainter(FigureLibrary library);

    /// Everything: room, then figure. A motion that nobody knows leaves the room empty.
    void paint(QPainter &painter, const QRectF &stage, const Picture &picture, const FigureTheme &theme,
               Scene scene = {}) const;
    /// Wall, floor and mat only: changes with the camera, the headroom of the motion and headRight, so that a caller
    /// can keep it as an image for as long as roomKey() stays the same.
    void paintRoom(QPainter &painter, const QRectF &stage, const Picture &picture, const FigureTheme &theme,
                   Scene scene = {}) const;
    /// What moves: shadows, cues, person, support and inset.
    void paintFigure(QPainter &painter, const QRectF &stage, const Picture &picture, const FigureTheme &theme,
                     Scene scene = {}) const;
    /// The view from the feet end by itself, for callers that frame it; nothing where no leg is at work. The cache is
    /// for who paints it frame after frame, and another one than the Scene's.
    void paintInset(QPainter &painter, const QRectF &circle, const Picture &picture, const FigureTheme &theme,
                    PartCache *parts = nullptr) const;

    /// World to stage, as paint() looks at a picture.
    [[nodiscard]] QTransform camera(const QRectF &stage, const Picture &picture) const;
    /// Equal for pictures that stand in the same room.
    [[nodiscard]] QString roomKey(const Picture &picture) const;
    /// Where the person is, in the coordinates of the stage: titles stay out of it.
    [[nodiscard]] QRectF bounds(const QRectF &stage, const Picture &picture) const;
    /// What of the picture paintFigure() paints otherwise when `before` becomes `after`, in the coordinates of the stage,
    /// but for the view from the feet end; empty when nothing, the whole canvas when the motion or the room is another.
    [[nodiscard]] QRectF changedRect(const QRectF &stage, const Picture &before, const Picture &after,
                                     const Scene &scene = {}) const;
    /// Where paint() puts the view from the feet end; empty where the motion has none.
    [[nodiscard]] QRectF insetRect(const QRectF &stage, const Picture &picture) const;
    /// The moment of a motion that tells most, for cards: side, support and headRight are left to the caller.
    [[nodiscard]] Picture still(const QString &motion) const;

    [[nodiscard]] const FigureLibrary &library() const { return m_library; }

private:
    [[nodiscard]] FigureStage stageOf(const Picture &picture, const Scene &scene) const;

    FigureLibrary m_library;
};

} // namespace matside
