// SPDX-License-Identifier: GPL-3.0-or-later
// When a session was left, in words.
#include "ui/shell/resumepoint.h"

#include "support/printers.h"

#include <QLocale>
#include <QTimeZone>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

TEST(ResumePointTest, WhenItWasLeftIsToldInTheTimeOfTheClockOnTheWall)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const QTimeZone berlin("Europe/Berlin");
    const QDateTime at({2026, 11, 28}, {22, 40}, Qt::UTC);
    EXPECT_EQ(whenText(at, QDateTime({2026, 11, 28}, {23, 50}, berlin)), QStringLiteral("today 23:40"));
    EXPECT_EQ(whenText(at, QDateTime({2026, 11, 29}, {0, 5}, berlin)), QStringLiteral("yesterday 23:40"));
    EXPECT_EQ(whenText(at, QDateTime({2026, 11, 30}, {0, 5}, berlin)), QStringLiteral("28.11.26 23:40"));
    QLocale::setDefault(before);
}

} // namespace
} // namespace matside::test
