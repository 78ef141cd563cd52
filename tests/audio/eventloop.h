// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <gtest/gtest.h>

namespace matside {

/// A test of what other threads answer by way of the event loop.
class EventLoopTest : public testing::Test
{
protected:
    /// Lets events pass until it holds: as soon as it does. False after 20 s: something is broken.
    template <typename Condition>
    bool waitFor(Condition condition)
    {
        const QDeadlineTimer patience(20'000);
        while (!condition() && !patience.hasExpired())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        return condition();
    }

private:
    int m_arguments = 0;
    QCoreApplication m_application{m_arguments, nullptr};
};

} // namespace matside
