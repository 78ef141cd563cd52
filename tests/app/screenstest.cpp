// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens.h"

#include "commands/commandline.h"
#include "figures/paint/figurepainter.h"
#include "content/library.h"
#include "support/printers.h"
#include "ui/settings/settingssections.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QWidget>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

TEST(ScreensTest, CommandWantsAFolder)
{
    const auto without = parseArguments({QStringLiteral("matside"), QStringLiteral("screens")});
    ASSERT_TRUE(std::holds_alternative<QString>(without));
    const auto with = parseArguments({QStringLiteral("matside"), QStringLiteral("screens"), QStringLiteral("there"), QStringLiteral("02")});
    ASSERT_TRUE(std::holds_alternative<Invocation>(with));
    EXPECT_EQ(std::get<Invocation>(with).task, Invocation::Task::Screens);
    EXPECT_EQ(std::get<Invocation>(with).folder, QStringLiteral("there"));
    EXPECT_EQ(std::get<Invocation>(with).only, QStringLiteral("02"));
}

TEST(ScreensTest, APageIsThereInEveryThemeAndSizeMirroredAndInTheLongestLanguage)
{
    const QTemporaryDir folder;
    const QString inside = folder.filePath(QStringLiteral("new/one"));
    ASSERT_EQ(runScreens(inside, QStringLiteral("00-settings-mat")), 0);
    for (const auto &[size, name] : {std::pair{QSize(1280, 800), "1280x800"}, {QSize(1024, 600), "1024x600"}, {QSize(1920, 1080), "1920x1080"},
                                     {QSize(3840, 2160), "3840x2160"}, {QSize(800, 1280), "800x1280"}}) {
        std::vector<QImage> pictures;
        for (const char *variant : {"light", "dark", "contrast", "longest"}) {
            const QString file = QStringLiteral("%1-%2-00-settings-mat.png").arg(QLatin1String(variant), QLatin1String(name));
            pictures.emplace_back(inside + QLatin1Char('/') + file);
            EXPECT_EQ(pictures.back().size(), size) << file.toStdString();
        }
        for (std::size_t one = 0; one < pictures.size(); ++one) {
            for (std::size_t other = one + 1; other < pictures.size(); ++other)
                EXPECT_NE(pictures[one], pictures[other]) << name << one << other;
        }
    }
    EXPECT_TRUE(QFile::exists(inside + QStringLiteral("/mirrored-1280x800-00-settings-mat.png")));
}

TEST(ScreensTest, EveryPageAndStateIsAmongThem)
{
    const QTemporaryDir folder;
    ASSERT_EQ(runScreens(folder.path(), QStringLiteral("light-1024x600")), 0);
    const QStringList names = QDir(folder.path()).entryList({QStringLiteral("light-1024x600-*.png")});
    std::vector<QImage> all;
    for (const char *state : {"settings-sound", "settings-sound-end", "settings-mat", "settings-screen", "settings-screen-end", "settings-keys",
                              "settings-keys-end", "settings-language", "settings-data", "keys", "start", "start-unfinished", "start-sound-check", "start-reading", "steps", "steps-one",
                              "slide", "more", "words", "paused", "easing", "waiting", "turns", "breaths", "confirming", "after", "after-stopped"}) {
        const QStringList found = names.filter(QRegularExpression(QStringLiteral("-\\d\\d-%1\\.png$").arg(QLatin1String(state))));
        ASSERT_EQ(found.size(), 1) << state;
        all.emplace_back(folder.filePath(found.front()));
        for (std::size_t other = 0; other + 1 < all.size(); ++other)
            EXPECT_NE(all[other], all.back()) << state << " looks like another one";
    }
    EXPECT_TRUE(QFile::exists(folder.filePath(QStringLiteral("contact-light-1024x600.png"))));
}

/// A section that the settings gain is not forgotten here.
TEST(ScreensTest, EverySectionOfTheSettingsIsAmongThem)
{
    const QTemporaryDir folder;
    ASSERT_EQ(runScreens(folder.path(), QStringLiteral("light-1024x600-00-settings")), 0);
    const Look look = Look::of(Theme::Light);
    const Library library = loadLibrary({}).value();
    const FigurePainter painter(library.figures);
    QWidget parent;
    for (const SettingsSection &section : settingsSections(look, {}, painter, &parent)) {
        const QString name = QStringLiteral("light-1024x600-00-settings-%1.png").arg(section.name);
        EXPECT_TRUE(QFile::exists(folder.filePath(name))) << name.toStdString();
    }
}

TEST(ScreensTest, SaysWhatCannotBeWritten)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(runScreens(file.fileName() + QStringLiteral("/below"), QStringLiteral("nothing")), 1);
}

} // namespace
} // namespace matside::test
