// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "storage/settings.h"

#include <QObject>
#include <QTimer>
#include <QVariantMap>

namespace matside {

/// Reads the settings from "matside.conf", and writes changed ones to it.
///
/// Two programs may work on one file: a changed row is written alone, and the last writer of a row wins. The file is
/// replaced as a whole, so that a program that dies meanwhile leaves the old one. Only its owner may read it.
class SettingsFile final : public QObject
{
    Q_OBJECT

public:
    /// Reads the file. Where there is none, reads the database of Matside 0.1 and makes the file from it; that
    /// database stays as it is. Nothing is made where neither is there.
    explicit SettingsFile(const QString &path, const QString &oldDatabase = {}, QObject *parent = nullptr);
    /// flush().
    ~SettingsFile() override;

    /// As they were read; a value that could not be read has its standard.
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    /// Sentences for a notice about values that could not be read; at most one for each file.
    [[nodiscard]] const Problems &problems() const { return m_problems; }

    /// Writes the values that differ from the last time, half a second after the last call. Does nothing where the file
    /// could not be read: its content is not written over.
    void keep(const Settings &settings);
    /// Writes at once what keep() has not written yet.
    void flush();

signals:
    /// A change could not be written, and why: a sentence. Each sentence once.
    void failed(const QString &why);

private:
    void read();
    void importRows(const QString &oldDatabase);
    void setAside(const QVariantMap &rows);
    void take(const QVariantMap &rows, const QString &file);
    void write();
    [[nodiscard]] bool makeFolder() const;
    [[nodiscard]] bool isLocked() const;
    [[nodiscard]] QString writeRows(const QVariantMap &rows);

    const QString m_path;
    Settings m_settings;
    Problems m_problems;
    QVariantMap m_written; ///< the rows of the settings that were read or written last
    QVariantMap m_wanted;  ///< the rows of the settings that are to be kept
    bool m_mayWrite = true;
    QTimer m_delay;
    QString m_told;
};

} // namespace matside
