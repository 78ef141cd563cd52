// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/desktopsettings.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QVariantMap>

#include <optional>

class QDBusPendingCallWatcher;

namespace matside {

/// Lives in the thread of DesktopSettings, and is the only one that speaks with the bus.
class PortalReader final : public QObject
{
    Q_OBJECT

public:
    ~PortalReader() override;

    void begin();

signals:
    void changed(const matside::DesktopAppearance &appearance);

private slots:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void answered(QDBusPendingCallWatcher *watcher);
    void read(const QString &key, const QVariant &value);
    void tell();

    std::optional<QDBusConnection> m_bus;
    DesktopAppearance m_appearance;
    std::optional<DesktopAppearance> m_told;
};

} // namespace matside
