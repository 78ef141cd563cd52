// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ownfolder.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <future>
#include <latch>

namespace matside::test {

TEST(OwnFolderTest, TwoProgramsMayMakeItAtOnce)
{
    const QTemporaryDir folder;
    for (int repetition = 0; repetition < 500; ++repetition) {
        const QString path = folder.filePath(QStringLiteral("%1/data").arg(repetition));
        std::latch begin(2);
        const auto make = [&] {
            begin.arrive_and_wait();
            return makeOwnFolder(path);
        };
        std::future<bool> other = std::async(std::launch::async, make);
        EXPECT_TRUE(make()) << repetition;
        EXPECT_TRUE(other.get()) << repetition;
    }
}

TEST(OwnFolderTest, AFileInItsPlaceIsRefused)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_FALSE(makeOwnFolder(path));
    EXPECT_FALSE(makeOwnFolder(path + QStringLiteral("/below")));
}

} // namespace matside::test
