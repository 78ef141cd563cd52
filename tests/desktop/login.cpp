// SPDX-License-Identifier: GPL-3.0-or-later
// matside_login: plays login1 on the bus of DBUS_SYSTEM_BUS_ADDRESS until its input ends. The lines "sleep" and "wake" of its input are
// told to all as PrepareForSleep. It prints a line for each change: the steady clock in ms, and how many inhibitors it has.
#include "support/fakeservice.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <iostream>
#include <string>

namespace {

constexpr std::chrono::milliseconds kGlance{2};

void printCount(int inhibitors)
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    std::printf("%lld %d\n", static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count()), inhibitors);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    matside::test::FakeLogin login(qgetenv("DBUS_SYSTEM_BUS_ADDRESS"));
    login.appear();
    int before = 0;
    printCount(before);
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        if (const int now = login.inhibitors(); now != before)
            printCount(before = now);
    });
    look.setTimerType(Qt::PreciseTimer);
    look.start(kGlance);
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &input, [&] {
        if (std::string line; std::getline(std::cin, line))
            login.prepareForSleep(line == "sleep");
        else
            QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}
