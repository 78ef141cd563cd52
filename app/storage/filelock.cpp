// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filelock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

namespace matside {

namespace {

/// A write takes about as long.
constexpr std::chrono::milliseconds kBetweenTries{10};

/// Whether the file of this name is still the open one: the program that held the lock removes its file, and what is locked then
/// is a file without a name.
bool isAt(int file, const QByteArray &path)
{
    struct stat open = {};
    struct stat named = {};
    return fstat(file, &open) == 0 && lstat(path.constData(), &named) == 0 && open.st_dev == named.st_dev
           && open.st_ino == named.st_ino;
}

} // namespace

FileLock::FileLock(const QString &path, std::chrono::milliseconds patience) : m_path(QFile::encodeName(path))
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while ((m_state = tryOnce()) == State::Busy && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(kBetweenTries);
}

FileLock::~FileLock()
{
    if (m_state != State::Held)
        return;
    unlink(m_path.constData()); // while it is still locked
    close(m_file);
}

FileLock::State FileLock::tryOnce()
{
    m_file = open(m_path.constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
    if (m_file < 0)
        return State::Impossible;
    const bool isLocked = flock(m_file, LOCK_EX | LOCK_NB) == 0;
    if (isLocked ? isAt(m_file, m_path) : errno != EWOULDBLOCK && errno != EINTR)
        return State::Held;
    close(m_file);
    return State::Busy;
}

} // namespace matside
