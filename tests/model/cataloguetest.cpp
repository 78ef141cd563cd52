// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue.h"

#include "model/filename.h"
#include "samples.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

namespace matside {

namespace {

class CatalogueTest : public testing::Test
{
protected:
    QString folder(const char *name)
    {
        const QString path = m_folder.filePath(QString::fromUtf8(name));
        EXPECT_TRUE(QDir().mkpath(path));
        return path;
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(CatalogueTest, FindsTheShippedRoutineByItsId)
{
    const Catalogue catalogue({sourcePath("resources/routines")}, shippedVocabulary());
    EXPECT_TRUE(catalogue.refused().empty());
    const auto found = catalogue.find(QStringLiteral("front-of-hips"));
    ASSERT_TRUE(found.ok()) << shown(found.problems());
    EXPECT_EQ(found->title, QStringLiteral("Front of the hips"));
}

TEST_F(CatalogueTest, OnlyFilesUpToTheRoutineThatIsAskedForAreRead)
{
    const QString own = folder("own");
    for (const char *name : {"a", "b", "c", "d"})
        write(QStringLiteral("%1/%2.toml").arg(own, QLatin1String(name)), smallRoutine().replace("id = \"small\"", QByteArray("id = \"") + name + "\""));
    const Catalogue catalogue({own}, shippedVocabulary());
    EXPECT_EQ(catalogue.unread(), 4);
    EXPECT_TRUE(catalogue.find(QStringLiteral("b")).ok());
    EXPECT_EQ(catalogue.unread(), 2);
    EXPECT_TRUE(catalogue.find(QStringLiteral("a")).ok());
    EXPECT_EQ(catalogue.unread(), 2) << "it is known already";
    EXPECT_EQ(catalogue.entries().size(), 4U);
}

TEST_F(CatalogueTest, ARoutineWhoseNameIsNotUtf8IsListed)
{
    for (const QByteArray name : {"plain", "not-utf8-\xE9"}) {
        const QByteArray path = m_folder.path().toUtf8() + '/' + name;
        ASSERT_EQ(mkdir(path.constData(), 0700), 0);
        std::ofstream((path + "/caf\xE9.toml").toStdString()) << smallRoutine().toStdString();
        std::ofstream((path + "/other\xE9.txt").toStdString()) << "no routine";
        std::ofstream((path + "/.hidden\xE9.toml").toStdString()) << "no routine";
        ASSERT_EQ(mkdir((path + "/folder\xE9.toml").constData(), 0700), 0);
        const Catalogue catalogue({fileNameOf(path)}, shippedVocabulary());
        EXPECT_TRUE(catalogue.refused().empty());
        ASSERT_EQ(catalogue.entries().size(), 1U) << name.constData();
        EXPECT_EQ(bytesOfFileName(catalogue.entries()[0].path), path + "/caf\xE9.toml");
    }
    std::filesystem::remove_all(m_folder.path().toStdString()); // Qt removes no file of such a name
}

TEST_F(CatalogueTest, TheEarlierFolderWinsAndTheLaterFileIsRefused)
{
    const QString first = folder("first");
    const QString second = folder("second");
    write(first + QStringLiteral("/b.toml"), smallRoutine());
    write(second + QStringLiteral("/a.toml"), edited({{"title = \"Small\"", "title = \"Other\""}}));
    const Catalogue catalogue({first, second}, shippedVocabulary());
    ASSERT_EQ(catalogue.entries().size(), 1U);
    EXPECT_EQ(catalogue.entries()[0].routine.title, QStringLiteral("Small"));
    ASSERT_EQ(catalogue.refused().size(), 1U);
    EXPECT_EQ(catalogue.refused()[0].problems[0].code, Problem::Code::DuplicateId);
    EXPECT_EQ(catalogue.refused()[0].path, second + QStringLiteral("/a.toml"));
}

TEST_F(CatalogueTest, KeepsTheProblemsOfEachFileAndOffersTheOtherFiles)
{
    const QString own = folder("own");
    write(own + QStringLiteral("/bad.toml"), edited({{"gate = 10", "gate = 1"}, {"seconds = 5", "seconds = -5"}}));
    write(own + QStringLiteral("/good.toml"), smallRoutine());
    write(own + QStringLiteral("/notes.txt"), "not a routine");
    ASSERT_EQ(mkfifo(qPrintable(own + QStringLiteral("/pipe.toml")), 0600), 0);
    const Catalogue catalogue({own, own + QStringLiteral("/gone")}, shippedVocabulary());
    EXPECT_EQ(catalogue.entries().size(), 1U);
    ASSERT_EQ(catalogue.refused().size(), 2U);
    EXPECT_EQ(catalogue.refused()[0].problems.size(), 2U);
    EXPECT_EQ(catalogue.refused()[1].problems[0].code, Problem::Code::CannotRead);
}

TEST_F(CatalogueTest, ReadsAPathAfresh)
{
    const QString path = folder("loose") + QStringLiteral("/mine.toml");
    write(path, smallRoutine());
    const Catalogue catalogue({}, shippedVocabulary());
    EXPECT_TRUE(catalogue.find(path).ok());
    write(path, "format = ");
    EXPECT_EQ(catalogue.find(path).problems().at(0).code, Problem::Code::Syntax);
}

TEST_F(CatalogueTest, SuggestsTheIdThatIsClose)
{
    const Catalogue catalogue({sourcePath("resources/routines")}, shippedVocabulary());
    const auto found = catalogue.find(QStringLiteral("front-of-hip"));
    ASSERT_FALSE(found.ok());
    EXPECT_EQ(found.problems()[0].code, Problem::Code::UnknownName);
    EXPECT_TRUE(found.problems()[0].sentence.contains(QStringLiteral("perhaps you meant “front-of-hips”")));
}

} // namespace matside
