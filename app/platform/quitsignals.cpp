// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/quitsignals.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <utility>

namespace matside {

namespace {

// A handler of a signal and one of exit() are plain functions, and can hold nothing themselves.
volatile std::sig_atomic_t writeEnd = -1;
std::function<void()> beforeExit;

extern "C" void noteSignal(int number)
{
    const int error = errno;
    const auto byte = static_cast<char>(number);
    static_cast<void>(!write(writeEnd, &byte, 1)); // a full pipe has told already
    errno = error;
}

void callBeforeExit()
{
    if (const auto call = std::exchange(beforeExit, {}))
        call();
}

} // namespace

QuitSignals::QuitSignals(std::function<void()> atExit, QObject *parent) : QObject(parent)
{
    static const bool isRegistered = std::atexit(callBeforeExit) == 0;
    if (isRegistered)
        beforeExit = std::move(atExit);
    if (pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    writeEnd = m_pipe[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &QuitSignals::take);
    struct sigaction note
    {
    };
    note.sa_handler = noteSignal;
    note.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    for (std::size_t index = 0; index < kSignals.size(); ++index) {
        sigaction(kSignals[index], nullptr, &m_before[index]);
        if (m_before[index].sa_handler != SIG_IGN)
            sigaction(kSignals[index], &note, nullptr);
    }
}

QuitSignals::~QuitSignals()
{
    beforeExit = {};
    if (!m_notifier)
        return;
    for (std::size_t index = 0; index < kSignals.size(); ++index)
        sigaction(kSignals[index], &m_before[index], nullptr);
    writeEnd = -1;
    m_notifier.reset();
    for (const int end : m_pipe)
        close(end);
}

void QuitSignals::take()
{
    std::array<char, 16> bytes{};
    while (read(m_pipe[0], bytes.data(), bytes.size()) > 0) {}
    emit received();
}

} // namespace matside
