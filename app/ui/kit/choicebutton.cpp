// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/choicebutton.h"

#include "ui/kit/matstyle.h"
#include "ui/kit/type.h"

#include <QButtonGroup>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace matside {

namespace {

constexpr double kLeastType = 12;    // pixels
constexpr double kSegmentPad = 10;   // pixels at both sides of the words together
constexpr double kSectionPad = 24;   // the same, with the mark at its left
constexpr double kNumberShare = .46; // type of a number, of its width

} // namespace

ChoiceButton::ChoiceButton(Shape shape, const QString &words, QWidget *parent)
    : QRadioButton(words, parent),
      m_shape(shape)
{
    setAccessibleName(words);
    setFocusPolicy(Qt::StrongFocus);
}

void ChoiceButton::setPicture(Picture picture)
{
    m_picture = std::move(picture);
    update();
}

void ChoiceButton::setTypeSize(double pixels)
{
    m_pixels = pixels;
    updateGeometry();
    update();
}

void ChoiceButton::setCurrent(bool current)
{
    m_current = current;
    update();
}

void ChoiceButton::setVisibleRect(const QRectF &visible)
{
    placeControl(*this, visible);
}

QRectF ChoiceButton::visibleRect() const
{
    return visibleRectOf(*this);
}

QRectF ChoiceButton::target() const
{
    switch (m_shape) {
    case Shape::Segment:
        return visibleRect().adjusted(0, -4, 0, 4); // the whole height of the row
    case Shape::Tab:
        return visibleRect().adjusted(0, -2, 0, 2);
    case Shape::Number:
        return visibleRect().adjusted(-3, 0, 3, 0); // half of the gap on either side
    case Shape::Section:
    case Shape::Card:
        break;
    }
    return visibleRect();
}

QFont ChoiceButton::wordFont() const
{
    const double width = visibleRect().width();
    const QFont::Weight weight = chosen() ? QFont::DemiBold : QFont::Medium;
    switch (m_shape) {
    case Shape::Segment:
        return typeface(pixelsFor(text(), m_pixels, kLeastType, QFont::DemiBold, width - kSegmentPad), weight);
    case Shape::Section:
        return typeface(pixelsFor(text(), m_pixels, kLeastType + 1, QFont::DemiBold, width - kSectionPad), weight);
    case Shape::Number:
        return typeface(width * kNumberShare, chosen() ? QFont::Bold : QFont::Medium);
    case Shape::Tab:
    case Shape::Card:
        break;
    }
    return typeface(m_pixels, weight);
}

double ChoiceButton::wordsWidth() const
{
    return widthOf(text(), typeface(m_pixels, QFont::DemiBold)) + m_pixels;
}

bool ChoiceButton::fits() const
{
    const double width = visibleRect().width();
    switch (m_shape) {
    case Shape::Segment:
        return m_picture || widthOf(text(), wordFont()) <= width - 4;
    case Shape::Section:
        return widthOf(text(), wordFont()) <= width - kSectionPad;
    case Shape::Tab:
        return wordsWidth() <= width + m_pixels;
    case Shape::Number:
    case Shape::Card:
        break;
    }
    return true;
}

QSize ChoiceButton::sizeHint() const
{
    if (m_shape == Shape::Segment) // all segments share the width of their row
        return minimumSizeHint();
    const QSize face(static_cast<int>(std::ceil(wordsWidth())), static_cast<int>(std::ceil(m_pixels * 2.4)));
    return face.expandedTo(QSize(kLeastTarget, kLeastTarget)) + 2 * QSize(kControlMargin, kControlMargin);
}

QSize ChoiceButton::minimumSizeHint() const
{
    return QSize(kLeastTarget, kLeastTarget) + 2 * QSize(kControlMargin, kControlMargin);
}

/// A picture shows its words. As a tool tip of the widget they would be its description, too, and said twice.
bool ChoiceButton::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_picture)
        return QRadioButton::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
    return true;
}

void ChoiceButton::keyPressEvent(QKeyEvent *event)
{
    // Space on what is chosen already changes nothing: the page gets it.
    if (event->key() == Qt::Key_Space && isChecked() && group() && group()->exclusive())
        event->ignore();
    else if (!pressedByEnter(*this, *event))
        QRadioButton::keyPressEvent(event);
}

bool ChoiceButton::hitButton(const QPoint &position) const
{
    return target().contains(position);
}

} // namespace matside
