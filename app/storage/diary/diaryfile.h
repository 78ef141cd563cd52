// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "storage/diary/diaryschema.h"

#include <QSqlDatabase>
#include <QString>

#include <optional>

namespace matside {

/// The file of the diary: opens it, makes it where there is none, and brings it to the present version. Everything here may wait for the
/// disk. A DiaryFile stays in the thread that made it.
///
/// Only its owner may read the file and those beside it: SQLite's "-wal" and "-shm", a backup before each migration
/// ("diary-version-1.sqlite"), and what was damaged ("diary-damaged-2026-11-29.sqlite").
class DiaryFile final
{
public:
    /// path: "diary.sqlite" in the folder of the person's own files. migrations: must outlive the file.
    explicit DiaryFile(QString path, const std::vector<Migration> &migrations = diaryMigrations());
    ~DiaryFile();
    DiaryFile(const DiaryFile &) = delete;
    DiaryFile &operator=(const DiaryFile &) = delete;

    /// Does nothing when it is open. A damaged file is set aside and a new one begun. Problems: CannotWrite; TooNew, and the file stays
    /// as it is; CannotRead without the driver of Qt SQL.
    [[nodiscard]] std::optional<Problem> open();
    /// The same for a file that is only read: nothing is made, changed or set aside. Problems: CannotRead, also where there is no file
    /// or an older Matside wrote it; TooNew; Damaged.
    /// checks: looks for damage in all of the file, which takes half a second with 100,000 sessions.
    [[nodiscard]] std::optional<Problem> openToRead(bool checks = true);
    /// While it is open.
    [[nodiscard]] QSqlDatabase database() const;
    /// The problem that this error of the open database is. Closes the file where it is damaged: open() then sets it aside.
    [[nodiscard]] Problem problemOf(const QSqlError &error);
    /// After a deletion: nothing of what was deleted can be read from the bytes of the open file any more, nor from "-wal". False
    /// where the disk has no room for that, or another program reads.
    [[nodiscard]] bool leaveNoTraces();
    /// Deletes this session from the backups, too; or all backups and damaged files. False where one of them stays.
    [[nodiscard]] bool deleteBeside(const QString &id);
    [[nodiscard]] bool deleteBeside();
    /// The sentence about a file that was set aside; nothing after it was asked for once.
    [[nodiscard]] std::optional<QString> takeNews();
    void close();

    /// Backups and what was damaged, beside the file.
    [[nodiscard]] QStringList filesBeside() const;

private:
    enum class State { Good, Damaged, TooNew, Unreadable };

    [[nodiscard]] bool connectTo(const QString &options);
    [[nodiscard]] State look();
    [[nodiscard]] State lookAt(const QSqlDatabase &database, bool checks = true);
    [[nodiscard]] bool prepareFile() const;
    [[nodiscard]] bool setAside();
    [[nodiscard]] bool migrate();
    [[nodiscard]] bool backUp(int version);
    [[nodiscard]] QString beside(const QString &what) const;
    [[nodiscard]] Problem unwritable() const;
    [[nodiscard]] Problem problem(Problem::Code code, const QString &sentence) const;

    const QString m_path;
    const std::vector<Migration> &m_migrations;
    const QString m_connection; ///< its name, of this object alone
    bool m_isOpen = false;
    bool m_isDamaged = false; ///< found while it was open
    int m_version = 0;        ///< as look() found it
    std::optional<QString> m_news;
};

} // namespace matside
