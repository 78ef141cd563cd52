// SPDX-License-Identifier: GPL-3.0-or-later
// matside_kills COUNT [WRITING] [SEED]: kills COUNT sessions (kill -9) at random instants, and WRITING more while the journal is being
// written; after each the program is started again, and has to offer the place where the session was; or, while a newer journal is on
// its way to the disk, a place since the last one that is there; or the one that the journal was just told of. Ends with 0 when all did,
// and most of them the first.
#include "killed.h"
#include "truth.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <future>
#include <mutex>
#include <random>
#include <thread>

namespace matside::kills {
namespace {

constexpr std::size_t kAtOnce = 8;                  // sessions wait most of the time
constexpr std::chrono::milliseconds kWhole{29'000}; // a session at speed 20
constexpr std::chrono::milliseconds kPatience{60'000};

enum class Instant { Random, Writing };

struct Outcome final
{
    bool good = false;
    bool isBefore = false; ///< a place before was offered: the disk had no newer one yet
    bool isAfter = false;  ///< the next place, or the one of a press, was: the journal is told of a place some milliseconds before
                           ///< this program is
    bool isNone = false;   ///< there was no place yet
    QString sentence;
};

/// Waits until a new file of the journal has been made this often in the folder.
void waitForWriting(const QString &folder, int writes)
{
    const int watch = inotify_init1(IN_CLOEXEC);
    inotify_add_watch(watch, QFile::encodeName(folder).constData(), IN_CREATE);
    std::array<char, 4096> bytes{};
    pollfd ready{watch, POLLIN, 0};
    while (writes > 0 && poll(&ready, 1, static_cast<int>(kPatience.count())) > 0) {
        const auto size = static_cast<std::size_t>(std::max<ssize_t>(0, read(watch, bytes.data(), bytes.size())));
        for (std::size_t at = 0; at < size;) {
            inotify_event event{};
            std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), sizeof event,
                        reinterpret_cast<char *>(&event));
            const QString name = QString::fromUtf8(bytes.data() + at + sizeof event);
            writes -=
                name.startsWith(QStringLiteral("journal.toml.")) && !name.endsWith(QStringLiteral(".lock")) ? 1 : 0;
            at += sizeof event + event.len;
        }
    }
    close(watch);
}

QString offerAfter(const QString &folder)
{
    QProcess start;
    start.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    start.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--offer"), folder});
    if (!start.waitForFinished(static_cast<int>(kPatience.count())) || start.exitCode() != 0)
        return QStringLiteral("(no start)");
    return QString::fromUtf8(start.readAllStandardOutput()).trimmed();
}

Outcome judge(const Truth &truth, const QString &offered)
{
    Outcome outcome;
    const std::vector<Spot> spots = truth.spots();
    const QString now = spots.empty() ? QString() : spots.back().text;
    outcome.isNone = spots.empty();
    outcome.good = offered == now;
    outcome.isBefore = !outcome.good
                       && (std::any_of(spots.begin(), spots.end(), [&](const Spot &spot) { return spot.text == offered; })
                           || (offered.isEmpty() && !truth.isAnyKept()));
    outcome.isAfter = !outcome.good && !outcome.isBefore && !spots.empty()
                      && (offered == spots.back().next || truth.isPressed());
    outcome.good = outcome.good || outcome.isBefore || outcome.isAfter;
    outcome.sentence = QStringLiteral("was at “%1”; offered: “%2”").arg(now, offered);
    return outcome;
}

Outcome killOnce(Instant instant, std::uint32_t seed, int tries = 5)
{
    std::mt19937 random(seed);
    const QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("data"));
    QDir().mkpath(data);
    const QString truthFile = folder.filePath(QStringLiteral("truth"));
    const Truth truth(truthFile);
    QProcess session;
    session.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    session.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--lead"), data, truthFile, QString::number(seed)});
    session.waitForStarted();
    if (instant == Instant::Writing) {
        waitForWriting(data, 1 + static_cast<int>(random() % 60));
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 2000));
    } else {
        session.waitForFinished(static_cast<int>(random() % static_cast<unsigned>(kWhole.count())));
    }
    const bool isOver = session.state() == QProcess::NotRunning;
    session.kill();
    session.waitForFinished();
    if (isOver && tries > 0)
        return killOnce(instant, seed + 1'000'003, tries - 1); // random commands may end a session early
    return judge(truth, offerAfter(data));
}

int killAll(int atRandom, int whileWriting, std::uint32_t seed)
{
    std::atomic<int> next = 0;
    std::mutex told;
    int wrong = 0;
    int before = 0;
    int after = 0;
    int none = 0;
    std::vector<std::future<void>> workers;
    for (std::size_t worker = 0; worker < kAtOnce; ++worker) {
        workers.push_back(std::async(std::launch::async, [&] {
            for (int index = next++; index < atRandom + whileWriting; index = next++) {
                const Outcome outcome = killOnce(index < atRandom ? Instant::Random : Instant::Writing,
                                                 seed + static_cast<std::uint32_t>(index));
                const std::lock_guard lock(told);
                wrong += outcome.good ? 0 : 1;
                before += outcome.isBefore ? 1 : 0;
                after += outcome.isAfter ? 1 : 0;
                none += outcome.isNone ? 1 : 0;
                if (!outcome.good || outcome.isBefore || outcome.isAfter)
                    std::printf("%s %d: %s\n",
                                outcome.isAfter ? "after"
                                : outcome.good  ? "before"
                                                : "WRONG",
                                index, qPrintable(outcome.sentence));
                std::fflush(stdout);
            }
        }));
    }
    for (std::future<void> &worker : workers)
        worker.get();
    std::printf(
        "%d kills at random instants, %d while the journal was written: %d wrong offers, %d of a place before, "
        "%d of the place that had just begun, %d without a place yet\n",
        atRandom, whileWriting, wrong, before, after, none);
    const bool isRare = before + after <= (atRandom + whileWriting) / 2; // a slow disk holds up some
    return wrong == 0 && isRare ? EXIT_SUCCESS : EXIT_FAILURE;
}

int run(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("matside"));
    const QStringList arguments = QCoreApplication::arguments();
    const QString first = arguments.value(1);
    if (first == QStringLiteral("--lead"))
        return runSession(arguments.value(2), arguments.value(3), arguments.value(4).toUInt());
    if (first == QStringLiteral("--offer"))
        return printOffer(arguments.value(2));
    return killAll(first.toInt(), arguments.value(2).toInt(), arguments.value(3, QStringLiteral("1")).toUInt());
}

} // namespace
} // namespace matside::kills

int main(int argc, char **argv)
{
    return matside::kills::run(argc, argv);
}
