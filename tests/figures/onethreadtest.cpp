// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/onethread.h"

#include <gtest/gtest.h>

#include <QThread>
#include <QThreadPool>

namespace matside {
namespace {

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

TEST(OneThreadTest, WhatTheDesktopAskedForStays)
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
