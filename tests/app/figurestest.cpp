// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandline.h"
#include "figures/files/figurefile.h"
#include "figures/paint/figurepainter.h"
#include "commands/figures.h"
#include "support/pseudotranslator.h"
#include "support/shipped.h"

#include <gmock/gmock.h>

#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QTemporaryDir>

namespace matside::test {
namespace {

TEST(FigureSheetTest, CommandWantsAFolder)
{
    const auto without = parseArguments({QStringLiteral("matside"), QStringLiteral("figures")});
    ASSERT_TRUE(std::holds_alternative<QString>(without));
    EXPECT_TRUE(std::get<QString>(without).contains(QStringLiteral("OUT_DIR")));
    const auto with = parseArguments({QStringLiteral("matside"), QStringLiteral("figures"), QStringLiteral("there")});
    ASSERT_TRUE(std::holds_alternative<Invocation>(with));
    EXPECT_EQ(std::get<Invocation>(with).task, Invocation::Task::Figures);
    EXPECT_EQ(std::get<Invocation>(with).folder, QStringLiteral("there"));
}

TEST(FigureSheetTest, RefusesOptionsThatTheRoutineHasNot)
{
    QTemporaryDir folder;
    const QString inside = folder.filePath(QStringLiteral("figures"));
    for (const auto &option : {QStringLiteral("--slides=100000000"), QStringLiteral("--slides=-5"), QStringLiteral("--support=nonsense")}) {
        const auto parsed = parseArguments({QStringLiteral("matside"), QStringLiteral("figures"), inside, option});
        ASSERT_TRUE(std::holds_alternative<Invocation>(parsed));
        EXPECT_EQ(runFigures(std::get<Invocation>(parsed)), 2) << option.toStdString();
        EXPECT_FALSE(QDir(inside).exists());
    }
}

TEST(FigureSheetTest, WritesEverySegmentInEveryLightAndBothWays)
{
    Result<FigureLibrary> library = loadFigureLibrary(sourcePath(QStringLiteral("resources/figures")));
    ASSERT_TRUE(library.ok());
    const FigurePainter painter(library.take());
    Program program = compiled();
    program.segments.resize(3);
    QTemporaryDir folder;
    const QString inside = folder.filePath(QStringLiteral("new/one"));
    EXPECT_EQ(writeFigureSheets(painter, program, inside), QString());
    for (const auto *set : {u"routine", u"supports", u"persons", u"others", u"cards"}) {
        for (const auto *view : {u"light-head-left", u"light-head-right", u"dark-head-left", u"dark-head-right"}) {
            const QString name = QStringLiteral("%1-%2*.png").arg(QString::fromUtf16(set), QString::fromUtf16(view));
            EXPECT_FALSE(QDir(inside).entryList({name}).isEmpty()) << qPrintable(name);
        }
    }
    const QImage sheet(inside + QStringLiteral("/routine-light-head-left.png"));
    EXPECT_EQ(sheet.width(), 6 * 408 + 8) << "three segments at 0, 50 and 100 % make two rows";
    EXPECT_EQ(sheet.height(), 2 * 255 + 8);
}

TEST(FigureSheetTest, NamesTheFileThatCannotBeWritten)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("taken")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const QString complaint = writeFigureSheets(FigurePainter(FigureLibrary()), compiled(), file.fileName());
    EXPECT_TRUE(complaint.contains(QStringLiteral("taken"))) << complaint.toStdString();
}

TEST(FigureSheetTest, SaysInTheLanguageOfTheProgramWhatCannotBeWritten)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("taken")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const auto complaint = [&file] { return writeFigureSheets(FigurePainter(FigureLibrary()), compiled(), file.fileName()); };
    const QString english = complaint();
    PseudoTranslator translator;
    QCoreApplication::installTranslator(&translator);
    const QString translated = complaint();
    QCoreApplication::removeTranslator(&translator);
    EXPECT_GT(translated.size(), english.size()) << translated.toStdString();
}

} // namespace
} // namespace matside::test
