// SPDX-License-Identifier: GPL-3.0-or-later
#include "killed.h"

#include "application.h"
#include "commands/arguments.h"
#include "content/library.h"
#include "storage/journalfile.h"
#include "truth.h"
#include "ui/kit/fittedlabel.h"
#include "ui/session/sessiontext.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QFileSystemWatcher>
#include <QTimer>

#include <array>
#include <iostream>
#include <random>

namespace matside::kills {

namespace {

constexpr std::chrono::milliseconds kBetweenCommands{400}; // 8 s of the routine
constexpr std::array kCommands{
    CommandKind::Pause,   CommandKind::GoOn,    CommandKind::Main,          CommandKind::Next,
    CommandKind::Repeat,  CommandKind::OneMore, CommandKind::Complain, CommandKind::Main,
    CommandKind::Further, CommandKind::Slower,  CommandKind::Quicker,       CommandKind::SayAgain,
    CommandKind::GoOn,    CommandKind::GoOn,    CommandKind::SwitchSide,    CommandKind::Previous};

QString wordsAt(const Program &program, Millis position)
{
    return placeText(momentAt(program, position));
}

/// The next place of the program that has other words.
QString wordsAfter(const Program &program, Millis position)
{
    for (const Segment &segment : program.segments) {
        if (segment.start > position && wordsAt(program, segment.start) != wordsAt(program, position))
            return wordsAt(program, segment.start);
    }
    return {};
}

/// The program with its files in this folder.
struct Started final
{
    explicit Started(const QString &folder)
        : invocation(invocationFor(folder)),
          file(settingsFile(folder)),
          application(invocation, readStartupData(folder, wishOf(invocation, file.settings())), file)
    {}

    static Invocation invocationFor(const QString &folder)
    {
        Invocation invocation;
        invocation.routine = QStringLiteral("front-of-hips");
        invocation.data = folder;
        invocation.speed = 20;
        return invocation;
    }

    Invocation invocation;
    SettingsFile file;
    Application application;
};

} // namespace

int runSession(const QString &folder, const QString &truthFile, std::uint32_t seed)
{
    Started started(folder);
    const Session &session = started.application.session();
    MainWindow &window = started.application.window();
    Truth truth(truthFile);
    ProgramPtr program;
    QObject::connect(&session, &Session::began, &window, [&](const ProgramPtr &now) { program = now; });
    const auto note = [&] {
        const std::optional<Place> place = session.underWay() ? session.progress().unfinished : std::nullopt;
        if (!place)
            return;
        const Millis here = program->positionOf(*place).value_or(program->duration());
        truth.note(wordsAt(*program, here), wordsAfter(*program, here));
    };
    // The session tells of another program first, then of the moment, in which the journal is told before this.
    QObject::connect(&session, &Session::recompiled, &window, [&](const ProgramPtr &now) {
        program = now;
        note();
    });
    QObject::connect(&session, &Session::moved, &window, note);
    const QString journal = QDir(folder).filePath(QStringLiteral("journal.toml"));
    QFileSystemWatcher disk({folder});
    QObject::connect(&disk, &QFileSystemWatcher::directoryChanged, &window, [&] {
        const Result<JournalEntries> entries = readJournal(journal);
        if (!entries || entries->empty() || !program || !entries->back().done.unfinished)
            return;
        const std::optional<Place> &place = entries->back().done.unfinished;
        truth.noteKept(wordsAt(*program, program->positionOf(*place).value_or(program->duration())));
    });
    QObject::connect(&session, &Session::ended, qApp, &QApplication::quit);
    std::mt19937 random(seed);
    QTimer commands;
    QObject::connect(&commands, &QTimer::timeout, &window, [&] {
        truth.notePress();
        emit window.commanded(kCommands[random() % kCommands.size()]);
    });
    Options options;
    options.first = seed % 4 < 2 ? Side::Left : Side::Right;
    window.start(options);
    if (seed % 2 == 1)
        commands.start(kBetweenCommands);
    const int outcome = QApplication::exec();
    return started.application.close() ? outcome : EXIT_FAILURE;
}

int printOffer(const QString &folder)
{
    Started started(folder);
    const MainWindow &window = started.application.window();
    const auto *card = window.findChild<QWidget *>(QStringLiteral("resumeCard"));
    const auto *place = window.findChild<FittedLabel *>(QStringLiteral("resumePlace"));
    std::cout << (card->isHidden() ? QString() : place->text()).toStdString() << '\n';
    return EXIT_SUCCESS;
}

} // namespace matside::kills
