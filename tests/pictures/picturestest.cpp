// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures.h"

#include "audio/mixer/chimes.h"
#include "content/library.h"
#include "figures/paint/figurepainter.h"
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

TEST(PicturesTest, APageIsThereInEveryThemeAndSizeMirroredAndInTheLongestLanguage)
{
    const QTemporaryDir folder;
    const QString inside = folder.filePath(QStringLiteral("new/one"));
    ASSERT_EQ(writePictures(inside, QStringLiteral("00-settings-mat")), QString());
    for (const auto &[size, name] : {std::pair{QSize(1280, 800), "1280x800"},
                                     {QSize(1024, 600), "1024x600"},
                                     {QSize(1920, 1080), "1920x1080"},
                                     {QSize(3840, 2160), "3840x2160"},
                                     {QSize(800, 1280), "800x1280"}}) {
        std::vector<QImage> pictures;
        for (const char *variant : {"light", "dark", "contrast", "longest"}) {
            const QString file =
                QStringLiteral("%1-%2-00-settings-mat.png").arg(QLatin1String(variant), QLatin1String(name));
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

TEST(PicturesTest, EveryPageAndStateIsAmongThem)
{
    const QTemporaryDir folder;
    ASSERT_EQ(writePictures(folder.path(), QStringLiteral("light-1024x600")), QString());
    const QStringList names = QDir(folder.path()).entryList({QStringLiteral("light-1024x600-*.png")});
    std::vector<QImage> all;
    for (const char *state : {"settings-sound",
                              "settings-sound-end",
                              "settings-mat",
                              "settings-screen",
                              "settings-screen-end",
                              "settings-keys",
                              "settings-keys-end",
                              "settings-data",
                              "keys",
                              "start",
                              "start-unfinished",
                              "start-sound-check",
                              "start-reading",
                              "steps",
                              "steps-one",
                              "slide",
                              "more",
                              "words",
                              "paused",
                              "easing",
                              "waiting",
                              "turns",
                              "breaths",
                              "confirming",
                              "after",
                              "after-stopped",
                              "letter-none",
                              "letter-one",
                              "letter-five",
                              "letter-year",
                              "trend-none",
                              "trend-one",
                              "trend-five",
                              "trend-year",
                              "trend-reach"}) {
        const QStringList found =
            names.filter(QRegularExpression(QStringLiteral("-\\d\\d-%1\\.png$").arg(QLatin1String(state))));
        ASSERT_EQ(found.size(), 1) << state;
        all.emplace_back(folder.filePath(found.front()));
        for (std::size_t other = 0; other + 1 < all.size(); ++other)
            EXPECT_NE(all[other], all.back()) << state << " looks like another one";
    }
    EXPECT_TRUE(QFile::exists(folder.filePath(QStringLiteral("contact-light-1024x600.png"))));
}

/// A section that the settings gain is not forgotten here.
TEST(PicturesTest, EverySectionOfTheSettingsIsAmongThem)
{
    const QTemporaryDir folder;
    ASSERT_EQ(writePictures(folder.path(), QStringLiteral("light-1024x600-00-settings")), QString());
    const Look look = Look::of(Theme::Light);
    const Library library = loadLibrary({}, chimeNames()).value();
    const FigurePainter painter(library.figures);
    QWidget parent;
    for (const SettingsSection &section : settingsSections(look, {}, painter, &parent)) {
        const QString name = QStringLiteral("light-1024x600-00-settings-%1.png").arg(section.name);
        EXPECT_TRUE(QFile::exists(folder.filePath(name))) << name.toStdString();
    }
}

TEST(PicturesTest, NamesTheFileThatCannotBeWritten)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_TRUE(
        writePictures(file.fileName() + QStringLiteral("/below"), QStringLiteral("nothing")).contains(file.fileName()));
}

} // namespace
} // namespace matside::test
