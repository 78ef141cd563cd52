// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/instance/startcall.h"
#include "platform/instance/startlistener.h"
#include "storage/filelock.h"

#include <chrono>
#include <memory>
#include <optional>

namespace matside {

/// Lets one program at a time have the window for a data folder: the one that holds a lock in the runtime folder.
///
/// The lock is the kernel's: a program that was killed holds none. It decides alone; the socket beside it only passes requests on.
/// Where there is no runtime folder, or no file can be made in it, each program counts as the first.
class OneInstance final
{
public:
    /// dataFolder: as ownFolder() gives it; it need not be there. Needs no application.
    explicit OneInstance(const QString &dataFolder);

    /// This program has the window.
    [[nodiscard]] bool isFirst() const { return m_isFirst; }
    /// Where the requests of second starts come in; null where no socket could be made.
    [[nodiscard]] StartListener *listener() const { return m_listener.get(); }
    /// Passes the request on to the program that has the window, and waits for its answer, patience at most. Where that program
    /// ends meanwhile, this one is the first, and the answer is Nobody.
    [[nodiscard]] StartAnswer passOn(const StartRequest &request, std::chrono::milliseconds patience);

    /// Second starts wait from now on until this program has ended. To be called while there is an application.
    void stopListening() { m_listener.reset(); }

private:
    [[nodiscard]] bool takeLock();

    const QString m_path; ///< of lock and socket, without their endings; empty without a runtime folder
    std::optional<FileLock> m_lock;
    std::unique_ptr<StartListener> m_listener;
    bool m_isFirst;
};

} // namespace matside
