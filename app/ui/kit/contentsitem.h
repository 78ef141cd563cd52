// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidgetItem>

class QBoxLayout;
class QGridLayout;

namespace matside {

/// A widget in a layout whose contents fill the cell, up to the widget's largest size: its contents margins, with its shadow
/// and the focus rings in it, lie around the cell. A control needs none: the style gives its margins.
class ContentsItem final : public QWidgetItem
{
public:
    using QWidgetItem::QWidgetItem;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize maximumSize() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect &cell) override;
};

/// A size in pixels, rounded to whole ones, as layouts take it.
[[nodiscard]] int whole(double pixels);

/// Add a widget by its contents. It must be a child of the layout's widget already.
void addContents(QBoxLayout *layout, QWidget *widget, int stretch = 0);
void addContents(QGridLayout *layout, QWidget *widget, int row, int column, int rows = 1, int columns = 1);

/// Lays out the widget and all widgets in it now, by the sizes that count now; Qt alone would do that after the next events.
void activateLayouts(QWidget *widget);

/// Fix the visible height or width of a widget, in pixels, rounded to whole ones: a control is larger by kControlMargin on
/// each side, any other widget by its contents margins.
void setVisibleHeight(QWidget *widget, double height);
void setVisibleWidth(QWidget *widget, double width);

} // namespace matside
