// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/contentsitem.h"

#include "ui/kit/matstyle.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QGridLayout>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

QSize around(const QMargins &margins)
{
    return {margins.left() + margins.right(), margins.top() + margins.bottom()};
}

QMargins marginsAround(const QWidget &widget)
{
    if (qobject_cast<const QAbstractButton *>(&widget))
        return {kControlMargin, kControlMargin, kControlMargin, kControlMargin};
    return widget.contentsMargins();
}

} // namespace

int whole(double pixels)
{
    return static_cast<int>(std::lround(pixels));
}

QSize ContentsItem::sizeHint() const
{
    return isEmpty() ? QSize(0, 0) : (QWidgetItem::sizeHint() - around(wid->contentsMargins())).expandedTo({0, 0});
}

QSize ContentsItem::minimumSize() const
{
    return isEmpty() ? QSize(0, 0) : (QWidgetItem::minimumSize() - around(wid->contentsMargins())).expandedTo({0, 0});
}

QSize ContentsItem::maximumSize() const
{
    return isEmpty() ? QSize(0, 0) : QWidgetItem::maximumSize() - around(wid->contentsMargins());
}

int ContentsItem::heightForWidth(int width) const
{
    const QSize beyond = around(wid->contentsMargins());
    const int height = wid->heightForWidth(std::min(width + beyond.width(), wid->maximumWidth()));
    return isEmpty() || height < 0 ? -1 : height - beyond.height();
}

void ContentsItem::setGeometry(const QRect &cell)
{
    if (isEmpty())
        return;
    // Qt takes an aligned item for one without a largest size.
    const QSize largest = maximumSize().boundedTo(wid->maximumSize() - around(wid->contentsMargins()));
    QRect contents({}, cell.size().boundedTo(largest));
    contents.moveCenter(cell.center());
    if (alignment() & Qt::AlignLeft)
        contents.moveLeft(cell.left());
    else if (alignment() & Qt::AlignRight)
        contents.moveRight(cell.right());
    wid->setGeometry(contents.marginsAdded(wid->contentsMargins()));
}

void addContents(QBoxLayout *layout, QWidget *widget, int stretch)
{
    layout->addItem(new ContentsItem(widget));
    layout->setStretch(layout->count() - 1, stretch);
}

void addContents(QGridLayout *layout, QWidget *widget, int row, int column, int rows, int columns)
{
    layout->addItem(new ContentsItem(widget), row, column, rows, columns);
}

void activateLayouts(QWidget *widget)
{
    for (QLayout *layout : widget->findChildren<QLayout *>())
        layout->invalidate();
    const auto activate = [](QWidget *each) {
        if (each->layout() != nullptr)
            each->layout()->activate();
    };
    activate(widget);
    for (QWidget *child : widget->findChildren<QWidget *>())
        activate(child);
}

void setVisibleHeight(QWidget *widget, double height)
{
    widget->setFixedHeight(whole(height) + around(marginsAround(*widget)).height());
}

void setVisibleWidth(QWidget *widget, double width)
{
    widget->setFixedWidth(whole(width) + around(marginsAround(*widget)).width());
}

} // namespace matside
