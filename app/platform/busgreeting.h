// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace matside {

/// Connects to a bus as any program does, and asks for the first answer of its authentication. Never waits for it.
///
/// Qt 6.4 waits without an end for a bus that hangs: whether one answers is seen here before Qt connects.
class BusGreeting final
{
public:
    enum class State {
        Asked,   ///< the answer can be read from the socket
        Overrun, ///< more programs wait for this bus than it accepts
        Nobody,  ///< nothing listens at the address, or it is no socket of this machine
    };

    /// address: as in DBUS_SESSION_BUS_ADDRESS.
    explicit BusGreeting(const QByteArray &address);
    ~BusGreeting();
    BusGreeting(const BusGreeting &) = delete;
    BusGreeting &operator=(const BusGreeting &) = delete;

    [[nodiscard]] State state() const { return m_state; }
    /// Open while this object lives; -1 unless the state is Asked.
    [[nodiscard]] int socket() const { return m_socket; }

private:
    State m_state = State::Nobody;
    int m_socket = -1;
};

} // namespace matside
