// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/settings.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QThread;

namespace matside {

class SettingsWriter;

/// Keeps settings as they change: half a second after the last change, and in a thread of its own, since a disk may take
/// its time and a session must not.
class SettingsKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit SettingsKeeper(const QString &folder, QObject *parent = nullptr);
    ~SettingsKeeper() override;

    void keep(const Settings &settings);
    /// Writes what still waits, in a second at most. False when the disk hangs: then leave by std::_Exit().
    [[nodiscard]] bool close();

signals:
    /// Nothing is kept, and why: a sentence. Each sentence once.
    void failed(const QString &why);

private:
    void write();
    void tell(const QString &why);

    QString m_folder;
    std::optional<Settings> m_waiting;
    QTimer m_delay;
    std::unique_ptr<QThread> m_thread; ///< only while something was ever kept
    SettingsWriter *m_writer = nullptr;
    QString m_told;
    bool m_stuck = false;
};

/// Lives in the keeper's thread: any call may hang for as long as the disk does.
class SettingsWriter final : public QObject
{
    Q_OBJECT

public:
    explicit SettingsWriter(const QString &folder) : m_folder(folder) {}

    void write(const Settings &settings);

signals:
    void failed(const QString &why);

private:
    QString m_folder;
};

} // namespace matside
