// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/figuretheme.h"

#include <QImage>
#include <QRectF>
#include <QTransform>

#include <array>
#include <functional>
#include <vector>

class QPainter;

namespace matside {

/// Images of the parts of a body that do not move from one frame to the next. A caller that paints many frames keeps one
/// cache and passes it in the Scene. At antialiased edges a colour channel differs by 6 of 255 at most.
class PartCache final
{
public:
    enum Part { FarArm, NearOutline, FarLeg, Support, Ghost, Head, Waist, NearLeg, Shirt, NearArm, Inset };
    static constexpr std::size_t kParts = Inset + 1;
    using Key =
        std::vector<double>; ///< all values that the part depends on: parts with equal keys are painted the same
    using Paint = std::function<void(QPainter &)>;

    /// Begins a frame. Drops all images when theme or transform differ from the last frame.
    void begin(const QPainter &painter, const FigureTheme &theme);
    /// Paints a part, which lies in the box: directly when its key is new, else from its image.
    void paint(QPainter &painter, Part part, Key key, const QRectF &box, const Paint &paint);

private:
    struct Kept final
    {
        Key key;
        QImage image; ///< null until a key has come twice
        QPoint at;    ///< in pixels of the device
    };

    void keep(QPainter &painter, Kept &kept, const QRectF &box, const Paint &paint) const;

    std::array<Kept, kParts> m_parts;
    FigureTheme m_theme;
    QTransform m_device;
    double m_ratio = 1;
};

} // namespace matside
