// SPDX-License-Identifier: GPL-3.0-or-later
#include "steppictures.h"

#include "audio/mixer/chimes.h"
#include "content/library.h"
#include "figures/paint/figurepainter.h"
#include "picturefolder.h"
#include "playback/compile/compile.h"
#include "support/shipped.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace matside::test {
namespace {

class StepPicturesTest : public testing::Test
{
protected:
    StepPicturesTest() : m_painter(loadLibrary({}, chimeNames()).value().figures)
    {
        const ScriptPtr script = frontOfHipsScript();
        m_program = std::make_shared<const Program>(compile(script->routine, {}, script->phrasebook, script->lengths));
        m_pictures.setSeen(QStringLiteral("mira"), false);
    }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("cache/steps")); }
    [[nodiscard]] QStringList files() const { return QDir(folder()).entryList(QDir::Files); }
    void goTo(int cell)
    {
        Moment moment;
        moment.cell = cell;
        m_pictures.moved(moment);
    }
    /// The first step of this motion and side.
    [[nodiscard]] int cellOf(const char *motion, Side side) const
    {
        const auto found = std::ranges::find_if(m_program->cells, [&](const Cell &cell) { return cell.motion == QLatin1String(motion) && cell.side == side; });
        return static_cast<int>(found - m_program->cells.begin());
    }
    [[nodiscard]] QString last() const { return m_told.isEmpty() ? QString() : m_told.last()[0].toString(); }
    [[nodiscard]] bool isPainted() { return QTest::qWaitFor([this] { return !last().isEmpty(); }); }

    QTemporaryDir m_folder;
    FigurePainter m_painter;
    ProgramPtr m_program;
    StepPictures m_pictures{m_painter, folder()};
    QSignalSpy m_told{&m_pictures, &StepPictures::changed};
};

TEST_F(StepPicturesTest, NothingIsPaintedUntilADesktopWantsIt)
{
    m_pictures.began(m_program);
    goTo(3);
    EXPECT_TRUE(m_told.isEmpty());
    EXPECT_TRUE(m_pictures.close());
    EXPECT_FALSE(QDir(folder()).exists());
}

TEST_F(StepPicturesTest, EachStepHasItsPicture)
{
    m_pictures.want();
    m_pictures.began(m_program);
    EXPECT_EQ(last(), QString()) << "painting holds nothing up";
    ASSERT_TRUE(isPainted());
    const QString first = last();
    EXPECT_EQ(QFileInfo(first).absolutePath(), QFileInfo(folder()).absoluteFilePath());
    const QImage image(first);
    EXPECT_EQ(image.size(), QSize(512, 512));
    goTo(cellOf("slide", Side::Left));
    EXPECT_EQ(last(), QString()) << "the picture of the step before is no picture of this one";
    ASSERT_TRUE(isPainted());
    const QString left = last();
    goTo(cellOf("slide", Side::Right));
    ASSERT_TRUE(isPainted());
    EXPECT_NE(QImage(left), QImage(last())) << "the other leg";
    EXPECT_NE(left, first);
    m_told.clear();
    goTo(cellOf("slide", Side::Left));
    EXPECT_EQ(last(), left) << "it is painted already";
    if (const QByteArray folder = qgetenv("MATSIDE_PICTURES"); !folder.isEmpty())
        QFile::copy(left, QString::fromUtf8(folder) + QStringLiteral("/left.png"));
}

TEST_F(StepPicturesTest, ThePictureShowsThePersonWhoIsChosen)
{
    m_pictures.want();
    m_pictures.began(m_program);
    ASSERT_TRUE(isPainted());
    const QString mira = last();
    m_pictures.setSeen(QStringLiteral("jonas"), true);
    ASSERT_TRUE(isPainted());
    EXPECT_NE(last(), mira);
}

TEST_F(StepPicturesTest, AFolderThatCannotBeWrittenCostsThePictureAlone)
{
    QFile inTheWay(m_folder.filePath(QStringLiteral("cache")));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    m_pictures.want();
    m_pictures.began(m_program);
    goTo(4);
    EXPECT_TRUE(m_pictures.close());
    EXPECT_EQ(last(), QString());
}

TEST_F(StepPicturesTest, TheFolderStaysSmall)
{
    const PictureFolder pictures(folder());
    QStringList paths;
    for (int number = 0; number < PictureFolder::kMost + 5; ++number) {
        paths << pictures.keep(QByteArray::number(number));
        QFile file(paths.last());
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.setFileTime(QDateTime::currentDateTime().addSecs(number - 1000), QFileDevice::FileModificationTime);
        file.close();
        if (number == 10) {
            EXPECT_EQ(pictures.keep("0"), paths.first()) << "used again: it counts as new";
        }
    }
    EXPECT_EQ(files().size(), PictureFolder::kMost);
    EXPECT_TRUE(QFile::exists(paths.first()));
    EXPECT_FALSE(QFile::exists(paths[1]));
    EXPECT_TRUE(QFile::exists(paths.last()));
}

TEST_F(StepPicturesTest, OnlyThePersonMayReadTheFolder)
{
    static_cast<void>(PictureFolder(folder()).keep("a"));
    EXPECT_EQ(QFile::permissions(folder()) & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
}

} // namespace
} // namespace matside::test
