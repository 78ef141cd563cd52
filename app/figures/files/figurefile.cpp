// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/files/figurefile.h"

#include "figures/files/cardfile.h"
#include "figures/files/figureshelf.h"
#include "figures/files/personfile.h"
#include "figures/files/posefile.h"
#include "model/filename.h"
#include "model/textfile.h"
#include "model/tomlreader.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace matside {

namespace {

using Code = Problem::Code;

/// A folder holds this many files at most: each file that is refused costs one more look at the others.
constexpr int kMostFiles = 50;
using Places = std::map<QString, SupportPlace>;

constexpr std::array kCues{FigureCue::Track,       FigureCue::TrackHome, FigureCue::Ghost,   FigureCue::Muscle,
                           FigureCue::Ripples,     FigureCue::Inset,     FigureCue::Measure, FigureCue::Level,
                           FigureCue::SupportRing, FigureCue::Breath};
constexpr std::array kDrives{FigureDrive::Reach, FigureDrive::Turn, FigureDrive::Stops};

template <typename Name, std::size_t N>
std::set<Name> readNames(const TomlValue &value, const std::array<Name, N> &all, QString (*nameOf)(Name))
{
    QStringList names;
    for (Name name : all)
        names.append(nameOf(name));
    std::set<Name> found;
    for (const TomlValue &item : value.itemsOrSelf()) {
        if (const auto index = item.nameOf(names))
            found.insert(all[std::size_t(*index)]);
    }
    return found;
}

void readPlaces(TomlTable &root, Places &places)
{
    for (TomlTable &table : root.tables(QStringLiteral("place"))) {
        const TomlValue nameValue = table.need(QStringLiteral("name"));
        const QString name = nameValue.string().value_or(QString());
        SupportPlace place;
        place.top = readPoint(table.need(QStringLiteral("at"))).value_or(Point());
        place.inFront = table.value(QStringLiteral("in-front")).boolean().value_or(false);
        table.finish();
        if (!name.isEmpty() && !places.emplace(name, place).second)
            nameValue.report(
                Code::DuplicateId,
                QStringLiteral("There is a place %1 already; give this one another name.").arg(quoted(name)));
    }
}

Points readArrow(const TomlValue &value)
{
    Points arrow;
    for (const TomlValue &item : value.items()) {
        if (const auto point = readPoint(item))
            arrow.push_back(*point);
    }
    if (arrow.size() < 2)
        value.report(Code::OutOfRange, QStringLiteral("An arrow is two points or more."));
    return arrow;
}

Camera readCamera(const TomlValue &value, Camera standard)
{
    const auto name = value.nameOf(
        {QStringLiteral("side"), QStringLiteral("above"), QStringLiteral("front"), QStringLiteral("over")});
    return name ? std::array{Camera::Side, Camera::Above, Camera::Front, Camera::Over}[static_cast<std::size_t>(*name)]
                : standard;
}

std::optional<Chair> readChair(const TomlValue &value)
{
    auto table = value.present() ? value.table() : std::nullopt;
    if (!table)
        return std::nullopt;
    constexpr double kFurthest = 600;
    Chair chair;
    chair.x = table->need(QStringLiteral("x")).number(-kFurthest, kFurthest).value_or(0);
    if (const auto faces =
            table->value(QStringLiteral("faces")).nameOf({QStringLiteral("feet"), QStringLiteral("head")}))
        chair.turned = *faces == 1;
    table->finish();
    return chair;
}

std::vector<FigureStop> readStops(TomlTable &motion, const Poses &poses, const Places &places)
{
    const Camera camera = readCamera(motion.value(QStringLiteral("camera")), Camera::Side);
    std::vector<FigureStop> stops;
    for (TomlTable &table : motion.tables(QStringLiteral("stop"))) {
        FigureStop stop;
        const TomlValue at = table.value(QStringLiteral("at"));
        stop.at = at.number(0, 1).value_or(0);
        stop.camera = readCamera(table.value(QStringLiteral("camera")), camera);
        // At 0 a motion has one pose; later the picture may change to another camera at once.
        const bool turns = !stops.empty() && stop.at > 0 && stop.camera != stops.back().camera;
        if (!stops.empty() && (turns ? stop.at < stops.back().at : stop.at <= stops.back().at))
            table.report(Code::OutOfRange, QStringLiteral("Each stop needs an “at” above that of the stop before."));
        stop.pose = readReference(table.need(QStringLiteral("pose")), poses).value_or(Pose());
        stop.support = readReference(table.value(QStringLiteral("support")), places);
        if (const TomlValue arrow = table.value(QStringLiteral("arrow")); arrow.present())
            stop.arrow = readArrow(arrow);
        table.finish();
        stops.push_back(std::move(stop));
    }
    if (stops.empty())
        motion.report(Code::MissingKey,
                      QStringLiteral("A motion needs one stop at least: [[motion.stop]] with a pose."));
    return stops;
}

void readStill(TomlTable &motion, Picture &still)
{
    auto table = motion.value(QStringLiteral("still")).table();
    if (!table)
        return;
    const auto read = [&table](const QString &name, double least, double &into) {
        if (const auto number = table->value(name).number(least, 1))
            into = *number;
    };
    read(QStringLiteral("progress"), 0, still.progress);
    read(QStringLiteral("reach"), 0, still.reach);
    read(QStringLiteral("turn"), -1, still.turn);
    read(QStringLiteral("breath"), 0, still.breath);
    if (const auto ghost = table->value(QStringLiteral("ghost")).number(0, 1))
        still.ghostReach = *ghost;
    table->finish();
}

/// A still picture shows the motion on its way: the heel slides, the thigh turns, the body moves.
void showOnItsWay(FigureMotion &motion)
{
    const auto has = [&motion](FigureCue cue) { return motion.cues.contains(cue); };
    motion.still.moves = true;
    const bool away = has(FigureCue::Track) || motion.drives.contains(FigureDrive::Stops);
    motion.still.goes = away ? 1 : has(FigureCue::TrackHome) ? -1 : 0;
    motion.still.turns = motion.still.turn > 0 ? 1 : motion.still.turn < 0 ? -1 : 0;
}

FigureMotion readMotion(TomlTable &table, const Poses &poses, const Places &places)
{
    FigureMotion motion;
    motion.name = table.need(QStringLiteral("name")).string().value_or(QString());
    motion.title = table.value(QStringLiteral("title")).string().value_or(QString());
    motion.describes = table.value(QStringLiteral("describes")).string().value_or(QString());
    if (const auto ground = table.value(QStringLiteral("ground"))
                                .nameOf({QStringLiteral("mat"), QStringLiteral("wall"), QStringLiteral("wall-ahead")}))
        motion.ground = std::array{Ground::Mat, Ground::Wall, Ground::WallAhead}[std::size_t(*ground)];
    motion.chair = readChair(table.value(QStringLiteral("chair")));
    if (const auto head = table.value(QStringLiteral("head")).nameOf({QStringLiteral("left"), QStringLiteral("right")}))
        motion.headAtRight = *head == 1;
    motion.liesOnSide = table.value(QStringLiteral("lies-on-side")).boolean().value_or(false);
    motion.nearIsRight = table.value(QStringLiteral("near-is-right")).boolean().value_or(false);
    if (const auto easing =
            table.value(QStringLiteral("easing")).nameOf({QStringLiteral("smooth"), QStringLiteral("linear")}))
        motion.linear = *easing == 1;
    motion.showsSide = table.value(QStringLiteral("shows-side")).boolean().value_or(false);
    if (const auto resting =
            table.value(QStringLiteral("resting-leg")).nameOf({QStringLiteral("outline"), QStringLiteral("pale")}))
        motion.paleNearLeg = *resting == 1;
    if (const auto headroom = table.value(QStringLiteral("headroom")).number(200, 1400))
        motion.headroom = *headroom;
    motion.drives = readNames(table.value(QStringLiteral("drives")), kDrives, figureDriveName);
    motion.cues = readNames(table.value(QStringLiteral("cues")), kCues, figureCueName);
    const TomlValue arrows = table.value(QStringLiteral("arrows"));
    for (const TomlValue &item : arrows.items()) {
        Points arrow = readArrow(item);
        if (arrow.size() > 1)
            motion.arrows.push_back(std::move(arrow));
    }
    if (motion.drives.contains(FigureDrive::Stops))
        motion.linear = true; // the reach comes to rest by itself
    motion.stops = readStops(table, poses, places);
    const auto isElsewhere = [&motion](const FigureStop &stop) { return stop.camera != motion.stops.front().camera; };
    if (motion.drives.contains(FigureDrive::Stops)
        && std::any_of(motion.stops.begin(), motion.stops.end(), isElsewhere))
        table.report(Code::OutOfRange,
                     QStringLiteral("A motion that the reach leads through its stops has one camera."));
    motion.hasSides = motion.showsSide
                      || std::any_of(motion.stops.begin(), motion.stops.end(),
                                     [](const FigureStop &stop) { return namesWorkingSide(stop.pose); });
    motion.still.motion = motion.name;
    readStill(table, motion.still);
    showOnItsWay(motion);
    table.finish();
    return motion;
}

void readMotions(TomlTable &root, const Poses &poses, const Places &places, std::vector<FigureMotion> &motions)
{
    for (TomlTable &table : root.tables(QStringLiteral("motion"))) {
        FigureMotion motion = readMotion(table, poses, places);
        if (std::any_of(motions.begin(), motions.end(),
                        [&motion](const FigureMotion &earlier) { return earlier.name == motion.name; }))
            table.report(
                Code::DuplicateId,
                QStringLiteral("There is a motion %1 already; give this one another name.").arg(quoted(motion.name)));
        motions.push_back(std::move(motion));
    }
}

Result<TomlDocument> readDocument(const QString &path)
{
    const Result<QByteArray> bytes = readTextFile(path);
    if (!bytes)
        return bytes.problems();
    return TomlDocument::parse(*bytes, path);
}

/// The files of a folder, or the one file that the path names.
QStringList figureFilesIn(const QString &path)
{
    const QFileInfo info(openableFileName(path));
    if (info.isDir())
        return tomlFilesIn(path);
    return info.exists() ? QStringList(path) : QStringList();
}

/// A library in the making.
struct Gathered final
{
    Poses poses;
    Places places;
    std::vector<Person> persons;
    std::vector<FigureCard> cards;
    std::vector<FigureMotion> motions;
};

/// A file with its problems.
struct Source final
{
    QString path;
    TomlDocument document;
};

/// Adds the tables of some files. Their problems are noted in each document.
void gather(const std::vector<Source> &sources, Gathered &into)
{
    std::vector<TomlTable> roots;
    for (const Source &source : sources)
        roots.push_back(source.document.root());
    for (TomlTable &root : roots) { // a motion may use poses of a later file
        readPoses(root, into.poses);
        readPlaces(root, into.places);
        readPersons(root, into.persons);
        readCards(root, into.cards);
    }
    for (TomlTable &root : roots) {
        readMotions(root, into.poses, into.places, into.motions);
        root.finish();
    }
}

/// The names of the motions of a file, found without reading the rest of it.
QStringList namesOfMotions(const QString &path)
{
    const Result<QByteArray> text = readTextFile(path);
    QStringList names;
    if (!text)
        return names;
    const QByteArray before("[[motion]]\nname = \"");
    for (qsizetype at = text->indexOf(before); at >= 0; at = text->indexOf(before, at)) {
        at += before.size();
        names << QString::fromUtf8(text->mid(at, text->indexOf('"', at) - at));
    }
    return names;
}

FigureShelf::Contents readOfShelf(const QString &path, Gathered known)
{
    const Result<TomlDocument> document = readDocument(path);
    if (!document)
        return {{}, document.problems()};
    known.motions.clear();
    gather({{path, *document}}, known);
    FigureShelf::Contents contents{{}, document->problems()};
    if (contents.problems.empty())
        contents.motions = std::move(known.motions);
    return contents;
}

std::shared_ptr<const FigureShelf> shelfOf(const QStringList &files, const Gathered &gathered)
{
    if (files.isEmpty())
        return {};
    std::vector<FigureShelf::File> shelf;
    for (const QString &path : files)
        shelf.push_back({path, namesOfMotions(path)});
    Gathered known; // what the files may refer to
    known.poses = gathered.poses;
    known.places = gathered.places;
    return std::make_shared<const FigureShelf>(
        std::move(shelf), [known = std::move(known)](const QString &path) { return readOfShelf(path, known); });
}

/// Adds the files of the shelf.
Problems gatherShelf(const QStringList &files, Gathered &into)
{
    std::vector<Source> sources;
    Problems problems;
    for (const QString &path : files) {
        const Result<TomlDocument> document = readDocument(path);
        if (document)
            sources.push_back({path, *document});
        else
            problems = document.problems();
    }
    gather(sources, into);
    for (const Source &source : sources) {
        const Problems more = source.document.problems();
        problems.insert(problems.end(), more.begin(), more.end());
    }
    return problems;
}

using Refused = FigureLibrary::Refused;

Problem tooManyFiles(const QString &path)
{
    Problem problem;
    problem.file = path;
    problem.sentence =
        QStringLiteral("The folder holds more than %1 files of figures; move those that you do not need.")
            .arg(kMostFiles);
    return problem;
}

/// All files of a folder that can be parsed; the others are refused.
std::vector<Source> readSources(const QString &folder, std::vector<Refused> &refused)
{
    std::vector<Source> sources;
    int number = 0;
    for (const QString &path : figureFilesIn(folder)) {
        if (++number > kMostFiles) {
            refused.push_back({path, {tooManyFiles(path)}});
            continue;
        }
        const Result<TomlDocument> document = readDocument(path);
        if (document)
            sources.push_back({path, *document});
        else
            refused.push_back({path, document.problems()});
    }
    return sources;
}

/// Adds the files of an own folder. Files with problems are refused until the rest has none.
void gatherOwn(const QString &folder, Gathered &into, std::vector<Refused> &refused)
{
    std::vector<Source> sources = readSources(folder, refused);
    while (!sources.empty()) {
        Gathered tried = into;
        gather(sources, tried);
        const auto bad = std::stable_partition(sources.begin(), sources.end(),
                                               [](const Source &source) { return source.document.problems().empty(); });
        if (bad == sources.end()) {
            into = std::move(tried);
            return;
        }
        for (auto source = bad; source != sources.end(); ++source)
            refused.push_back({source->path, source->document.problems()});
        sources.erase(bad, sources.end());
    }
}

} // namespace

Result<FigureLibrary> loadFigureLibrary(const QString &folder, const QStringList &own)
{
    std::vector<Refused> refused;
    const std::vector<Source> sources = readSources(folder, refused);
    Gathered gathered;
    if (refused.empty()) // else each reference to a missing file would be a problem
        gather(sources, gathered);
    Problems problems;
    for (const Refused &file : refused)
        problems.insert(problems.end(), file.problems.begin(), file.problems.end());
    for (const Source &source : sources) {
        const Problems more = source.document.problems();
        problems.insert(problems.end(), more.begin(), more.end());
    }
    if (sources.empty() && problems.empty())
        problems.push_back({Code::CannotRead,
                            folder,
                            0,
                            0,
                            {},
                            QStringLiteral("There are no figures in this folder: files that end in .toml.")});
    const QStringList ofShelf = figureFilesIn(folder + QStringLiteral("/exercises"));
    const bool readsShelf =
        std::any_of(own.begin(), own.end(), [](const QString &one) { return !figureFilesIn(one).isEmpty(); });
    if (problems.empty() && readsShelf)
        problems = gatherShelf(ofShelf, gathered);
    if (!problems.empty())
        return problems;
    for (const QString &one : own)
        gatherOwn(one, gathered, refused);
    std::shared_ptr<const FigureShelf> shelf = readsShelf ? nullptr : shelfOf(ofShelf, gathered);
    return FigureLibrary(std::move(gathered.motions), std::move(gathered.persons), std::move(gathered.cards),
                         std::move(refused), std::move(shelf));
}

bool holdsFigures(const QString &path)
{
    const Result<TomlDocument> document = readDocument(path);
    if (!document)
        return false;
    TomlTable root = document->root();
    constexpr const char16_t *kTables[]{u"pose", u"place", u"motion", u"person", u"card"};
    if (root.has(QStringLiteral("format")) || root.has(QStringLiteral("part"))) // routines have cards, too
        return false;
    return std::any_of(std::begin(kTables), std::end(kTables),
                       [&root](const char16_t *name) { return root.has(QString::fromUtf16(name)); });
}

} // namespace matside
