// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "storage/settings.h"

#include <QObject>
#include <QTimer>
#include <QVariantMap>

#include <chrono>

namespace matside {

/// Reads the settings from "matside.conf", and writes changed ones to it.
///
/// Two programs may work on one file: a changed row is written alone, into the rows that the file then has, and the last writer of
/// a row wins. The file is replaced in one step, so that a program that dies meanwhile leaves the old one. Only its owner may read
/// it. What cannot be read is never written over.
class SettingsFile final : public QObject
{
    Q_OBJECT

public:
    /// Reads the file, and once the database of Matside 0.1, whose rows are added to those of the file; that database stays as it
    /// is. Nothing is made where neither is there.
    explicit SettingsFile(const QString &path, const QString &oldDatabase = {}, QObject *parent = nullptr);
    /// flush().
    ~SettingsFile() override;

    /// As they were read; a value that could not be read has its standard.
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    /// Sentences for a notice about values that could not be read; at most one for each file.
    [[nodiscard]] const Problems &problems() const { return m_problems; }

    /// Writes the values that differ from the last time, half a second after the first call. Does nothing where the file
    /// could not be read: its content is not written over.
    void keep(const Settings &settings);
    /// Writes at once what keep() has not written yet.
    void flush();

signals:
    /// A change could not be written, and why: a sentence. Each sentence once.
    void failed(const QString &why);

private:
    [[nodiscard]] QVariantMap read();
    void importRows(const QString &oldDatabase, const QVariantMap &rowsOfFile);
    void take(const QVariantMap &rows, const QString &file);
    void write(std::chrono::milliseconds patience);
    bool change(const QVariantMap &rows, std::chrono::milliseconds patience);
    [[nodiscard]] bool mend(QVariantMap rows, const QVariantMap &changed);
    bool unreadable();
    [[nodiscard]] bool unwritable();
    void tell(Problem::Code code, const QString &sentence);

    const QString m_path;
    Settings m_settings;
    Problems m_problems;
    QVariantMap m_written; ///< the rows of the settings that were read or written last
    QVariantMap m_wanted;  ///< the rows of the settings that are to be kept
    QVariantMap m_extra;   ///< rows that are to be kept and are no settings
    bool m_isRead = false;
    bool m_mayWrite = true;
    QTimer m_delay;
    QString m_told;
};

} // namespace matside
