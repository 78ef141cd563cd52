// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shipped.h"

#include "model/offpath.h"
#include "model/routinereader.h"
#include "model/textfile.h"
#include "model/tomlreader.h"

#include <QDirIterator>
#include <QFile>

#include <gtest/gtest.h>

namespace matside::test {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

template <typename T>
T valueOf(Result<T> result)
{
    for (const Problem &problem : result.problems())
        ADD_FAILURE() << problem.toString().toStdString();
    return result.ok() ? result.take() : T{};
}

/// Files of a folder and those below it that end so, by name.
QStringList filesBelow(const char *folder)
{
    QDirIterator files(sourcePath(QLatin1String(folder)), {QStringLiteral("*.toml")}, QDir::Files,
                       QDirIterator::Subdirectories);
    QStringList names;
    while (files.hasNext())
        names << files.next();
    names.sort();
    return names;
}

/// What every table of the files of figures is called.
QStringList namesIn(const char *tables, const char *key)
{
    QStringList names;
    for (const QString &path : filesBelow("resources/figures")) {
        const auto document = TomlDocument::parse(contents(path), path);
        if (!document)
            continue;
        TomlTable root = document->root();
        for (TomlTable &table : root.tables(QLatin1String(tables)))
            names << table.value(QLatin1String(key)).string().value_or(QString());
    }
    return names;
}

} // namespace

QString sourcePath(const QString &below)
{
    return QStringLiteral(MATSIDE_SOURCE_DIR "/") + below;
}

const Vocabulary &shippedVocabulary()
{
    static const Vocabulary vocabulary{
        namesIn("motion", "name"),
        {QStringLiteral("start"), QStringLiteral("turn"), QStringLiteral("last"), QStringLiteral("done")},
        valueOf(readOffPath(sourcePath(QStringLiteral("resources/phrases/off-path.toml")))),
        namesIn("card", "id")};
    return vocabulary;
}

const Routine &frontOfHips()
{
    static const Routine routine = valueOf(
        readRoutine(sourcePath(QStringLiteral("resources/routines/front-of-hips.toml")), shippedVocabulary()));
    return routine;
}

ScriptPtr frontOfHipsScript()
{
    static const ScriptPtr script = std::make_shared<const Script>(Script{frontOfHips(), Phrasebook(), Lengths()});
    return script;
}

const std::vector<Routine> &shippedRoutines()
{
    static const std::vector<Routine> routines = [] {
        std::vector<Routine> all;
        for (const QString &path : filesBelow("resources/routines"))
            all.push_back(valueOf(readRoutine(path, shippedVocabulary())));
        return all;
    }();
    return routines;
}

ScriptPtr scriptOf(const Routine &routine)
{
    return std::make_shared<const Script>(Script{routine, Phrasebook(), Lengths()});
}

Program programOf(const Routine &routine, const Options &options)
{
    return compile(routine, options, Phrasebook(), Lengths());
}

Program compiled(const Options &options)
{
    return compile(frontOfHips(), options, Phrasebook(), Lengths());
}

std::vector<Options> neighbours(const Options &options)
{
    std::vector<Options> all;
    const auto add = [&](auto change) {
        Options changed = options;
        change(changed);
        if (changed != options)
            all.push_back(changed);
    };
    for (const Side side : {Side::Left, Side::Right})
        add([side](Options &o) { o.first = side; });
    for (const Sides sides : {Sides::Both, Sides::LeftOnly, Sides::RightOnly})
        add([sides](Options &o) { o.sides = sides; });
    for (const int slides : {5, 6})
        add([slides](Options &o) { o.choices.insert(QStringLiteral("slides"), slides); });
    for (const double pace : kPaces)
        add([pace](Options &o) { o.pace = pace; });
    for (const Gates gates : {Gates::GoOn, Gates::Wait})
        add([gates](Options &o) { o.gates = gates; });
    for (const auto *support : {u"towel", u"block", u"book", u"roller", u"none"})
        add([support](Options &o) { o.support = QString::fromUtf16(support); });
    for (const double ceiling : {0.3, 0.63, 1.0}) {
        add([ceiling](Options &o) { o.ceiling.left = ceiling; });
        add([ceiling](Options &o) { o.ceiling.right = ceiling; });
    }
    for (const Ending ending : {Ending::Whole, Ending::Gently})
        add([ending](Options &o) { o.ending = ending; });
    add([](Options &o) { ++o.extraRepetitions; });
    return all;
}

} // namespace matside::test
