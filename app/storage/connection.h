// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/problem.h"

#include <QSqlDatabase>
#include <QString>
#include <QVariant>

#include <optional>

class QSqlError;
class QSqlQuery;

namespace matside {

/// One open database file, of one thread; closed when it goes.
class Connection final
{
public:
    /// What went wrong, as far as it is to be told apart.
    enum class Trouble {
        None,
        Damaged, ///< it is no database, or one that contradicts itself
        Busy,    ///< another program holds it for longer than it was waited for
        Other,   ///< no driver, no permission, no room, a disk that fails
    };

    /// Opens the file, which is made where there is none. Waits this long for another program that writes.
    Connection(const QString &file, int patienceMs);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// False after the first trouble: then nothing more is done.
    [[nodiscard]] bool ok() const { return m_trouble == Trouble::None; }
    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    /// What the database says about it.
    [[nodiscard]] QString reason() const { return m_reason; }

    bool run(const QString &statement, const QVariantList &values = {});
    /// The first column of the first row; nothing in trouble, or without a row.
    [[nodiscard]] std::optional<QVariant> ask(const QString &question);
    /// A query that has been run; only while ok().
    [[nodiscard]] std::optional<QSqlQuery> rows(const QString &question);

private:
    void note(const QSqlError &error);

    QString m_name;
    QSqlDatabase m_database;
    Trouble m_trouble = Trouble::None;
    QString m_reason;
};

} // namespace matside
