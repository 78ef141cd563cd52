// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/person/partcache.h"

#include <QPaintDevice>
#include <QPainter>

namespace matside {

void PartCache::begin(const QPainter &painter, const FigureTheme &theme)
{
    const QTransform device = painter.deviceTransform();
    if (device == m_device && theme == m_theme)
        return;
    m_parts = {};
    m_device = device;
    m_theme = theme;
    m_ratio = painter.device()->devicePixelRatioF();
}

void PartCache::paint(QPainter &painter, Part part, Key key, const QRectF &box, const Paint &paint)
{
    Kept &kept = m_parts[std::size_t(part)];
    if (key != kept.key) {
        kept = {std::move(key), {}, {}};
        paint(painter);
        return;
    }
    if (kept.image.isNull())
        keep(painter, kept, box, paint);
    painter.save();
    painter.resetTransform();
    painter.drawImage(QPointF(kept.at) / m_ratio, kept.image);
    painter.restore();
}

void PartCache::keep(QPainter &painter, Kept &kept, const QRectF &box, const Paint &paint) const
{
    constexpr int kSoftEdge = 2;
    const QRect pixels =
        painter.deviceTransform().mapRect(box).toAlignedRect().adjusted(-kSoftEdge, -kSoftEdge, kSoftEdge, kSoftEdge);
    kept.at = pixels.topLeft();
    kept.image = QImage(pixels.size(), QImage::Format_ARGB32_Premultiplied);
    kept.image.fill(Qt::transparent);
    QPainter into(&kept.image);
    into.setRenderHint(QPainter::Antialiasing);
    into.setPen(Qt::NoPen);
    into.setTransform(painter.deviceTransform() * QTransform::fromTranslate(-pixels.x(), -pixels.y()));
    paint(into);
    into.end();
    kept.image.setDevicePixelRatio(m_ratio);
}

} // namespace matside
