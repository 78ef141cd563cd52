// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "model/offpath.h"
#include "model/tomlreader.h"

#include <QDirIterator>
#include <QFile>

#include <gtest/gtest.h>

namespace matside {

namespace {

constexpr const char *kSmallRoutine = R"(format = 1
id = "small"
title = "Small"
summary = "A test."

[tempo]
lead_in = 1.0

[reach_rules]
shorter = 0.9

[[choice]]
id = "times"
title = "Times"
values = [2, 3]
standard = 2

[[support]]
id = "towel"
title = "Towel"
standard = true

[[support]]
id = "none"
title = "Nothing"

[[part]]
id = "legs"
title = "Legs"
sides = "both"

[[part.step]]
id = "slides"
title = "{Side} leg"
sentence = "Slowly."
describes = "A leg slides."
repeat = "times"
reach = { first = 0.7, last = 1.0 }
move = [
  { name = "out", motion = "slide", seconds = 5, reach = "plan", chime = "start", say = "{N} of {total}." },
  { name = "home", motion = "press", gate = 10, end = "One more.", when = { rep = "not-last" } },
]

[[part.step]]
id = "turns"
title = "Turns"
sentence = "Small."
repeat = 3
continues = "slides"
move = [
  { name = "turn", motion = "rotate", seconds = 3, turn = "in", inside = { id = "soft", text = "Softly." } },
]
after = [
  { name = "middle", motion = "rotate", seconds = 2, turn = "middle" },
  { name = "back", motion = "hold-long", seconds = 4, reach = "home" },
]

[[part.step]]
id = "change"
title = "Change"
sentence = "Rest."
between = true
move = [
  { name = "change", motion = "rest", seconds = 6, breath = "out", with = "Rest both feet." },
]

[[off_path]]
id = "held"
text = "As long as you like."

[[card]]
id = "why"
title = "Why"
text = "Because."
)";

} // namespace

Vocabulary shippedVocabulary()
{
    Vocabulary vocabulary;
    const QString folder = sourcePath("resources/figures");
    QDirIterator files(folder, {QStringLiteral("*.toml")}, QDir::Files, QDirIterator::Subdirectories);
    QStringList names;
    while (files.hasNext())
        names << files.next();
    names.sort();
    for (const QString &name : names) {
        const auto motions = TomlDocument::parse(sourceText(qPrintable(name.mid(sourcePath("").size()))), name);
        EXPECT_TRUE(motions.ok()) << shown(motions.problems());
        if (!motions)
            continue;
        TomlTable root = motions->root();
        for (TomlTable &motion : root.tables(QStringLiteral("motion")))
            vocabulary.motions.append(motion.value(QStringLiteral("name")).string().value_or(QString()));
    }
    const auto cards = TomlDocument::parse(sourceText("resources/figures/cards.toml"), QStringLiteral("cards.toml"));
    EXPECT_TRUE(cards.ok()) << shown(cards.problems());
    if (cards) {
        TomlTable root = cards->root();
        for (TomlTable &card : root.tables(QStringLiteral("card")))
            vocabulary.pictures.append(card.value(QStringLiteral("id")).string().value_or(QString()));
    }
    vocabulary.sounds = QStringLiteral("start turn last done").split(QLatin1Char(' '));
    const auto offPath = readOffPath(sourcePath("resources/phrases/off-path.toml"));
    EXPECT_TRUE(offPath.ok()) << shown(offPath.problems());
    if (offPath)
        vocabulary.offPath = *offPath;
    return vocabulary;
}

QString sourcePath(const char *relative)
{
    return QStringLiteral(MATSIDE_SOURCE_DIR "/") + QString::fromUtf8(relative);
}

QByteArray sourceText(const char *relative)
{
    QFile file(sourcePath(relative));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << relative;
    return file.readAll();
}

QByteArray smallRoutine()
{
    return kSmallRoutine;
}

QByteArray edited(std::initializer_list<Edit> edits)
{
    QByteArray text = smallRoutine();
    for (const Edit &edit : edits) {
        if (*edit.from == '\0')
            continue;
        EXPECT_EQ(text.count(edit.from), 1) << "stands not once: " << edit.from;
        text.replace(edit.from, edit.to);
    }
    return text;
}

std::string shown(const Problems &problems)
{
    std::string all;
    for (const Problem &problem : problems)
        all += problem.toString().toStdString() + '\n';
    return all;
}

} // namespace matside
