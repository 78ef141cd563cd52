// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingsfile.h"

#include "samples.h"
#include "storage/filelock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gmock/gmock.h>
#include <sys/inotify.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <random>

namespace matside {

namespace {

class SettingsFileTest : public testing::Test
{
protected:
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("config/matside")); }
    [[nodiscard]] QString path() const { return folder() + QStringLiteral("/matside.conf"); }
    [[nodiscard]] QByteArray content() const { return contentOf(path()); }
    [[nodiscard]] static QByteArray contentOf(const QString &path)
    {
        QFile read(path);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    /// As another program, or a person with an editor, writes the file.
    void put(const QByteArray &bytes) const
    {
        QDir().mkpath(folder());
        QFile written(path());
        ASSERT_TRUE(written.open(QIODevice::WriteOnly | QIODevice::Truncate));
        written.write(bytes);
    }
    void keep(const Settings &settings) const { SettingsFile(path()).keep(settings); }
    [[nodiscard]] Settings kept() const { return SettingsFile(path()).settings(); }
    [[nodiscard]] QStringList files() const { return QDir(folder()).entryList(QDir::Files, QDir::Name); }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(SettingsFileTest, ReadingChangesNothingInTheFolder)
{
    Settings chosen;
    chosen.reminder = true;
    {
        SettingsFile file(path());
        file.keep(chosen);
        file.flush();
    }
    const int watch = inotify_init1(IN_NONBLOCK);
    ASSERT_GE(inotify_add_watch(watch, QFileInfo(path()).path().toUtf8().constData(),
                                IN_ATTRIB | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVE),
              0);
    EXPECT_TRUE(SettingsFile(path()).settings().reminder);
    char event[4096];
    EXPECT_LT(::read(watch, event, sizeof event), 0) << "a program that watches the folder would read without end";
    ::close(watch);
}

TEST_F(SettingsFileTest, NothingIsMadeBeforeSomethingIsChosen)
{
    {
        SettingsFile file(path(), folder() + QStringLiteral("/matside.sqlite"));
        EXPECT_EQ(file.settings(), Settings());
        EXPECT_TRUE(file.problems().empty());
        file.keep(Settings());
    }
    EXPECT_FALSE(QFile::exists(folder()));
}

TEST_F(SettingsFileTest, EverySettingIsReadBack)
{
    keep(test::everythingChosen());
    EXPECT_EQ(kept(), test::everythingChosen());
    keep(Settings());
    EXPECT_EQ(kept(), Settings());
    EXPECT_EQ(files(), QStringList(QStringLiteral("matside.conf")));
}

TEST_F(SettingsFileTest, IsWrittenHalfASecondAfterTheFirstChange)
{
    SettingsFile file(path());
    Settings settings;
    for (const double volume : {.1, .2, .3}) {
        settings.volume = volume;
        file.keep(settings);
    }
    EXPECT_FALSE(QFile::exists(path())) << "a slider that is drawn changes a hundred times";
    EXPECT_TRUE(QTest::qWaitFor([this] { return QFile::exists(path()); }));
    EXPECT_EQ(kept(), settings);
}

TEST_F(SettingsFileTest, TheLastChangeIsWrittenWhenTheProgramEnds)
{
    SettingsFile file(path());
    Settings settings;
    settings.theme = ThemeChoice::Dark;
    file.keep(settings);
    file.flush();
    EXPECT_EQ(kept(), settings);
}

TEST_F(SettingsFileTest, OnlyItsOwnerMayReadIt)
{
    keep(test::everythingChosen());
    constexpr auto kOthers =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    EXPECT_FALSE(QFile::permissions(path()) & kOthers);
    for (const QString &made : {folder(), QFileInfo(folder()).path()})
        EXPECT_FALSE(QFile::permissions(made) & kOthers) << made.toStdString();
    ASSERT_TRUE(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    static_cast<void>(kept());
    EXPECT_FALSE(QFile::permissions(path()) & kOthers) << "a file that was there before, too, without a change";
}

TEST_F(SettingsFileTest, WrongRowsFallBackAloneAndAreSaidInOneSentence)
{
    put("[General]\nvolume=7\ntheme=dark\nspeaker=a, b\ntext-size=@Rect(1 2 3 4)\n");
    const SettingsFile file(path());
    EXPECT_EQ(file.settings().theme, ThemeChoice::Dark);
    EXPECT_EQ(file.settings().volume, Settings().volume);
    ASSERT_EQ(file.problems().size(), 1U);
    EXPECT_EQ(file.problems()[0].code, Problem::Code::OutOfRange);
    const QString sentence = file.problems()[0].sentence;
    EXPECT_TRUE(sentence.startsWith(path())) << sentence.toStdString();
    for (const char *part : {"volume (0 to 1)", "speaker (a name)", "text-size (0.8 to 1.6)"})
        EXPECT_TRUE(sentence.contains(QLatin1String(part))) << sentence.toStdString();
    EXPECT_FALSE(sentence.contains(QLatin1String("theme")));
}

TEST_F(SettingsFileTest, AWrongRowStaysInTheFileUntilItIsChosen)
{
    put("[General]\nvolume=7\ncolour-of-the-mat=blue\n");
    SettingsFile file(path());
    Settings settings = file.settings();
    settings.theme = ThemeChoice::Dark;
    file.keep(settings);
    file.flush();
    EXPECT_TRUE(content().contains("volume=7"));
    EXPECT_TRUE(content().contains("colour-of-the-mat=blue")) << "a row of a newer Matside";
    settings.volume = .5;
    file.keep(settings);
    file.flush();
    EXPECT_TRUE(content().contains("volume=0.5"));
}

TEST_F(SettingsFileTest, AChangedRowIsWrittenAlone)
{
    put("[General]\nvolume=0.5\n");
    SettingsFile file(path());
    put("[General]\nvolume=0.1\ntheme=dark\ncaptions=no\n"); // another program, meanwhile
    Settings settings = file.settings();
    settings.theme = ThemeChoice::Light;
    file.keep(settings);
    file.flush();
    const Settings both = kept();
    EXPECT_EQ(both.theme, ThemeChoice::Light) << "the last writer of a row wins";
    EXPECT_EQ(both.volume, .1) << "other rows stay";
    EXPECT_FALSE(both.captions);
}

TEST_F(SettingsFileTest, ARowThatAnotherProgramWroteWithinOneTickOfTheClockIsKept)
{
    put("[General]\ntheme=dark\nvolume=0.5\n");
    SettingsFile file(path());
    Settings settings = file.settings();
    settings.captions = false;
    file.keep(settings);
    file.flush();
    const QDateTime time = QFileInfo(path()).lastModified();
    put(content().replace("volume=0.5", "volume=0.1")); // of the same size
    QFile same(path());
    ASSERT_TRUE(same.open(QIODevice::ReadWrite) && same.setFileTime(time, QFile::FileModificationTime));
    same.close();
    settings.theme = ThemeChoice::Light;
    file.keep(settings);
    file.flush();
    EXPECT_EQ(kept().volume, .1);
    EXPECT_EQ(kept().theme, ThemeChoice::Light);
    EXPECT_FALSE(kept().captions);
}

TEST_F(SettingsFileTest, LinesThatAreNoRowsAreKeptAsideWhenTheyAreWrittenMeanwhile)
{
    put("[General]\nvolume=0.5\n");
    SettingsFile file(path());
    QSignalSpy failed(&file, &SettingsFile::failed);
    const QByteArray bytes = "[General]\nthis is no row\nvolume=0.1\ncaptions=no\n";
    put(bytes);
    Settings settings = file.settings();
    settings.theme = ThemeChoice::Light;
    file.keep(settings);
    file.flush();
    EXPECT_EQ(contentOf(path() + QStringLiteral(".broken")), bytes);
    EXPECT_EQ(failed.size(), 1);
    EXPECT_EQ(kept().volume, .1);
    EXPECT_EQ(kept().theme, ThemeChoice::Light);
    EXPECT_FALSE(kept().captions);
}

TEST_F(SettingsFileTest, AFileThatCannotBeReadAnyMoreIsNotOverwritten)
{
    put("[General]\nvolume=0.5\n");
    SettingsFile file(path());
    QSignalSpy failed(&file, &SettingsFile::failed);
    const QByteArray large = "[General]\nvolume=0.1\n;" + QByteArray(1024 * 1024, 'x') + '\n';
    put(large);
    for (const double volume : {.2, .3}) {
        Settings settings = file.settings();
        settings.volume = volume;
        file.keep(settings);
        file.flush();
    }
    EXPECT_EQ(content(), large);
    ASSERT_EQ(failed.size(), 1);
    EXPECT_TRUE(failed[0][0].toString().contains(path()));
}

TEST_F(SettingsFileTest, APipeInItsPlaceIsASentenceAndHangsNothing)
{
    put("");
    ASSERT_TRUE(QFile::remove(path()));
    ASSERT_EQ(mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
    SettingsFile file(path());
    ASSERT_EQ(file.problems().size(), 1U);
    EXPECT_EQ(file.problems()[0].code, Problem::Code::CannotRead);
    file.keep(test::everythingChosen());
    file.flush();
    EXPECT_FALSE(QFileInfo(path()).isFile());
}

TEST_F(SettingsFileTest, AReadOnlyFileIsNotReplaced)
{
    put("[General]\nvolume=0.5\n");
    const QByteArray before = content();
    SettingsFile file(path());
    QFile::setPermissions(path(), QFile::ReadOwner);
    if (QFileInfo(path()).isWritable())
        GTEST_SKIP() << "root may write to every file";
    QSignalSpy failed(&file, &SettingsFile::failed);
    file.keep(test::everythingChosen());
    file.flush();
    EXPECT_EQ(content(), before);
    EXPECT_EQ(failed.size(), 1);
}

TEST_F(SettingsFileTest, ALinkStaysALink)
{
    const QString target = m_folder.filePath(QStringLiteral("dotfiles.conf"));
    ASSERT_TRUE(QDir().mkpath(folder()) && QFile::link(target, path()));
    QFile written(target);
    ASSERT_TRUE(written.open(QIODevice::WriteOnly));
    written.write("[General]\nvolume=0.5\n");
    written.close();
    keep(test::everythingChosen());
    EXPECT_TRUE(QFileInfo(path()).isSymLink());
    EXPECT_TRUE(contentOf(target).contains("theme=contrast"));
}

TEST_F(SettingsFileTest, TwoProgramsThatAreKilledAtAnyInstantLeaveAllRows)
{
    Settings settings = test::everythingChosen();
    keep(settings);
    std::minstd_rand random(7);
    for (int round = 0; round < 25; ++round) {
        std::array<pid_t, 2> programs{};
        for (const bool first : {true, false}) {
            const pid_t program = fork();
            if (program == 0) {
                SettingsFile file(path());
                for (int number = 0;; number = (number + 1) % 10) {
                    Settings changed = file.settings();
                    (first ? changed.volume : changed.voiceVolume) = number / 10.0;
                    file.keep(changed);
                    file.flush();
                }
            }
            programs[first ? 0 : 1] = program;
        }
        usleep(static_cast<useconds_t>(1000 + random() % 60'000));
        for (const pid_t program : programs) {
            kill(program, SIGKILL);
            waitpid(program, nullptr, 0);
        }
        const SettingsFile file(path());
        Settings now = file.settings();
        ASSERT_TRUE(file.problems().empty()) << file.problems()[0].sentence.toStdString();
        now.volume = settings.volume;
        now.voiceVolume = settings.voiceVolume;
        ASSERT_EQ(now, settings) << round;
    }
    keep(Settings());
    EXPECT_EQ(files(), QStringList(QStringLiteral("matside.conf"))) << "nothing is left over of those that were killed";
}

TEST_F(SettingsFileTest, TheLockFileOfAKilledProgramHoldsNothingUp)
{
    put("");
    QFile lock(path() + QStringLiteral(".lock"));
    ASSERT_TRUE(lock.open(QIODevice::WriteOnly)); // killed as soon as it had made the file
    lock.close();
    keep(test::everythingChosen());
    EXPECT_EQ(kept(), test::everythingChosen());
    EXPECT_EQ(files(), QStringList(QStringLiteral("matside.conf")));
}

TEST_F(SettingsFileTest, TheLockOfAnotherProgramIsRespectedUntilThatProgramEnds)
{
    put("");
    std::array<int, 2> ready{};
    ASSERT_EQ(pipe(ready.data()), 0);
    const pid_t other = fork();
    if (other == 0) {
        const FileLock lock(path() + QStringLiteral(".lock"), std::chrono::seconds(5));
        static_cast<void>(::write(ready[1], "", 1));
        for (;;)
            pause();
    }
    char byte = 1;
    ASSERT_EQ(::read(ready[0], &byte, 1), 1);
    SettingsFile file(path());
    file.keep(test::everythingChosen());
    file.flush();
    EXPECT_TRUE(content().isEmpty());
    kill(other, SIGKILL);
    waitpid(other, nullptr, 0);
    file.flush();
    EXPECT_EQ(kept(), test::everythingChosen());
    EXPECT_EQ(files(), QStringList(QStringLiteral("matside.conf")));
}

TEST_F(SettingsFileTest, ALockFileThatCannotBeOpenedIsASentence)
{
    put("");
    ASSERT_TRUE(QDir().mkpath(path() + QStringLiteral(".lock")));
    SettingsFile file(path());
    QSignalSpy failed(&file, &SettingsFile::failed);
    file.keep(test::everythingChosen());
    file.flush();
    ASSERT_EQ(failed.size(), 1);
    EXPECT_TRUE(failed[0][0].toString().startsWith(QLatin1String("What you change cannot be kept.")));
}

TEST_F(SettingsFileTest, ARowThatIsSetBackToItsStandardIsRemoved)
{
    put("[General]\nvolume=0.5\n\n[keys]\nmute=U\n");
    SettingsFile file(path());
    file.keep(Settings());
    file.flush();
    EXPECT_FALSE(content().contains("volume"));
    EXPECT_FALSE(content().contains("mute"));
}

TEST_F(SettingsFileTest, LinesThatAreNoRowsAreKeptAside)
{
    for (const char *name : {"matside.conf.broken", "matside.conf.broken-2"}) {
        const QByteArray bytes = "[General]\nthis is no row\nvolume=0.5\ncolour-of-the-mat=blue\n";
        put(bytes);
        const SettingsFile file(path());
        EXPECT_EQ(file.settings().volume, .5);
        ASSERT_EQ(file.problems().size(), 1U);
        EXPECT_EQ(file.problems()[0].code, Problem::Code::Damaged);
        EXPECT_TRUE(file.problems()[0].sentence.endsWith(QLatin1String(name) + QLatin1Char('.')));
        EXPECT_EQ(contentOf(folder() + QLatin1Char('/') + QLatin1String(name)), bytes);
        EXPECT_TRUE(content().contains("colour-of-the-mat=blue"));
        EXPECT_TRUE(SettingsFile(path()).problems().empty()) << "said once";
    }
}

TEST_F(SettingsFileTest, RowsOfASectionWithoutANameAreKeptAside)
{
    const QByteArray bytes = "[]\nvolume=0.3\n[keys]\nmute=M, U\n";
    put(bytes);
    {
        SettingsFile file(path());
        ASSERT_EQ(file.problems().size(), 1U);
        EXPECT_EQ(file.problems()[0].code, Problem::Code::Damaged);
        Settings changed = file.settings();
        EXPECT_EQ(changed.volume, Settings().volume);
        changed.distance = kFarthest;
        file.keep(changed);
    }
    EXPECT_EQ(contentOf(path() + QStringLiteral(".broken")), bytes);
    EXPECT_EQ(kept().volume, Settings().volume) << "a change of another row does not choose the volume";
    EXPECT_EQ(kept().distance, kFarthest);
    EXPECT_EQ(kept().keys.value(QStringLiteral("mute")).size(), 2);
}

TEST_F(SettingsFileTest, KeysThatBeginWithAnAtSignAreReadAlsoFromADamagedFile)
{
    put("[General]\nthis is no row\n[keys]\nmute=M, @=M, U\n");
    Settings read;
    {
        SettingsFile file(path());
        read = file.settings();
        EXPECT_EQ(read.keys.value(QStringLiteral("mute")).size(), 3);
        read.distance = kFarthest;
        file.keep(read);
    }
    EXPECT_EQ(kept(), read);
}

/// QSettings reads such names as they stand, and writes others.
TEST_F(SettingsFileTest, NamesWithOtherSignsThanThoseOfIdsAreRefused)
{
    put("[keys]\nmu/te=M\n,t%==M\nmute=U\n[choices]\na/b=2\n");
    Settings read;
    {
        SettingsFile file(path());
        ASSERT_EQ(file.problems().size(), 1U);
        EXPECT_TRUE(file.problems()[0].sentence.contains(QStringLiteral("keys/mu/te")));
        read = file.settings();
        EXPECT_EQ(read.keys.size(), 1);
        EXPECT_TRUE(read.options.choices.isEmpty());
        read.distance = kFarthest;
        file.keep(read);
    }
    EXPECT_EQ(kept(), read);
}

/// QSettings would write the row of another name, or remove a whole section.
TEST_F(SettingsFileTest, NamesWithASlashTooManyTakeNoOtherRowWithThem)
{
    for (const char *line : {"/=M", "mute/=M", "//=M", "a//b=M"}) {
        SCOPED_TRACE(line);
        const QByteArray bytes = "[keys]\nmute=U\nfaster=F\n" + QByteArray(line) + '\n';
        put(bytes);
        QFile::remove(path() + QStringLiteral(".broken"));
        Settings read;
        {
            SettingsFile file(path());
            ASSERT_EQ(file.problems().size(), 1U);
            EXPECT_EQ(file.problems()[0].code, Problem::Code::Damaged);
            read = file.settings();
            EXPECT_EQ(read.keys.value(QStringLiteral("mute")), QStringList{QStringLiteral("U")});
            EXPECT_EQ(read.keys.size(), 2);
            read.distance = kFarthest;
            file.keep(read);
        }
        EXPECT_EQ(kept(), read);
        EXPECT_EQ(contentOf(path() + QStringLiteral(".broken")), bytes);
    }
}

TEST_F(SettingsFileTest, DamagedBytesNeverStopTheProgram)
{
    keep(test::everythingChosen());
    const QByteArray whole = content();
    for (qsizetype at = 0; at < whole.size(); at += 7) {
        QByteArray bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 0x5A);
        put(at % 2 ? bytes : whole.left(at));
        {
            SettingsFile file(path());
            EXPECT_GE(file.settings().volume, 0) << at;
            file.keep(Settings()); // may fail, and may not crash
        }
        QDir(folder()).removeRecursively();
    }
}

TEST_F(SettingsFileTest, AnUnreadableFileIsNotOverwritten)
{
    ASSERT_TRUE(QDir().mkpath(path())); // nobody can read a folder as a file, not even root
    SettingsFile file(path());
    ASSERT_EQ(file.problems().size(), 1U);
    EXPECT_EQ(file.problems()[0].code, Problem::Code::CannotRead);
    QSignalSpy failed(&file, &SettingsFile::failed);
    file.keep(test::everythingChosen());
    file.flush();
    EXPECT_TRUE(QFileInfo(path()).isDir());
    EXPECT_TRUE(failed.isEmpty()) << "it was said when the file was read";
}

TEST_F(SettingsFileTest, AFullDiskLeavesTheOldFileAndIsSaidOnce)
{
    keep(test::everythingChosen());
    const QByteArray before = content();
    SettingsFile file(path());
    QSignalSpy failed(&file, &SettingsFile::failed);
    rlimit limit{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit full = limit;
    full.rlim_cur = 0; // as on a full disk, where a file of less than a block gets none of its bytes
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &full), 0);
    for (const double volume : {.1, .2}) {
        Settings settings = test::everythingChosen();
        settings.volume = volume;
        file.keep(settings);
        file.flush();
    }
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
    std::signal(SIGXFSZ, handler);
    EXPECT_EQ(content(), before);
    ASSERT_EQ(failed.size(), 1);
    EXPECT_TRUE(failed[0][0].toString().endsWith(QLatin1Char('.')));
}

TEST_F(SettingsFileTest, AFolderThatCannotBeMadeIsASentence)
{
    put("");
    SettingsFile file(path() + QStringLiteral("/below/matside.conf"));
    QSignalSpy failed(&file, &SettingsFile::failed);
    file.keep(test::everythingChosen());
    file.flush();
    EXPECT_EQ(failed.size(), 1);
}

TEST_F(SettingsFileTest, AFileThatIsLockedAtTheStartIsReadAndLosesNoRow)
{
    keep(test::everythingChosen());
    QLockFile other(path() + QStringLiteral(".lock"));
    ASSERT_TRUE(other.lock());
    SettingsFile file(path());
    EXPECT_EQ(file.settings(), test::everythingChosen());
    Settings settings = file.settings();
    settings.theme = ThemeChoice::Light;
    file.keep(settings);
    file.flush();
    EXPECT_EQ(kept(), test::everythingChosen());
    other.unlock();
    file.flush();
    EXPECT_EQ(kept(), settings);
}

TEST_F(SettingsFileTest, WaitsForAnotherProgramThatWrites)
{
    SettingsFile file(path());
    QDir().mkpath(folder());
    QLockFile other(path() + QStringLiteral(".lock"));
    ASSERT_TRUE(other.lock());
    file.keep(test::everythingChosen());
    QTest::qWait(900);
    EXPECT_FALSE(QFile::exists(path()));
    other.unlock();
    EXPECT_TRUE(QTest::qWaitFor([this] { return QFile::exists(path()); }));
    EXPECT_EQ(kept(), test::everythingChosen());
}

} // namespace matside
