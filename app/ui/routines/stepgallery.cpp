// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routines/stepgallery.h"

#include "figures/paint/figurepainter.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/type.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace matside {

namespace {

constexpr double kLeastCell = 11.5; // times the type: the longest words of titles have room
constexpr double kGap = 1.1;        // the same
constexpr double kPictureShare = .56;
constexpr double kLine = 1.3;
constexpr double kWider = .07; // of the picture on either side: beyond the person there is only floor

} // namespace

StepGallery::StepGallery(const Look &look, const FigurePainter &painter, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_painter(painter)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StepGallery::setSteps(std::vector<StepEntry> steps)
{
    m_steps = std::move(steps);
    QStringList titles;
    for (const StepEntry &step : m_steps)
        titles << QStringLiteral("%1, %2").arg(step.number).arg(step.title);
    setAccessibleName(tr("The steps"));
    setAccessibleDescription(titles.join(QStringLiteral("; ")));
    refresh();
    updateGeometry();
}

void StepGallery::setTypeSize(double pixels)
{
    m_pixels = pixels;
    refresh();
    updateGeometry();
}

void StepGallery::refresh()
{
    m_pixmaps.clear();
    m_pixmaps.resize(m_steps.size());
    update();
}

int StepGallery::columns(double width) const
{
    const double cell = (kLeastCell + kGap) * m_pixels;
    return std::max(1, static_cast<int>((width + kGap * m_pixels) / cell));
}

double StepGallery::cellWidth(double width) const
{
    const int count = columns(width);
    return (width - (count - 1) * kGap * m_pixels) / count;
}

QStringList StepGallery::titleOf(const StepEntry &step, double width) const
{
    return wrapped(QStringLiteral("%1  %2").arg(step.number).arg(step.title), typeface(m_pixels), width);
}

std::vector<double> StepGallery::rowHeights(double width) const
{
    const double cell = cellWidth(width);
    const auto count = static_cast<std::size_t>(columns(width));
    std::vector<double> heights;
    for (std::size_t index = 0; index < m_steps.size(); ++index) {
        if (index % count == 0)
            heights.push_back(0);
        const auto lines = static_cast<double>(titleOf(m_steps[index], cell).size());
        heights.back() =
            std::max(heights.back(), cell * kPictureShare + m_pixels * (.5 + kLine * lines) + kGap * m_pixels);
    }
    return heights;
}

int StepGallery::heightForWidth(int width) const
{
    double high = 0;
    for (const double row : rowHeights(width))
        high += row;
    return static_cast<int>(std::ceil(high));
}

void StepGallery::paintStep(QPainter &painter, const QRectF &box, std::size_t index)
{
    const StepEntry &step = m_steps[index];
    const QRectF picture(box.topLeft(), QSizeF(box.width(), box.width() * kPictureShare));
    const double ratio = devicePixelRatioF();
    QPixmap &pixmap = m_pixmaps[index];
    if (const QSize size = (picture.size() * ratio).toSize(); pixmap.size() != size) {
        pixmap = QPixmap(size);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(m_look.figure.floorLow);
        QPainter inside(&pixmap);
        inside.setRenderHint(QPainter::Antialiasing);
        Scene scene;
        scene.decoration = false;
        scene.inset = false;
        const double wider = picture.width() * kWider;
        m_painter.paint(inside, QRectF(QPointF(), picture.size()).adjusted(-wider, 0, wider, 0), step.picture,
                        m_look.figure, scene);
    }
    const double radius = m_pixels * .7;
    QPainterPath clip;
    clip.addRoundedRect(picture, radius, radius);
    painter.save();
    painter.setClipPath(clip);
    painter.drawPixmap(picture, pixmap, QRectF(pixmap.rect()));
    painter.restore();
    const Tokens &t = m_look.tokens;
    paintCard(painter, picture, radius, Qt::transparent, t.contrast ? t.control : t.line, 1.5);
    double y = picture.bottom() + m_pixels * .5;
    for (const QString &line : titleOf(step, box.width())) {
        paintText(painter, QRectF(box.left(), y, box.width(), m_pixels * kLine), line, typeface(m_pixels), t.ink,
                  Qt::AlignLeft);
        y += m_pixels * kLine;
    }
}

void StepGallery::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    const double cell = cellWidth(width());
    const auto count = static_cast<std::size_t>(columns(width()));
    double y = 0;
    std::size_t index = 0;
    for (const double row : rowHeights(width())) {
        for (std::size_t column = 0; column < count && index < m_steps.size(); ++column, ++index)
            paintStep(painter, QRectF(static_cast<double>(column) * (cell + kGap * m_pixels), y, cell, row), index);
        y += row;
    }
}

} // namespace matside
