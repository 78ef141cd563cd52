// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace matside::test {

/// A desktop, a headset or a phone that reaches a media player: it has a connection of its own, and hears what is announced.
class MprisClient final : public QObject
{
    Q_OBJECT

public:
    explicit MprisClient(const QByteArray &bus, QString service = QStringLiteral("org.mpris.MediaPlayer2.org.matside.Matside"));
    ~MprisClient() override;

    /// True once the service is on the bus.
    [[nodiscard]] bool finds() const;
    /// Calls a method of the player, or of the interface org.mpris.MediaPlayer2, and gives the answer. Fails without one.
    QDBusMessage call(const QString &method, const QVariantList &arguments = {}) const;
    [[nodiscard]] QVariant get(const QString &property) const;
    QDBusMessage set(const QString &property, const QVariant &value) const;
    [[nodiscard]] QVariantMap metadata() const;

    QList<QVariantMap> announced; ///< of the player, each PropertiesChanged
    QList<qlonglong> seeked;

private slots:
    void hear(const QString &interface, const QVariantMap &changed, const QStringList &invalidated);
    void hearSeeked(qlonglong position);

private:
    [[nodiscard]] QDBusMessage ask(const QDBusMessage &question) const;

    const QString m_connection;
    const QString m_service;
    mutable QDBusConnection m_bus;
};

} // namespace matside::test
