// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/instance/startrequest.h"

#include <QObject>
#include <QVariantMap>

#include <functional>

class QDBusConnection;

namespace matside {

/// Takes the name org.matside.Matside on a bus, for desktops that ask a program that runs instead of starting it again.
///
/// specifications.freedesktop.org/desktop-entry-spec, "D-Bus Activation": the interface and the path follow from the name. The name
/// decides nothing: where another program has it, this one goes on without.
class StartsOnBus final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    /// started is called for each request; the answer of the bus is empty.
    explicit StartsOnBus(std::function<void(const StartRequest &)> started, QObject *parent = nullptr);

    /// Never waits: the bus answers nobody.
    void appear(QDBusConnection bus);

public slots: // called by the bus
    void Activate(const QVariantMap &platform);
    void Open(const QStringList &uris, const QVariantMap &platform); ///< the first one is taken, where it is a file
    void ActivateAction(const QString &action, const QVariantList &parameters, const QVariantMap &platform); ///< "start"

private:
    void tell(const QStringList &arguments, const QVariantMap &platform);

    const std::function<void(const StartRequest &)> m_started;
};

} // namespace matside
