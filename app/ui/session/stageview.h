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

/// The room with the person in it. A click on it is the main action.
///
/// Between two motions the person goes from pose to pose, and one camera fades into the next. A frame paints only what moves.
class StageView final : public QWidget
{
    Q_OBJECT

public:
    StageView(const Look &look, const FigurePainter &painter, QWidget *parent);

    /// The latest picture wins; it is painted 30 times a second at most.
    void setPicture(const Picture &picture);
    void setPhase(Phase phase);
    /// Who is drawn in pictures that name nobody: an id of FigureLibrary::persons(); empty for the first.
    void setPerson(const QString &id);
    [[nodiscard]] const QString &person() const { return m_person; }
    /// Three stills a move, and no passage between them.
    void setReducedMotion(bool reduced);
    /// What is seen now.
    [[nodiscard]] const QImage &shown();
    /// The picture is kept, and not painted anew for whatever stands over it.
    [[nodiscard]] bool keepsPicture() const { return !m_image.isNull(); }
    /// Window arch and plant: off where words lie on the wall.
    void setDecorated(bool decorated);
    /// Where the picture is laid out, which may reach beyond the widget; around it the room goes on.
    void setFrame(const QRectF &frame);
    /// Where the view from the feet end stands, while there is one; invalid: nowhere.
    void setInset(const QRectF &circle);
    /// The picture has a view from the feet end.
    [[nodiscard]] bool hasInset() const;
    /// Everything anew: other colours. Ends a passage.
    void refresh();

    [[nodiscard]] const Picture &picture() const { return m_picture; }
    /// The passage that is under way.
    [[nodiscard]] Transition passage() const { return m_passage; }

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// A picture and how it is looked at.
    struct Shot final
    {
        Picture picture;
        QString room;      ///< FigurePainter::roomKey()
        QTransform camera; ///< of the picture
        QTransform seen;   ///< the one that was painted: on the way to it, maybe
        bool inset = false;
    };

    void follow(const Picture &picture);
    void letGo();
    void takeUp();
    void nextFrame();
    QRegion advance();
    [[nodiscard]] Transition passageTo(const Shot &next) const;
    void beginPassage(Transition passage);
    void endPassage();
    [[nodiscard]] double passed() const;
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
    std::shared_ptr<PartCache> m_parts; ///< what of the body lies still
    std::shared_ptr<PartCache> m_insetParts;
    QImage m_room; ///< wall, floor and mat, while somebody moves before them; null before that
    QString m_roomKey;
    QTransform m_roomCamera;
    QImage m_image;              ///< the whole as it stands: words and dial over it repaint without painting it anew
    std::optional<Shot> m_shown; ///< what was painted last; none: the next picture has no transition
    bool m_stale = true;         ///< all of the image has to be painted
    Transition m_passage = Transition::None;
    std::optional<Shot> m_from; ///< where the passage began
    QImage m_old;               ///< what fades away
    QElapsedTimer m_since;
    QTimer m_frameTime;
    QTimer m_rest;          ///< runs while nothing has been painted
    bool m_waiting = false; ///< a picture came while the last was too young
};

} // namespace matside
