// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstpaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>
#include <QWindow>

#include <utility>

namespace matside {

namespace {

class FirstPicture final : public QObject
{
public:
    FirstPicture(QWindow &window, std::function<void()> todo) : QObject(&window), m_todo(std::move(todo))
    {
        window.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // The window paints itself while it handles this: the next turn of the loop comes after that.
        if (event->type() == QEvent::Expose && static_cast<QWindow *>(watched)->isExposed()) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, [this] {
                deleteLater();
                m_todo();
            });
        }
        return false;
    }

private:
    std::function<void()> m_todo;
};

} // namespace

void afterFirstPaint(QWidget &window, std::function<void()> todo)
{
    new FirstPicture(*window.windowHandle(), std::move(todo)); // a child of the window's, until it is done
}

} // namespace matside
