// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace matside {

/// Finds the brackets and the text that are open at a place of a TOML text, and the keys and tables before it.
///
/// Positions are indexes into the text.
///
/// Up to the first syntax error, which is where a scan ends, it ends texts, comments and lists where TOML does.
class TomlScan final
{
public:
    /// A key with its "=".
    struct Key final
    {
        QString name;
        qsizetype at = 0;
        qsizetype equals = 0;
        qsizetype table = 0; ///< how many headers stand before it
    };
    /// "[" or "{" of a value, and the keys in it so far.
    struct Bracket final
    {
        QChar kind;
        qsizetype at = 0;
        std::vector<Key> keys;
    };
    /// "[name]" or "[[name]]".
    struct Header final
    {
        QString name;
        bool isList = false;
        qsizetype at = 0;
    };
    /// A text in quotes; end is the index after it, or after what was scanned.
    struct Text final
    {
        qsizetype at = 0;
        qsizetype end = 0;
        bool isOpen = false;
    };

    TomlScan(QStringView text, qsizetype until);

    /// The open brackets, the outermost first.
    [[nodiscard]] const std::vector<Bracket> &brackets() const { return m_brackets; }
    [[nodiscard]] const std::vector<Header> &headers() const { return m_headers; }
    /// The keys outside of all brackets.
    [[nodiscard]] const std::vector<Key> &keys() const { return m_keys; }
    /// The last text of the open statement.
    [[nodiscard]] const std::optional<Text> &lastText() const { return m_text; }
    /// Where the open statement begins: after the line feed that ended the one before, and after spaces.
    [[nodiscard]] qsizetype statement() const { return m_statement; }
    /// The key whose value is open, or nullptr before its "=" and in a header.
    [[nodiscard]] const Key *openKey() const;

private:
    void scanText();
    void scanHeader();
    void scanBracket(QChar c);
    void scanEquals();
    void endStatement();
    void skipComment();

    QStringView m_all;
    qsizetype m_until = 0;
    qsizetype m_at = 0;
    qsizetype m_statement = 0;
    qsizetype m_word = 0;       ///< where the next key of the innermost bracket may begin
    bool m_isOpenKey = false;   ///< the value of the last key outside of brackets is open
    std::vector<bool> m_inners; ///< for each bracket whether the value of its last key is open
    std::vector<Bracket> m_brackets;
    std::vector<Header> m_headers;
    std::vector<Key> m_keys;
    std::optional<Text> m_text;
};

} // namespace matside
