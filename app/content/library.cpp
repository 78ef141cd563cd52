// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/library.h"

#include "figures/files/figurefile.h"
#include "model/offpath.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace matside {

namespace {

const QString kFigures = QStringLiteral(":/figures");

/// The person's own folders.
QStringList ownFolders(const QString &given)
{
    QStringList folders{QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)};
    if (!given.isEmpty())
        folders.prepend(given);
    return folders;
}

QStringList ownFolders(const QString &given, const QString &what)
{
    QStringList folders;
    for (const QString &folder : ownFolders(given))
        folders << folder + what;
    return folders;
}

} // namespace

QString ownFolder(const QString &given)
{
    return ownFolders(given).front();
}

QString settingsFile(const QString &given)
{
    const QString folder = given.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) : given;
    return QDir(folder).filePath(QStringLiteral("matside.conf"));
}

QString oldSettingsDatabase(const QString &given)
{
    return QDir(ownFolder(given)).filePath(QStringLiteral("matside.sqlite"));
}

QStringList dataFolders(const QString &given)
{
    QStringList folders = ownFolders(given);
    folders << QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../share/matside"));
    return folders;
}

Result<Routine> findRoutine(const Result<Library> &library, const QString &idOrPath)
{
    if (!library)
        return library.problems();
    Result<Routine> routine = library->catalogue.find(idOrPath);
    if (routine)
        return routine;
    Problems problems = routine.problems();
    const Problems figures = problemsOfFigures(library->figures);
    problems.insert(problems.end(), figures.begin(), figures.end());
    return problems;
}

Problems problemsOfFigures(const FigureLibrary &figures)
{
    Problems problems;
    for (const FigureLibrary::Refused &file : figures.refused())
        problems.insert(problems.end(), file.problems.begin(), file.problems.end());
    return problems;
}

Problems problemsOfFigureFile(const QString &path)
{
    const QFileInfo file(path);
    const Result<FigureLibrary> library = loadFigureLibrary(kFigures, {file.path()});
    if (!library)
        return library.problems();
    for (const FigureLibrary::Refused &refused : library->refused()) {
        if (QFileInfo(refused.path).fileName() == file.fileName())
            return refused.problems;
    }
    return {};
}

Result<Library> loadLibrary(const QString &dataFolder, const QStringList &chimes)
{
    Result<FigureLibrary> figures = loadFigureLibrary(kFigures, ownFolders(dataFolder, QStringLiteral("/figures")));
    if (!figures)
        return figures.problems();
    Result<std::vector<Line>> offPath = readOffPath(QStringLiteral(":/phrases/off-path.toml"));
    if (!offPath)
        return offPath.problems();
    const Vocabulary vocabulary{figures->figureMotions(), chimes, offPath.take(), figures->figureCards()};
    // The compiled-in folder comes first: a file of the person's own may add a routine, and never replaces a shipped one.
    const QStringList folders =
        QStringList{QStringLiteral(":/routines")} + ownFolders(dataFolder, QStringLiteral("/routines"));
    return Library{figures.take(), vocabulary, Catalogue(folders, vocabulary)};
}

} // namespace matside
