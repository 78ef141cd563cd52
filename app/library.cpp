// SPDX-License-Identifier: GPL-3.0-or-later
#include "library.h"

#include "audio/chimes.h"
#include "model/offpath.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace matside {

QString ownFolder(const QString &given)
{
    return given.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : given;
}

namespace {

/// Those of the person. Where the program lies is not asked: that takes an application, which may not be there yet.
QStringList ownFolders(const QString &given)
{
    QStringList folders{QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)};
    if (!given.isEmpty())
        folders.prepend(given);
    return folders;
}

} // namespace

QStringList dataFolders(const QString &given)
{
    QStringList folders = ownFolders(given);
    folders << QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../share/matside"))
            << QStringLiteral(MATSIDE_SOURCE_RESOURCES);
    return folders;
}

Result<Library> loadLibrary(const QString &dataFolder)
{
    Result<FigureLibrary> figures = loadFigureLibrary(QStringLiteral(":/figures"));
    if (!figures)
        return figures.problems();
    Result<std::vector<Line>> offPath = readOffPath(QStringLiteral(":/phrases/off-path.toml"));
    if (!offPath)
        return offPath.problems();
    const Vocabulary vocabulary{figures->figureMotions(), chimeNames(), offPath.take(), figures->figureCards()};
    // What is compiled in goes first: a file of one's own may add a routine, and never takes the place of a shipped one.
    QStringList folders{QStringLiteral(":/routines")};
    for (const QString &folder : ownFolders(dataFolder))
        folders << folder + QStringLiteral("/routines");
    return Library{figures.take(), vocabulary, Catalogue(folders, vocabulary)};
}

} // namespace matside
