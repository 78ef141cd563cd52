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

/// Parts of a body that lie still from one frame to the next, as images. Whoever paints many frames of one picture keeps
/// one and hands it over in the Scene; at soft edges a channel of 255 is off by six at most.
class PartCache final
{
public:
    enum Part { FarArm, FarLeg, Ghost, Head, Waist, NearLeg, Shirt, NearArm, Inset };
    static constexpr std::size_t kParts = Inset + 1;
    using Key = std::vector<double>; ///< where the part is: equal keys look the same
    using Paint = std::function<void(QPainter &)>;

    /// Begins a frame; forgets everything when colours, or the way to the device, are other ones.
    void begin(const QPainter &painter, const FigureTheme &theme);
    /// Paints a part that lies in a box: directly when its key is new, else from its image.
    void paint(QPainter &painter, Part part, Key key, const QRectF &box, const Paint &paint);

private:
    struct Kept final
    {
        Key key;
        QImage image; ///< null until the part has been there twice
        QPoint at;    ///< in pixels of the device
    };

    void keep(QPainter &painter, Kept &kept, const QRectF &box, const Paint &paint) const;

    std::array<Kept, kParts> m_parts;
    FigureTheme m_theme;
    QTransform m_device;
    double m_ratio = 1;
};

} // namespace matside
