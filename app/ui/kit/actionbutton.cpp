// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/actionbutton.h"

#include "ui/kit/matstyle.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace matside {

ActionButton::ActionButton(Kind kind, QWidget *parent) : QPushButton(parent), m_kind(kind) {}

void ActionButton::setFace(const QString &words, Glyph glyph, const QString &key)
{
    if (words == text() && glyph == m_face.glyph && key == keyCap())
        return;
    setText(words);
    if (!words.isEmpty())
        setAccessibleName(words);
    m_face.words = words;
    m_face.glyph = glyph;
    m_face.keys = key.isEmpty() ? QList<QStringList>() : QList<QStringList>{{key}};
    updateGeometry();
    update();
}

void ActionButton::setKeys(const QList<QStringList> &keys)
{
    m_face.keys = keys;
    updateGeometry();
    update();
}

void ActionButton::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void ActionButton::setTypeSize(double pixels)
{
    m_face.pixels = pixels;
    updateGeometry();
    update();
}

void ActionButton::setVisibleRect(const QRectF &visible)
{
    placeControl(*this, visible);
}

QRectF ActionButton::visibleRect() const
{
    return visibleRectOf(*this);
}

bool ActionButton::fits() const
{
    return fitted(m_face, visibleRect().size()).fits;
}

QString ActionButton::keyCap() const
{
    return m_face.keys.isEmpty() ? QString() : m_face.keys.front().join(QString());
}

double ActionButton::wordType() const
{
    return fitted(m_face, visibleRect().size()).pixels;
}

QSize ActionButton::sizeHint() const
{
    const int wide = static_cast<int>(std::ceil(widthOf(m_face) + m_face.pixels));
    const int high = static_cast<int>(std::ceil(m_face.pixels * 2.4));
    return QSize(std::max(kLeastTarget, wide), std::max(kLeastTarget, high))
           + 2 * QSize(kControlMargin, kControlMargin);
}

QSize ActionButton::minimumSizeHint() const
{
    return QSize(kLeastTarget, kLeastTarget) + 2 * QSize(kControlMargin, kControlMargin);
}

void ActionButton::keyPressEvent(QKeyEvent *event)
{
    if (!pressedByEnter(*this, *event))
        QPushButton::keyPressEvent(event);
}

bool ActionButton::hitButton(const QPoint &position) const
{
    return target().contains(position);
}

} // namespace matside
