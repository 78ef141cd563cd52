// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/contentsitem.h"

#include "ui/kit/matstyle.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

QSize around(const QMargins &margins)
{
    return {margins.left() + margins.right(), margins.top() + margins.bottom()};
}

/// A field, too, is larger than what is seen of it, and its contents margins are those of its text.
bool isField(const QWidget &widget)
{
    return qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget);
}

QMargins marginsAround(const QWidget &widget)
{
    if (isField(widget) || qobject_cast<const QAbstractButton *>(&widget))
        return {kControlMargin, kControlMargin, kControlMargin, kControlMargin};
    return widget.contentsMargins();
}

/// What of the widget lies around its cell.
QMargins beyondCell(const QWidget &widget)
{
    return isField(widget) ? marginsAround(widget) : widget.contentsMargins();
}

} // namespace

int whole(double pixels)
{
    return static_cast<int>(std::lround(pixels));
}

QSize ContentsItem::sizeHint() const
{
    return isEmpty() ? QSize(0, 0) : (QWidgetItem::sizeHint() - around(beyondCell(*wid))).expandedTo({0, 0});
}

QSize ContentsItem::minimumSize() const
{
    return isEmpty() ? QSize(0, 0) : (QWidgetItem::minimumSize() - around(beyondCell(*wid))).expandedTo({0, 0});
}

QSize ContentsItem::maximumSize() const
{
    return isEmpty() ? QSize(0, 0) : QWidgetItem::maximumSize() - around(beyondCell(*wid));
}

int ContentsItem::heightForWidth(int width) const
{
    const QSize beyond = around(beyondCell(*wid));
    const int height = wid->heightForWidth(std::min(width + beyond.width(), wid->maximumWidth()));
    return isEmpty() || height < 0 ? -1 : height - beyond.height();
}

void ContentsItem::setGeometry(const QRect &cell)
{
    if (isEmpty())
        return;
    // Qt takes an aligned item for one without a largest size.
    const QSize largest = maximumSize().boundedTo(wid->maximumSize() - around(beyondCell(*wid)));
    QRect contents({}, cell.size().boundedTo(largest));
    contents.moveCenter(cell.center());
    if (alignment() & Qt::AlignLeft)
        contents.moveLeft(cell.left());
    else if (alignment() & Qt::AlignRight)
        contents.moveRight(cell.right());
    wid->setGeometry(contents.marginsAdded(beyondCell(*wid)));
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
