// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/library.h"

#include "figures/files/figurefile.h"
#include "model/filename.h"
#include "model/offpath.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <chrono>
#include <future>
#include <memory>
#include <thread>

namespace matside {

namespace {

const QString kFigures = QStringLiteral(":/figures");

/// How long a file waits for the other files of its folder.
constexpr std::chrono::seconds kPatience{2};

/// The problems of the file of this name, read with the figures of the program and those of own: folders, or the file alone.
Problems problemsAmong(const QStringList &own, const QString &name)
{
    const Result<FigureLibrary> library = loadFigureLibrary(kFigures, own);
    if (!library)
        return library.problems();
    for (const FigureLibrary::Refused &refused : library->refused()) {
        if (QFileInfo(refused.path).fileName() == name)
            return refused.problems;
    }
    return {};
}

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

void ignoreRelativeFolders()
{
    for (const char *name :
         {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
        if (const QByteArray folder = qgetenv(name); !folder.isEmpty() && !folder.startsWith('/'))
            qunsetenv(name);
    }
}

QString ownFolder(const QString &given)
{
    return ownFolders(given).front();
}

QString settingsFile(const QString &given)
{
    const QString folder =
        given.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) : given;
    return QDir(folder).filePath(QStringLiteral("matside.conf"));
}

QString oldSettingsDatabase(const QString &given)
{
    return QDir(ownFolder(given)).filePath(QStringLiteral("matside.sqlite"));
}

QString diaryFile(const QString &given)
{
    return QDir(ownFolder(given)).filePath(QStringLiteral("diary.sqlite"));
}

QString journalFile(const QString &given)
{
    return QDir(ownFolder(given)).filePath(QStringLiteral("journal.toml"));
}

QString sessionDayFile(const QString &given)
{
    return QDir(ownFolder(given)).filePath(QStringLiteral("last-session"));
}

QString reminderDayFile(const QString &given)
{
    return QDir(ownFolder(given)).filePath(QStringLiteral("last-reminder"));
}

QStringList dataFolders(const QString &given)
{
    QStringList folders = ownFolders(given);
    folders << QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../share/matside"));
    return folders;
}

QStringList routineFolders(const QString &given)
{
    return ownFolders(given, QStringLiteral("/routines"));
}

QString shippedRoutines()
{
    return QStringLiteral(":/routines");
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
    Problems alone = problemsAmong({path}, file.fileName());
    if (alone.empty())
        return {};
    const QStringList own{file.path()};
    const auto others = std::make_shared<std::promise<Problems>>();
    std::future<Problems> answer = others->get_future();
    // Left behind where it is too late: the folder may be of a network that does not answer.
    std::thread([others, own, file] { others->set_value(problemsAmong(own, file.fileName())); }).detach();
    if (answer.wait_for(kPatience) == std::future_status::ready)
        return answer.get();
    Problem late;
    late.file = file.path();
    late.sentence =
        QStringLiteral(
            "The other files of this folder could not be read within %1 s, and may hold what is missing above.")
            .arg(kPatience.count());
    alone.push_back(std::move(late));
    return alone;
}

Result<Library> loadLibrary(const QString &dataFolder, const QStringList &chimes)
{
    Result<FigureLibrary> figures = loadFigureLibrary(kFigures, ownFolders(dataFolder, QStringLiteral("/figures")));
    if (!figures)
        return figures.problems();
    Result<OffPath> offPath = readOffPath(QStringLiteral(":/phrases/off-path.toml"));
    if (!offPath)
        return offPath.problems();
    const Vocabulary vocabulary{figures->figureMotions(), chimes, offPath.take(), figures->figureCards()};
    // The compiled-in folder comes first: a file of the person's own may add a routine, and never replaces a shipped one.
    const QStringList folders = QStringList{shippedRoutines()} + routineFolders(dataFolder);
    return Library{figures.take(), vocabulary, Catalogue(folders, vocabulary)};
}

} // namespace matside
