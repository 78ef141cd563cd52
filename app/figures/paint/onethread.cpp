// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/onethread.h"

#include <QSemaphore>
#include <QThread>
#include <QThreadPool>
#include <QtGlobal>

namespace matside {

void paintInOneThread(const std::function<void()> &paint)
{
    QThreadPool *pool = QThreadPool::globalInstance();
    if (pool->contains(QThread::currentThread())) {
        paint();
        return;
    }
    QSemaphore done;
    pool->start([&] {
        paint();
        done.release();
    });
    done.acquire();
}

void keepPaintingTogether()
{
    if (!qEnvironmentVariableIsSet("QT_NO_GUI_THREADPOOL"))
        qputenv("QT_NO_GUI_THREADPOOL", "1");
}

} // namespace matside
