// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/stage/transition.h"
#include "ui/shell/look.h"

#include <QElapsedTimer>
#include <QImage>
#include <QTimer>
#include <QWidget>

namespace matside {

class FigurePainter;

/// Shows the room with the drawn person. A click on it is the main action.
///
/// Between two motions the person moves from pose to pose, and one camera fades into the next. A frame repaints only the
/// parts that move.
class StageView final : public QWidget
{
    Q_OBJECT

public:
    StageView(const Look &look, const FigurePainter &painter, QWidget *parent);

    /// The latest picture wins; it is painted 30 times a second at most.
    void setPicture(const Picture &picture);
    void setPhase(Phase phase);
    /// The person in pictures without a person: an id of FigureLibrary::persons(); empty for the first.
    void setPerson(const QString &id);
    [[nodiscard]] const QString &person() const { return m_person; }
    /// Three stills a move, and no transition between them.
    void setReducedMotion(bool reduced);
    [[nodiscard]] bool hasReducedMotion() const { return m_reducedMotion; }
    /// The image on the screen.
    [[nodiscard]] const QImage &shown();
    /// The image is kept, so that widgets over it repaint without painting it again.
    [[nodiscard]] bool keepsPicture() const { return !m_image.isNull(); }
    /// Window arch and plant: off where words lie on the wall.
    void setDecorated(bool decorated);
    /// The right and the lower edge fade into the page over these many pixels; 0: a hard edge.
    void setFade(int right, int below);
    /// The corners are rounded to this radius, in pixels, on a card; 0: they are not.
    void setCorners(double radius);
    /// The rectangle of the picture, which may be larger than the widget; the room is painted around it.
    void setFrame(const QRectF &frame);
    /// The place of the view from the end of the mat, if the picture has one; invalid: it is not shown.
    void setInset(const QRectF &circle);
    /// The picture has a view from the end of the mat.
    [[nodiscard]] bool hasInset() const;
    /// Paints everything again, for other colours. Ends a transition.
    void refresh();

    [[nodiscard]] const Picture &picture() const { return m_picture; }
    /// The transition that is under way.
    [[nodiscard]] Transition transition() const { return m_transition; }

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// A picture and its camera.
    struct Shot final
    {
        Picture picture;
        QString room;      ///< FigurePainter::roomKey()
        QTransform camera; ///< of the picture
        QTransform seen;   ///< the painted camera, which may be on its way to `camera`
        bool inset = false;
    };

    void follow(const Picture &picture);
    void dropImages();
    void restoreImages();
    void nextFrame();
    QRegion advance();
    [[nodiscard]] Transition transitionTo(const Shot &next) const;
    void beginTransition(Transition transition);
    void endTransition();
    [[nodiscard]] double progress() const;
    [[nodiscard]] Shot target() const;
    [[nodiscard]] Scene sceneNow() const;
    [[nodiscard]] FigureTheme theme() const;
    [[nodiscard]] bool keepsRoom(const Scene &scene) const;
    void keepRoom(const Scene &scene);
    void paintImage(const std::vector<QRect> &parts);
    void paintPart(QPainter &painter, const QRect &part, const Scene &scene) const;
    void paintWhole();

    const Look &m_look;
    const FigurePainter &m_painter;
    Picture m_picture;
    QString m_person;
    Phase m_phase = Phase::Running;
    bool m_decorated = false;
    bool m_reducedMotion = false;
    QRectF m_frame;
    QRectF m_inset;
    double m_corners = 0;
    QSize m_fade;                       ///< pixels at the right and at the lower edge
    std::shared_ptr<PartCache> m_parts; ///< the parts of the body that do not move
    std::shared_ptr<PartCache> m_insetParts;
    QImage m_room; ///< wall, floor and mat, kept while the person moves before them; null otherwise
    QString m_roomKey;
    QTransform m_roomCamera;
    QImage m_image;              ///< the whole picture: words and dial over it repaint without painting it again
    std::optional<Shot> m_shown; ///< the last painted shot; none: the next picture has no transition
    bool m_stale = true;         ///< all of the image has to be painted
    Transition m_transition = Transition::None;
    std::optional<Shot> m_from; ///< the shot at the begin of the transition
    QImage m_old;               ///< the image that fades out
    QElapsedTimer m_since;
    QTimer m_frameTime;
    QTimer m_rest;          ///< runs while nothing has been painted
    bool m_waiting = false; ///< a picture came while the last was too young
};

} // namespace matside
