// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"
#include "ui/steps/stepsheet.h"

#include <QPixmap>
#include <QWidget>

#include <vector>

namespace matside {

class FigurePainter;

/// All steps of a routine as small pictures with their titles, only to be looked at: a screen reader is told the titles.
class StepGallery final : public QWidget
{
    Q_OBJECT

public:
    StepGallery(const Look &look, const FigurePainter &painter, QWidget *parent);

    void setSteps(std::vector<StepEntry> steps);
    void setTypeSize(double pixels);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void refresh();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int columns(double width) const;
    [[nodiscard]] double cellWidth(double width) const;
    [[nodiscard]] QStringList titleOf(const StepEntry &step, double width) const;
    /// Of each row, in pixels.
    [[nodiscard]] std::vector<double> rowHeights(double width) const;
    void paintStep(QPainter &painter, const QRectF &box, std::size_t index);

    const Look &m_look;
    const FigurePainter &m_painter;
    std::vector<StepEntry> m_steps;
    std::vector<QPixmap> m_pixmaps; ///< of the steps; painted once for a size and a theme
    double m_pixels = 16;
};

} // namespace matside
