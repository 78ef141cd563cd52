// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dayfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace matside::test {

TEST(DayFileTest, KeepsTheLastDay)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data/last-session"));
    EXPECT_EQ(readDay(path), std::nullopt);
    EXPECT_TRUE(writeDay(path, QDate(2026, 11, 29)));
    EXPECT_TRUE(writeDay(path, QDate(2026, 11, 30)));
    EXPECT_EQ(readDay(path), QDate(2026, 11, 30));
}

TEST(DayFileTest, ADamagedFileIsNoDay)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("last-session"));
    for (const auto *content : {"", "today", "2026-11-3", "2026-13-40\n"}) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        EXPECT_EQ(readDay(path), std::nullopt) << content;
    }
    EXPECT_FALSE(writeDay(path + QStringLiteral("/below"), QDate(2026, 11, 30)));
}

} // namespace matside::test
