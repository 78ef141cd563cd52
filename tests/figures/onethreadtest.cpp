// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/onethread.h"

#include <QDir>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QThread>
#include <QThreadPool>

#include <gtest/gtest.h>

namespace matside {
namespace {

/// The threads of this process, as Linux lists them.
int threads()
{
    return int(QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

/// A fill that is large enough for the raster engine to split.
void paintGradient()
{
    QImage image(1600, 1000, QImage::Format_RGB32);
    image.fill(Qt::white);
    QLinearGradient gradient(0, 0, image.width(), image.height());
    gradient.setColorAt(0, QColor(255, 0, 0, 90));
    gradient.setColorAt(1, QColor(0, 0, 255, 90));
    QPainter painter(&image);
    painter.fillRect(image.rect(), gradient);
}

// The next two look at Qt itself. ctest runs each in a process of its own, so no other test has started threads.

TEST(OneThreadTest, TheRasterEngineSplitsNothingOfIt)
{
    keepPaintingTogether();
    QThreadPool::globalInstance()->waitForDone();
    const int before = threads();
    ASSERT_GT(before, 0);
    paintInOneThread(paintGradient);
    EXPECT_LE(threads(), before + 1) << "Qt " << qVersion() << " splits gradients: see app/figures/paint/onethread.h";
}

TEST(OneThreadTest, TheRasterEngineOfQt64SplitsAllElse)
{
    if (QLatin1String(qVersion()) >= QLatin1String("6.5"))
        GTEST_SKIP() << "keepPaintingTogether() does it";
    QThreadPool::globalInstance()->waitForDone();
    const int before = threads();
    paintGradient();
    EXPECT_GT(threads(), before) << "Qt no longer splits gradients: app/figures/paint/onethread.h can go";
}

TEST(OneThreadTest, PaintsWhereTheRasterEngineSharesNothing)
{
    const QThread *painted = nullptr;
    bool shares = true;
    paintInOneThread([&] {
        painted = QThread::currentThread();
        shares = !QThreadPool::globalInstance()->contains(painted);
    });
    EXPECT_NE(painted, nullptr);
    EXPECT_NE(painted, QThread::currentThread());
    EXPECT_FALSE(shares);
}

TEST(OneThreadTest, OnePaintingWithinAnotherStaysThere)
{
    const QThread *outer = nullptr;
    const QThread *inner = nullptr;
    paintInOneThread([&] {
        outer = QThread::currentThread();
        paintInOneThread([&] { inner = QThread::currentThread(); });
    });
    EXPECT_EQ(inner, outer);
    EXPECT_NE(inner, nullptr);
}

TEST(OneThreadTest, AnEnvironmentVariableOfTheDesktopStays)
{
    constexpr auto kName = "QT_NO_GUI_THREADPOOL";
    qunsetenv(kName);
    keepPaintingTogether();
    EXPECT_EQ(qgetenv(kName), "1");
    qputenv(kName, "yes");
    keepPaintingTogether();
    EXPECT_EQ(qgetenv(kName), "yes");
    qunsetenv(kName);
}

} // namespace
} // namespace matside
