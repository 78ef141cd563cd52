// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/files/figurelibrary.h"
#include "figures/paint/figuretheme.h"
#include "figures/stage/picture.h"

#include <QRectF>

class QPainter;

namespace matside {

struct FigureStage;

/// Paints the room, the person, the support and the marks of a Picture. The same input always gives the same pixels.
class FigurePainter final
{
public:
    explicit FigurePainter(FigureLibrary library);

    /// Paints room and figure. With an unknown motion the room is empty.
    void paint(QPainter &painter, const QRectF &stage, const Picture &picture, const FigureTheme &theme,
               Scene scene = {}) const;
    /// Paints wall, floor and mat. A caller may keep them as an image while roomKey() stays the same.
    void paintRoom(QPainter &painter, const QRectF &stage, const Picture &picture, const FigureTheme &theme,
                   Scene scene = {}) const;
    /// Paints shadows, marks, person, support and inset.
    void paintFigure(QPainter &painter, const QRectF &stage, const Picture &picture, const FigureTheme &theme,
                     Scene scene = {}) const;
    /// Paints the view from the feet end into a circle; nothing when no leg works. Its cache is not that of a Scene.
    void paintInset(QPainter &painter, const QRectF &circle, const Picture &picture, const FigureTheme &theme,
                    PartCache *parts = nullptr) const;

    /// World to stage, as in paint().
    [[nodiscard]] QTransform camera(const QRectF &stage, const Picture &picture) const;
    /// Equal for pictures with the same room.
    [[nodiscard]] QString roomKey(const Picture &picture) const;
    /// The box of the person, in coordinates of the stage.
    [[nodiscard]] QRectF bounds(const QRectF &stage, const Picture &picture) const;
    /// The part of the stage that paintFigure() paints differently for two pictures, without the view from the feet end.
    /// Empty when nothing differs; the whole canvas when motion or room do.
    [[nodiscard]] QRectF changedRect(const QRectF &stage, const Picture &before, const Picture &after,
                                     const Scene &scene = {}) const;
    /// The place of the view from the feet end in paint(); empty when the motion has none.
    [[nodiscard]] QRectF insetRect(const QRectF &stage, const Picture &picture) const;
    /// The moment that shows a motion best, for cards. The caller sets side, support and headRight.
    [[nodiscard]] Picture still(const QString &motion) const;

    [[nodiscard]] const FigureLibrary &library() const { return m_library; }

private:
    [[nodiscard]] FigureStage stageOf(const Picture &picture, const Scene &scene) const;

    FigureLibrary m_library;
};

} // namespace matside
