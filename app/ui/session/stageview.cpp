// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/stageview.h"

#include "figures/paint/figurepainter.h"
#include "figures/paint/onethread.h"
#include "figures/paint/person/partcache.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <chrono>

namespace matside {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kFrame{33};
constexpr milliseconds kRest{1500}; // longer than any transition, which needs the images
constexpr milliseconds kFadeCues{300};
constexpr milliseconds kFadePicture{600};
constexpr milliseconds kMovePose{1200}; // a change of pose: docs/sources.md, "Layout"

milliseconds lengthOf(Transition transition)
{
    switch (transition) {
    case Transition::None:
        return {};
    case Transition::FadeCues:
        return kFadeCues;
    case Transition::MovePose:
        return kMovePose;
    case Transition::FadePicture:
        return kFadePicture;
    }
    return {};
}

/// Between two cameras that look the same way: neither of them turns.
QTransform between(const QTransform &a, const QTransform &b, double t)
{
    const auto at = [t](double from, double to) { return matside::between(from, to, t); };
    return {at(a.m11(), b.m11()), at(a.m12(), b.m12()), at(a.m21(), b.m21()),
            at(a.m22(), b.m22()), at(a.dx(), b.dx()),   at(a.dy(), b.dy())};
}

/// An image of the size of a widget, uninitialised: the widget paints all of it.
QImage imageFor(const QWidget &widget)
{
    QImage image(widget.size() * widget.devicePixelRatioF(), QImage::Format_RGB32);
    image.setDevicePixelRatio(widget.devicePixelRatioF());
    return image;
}

/// From clear to this colour, to the right or down.
void paintFade(QPainter &painter, const QRectF &box, const QPointF &direction, const QColor &colour)
{
    if (box.isEmpty())
        return;
    QLinearGradient gradient(box.topLeft(),
                             box.topLeft() + QPointF(direction.x() * box.width(), direction.y() * box.height()));
    gradient.setColorAt(0, faded(colour, 0));
    gradient.setColorAt(1, colour);
    painter.fillRect(box, gradient);
}

/// The view from the end of the mat with its ring and its shadow.
QRect insetBox(const QRectF &circle)
{
    const double beyond = circle.width() * .12;
    return circle.adjusted(-beyond, -beyond, beyond, beyond).toAlignedRect();
}

} // namespace

StageView::StageView(const Look &look, const FigurePainter &painter, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_painter(painter),
      m_parts(std::make_shared<PartCache>()),
      m_insetParts(std::make_shared<PartCache>())
{
    m_frameTime.setSingleShot(true);
    m_frameTime.setInterval(kFrame);
    connect(&m_frameTime, &QTimer::timeout, this, [this] {
        if (m_waiting || m_transition != Transition::None)
            nextFrame();
    });
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &StageView::dropImages);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

/// A still picture is not painted either: its image takes megabytes, and is made again when it is shown.
void StageView::dropImages()
{
    m_image = {};
    m_room = {};
    m_stale = true;
}

/// Paints the images again if they were dropped: a transition begins with the image on the screen.
void StageView::restoreImages()
{
    if (isVisible() && m_shown && m_image.isNull())
        paintWhole();
}

const QImage &StageView::shown()
{
    if (m_image.isNull())
        paintWhole();
    return m_image;
}

void StageView::setPicture(const Picture &picture)
{
    Picture wanted = picture;
    if (wanted.person.isEmpty())
        wanted.person = m_person;
    if (wanted == m_picture || (m_reducedMotion && !isNextStill(m_picture, wanted)))
        return;
    follow(wanted);
}

void StageView::follow(const Picture &picture)
{
    restoreImages();
    m_picture = picture;
    if (m_frameTime.isActive())
        m_waiting = true;
    else
        nextFrame();
}

void StageView::setPerson(const QString &id)
{
    if (id == m_person)
        return;
    m_person = id;
    Picture picture = m_picture;
    picture.person = id;
    follow(picture);
}

void StageView::setReducedMotion(bool reduced)
{
    if (reduced == m_reducedMotion)
        return;
    m_reducedMotion = reduced;
    if (reduced)
        endTransition();
}

void StageView::setPhase(Phase phase)
{
    if (phase == m_phase)
        return;
    m_phase = phase;
    refresh();
}

void StageView::setDecorated(bool decorated)
{
    m_decorated = decorated;
    refresh();
}

void StageView::setFade(int right, int below)
{
    m_fade = {right, below};
    update();
}

void StageView::setCorners(double radius)
{
    m_corners = radius;
    update();
}

void StageView::setFrame(const QRectF &frame)
{
    if (frame == m_frame)
        return;
    restoreImages();
    m_frame = frame;
    m_waiting = true;
    if (!m_frameTime.isActive())
        m_frameTime.start(milliseconds{0}); // a picture for that frame is about to come
}

void StageView::setInset(const QRectF &circle)
{
    if (circle == m_inset)
        return;
    m_inset = circle;
    refresh();
}

bool StageView::hasInset() const
{
    return m_inset.isValid() && m_painter.insetRect(m_frame, m_picture).isValid();
}

void StageView::refresh()
{
    endTransition();
    m_room = {};
    m_shown.reset(); // the new size has not been painted: no transition begins from it
    update();
}

FigureTheme StageView::theme() const
{
    return litBy(m_look.figure, lightOf(m_look.tokens, m_phase));
}

StageView::Shot StageView::target() const
{
    const QTransform camera = m_painter.camera(m_frame, m_picture);
    return {m_picture, m_painter.roomKey(m_picture), camera, camera, hasInset()};
}

/// The progress of the transition, 0 to 1, with no speed at both ends.
double StageView::progress() const
{
    if (m_transition == Transition::None)
        return 1;
    return smootherStep(double(m_since.elapsed()) / double(lengthOf(m_transition).count()));
}

Scene StageView::sceneNow() const
{
    Scene scene;
    scene.decoration = m_decorated;
    scene.cues = m_phase == Phase::Running || m_phase == Phase::Waiting;
    scene.inset = false;
    scene.canvas = rect();
    scene.camera = target().camera;
    scene.parts = m_parts;
    if (m_transition == Transition::MovePose) {
        scene.from = m_from->picture;
        scene.arrived = progress();
        scene.camera = between(m_from->seen, *scene.camera, scene.arrived);
    }
    return scene;
}

/// The transition from the picture that is shown to the next one.
Transition StageView::transitionTo(const Shot &next) const
{
    if (m_reducedMotion || !isVisible())
        return Transition::None;
    const Transition transition = transitionBetween(m_painter.library(), m_shown->picture, next.picture);
    if (transition == Transition::FadePicture)
        return transition;
    const bool moves = transition == Transition::MovePose || m_shown->camera != next.camera;
    // A body that is still moving to the last pose has no pose that a picture could name.
    return !moves ? transition : m_transition == Transition::MovePose ? Transition::FadePicture : Transition::MovePose;
}

void StageView::beginTransition(Transition transition)
{
    m_from = m_shown;
    m_transition = transition;
    m_old = transition == Transition::MovePose ? QImage() : m_image;
    m_since.start();
}

void StageView::endTransition()
{
    m_transition = Transition::None;
    m_from.reset();
    m_old = {};
    m_stale = true;
}

/// Brings the image to the present picture, or marks all of it as stale. Returns the region that changes on the screen.
QRegion StageView::advance()
{
    m_waiting = false;
    if (m_stale || !m_shown)
        return rect();
    const Shot next = target();
    if (const Transition transition = transitionTo(next); transition != Transition::None)
        beginTransition(transition);
    else if (m_transition != Transition::None && progress() >= 1)
        endTransition();
    m_stale =
        m_stale || m_transition != Transition::None || next.room != m_shown->room || next.camera != m_shown->camera;
    if (m_stale)
        return rect();
    // Two small parts: the box about both would be most of the stage.
    std::vector<QRect> parts{m_painter.changedRect(m_frame, m_shown->picture, m_picture, sceneNow()).toAlignedRect()};
    const Picture &last = m_shown->picture;
    const bool turned = m_picture.turn != last.turn || m_picture.turns != last.turns;
    if (next.inset != m_shown->inset || (next.inset && turned))
        parts.push_back(insetBox(m_inset));
    paintImage(parts);
    QRegion changed;
    for (const QRect &part : parts)
        changed |= part;
    return changed;
}

void StageView::nextFrame()
{
    m_frameTime.start(kFrame);
    const QRegion changed = advance();
    if (!changed.isEmpty())
        update(changed);
}

bool StageView::keepsRoom(const Scene &scene) const
{
    return !m_room.isNull() && m_painter.roomKey(m_picture) == m_roomKey && scene.camera == m_roomCamera;
}

void StageView::keepRoom(const Scene &scene)
{
    if (keepsRoom(scene))
        return;
    m_roomKey = m_painter.roomKey(m_picture);
    m_roomCamera = *scene.camera;
    m_room = imageFor(*this);
    QPainter painter(&m_room);
    m_painter.paintRoom(painter, m_frame, m_picture, theme(), scene);
}

/// Paints these parts of the image again, from the room up.
void StageView::paintImage(const std::vector<QRect> &parts)
{
    const Scene scene = sceneNow();
    paintInOneThread([&] {
        // Only a moving body needs the room behind it a second time: a still picture does without these megabytes.
        if (!m_stale)
            keepRoom(scene);
        QPainter painter(&m_image);
        for (const QRect &part : parts)
            paintPart(painter, part, scene);
    });
    m_shown = target();
    m_shown->seen = *scene.camera;
}

void StageView::paintPart(QPainter &painter, const QRect &part, const Scene &scene) const
{
    const PhaseLight light = lightOf(m_look.tokens, m_phase);
    painter.setClipRect(part);
    painter.setOpacity(1);
    if (keepsRoom(scene))
        painter.drawImage(0, 0, m_room);
    else
        m_painter.paintRoom(painter, m_frame, m_picture, theme(), scene);
    painter.setRenderHint(QPainter::Antialiasing);
    m_painter.paintFigure(painter, m_frame, m_picture, theme(), scene);
    if (m_phase == Phase::Paused || m_phase == Phase::Confirming) {
        painter.fillRect(rect(), faded(light.wall, m_look.tokens.dark ? .58 : .62));
    } else if (hasInset()) {
        painter.setOpacity(m_from && !m_from->inset ? progress() : 1);
        m_painter.paintInset(painter, m_inset, m_picture, theme(), m_insetParts.get());
    }
}

void StageView::paintWhole()
{
    if (!m_frame.isValid())
        m_frame = QRectF(rect());
    if (m_image.size() != size() * devicePixelRatioF())
        m_image = imageFor(*this);
    paintImage({rect()});
    m_stale = false;
}

void StageView::paintEvent(QPaintEvent *event)
{
    if (m_waiting)
        advance();
    if (m_stale || !m_shown)
        paintWhole();
    m_rest.start();
    QPainter painter(this);
    const double ratio = devicePixelRatioF();
    const QRectF part(event->rect());
    painter.drawImage(part, m_image, QRectF(part.topLeft() * ratio, part.size() * ratio));
    if (!m_old.isNull()) {
        painter.setOpacity(1 - progress());
        painter.drawImage(0, 0, m_old);
        painter.setOpacity(1);
    }
    paintFade(painter, QRectF(width() - m_fade.width(), 0, m_fade.width(), height()), {1, 0}, m_look.tokens.page);
    paintFade(painter, QRectF(0, height() - m_fade.height(), width(), m_fade.height()), {0, 1}, m_look.tokens.page);
    if (m_corners > 0) {
        QPainterPath corners;
        corners.addRect(rect());
        corners.addRoundedRect(rect(), m_corners, m_corners); // odd-even fill: the area between the two outlines
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(corners, m_look.tokens.card);
    }
}

void StageView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit clicked();
}

void StageView::resizeEvent(QResizeEvent *)
{
    refresh();
}

/// A page that is not seen keeps no picture: each is megabytes.
void StageView::hideEvent(QHideEvent *)
{
    refresh();
    m_image = {};
}

} // namespace matside
