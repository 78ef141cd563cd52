// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingskeeper.h"

#include "samples.h"
#include "storage/settingsfile.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace matside {

TEST(SettingsKeeperTest, WhatWasChosenLastIsKeptWhenTheProgramEnds)
{
    const QTemporaryDir folder;
    SettingsKeeper keeper(folder.path());
    Settings settings;
    keeper.keep(settings);
    settings.theme = ThemeChoice::Dark;
    keeper.keep(settings);
    EXPECT_FALSE(QFile::exists(databaseFile(folder.path()))) << "a slider that is drawn writes a hundred times";
    EXPECT_TRUE(keeper.close());
    EXPECT_EQ(readSettings(folder.path()).settings, settings);
}

TEST(SettingsKeeperTest, NothingIsWrittenWhereNothingWasChosen)
{
    const QTemporaryDir folder;
    SettingsKeeper keeper(folder.path());
    EXPECT_TRUE(keeper.close());
    EXPECT_FALSE(QFile::exists(databaseFile(folder.path())));
}

TEST(SettingsKeeperTest, WhatCannotBeKeptIsSaidOnce)
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(QStringLiteral("data")));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    SettingsKeeper keeper(inTheWay.fileName());
    QSignalSpy failed(&keeper, &SettingsKeeper::failed);
    for (const double volume : {.1, .2, .3}) {
        Settings settings;
        settings.volume = volume;
        keeper.keep(settings);
        EXPECT_TRUE(keeper.close());
        QCoreApplication::processEvents();
    }
    ASSERT_EQ(failed.size(), 1);
    EXPECT_TRUE(failed[0][0].toString().endsWith(QLatin1Char('.')));
}

} // namespace matside
