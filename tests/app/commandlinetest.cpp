// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: as a function, and as the program that was built.
#include "commands/commandline.h"
#include "support/printers.h"
#include "support/pseudotranslator.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace matside::test {
namespace {

struct Outcome final
{
    int code = -1;
    QByteArray output;
    QByteArray complaints;
};

Outcome run(const QStringList &arguments, bool screen = true)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!screen) {
        for (const auto *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(name));
    }
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(MATSIDE_PROGRAM), arguments);
    EXPECT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

TEST(ComplaintTest, ControlCharactersOfArgumentsDoNotReachTheTerminal)
{
    for (const auto &arguments : {QStringList{QStringLiteral("check"), QStringLiteral("a\x1b[31m\nb.toml")},
                                  QStringList{QStringLiteral("lines"), QStringLiteral("\x1b[31m\nroutine")},
                                  QStringList{QStringLiteral("timeline"), QStringLiteral("front-of-hips"), QStringLiteral("--first"), QStringLiteral("\x1b\n")}}) {
        const Outcome outcome = run(arguments, false);
        EXPECT_NE(outcome.code, 0);
        EXPECT_FALSE(outcome.complaints.contains('\x1b')) << outcome.complaints.constData();
        EXPECT_TRUE(outcome.complaints.contains("\\x1b")) << outcome.complaints.constData();
        EXPECT_EQ(outcome.complaints.count('\n'), 1) << outcome.complaints.constData();
    }
}

QJsonObject timeline(const QStringList &options)
{
    const Outcome outcome = run(QStringList{QStringLiteral("timeline"), QStringLiteral("front-of-hips"), QStringLiteral("--json")} + options);
    EXPECT_EQ(outcome.code, 0) << outcome.complaints.constData();
    return QJsonDocument::fromJson(outcome.output).object();
}

std::variant<Invocation, QString> parsed(const QString &line)
{
    return parseArguments(QStringList{QStringLiteral("matside")} + line.split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

TEST(CliTest, ReadsEveryOption)
{
    const auto result = parsed(QStringLiteral(
        "x.toml --first right --sides left --slides 6 --choose holds=3 --choose rounds=2 --pace 0.75 --form harder --hold-count every-second --gates wait --support book --voice brief --speaker am_michael --start --speed 8 --data d"));
    ASSERT_TRUE(std::holds_alternative<Invocation>(result));
    const Invocation &invocation = std::get<Invocation>(result);
    EXPECT_EQ(invocation.routine, QStringLiteral("x.toml"));
    EXPECT_EQ(invocation.options.first, Side::Right);
    EXPECT_EQ(invocation.options.sides, Sides::LeftOnly);
    EXPECT_EQ(invocation.options.choices,
              (QMap<QString, int>{{QStringLiteral("holds"), 3}, {QStringLiteral("rounds"), 2}, {QStringLiteral("slides"), 6}}));
    EXPECT_EQ(invocation.options.pace, 0.75);
    EXPECT_EQ(invocation.options.gates, Gates::Wait);
    EXPECT_EQ(invocation.options.form, Form::Harder);
    EXPECT_EQ(invocation.options.holdCount, HoldCount::EverySecond);
    EXPECT_EQ(invocation.options.support, QStringLiteral("book"));
    EXPECT_EQ(invocation.options.voice, Verbosity::Brief);
    EXPECT_EQ(invocation.speaker, QStringLiteral("am_michael"));
    EXPECT_TRUE(invocation.start);
    EXPECT_EQ(invocation.speed, 8.0);
    EXPECT_EQ(invocation.data, QStringLiteral("d"));
    EXPECT_TRUE(std::get<Invocation>(parsed(QStringLiteral("timeline x.toml --json"))).json);
    EXPECT_TRUE(std::get<Invocation>(parsed(QStringLiteral("render x.toml -o a.ogg --force"))).force);
}

TEST(CliTest, ACommandRefusesAnOptionThatItDoesNotUseAndNamesItsOwn)
{
    const QString session = QStringLiteral("first sides choose slides pace form hold-count support voice speaker data ");
    const std::pair<const char *, QString> commands[]{{"x", session + QStringLiteral("gates background start speed")},
                                                      {"check x.toml", QStringLiteral("data")},
                                                      {"timeline x", session + QStringLiteral("gates json")},
                                                      {"lines x", QStringLiteral("data")},
                                                      {"figures x", QStringLiteral("first sides choose slides form hold-count support data")},
                                                      {"render x -o a.ogg", session + QStringLiteral("background output force")},
                                                      {"diary export a.csv", QStringLiteral("data force yes")},
                                                      {"--help", QString()},
                                                      {"--version", QString()}};
    const QMap<QString, QString> options{
        {QStringLiteral("first"), QStringLiteral("left")},   {QStringLiteral("sides"), QStringLiteral("left")},
        {QStringLiteral("choose"), QStringLiteral("a=1")},   {QStringLiteral("slides"), QStringLiteral("6")},
        {QStringLiteral("pace"), QStringLiteral("1")},       {QStringLiteral("gates"), QStringLiteral("go")},
        {QStringLiteral("form"), QStringLiteral("easier")},  {QStringLiteral("hold-count"), QStringLiteral("none")},
        {QStringLiteral("support"), QStringLiteral("none")}, {QStringLiteral("voice"), QStringLiteral("off")},
        {QStringLiteral("speaker"), QStringLiteral("a")},    {QStringLiteral("background"), QStringLiteral("none")},
        {QStringLiteral("output"), QStringLiteral("a.wav")}, {QStringLiteral("force"), QString()},
        {QStringLiteral("yes"), QString()},
        {QStringLiteral("start"), QString()},                {QStringLiteral("speed"), QStringLiteral("2")},
        {QStringLiteral("data"), QStringLiteral("d")},       {QStringLiteral("json"), QString()}};
    for (const auto &[command, taken] : commands) {
        for (auto option = options.begin(); option != options.end(); ++option) {
            const QString line = QStringLiteral("%1 --%2 %3").arg(QLatin1String(command), option.key(), *option);
            const auto result = parsed(line);
            const QString *complaint = std::get_if<QString>(&result);
            ASSERT_EQ(complaint == nullptr, taken.split(u' ').contains(option.key())) << line.toStdString();
            if (!complaint)
                continue;
            EXPECT_TRUE(complaint->startsWith(QStringLiteral("--%1 is not for matside").arg(option.key()))) << complaint->toStdString();
            for (const QString &name : taken.split(u' ', Qt::SkipEmptyParts))
                EXPECT_TRUE(complaint->contains(QStringLiteral("--%1").arg(name))) << complaint->toStdString();
        }
    }
}

TEST(CliTest, NothingInPlaceOfAWordOrAValueIsRefused)
{
    const QString nothing = QLatin1String("");
    for (const QStringList &words : {QStringList{nothing}, {QStringLiteral("check"), nothing}, {QStringLiteral("figures"), nothing},
                                     {QStringLiteral("timeline"), QStringLiteral("x"), QStringLiteral("--data"), nothing},
                                     {QStringLiteral("timeline"), QStringLiteral("x"), QStringLiteral("--support=")},
                                     {QStringLiteral("--speaker"), nothing}}) {
        const auto result = parseArguments(QStringList{QStringLiteral("matside")} + words);
        ASSERT_TRUE(std::holds_alternative<QString>(result)) << words.join(u' ').toStdString();
        EXPECT_TRUE(std::get<QString>(result).contains(QLatin1String("nothing is there"))) << std::get<QString>(result).toStdString();
    }
}

TEST(CliTest, LeftOverWordsAreRefused)
{
    for (const char *line : {"--help x", "--help check x", "--help -- render x", "--version x", "--version check", "a b", "timeline a b",
                             "lines a b", "figures a b", "render a b -o c.ogg"}) {
        const auto result = parsed(QLatin1String(line));
        ASSERT_TRUE(std::holds_alternative<QString>(result)) << line;
        EXPECT_TRUE(std::get<QString>(result).contains(QLatin1String("is one too many"))) << line << std::get<QString>(result).toStdString();
    }
    EXPECT_EQ(std::get<Invocation>(parsed(QStringLiteral("render --help"))).task, Invocation::Task::Help) << "asked as people ask";
}

TEST(CliTest, StandardsNeedNoArguments)
{
    const Invocation invocation = std::get<Invocation>(parsed(QString()));
    EXPECT_EQ(invocation.task, Invocation::Task::Window);
    EXPECT_EQ(invocation.routine, QStringLiteral("front-of-hips"));
    EXPECT_EQ(invocation.options, Options{});
}

TEST(CliTest, AWrongArgumentIsOneSentenceThatNamesTheExpectedOnes)
{
    const std::pair<const char *, const char *> cases[]{
        {"--first up", "left or right"}, {"--sides none", "both, left, right or weaker-twice"}, {"--slides many", "whole number"}, {"--choose slides", "ID=VALUE"}, {"--choose =6", "ID=VALUE"}, {"--choose slides=six", "ID=VALUE"},
        {"--pace 9", "0.5 to 1.5"},      {"--gates open", "go or wait"},          {"--form easy", "easier, standard or harder"}, {"--speed 61", "1 to 60"},
        {"--speed nan", "1 to 60"},      {"--pace inf", "0.5 to 1.5"},
        {"check", "matside check FILE"}, {"timeline", "timeline ROUTINE"},        {"a b", "one too many"},
        {"--frobnicate", "--help"},      {"--pace", "--help"},                    {"--start=yes", "--help"}};
    for (const auto &[line, expected] : cases) {
        const auto result = parsed(QString::fromLatin1(line));
        ASSERT_TRUE(std::holds_alternative<QString>(result)) << line;
        EXPECT_TRUE(std::get<QString>(result).contains(QString::fromLatin1(expected))) << std::get<QString>(result).toStdString();
    }
}

TEST(CliTest, HelpNamesEveryOption)
{
    for (const auto *option : {"--first", "--sides", "--choose", "--slides", "--pace", "--gates", "--support", "--start", "--speed", "--json"})
        EXPECT_TRUE(helpText().contains(QString::fromLatin1(option))) << option;
}

TEST(ProgramTest, EachOutcomeHasItsExitCode)
{
    EXPECT_EQ(run({QStringLiteral("--help")}, false).code, 0);
    EXPECT_TRUE(run({QStringLiteral("--version")}, false).output.startsWith("Matside "));
    const Outcome wrong = run({QStringLiteral("--first"), QStringLiteral("up")}, false);
    EXPECT_EQ(wrong.code, 2);
    EXPECT_EQ(wrong.complaints.trimmed().count('\n'), 0);
    EXPECT_EQ(run({QStringLiteral("timeline"), QStringLiteral("front-of-hips"), QStringLiteral("--slides"), QStringLiteral("9")}).code, 2);
    EXPECT_EQ(run({QStringLiteral("timeline"), QStringLiteral("no-such-routine")}).code, 1);
}

TEST(ProgramTest, AnUnknownChoiceIsAnErrorThatNamesTheKnownOnes)
{
    const auto choosing = [](const char *choice) {
        return run({QStringLiteral("timeline"), QStringLiteral("front-of-hips"), QStringLiteral("--choose"), QString::fromLatin1(choice)});
    };
    EXPECT_EQ(choosing("slides=6").output, run({QStringLiteral("timeline"), QStringLiteral("front-of-hips"), QStringLiteral("--slides"), QStringLiteral("6")}).output);
    const Outcome unknown = choosing("holds=6");
    EXPECT_EQ(unknown.code, 2);
    EXPECT_TRUE(unknown.complaints.contains("slides")) << unknown.complaints.constData();
    const Outcome outOfRange = choosing("slides=9");
    EXPECT_EQ(outOfRange.code, 2);
    EXPECT_TRUE(outOfRange.complaints.contains("5, 6")) << outOfRange.complaints.constData();
}

TEST(ProgramTest, AnInstalledProgramUsesNoFolderOfItsBuild)
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkpath(QStringLiteral("bin"));
    const QString copy = folder.filePath(QStringLiteral("bin/matside"));
    ASSERT_TRUE(QFile::copy(QStringLiteral(MATSIDE_PROGRAM), copy));
    const QStringList arguments{QStringLiteral("timeline"), QStringLiteral("front-of-hips"), QStringLiteral("--speaker"), QStringLiteral("am_michael")};
    EXPECT_EQ(run(arguments).code, 0) << "in its build it has the voices of the source tree";
    QProcess process;
    process.start(copy, arguments);
    ASSERT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(process.exitCode(), 2);
    EXPECT_TRUE(process.readAllStandardError().contains("There is no voice here"));
}

TEST(CliTest, ErrorsAndHelpAreTranslated)
{
    PseudoTranslator translator;
    const QString error = std::get<QString>(parsed(QStringLiteral("--first up")));
    const QString help = helpText();
    QCoreApplication::installTranslator(&translator);
    EXPECT_NE(std::get<QString>(parsed(QStringLiteral("--first up"))), error);
    EXPECT_GT(helpText().size(), help.size());
    QCoreApplication::removeTranslator(&translator);
}

TEST(ProgramTest, CheckNamesTheProblemAtItsPlace)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mine.toml"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("format = 1\nid = \"mine\"\ntitel = \"Mine\"\n");
    file.close();
    const Outcome outcome = run({QStringLiteral("check"), path}, false);
    EXPECT_EQ(outcome.code, 1);
    EXPECT_TRUE(outcome.complaints.contains("mine.toml:3:1")) << outcome.complaints.constData();
    EXPECT_TRUE(outcome.complaints.contains("title")) << outcome.complaints.constData();
    const QString shipped = QStringLiteral(MATSIDE_SOURCE_DIR "/resources/routines/front-of-hips.toml");
    EXPECT_EQ(run({QStringLiteral("check"), shipped}, false).code, 0);
    EXPECT_EQ(run({QStringLiteral("check"), shipped, path}, false).code, 1);
}

void write(const QString &path, const QByteArray &text)
{
    ASSERT_TRUE(QFileInfo(path).dir().mkpath(QStringLiteral(".")));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

TEST(ProgramTest, OwnRoutinesAreDrawnWithFiguresOfOnesOwn)
{
    const QTemporaryDir folder;
    const QString figures = folder.filePath(QStringLiteral("figures/wave.toml"));
    write(folder.filePath(QStringLiteral("routines/mine.toml")),
          "format = 1\nid = \"mine\"\ntitle = \"Mine\"\nsummary = \"Waves.\"\n[[part]]\nid = \"a\"\ntitle = \"A\"\n"
          "[[part.step]]\nid = \"wave\"\ntitle = \"Wave\"\nsentence = \"Wave.\"\n"
          "move = [{ name = \"wave\", motion = \"wave\", seconds = 5, say = \"Wave.\" }]\n");
    write(figures, "[[motion]]\nname = \"wave\"\nstop = [{ pose = \"on-mat\" }]\n");
    const QStringList data{QStringLiteral("--data"), folder.path()};
    EXPECT_EQ(run(QStringList{QStringLiteral("timeline"), QStringLiteral("mine")} + data).code, 0);
    EXPECT_EQ(run({QStringLiteral("check"), figures}, false).code, 0);
    write(figures, "[[motion]]\nname = \"wave\"\nstop = [{ pose = \"on-matt\" }]\n");
    for (const QStringList &arguments : {QStringList{QStringLiteral("timeline"), QStringLiteral("mine")} + data,
                                         QStringList{QStringLiteral("check"), figures}}) {
        const Outcome outcome = run(arguments, false);
        EXPECT_EQ(outcome.code, 1);
        EXPECT_TRUE(outcome.complaints.contains("wave.toml:3:")) << outcome.complaints.constData();
        EXPECT_TRUE(outcome.complaints.contains("on-mat")) << outcome.complaints.constData();
    }
}

/// What the shell makes of a command with $program; QProcess cannot pass bytes that are not UTF-8.
Outcome shell(const QString &folder, const char *command)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("program"), QStringLiteral(MATSIDE_PROGRAM));
    if (!environment.contains(QStringLiteral("XDG_RUNTIME_DIR")))
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder); // Qt complains where there is none
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("sh"), {QStringLiteral("-c"), QLatin1String(command)});
    EXPECT_TRUE(process.waitForFinished(60'000)) << command;
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

TEST(ProgramTest, FilesWhoseNamesAreNotUtf8AreFoundAndWrittenAsTheyAre)
{
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("a.toml")),
          "format = 1\nid = \"mine\"\ntitle = \"Mine\"\nsummary = \"Lies.\"\n[[part]]\nid = \"a\"\ntitle = \"A\"\n"
          "[[part.step]]\nid = \"lie\"\ntitle = \"Lie\"\nsentence = \"Lie.\"\n"
          "move = [{ name = \"lie\", motion = \"rest\", seconds = 1 }]\n");
    write(folder.filePath(QStringLiteral("b.toml")), "[[motion]]\nname = \"wave\"\nstop = [{ pose = \"on-matt\" }]\n");
    const Outcome fine = shell(folder.path(), "name=$(printf 'caf\\351.toml'); cp a.toml $name; $program check $name; $program timeline $name");
    EXPECT_EQ(fine.code, 0) << fine.complaints.constData();
    EXPECT_TRUE(fine.output.startsWith("caf\\xe9.toml: fine\n")) << fine.output.constData();
    const Outcome wrong = shell(folder.path(), "name=$(printf 'fig\\377.toml'); mv b.toml $name; $program check $name");
    EXPECT_EQ(wrong.code, 1);
    EXPECT_TRUE(wrong.complaints.startsWith("./fig\\xff.toml:3:")) << wrong.complaints.constData();
    const char *render = "name=$(printf 's\\351.wav'); $program render a.toml -o $name && test -s $name && ! $program render a.toml -o $name"
                         " && $program render a.toml --force -o $name && ls | grep -c wav";
    const Outcome rendered = shell(folder.path(), render);
    EXPECT_TRUE(rendered.output.endsWith("\n1\n")) << rendered.output.constData() << rendered.complaints.constData();
    const Outcome drawn = shell(folder.path(), "name=$(printf 'out\\351'); $program figures $name && ls $name | grep -c png && ls | grep -c out");
    EXPECT_TRUE(drawn.output.endsWith("\n1\n")) << drawn.output.constData() << drawn.complaints.constData();
    const Outcome own = shell(folder.path(), "mkdir -p d/routines d/figures; sed -i s/rest/wave/ caf*; mv $(printf 'caf\\351.toml') d/routines; mv $(printf 'fig\\377.toml') d/figures"
                                             "; $program timeline mine --data d; sed -i s/on-matt/on-mat/ d/figures/*; $program timeline mine --data d");
    EXPECT_EQ(own.code, 0) << own.complaints.constData();
    EXPECT_TRUE(own.complaints.contains("fig\\xff.toml:3:")) << own.complaints.constData();
    const Outcome data = shell(folder.path(), "$program timeline front-of-hips --data $(printf 'd\\351')");
    EXPECT_EQ(data.code, 2) << "Qt could keep settings only in a folder of another name";
    EXPECT_TRUE(data.complaints.contains("d\\xe9 is not")) << data.complaints.constData();
    shell(folder.path(), "rm -r ./*"); // Qt removes no file of such a name
}

TEST(ProgramTest, ALengthThatItsClipHasNotIsMeasuredInTheTimeline)
{
    const QTemporaryDir folder;
    const QString voice = folder.filePath(QStringLiteral("voice/en/x/"));
    write(voice + QStringLiteral("manifest.tsv"), "id\ttext\tms\tlufs\tdbtp\nsit.sit-down.say.1\t"
                                                  "Welcome. Sit on the mat, and keep your support within reach.\t59999\t-18\t-3\n");
    ASSERT_TRUE(QFile::copy(QStringLiteral(MATSIDE_SOURCE_DIR "/resources/voice/en/af_bella/breath.in.ogg"), voice + QStringLiteral("sit.sit-down.say.1.ogg")));
    const Outcome outcome = run({QStringLiteral("timeline"), QStringLiteral("front-of-hips"), QStringLiteral("--data"), folder.path(), QStringLiteral("--speaker"), QStringLiteral("x")}, false);
    EXPECT_EQ(outcome.code, 0) << outcome.complaints.constData();
    EXPECT_TRUE(outcome.output.contains("sit.sit-down.say.1  ")) << outcome.output.left(300).constData();
    EXPECT_FALSE(outcome.output.contains("59999 ms")) << outcome.output.left(300).constData();
}

TEST(ProgramTest, OutputThatCannotBeWrittenIsASentenceInEveryCommand)
{
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("a.toml")), "[[motion]]\nname = \"wave\"\nstop = [{ pose = \"on-mat\" }]\n");
    for (const char *command : {"--help", "--version", "check a.toml", "timeline front-of-hips", "timeline front-of-hips --json",
                                "lines front-of-hips", "render front-of-hips -o a.wav --force"}) {
        for (const char *where : {"> /dev/full", ">&-", "| true"}) {
            // The status of the program, not of the pipe behind it.
            const QByteArray line = QByteArray("{ sleep 0.2; $program ") + command + "; echo $? > code; } " + where;
            const Outcome outcome = shell(folder.path(), line.constData());
            QFile code(folder.filePath(QStringLiteral("code")));
            ASSERT_TRUE(code.open(QIODevice::ReadOnly));
            EXPECT_EQ(code.readAll().trimmed(), "1") << line.constData();
            EXPECT_TRUE(outcome.complaints.contains("The output could not be written")) << line.constData() << outcome.complaints.constData();
        }
    }
}

TEST(ProgramTest, AFileThatMayNotGrowIsASentenceAndLeavesNothingBehind)
{
    const QTemporaryDir folder;
    for (const char *command : {"render front-of-hips -o out/a.wav", "figures out"}) {
        const QByteArray line = QByteArray("mkdir -p out; ulimit -f 8; $program ") + command;
        const Outcome outcome = shell(folder.path(), line.constData());
        EXPECT_EQ(outcome.code, 1) << line.constData();
        EXPECT_EQ(outcome.complaints.count('\n'), 1) << outcome.complaints.constData();
        EXPECT_EQ(QDir(folder.filePath(QStringLiteral("out"))).entryList(QDir::Files | QDir::Hidden), QStringList()) << line.constData();
    }
}

TEST(ProgramTest, RelativeXdgFoldersAreIgnored)
{
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("relative/matside/routines/mine.toml")), "format = 1\n");
    write(folder.filePath(QStringLiteral("relative/matside/figures/mine.toml")), "[[motion]]\n");
    const Outcome outcome = shell(folder.path(), "XDG_DATA_HOME=relative $program timeline nothing");
    EXPECT_EQ(outcome.code, 1);
    EXPECT_FALSE(outcome.complaints.contains("relative")) << outcome.complaints.constData();
}

TEST(ProgramTest, AFigureFileIsCheckedByItself)
{
    const QTemporaryDir folder;
    const QString wave = folder.filePath(QStringLiteral("wave.toml"));
    const QString own = folder.filePath(QStringLiteral("pose.toml"));
    write(folder.filePath(QStringLiteral("broken.toml")), "[[motion]]\nname = \"wave\"\n");
    write(wave, "[[motion]]\nname = \"wave\"\nstop = [{ pose = \"on-mat\" }]\n");
    EXPECT_EQ(run({QStringLiteral("check"), wave}, false).code, 0) << "another file of the folder has the same motion";
    ASSERT_TRUE(QFile::remove(folder.filePath(QStringLiteral("broken.toml"))));
    write(wave, "[[motion]]\nname = \"wave\"\nstop = [{ pose = \"mine\" }]\n");
    write(own, "[[pose]]\nname = \"mine\"\nlike = \"on-mat\"\n");
    EXPECT_EQ(run({QStringLiteral("check"), wave}, false).code, 0) << "another file of the folder has its pose";
}

TEST(ProgramTest, AFigureFileWaitsTwoSecondsForTheOthersOfItsFolder)
{
    // The log of the kernel: a regular file, which root can open and whose end is waited for.
    const QString endless = QStringLiteral("/proc/kmsg");
    QFile log(endless);
    if (!log.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        GTEST_SKIP() << "only root may read the log of the kernel";
    log.close();
    const QTemporaryDir folder;
    const QString wave = folder.filePath(QStringLiteral("wave.toml"));
    ASSERT_TRUE(QFile::link(endless, folder.filePath(QStringLiteral("slow.toml"))));
    write(wave, "[[motion]]\nname = \"wave\"\nstop = [{ pose = \"on-mat\" }]\n");
    EXPECT_EQ(run({QStringLiteral("check"), wave}, false).code, 0);
    write(wave, "[[motion]]\nname = \"wave\"\nstop = [{ pose = \"on-matt\" }]\n");
    const Outcome outcome = run({QStringLiteral("check"), wave}, false);
    EXPECT_EQ(outcome.code, 1);
    EXPECT_TRUE(outcome.complaints.contains("on-matt")) << outcome.complaints.constData();
    EXPECT_TRUE(outcome.complaints.contains("could not be read within 2 s")) << outcome.complaints.constData();
}

TEST(ProgramTest, WithoutAScreenThereIsASentence)
{
    const Outcome outcome = run({}, false);
    EXPECT_EQ(outcome.code, 1);
    EXPECT_TRUE(outcome.complaints.contains("There is no screen")) << outcome.complaints.constData();
}

TEST(ProgramTest, TimelineHasTheKeysOfItsDocument)
{
    const QJsonObject root = timeline({});
    EXPECT_EQ(root.keys(), (QStringList{QStringLiteral("cues"), QStringLiteral("duration_ms"), QStringLiteral("routine"), QStringLiteral("segments")}));
    QStringList segment = root.value(QStringLiteral("segments")).toArray().first().toObject().keys();
    EXPECT_EQ(segment.join(QLatin1Char(' ')), QStringLiteral("end_ms gate move part reach rep reps side start_ms step"));
    QStringList cue = root.value(QStringLiteral("cues")).toArray().first().toObject().keys();
    EXPECT_EQ(cue.join(QLatin1Char(' ')), QStringLiteral("at_ms duration_ms id kind side text"));
}

TEST(ProgramTest, TimelineIsContiguousAndSaysOneThingAtATime)
{
    for (const auto *pace : {"0.5", "0.75", "1", "1.25", "1.5"}) {
        const QJsonObject root = timeline({QStringLiteral("--pace"), QString::fromLatin1(pace)});
        int end = 0;
        for (const QJsonValue value : root.value(QStringLiteral("segments")).toArray()) {
            EXPECT_EQ(value[QStringLiteral("start_ms")].toInt(), end);
            end = value[QStringLiteral("end_ms")].toInt();
        }
        EXPECT_EQ(end, root.value(QStringLiteral("duration_ms")).toInt());
        int silent = 0;
        int last = 0;
        for (const QJsonValue value : root.value(QStringLiteral("cues")).toArray()) {
            const int at = value[QStringLiteral("at_ms")].toInt();
            EXPECT_GE(at, last);
            last = at;
            if (value[QStringLiteral("kind")].toString() == QStringLiteral("chime"))
                continue;
            EXPECT_GE(at, silent);
            silent = at + value[QStringLiteral("duration_ms")].toInt();
        }
    }
}

TEST(CliTest, RendersASessionIntoAFile)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("session.flac"));
    const Outcome outcome = run({QStringLiteral("render"), QStringLiteral("front-of-hips"), QStringLiteral("--sides"),
                                 QStringLiteral("left"), QStringLiteral("-o"), file});
    EXPECT_EQ(outcome.code, 0) << outcome.complaints.constData();
    EXPECT_GT(QFileInfo(file).size(), 1'000'000);
}

} // namespace
} // namespace matside::test
