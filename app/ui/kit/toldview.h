// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QMetaObject>

namespace matside {

/// A list or table that tells a screen reader its current item as it gets the focus, and none while it has not the focus. Qt tells the
/// view alone as the focus comes, and every change of the current item, wherever the focus is.
template <typename View>
class ToldView : public View
{
public:
    using View::View;

protected:
    void focusInEvent(QFocusEvent *event) override
    {
        View::focusInEvent(event);
        const auto tell = [this] { View::currentChanged(this->currentIndex(), {}); };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection); // after the view
    }

    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override
    {
        this->hasFocus() ? View::currentChanged(current, previous) : QAbstractItemView::currentChanged(current, previous);
    }
};

} // namespace matside
