// SPDX-License-Identifier: GPL-3.0-or-later
// The ids that playback needs stand in one table of the model, and nowhere else; and playback knows home and away, and no limb.
#include "model/engineids.h"

#include "support/shipped.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

/// Literals that look like ids and are none: names of the program's own enumerations, keys of a file format, and what the
/// templates of lines are made of. "*" stands for all of a file.
const QMap<QString, QStringList> &exceptions()
{
    static const QMap<QString, QStringList> table{
        {QStringLiteral("command.cpp"),
         {QStringLiteral("*")}}, // names of commands, phases and actions, for traces and remotes
        {QStringLiteral("timeline.cpp"), {QStringLiteral("*")}}, // keys of docs/timeline.md
        {QStringLiteral("options.cpp"),
         QStringLiteral("both left right weaker-twice go wait full brief count off none halfway last-three every-second").split(QLatin1Char(' '))}, // of the command line
        {QStringLiteral("phrasebook.cpp"),
         QStringLiteral("side other n next total set sets round rounds where called away home " // placeholders
                        "here -last " // words and parts of ids of {where}; then the words for numbers
                        "none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
                        "sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four "
                        "twenty-five twenty-six twenty-seven twenty-eight twenty-nine thirty forty fifty sixty "
                        "seventy eighty ninety")
             .split(QLatin1Char(' '))},
    };
    return table;
}

/// The string literals of C++ source that look like an id: lower case, with hyphens and dots.
QStringList idsIn(const QString &source)
{
    static const QRegularExpression ignored(QStringLiteral(R"(//[^\n]*|#include[^\n]*)"));
    static const QRegularExpression literal(QStringLiteral(R"re("((?:[^"\\]|\\.)*)")re"));
    static const QRegularExpression id(QStringLiteral(R"(^[.-]?[a-z]+([.-][a-z]+)*[.-]?$)"));
    QStringList found;
    for (auto match = literal.globalMatch(QString(source).remove(ignored)); match.hasNext();) {
        const QString text = match.next().captured(1);
        if (id.match(text).hasMatch())
            found << text;
    }
    return found;
}

TEST(EngineIdsTest, StandInTheTableAlone)
{
    QDirIterator files(sourcePath(QStringLiteral("routines/playback")),
                       {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        const QString name = files.fileName();
        ++read;
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
        const QStringList allowed = exceptions().value(name);
        for (const QString &id : idsIn(QString::fromUtf8(file.readAll()))) {
            EXPECT_TRUE(allowed.contains(id) || allowed.contains(QStringLiteral("*")))
                << qPrintable(name) << ": \"" << qPrintable(id) << "\" belongs into routines/model/engineids.h";
        }
    }
    EXPECT_GT(read, 20);
}

TEST(EngineIdsTest, AreSeenInEverySpelling)
{
    const QString source =
        QStringLiteral("#include \"none\"\n// \"comment\"\n"
                       "say(QStringLiteral(\"home-first\")); x == u\"none\"; y(QLatin1String(\"recap.\"));\n"
                       "z = \".brief\"; QStringLiteral(\"The pace.\"); QStringLiteral(\"%1 of %2\");\n");
    EXPECT_EQ(idsIn(source), QStringList({QStringLiteral("home-first"), QStringLiteral("none"),
                                          QStringLiteral("recap."), QStringLiteral(".brief")}));
}

/// Limbs, exercises and single postures, as words of their own or within an identifier: "the heel", "keepLeg", "slide.next".
QStringList limbsIn(const QString &source)
{
    static const QRegularExpression word(QStringLiteral("[A-Z]?[a-z]+|[A-Z]+(?![a-z])"));
    static const QRegularExpression limb(
        QStringLiteral("^(heels?|slid(e|es|ing)|legs?|thighs?|knees?|kneel(s|ing)?|hips?|foot|feet|toes?|ankles?|cal(f|ves)|hands|arms?|"
                       "elbows?|wrists?|shoulders?|chest|bell(y|ies)|spine|trunk|pelvi[sc]|bridges?|lunges?|curls?|supine|prone|"
                       "lying|seated|sitting|towels?|rollers?)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression phrase(
        QStringLiteral("\\b(my back|back (complain|ach|hurt)\\w*|lies? (down|on the (back|front|side)))\\b"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    for (auto match = word.globalMatch(source); match.hasNext();) {
        const QString text = match.next().captured();
        if (limb.match(text).hasMatch())
            found << text;
    }
    for (auto match = phrase.globalMatch(source); match.hasNext();)
        found << match.next().captured();
    return found;
}

TEST(EngineIdsTest, NoFileOfPlaybackNamesAnExerciseOrALimb)
{
    QDirIterator files(sourcePath(QStringLiteral("routines/playback")),
                       {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    QStringList paths{sourcePath(QStringLiteral("routines/model/engineids.h"))};
    while (files.hasNext())
        paths << files.next();
    EXPECT_GT(paths.size(), 20);
    for (const QString &path : paths) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
        int number = 0;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
            ++number;
            EXPECT_EQ(limbsIn(line), QStringList()) << qPrintable(path) << ':' << number;
        }
    }
}

TEST(EngineIdsTest, ALimbIsSeenInEverySpelling)
{
    EXPECT_EQ(limbsIn(QStringLiteral("plan.keepLeg = 1; // both heels are home\nkSlideOut(\"end.leg-out\"); HIP_x; // my back complains")),
              QString(QStringLiteral("Leg heels Slide leg HIP")).split(QLatin1Char(' ')) << QStringLiteral("my back"));
    EXPECT_EQ(limbsIn(QStringLiteral("legal armed(handle, Slider, other.hand); // comes back, stands on, lies under the body")), QStringList());
}

TEST(EngineIdsTest, TheFiguresHaveEveryMotion)
{
    namespace motion = engine::motion;
    for (const engine::Id id : {motion::kRest, motion::kTakeAway})
        EXPECT_TRUE(shippedVocabulary().motions.contains(id)) << id.data();
}

} // namespace
} // namespace matside::test
