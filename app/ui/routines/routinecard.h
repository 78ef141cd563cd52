// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/stage/picture.h"
#include "ui/kit/actionbutton.h"

#include <QPixmap>

namespace matside {

class FigurePainter;
struct Look;

/// A routine in the list: its picture, its title, and what to know before it is chosen. A file that cannot be done has no picture, and
/// says what is wrong.
class RoutineCard final : public ActionButton
{
    Q_OBJECT

public:
    struct Face final
    {
        Picture picture; ///< without a motion: it cannot be done
        QString title;
        QStringList lines; ///< time and posture, things that are needed, the voice; each wraps
        bool chosen = false;
        bool own = false; ///< said to a screen reader: everybody else sees where the card stands
    };

    RoutineCard(const Look &look, const FigurePainter &painter, Face face, QWidget *parent);

    void setTypeSize(double pixels);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    /// High enough for all its words.
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] bool fits() const override;
    [[nodiscard]] const Face &routineFace() const { return m_face; }
    /// Who is drawn, and to which side the head lies.
    void setSeen(const QString &person, bool headRight);
    void refresh();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool isBroken() const { return m_face.picture.motion.isEmpty(); }
    [[nodiscard]] double faceHeight(double width) const;
    [[nodiscard]] QStringList titleLines(double width) const;
    [[nodiscard]] QList<QStringList> textLines(double width) const;
    void paintPicture(const QSizeF &size);
    void paintBroken(QPainter &painter, const QRectF &box) const;
    void paintWords(QPainter &painter, const QRectF &box, double top) const;
    void paintChosen(QPainter &painter, const QRectF &box) const;

    const Look &m_look;
    const FigurePainter &m_painter;
    Face m_face;
    double m_pixels = 16;
    QPixmap m_pixmap; ///< painted once for a size and a theme
};

} // namespace matside
