// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace matside {

/// Locks a file between programs until it is destroyed, or until the program ends in whatever way.
///
/// The lock is the kernel's (flock), not the file: a file that a killed program left locks nothing. QLockFile 6.4 waits 30 s for
/// such a file where the program was killed before it had written its number into it.
class FileLock final
{
public:
    enum class State {
        Held,      ///< by this object; also where the file system knows no locks, as some network folders
        Busy,      ///< another program held it for all of patience
        Impossible ///< the file cannot be made: no permission, no room, or something else of its name
    };

    /// Makes the file, for its owner alone, and locks it; waits at most patience for another program.
    FileLock(const QString &path, std::chrono::milliseconds patience);
    /// Removes the file where it is held.
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    [[nodiscard]] State state() const { return m_state; }

private:
    [[nodiscard]] State tryOnce();

    const QByteArray m_path;
    int m_file = -1;
    State m_state = State::Busy;
};

} // namespace matside
