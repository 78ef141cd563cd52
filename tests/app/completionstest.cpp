// SPDX-License-Identifier: GPL-3.0-or-later
// The completions of shells have the commands, options and values of --help, and the shells understand them.
#include "commands/commandtable.h"
#include "commands/completions.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

constexpr std::array kShells{std::pair{Shell::Bash, "bash"}, std::pair{Shell::Zsh, "zsh"}, std::pair{Shell::Fish, "fish"}};

QSet<QString> foundIn(const QString &text, const char *pattern)
{
    QSet<QString> found;
    const QRegularExpression expression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
    for (auto match = expression.globalMatch(text); match.hasNext();)
        found << match.next().captured(1);
    return found;
}

/// What a shell answers to a script.
QString answerOf(const char *shell, const QString &script)
{
    QProcess process;
    process.start(QString::fromLatin1(shell), {QStringLiteral("-c"), script});
    EXPECT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
    return QString::fromUtf8(process.readAllStandardOutput()).simplified();
}

/// What bash completes a line with, whose last word may be empty.
QString bashAnswer(const QString &words)
{
    const QStringList list = words.split(QLatin1Char(' '));
    return answerOf("bash", completionsFor(Shell::Bash)
                                + QStringLiteral("\nCOMP_WORDS=('%1'); COMP_CWORD=%2; _matside; echo \"${COMPREPLY[*]}\"")
                                      .arg(list.join(QStringLiteral("' '")))
                                      .arg(list.size() - 1));
}

} // namespace

TEST(CompletionsTest, HaveTheOptionsOfHelp)
{
    const QSet<QString> options = foundIn(helpText(), "^  (?:-o, )?--([a-z-]+)");
    EXPECT_EQ(options.size(), static_cast<qsizetype>(kOptions.size()));
    EXPECT_EQ(foundIn(completionsFor(Shell::Bash), "--([a-z-]+)"), options);
    EXPECT_EQ(foundIn(completionsFor(Shell::Zsh), "'\\*?--([a-z-]+)\\["), options);
    EXPECT_EQ(foundIn(completionsFor(Shell::Fish), " -l ([a-z-]+)"), options);
}

TEST(CompletionsTest, HaveTheCommandsOfHelp)
{
    const QSet<QString> commands = foundIn(helpText(), "^  matside ([a-z]+)");
    EXPECT_EQ(commands.size(), static_cast<qsizetype>(kCommands.size()) - 1) << "all but the window's, which has no name";
    EXPECT_EQ(foundIn(completionsFor(Shell::Bash), "^ {8}([a-z]+)\\) "), commands);
    EXPECT_EQ(foundIn(completionsFor(Shell::Zsh), "^    \\(([a-z]+)\\) _arguments"), commands);
    EXPECT_EQ(foundIn(completionsFor(Shell::Fish), "__fish_use_subcommand -a ([a-z]+)"), commands);
}

TEST(CompletionsTest, OfferWhatEachCommandTakesInBash)
{
    for (const CommandRow &command : kCommands) {
        if (*command.name == '\0')
            continue;
        QStringList taken;
        for (const OptionRow &option : kOptions) {
            if ((option.tasks & of(command.task)) != 0)
                taken << QStringLiteral("--") + option.key();
        }
        EXPECT_EQ(bashAnswer(QStringLiteral("matside %1 --").arg(QLatin1String(command.name))), taken.join(QLatin1Char(' ')));
    }
    EXPECT_EQ(bashAnswer(QStringLiteral("matside --first ")), QStringLiteral("left right"));
    EXPECT_EQ(bashAnswer(QStringLiteral("matside diary ")), QStringLiteral("export import"));
    EXPECT_EQ(bashAnswer(QStringLiteral("matside ti")), QStringLiteral("timeline"));
}

TEST(CompletionsTest, EachShellReadsItsOwn)
{
    for (const auto &[shell, name] : kShells) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(name)).isEmpty())
            continue;
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("script")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(completionsFor(shell).toUtf8() + '\n');
        file.close();
        EXPECT_EQ(QProcess::execute(QString::fromLatin1(name), {QStringLiteral("-n"), file.fileName()}), 0) << name;
    }
}

TEST(CompletionsTest, FishOffersValues)
{
    if (QStandardPaths::findExecutable(QStringLiteral("fish")).isEmpty())
        GTEST_SKIP() << "fish is not there";
    const QString answer = answerOf("fish", completionsFor(Shell::Fish) + QStringLiteral("\ncomplete -C 'matside --first '; complete -C 'matside remind --'"));
    EXPECT_TRUE(answer.startsWith(QLatin1String("left "))) << answer.toStdString();
    EXPECT_TRUE(answer.contains(QLatin1String("--wait"))) << answer.toStdString();
    EXPECT_FALSE(answer.contains(QLatin1String("--first"))) << answer.toStdString();
}

TEST(CompletionsTest, AnUnknownShellIsASentence)
{
    const auto result = parseArguments({QStringLiteral("matside"), QStringLiteral("completions"), QStringLiteral("csh")});
    ASSERT_TRUE(std::holds_alternative<QString>(result));
    EXPECT_TRUE(std::get<QString>(result).contains(QLatin1String("bash, zsh and fish")));
}

} // namespace matside::test
