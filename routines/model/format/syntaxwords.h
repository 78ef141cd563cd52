// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/format/tomlscan.h"

#include <QByteArray>

namespace matside {

/// Finds out what a person did who wrote a text that is no TOML, and says in plain words what to write instead.
///
/// The parser tells the place where it stopped, which is often behind the mistake: at the end of a line without a closing quote.
class SyntaxWords final
{
public:
    /// One sentence or two, and where the mistake is: line and column from 1, the column in characters.
    struct Said final
    {
        int line = 1;
        int column = 1;
        QString sentence;
    };

    /// line and column: where the parser stopped; reason: its own words, which are kept where nothing better is known.
    SyntaxWords(const QByteArray &text, int line, int column, const QString &reason);

    [[nodiscard]] Said said() const;

private:
    struct Found final
    {
        qsizetype at = 0;
        QString sentence;
    };
    using Answer = std::optional<Found>;

    [[nodiscard]] Answer found() const;
    /// For what no rule knows.
    [[nodiscard]] QString standard() const;
    [[nodiscard]] Answer oddCharacter() const;
    [[nodiscard]] Answer openText() const;
    [[nodiscard]] Answer escape() const;
    [[nodiscard]] Answer secondTime() const;
    [[nodiscard]] Answer secondHeader() const;
    [[nodiscard]] Answer header() const;
    [[nodiscard]] Answer openList() const;
    [[nodiscard]] Answer afterText() const;
    [[nodiscard]] Answer inTable() const;
    [[nodiscard]] Answer brokenTable() const;
    [[nodiscard]] Answer inList() const;
    [[nodiscard]] Answer keyWithoutEquals() const;
    [[nodiscard]] Answer value() const;
    [[nodiscard]] Answer number(const QString &value, qsizetype at) const;
    [[nodiscard]] Answer afterValue() const;

    /// The rest of the line from here, without spaces at both ends.
    [[nodiscard]] QString restOf(qsizetype at) const;
    [[nodiscard]] QChar charAt(qsizetype at) const;
    [[nodiscard]] qsizetype lineStart(qsizetype at) const;
    [[nodiscard]] int lineOf(qsizetype at) const;
    /// `key = value` as it should be written; the open key, or the one given.
    [[nodiscard]] QString written(const QString &value) const;

    QString m_text;
    QString m_reason;
    qsizetype m_at = 0; ///< where the parser stopped
    TomlScan m_scan;
};

} // namespace matside
