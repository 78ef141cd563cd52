// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sessionbus.h"

#include "platform/busgreeting.h"

#include <sys/poll.h>

namespace matside {

namespace {

constexpr auto kVariable = "DBUS_SESSION_BUS_ADDRESS";
/// A bus that is started by this very call takes some tenths of a second on a busy machine.
constexpr int kPatience = 2000; // ms

/// The standard place is systemd's.
QByteArray sessionBusAddress()
{
    const QByteArray address = qgetenv(kVariable);
    return address.isEmpty() ? "unix:path=" + qgetenv("XDG_RUNTIME_DIR") + "/bus" : address;
}

/// True where something listens, and does not answer the first line of the authentication.
bool isSilent(const BusGreeting &greeting)
{
    if (greeting.state() != BusGreeting::State::Asked)
        return greeting.state() == BusGreeting::State::Overrun;
    pollfd answer{greeting.socket(), POLLIN, 0};
    return ::poll(&answer, 1, kPatience) == 0;
}

} // namespace

bool giveUpSilentBus()
{
    if (!isSilent(BusGreeting(sessionBusAddress())))
        return false;
    qputenv(kVariable, "disabled:"); // no kind of address of the specification: libdbus refuses it at once
    return true;
}

} // namespace matside
