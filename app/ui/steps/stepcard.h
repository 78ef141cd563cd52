// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/stage/picture.h"
#include "ui/kit/actionbutton.h"

#include <QPixmap>

namespace matside {

class FigurePainter;
struct Look;

/// One step of the routine: its picture, its number, its title and its sentence.
class StepCard final : public ActionButton
{
    Q_OBJECT

public:
    struct Face final
    {
        Picture picture;
        int number = 0;
        QString title;
        QString sentence;
    };

    StepCard(const Look &look, const FigurePainter &painter, Face face, QWidget *parent);

    void setTypeSize(double pixels);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    /// High enough for all its words.
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] bool fits() const override;
    [[nodiscard]] const Picture &picture() const { return m_face.picture; }
    void refresh();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] double faceHeight(double width) const;
    [[nodiscard]] QStringList titleLines(double width) const;
    [[nodiscard]] QStringList sentenceLines(double width) const;
    void paintPicture(const QSizeF &size);

    const Look &m_look;
    const FigurePainter &m_painter;
    Face m_face;
    double m_pixels = 16;
    QPixmap m_pixmap; ///< painted once for a size and a theme
};

} // namespace matside
