// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filelock.h"

#include <QTemporaryDir>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>

namespace matside {

TEST(FileLockTest, NoTwoProgramsEverHoldIt)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("lock"));
    constexpr int kPrograms = 4;
    constexpr int kTimes = 10'000;
    auto *holders = static_cast<std::atomic<int> *>(
        mmap(nullptr, sizeof(std::atomic<int>), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    for (int program = 0; program < kPrograms; ++program) {
        if (fork() != 0)
            continue;
        for (int time = 0; time < kTimes; ++time) {
            const FileLock lock(path, std::chrono::milliseconds(0));
            if (lock.state() != FileLock::State::Held)
                continue;
            if (++*holders != 1)
                _exit(1);
            usleep(20);
            --*holders;
        }
        _exit(0);
    }
    for (int program = 0; program < kPrograms; ++program) {
        int outcome = 1;
        wait(&outcome);
        EXPECT_EQ(outcome, 0);
    }
    munmap(holders, sizeof(std::atomic<int>));
}

} // namespace matside
