// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <functional>
#include <memory>

namespace matside {

/// Tells that the process is asked to end from outside, while there is still time to write what is not written yet.
///
/// TERM, INT and HUP become a signal of Qt in the thread of this object; the second one of a kind ends the process at once, and
/// one that was ignored before (nohup) stays ignored. When the screen server is gone, Qt calls exit() from within the event loop,
/// and no destructor of the program runs: then atExit is called. There may be one of these objects at a time.
class QuitSignals final : public QObject
{
    Q_OBJECT

public:
    /// atExit must not need the screen.
    explicit QuitSignals(std::function<void()> atExit, QObject *parent = nullptr);
    /// The signals do again what they did before, and exit() calls nothing.
    ~QuitSignals() override;

signals:
    void received();

private:
    void take();

    static constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP};

    std::array<int, 2> m_pipe{-1, -1}; ///< a handler may only write to it: the rest happens in the event loop
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::array<struct sigaction, kSignals.size()> m_before{};
};

} // namespace matside
