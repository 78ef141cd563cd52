// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/format/names.h"
#include "model/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace matside {

/// A list holds this many values at most, so that the work on each file is bounded. A routine plays no more moves.
inline constexpr int kMostItems = 1000;

class TomlTable;

/// One value of a TOML file, with its place in it.
///
/// Each getter gives the value, or nothing after it has noted a problem. No function tells only the type of a value,
/// because a value of the right type may still be refused. A missing value gives nothing and notes no problem.
/// A TomlValue must not outlive its TomlDocument.
class TomlValue final
{
public:
    /// The value is missing, or a problem was noted.
    using Nothing = std::monostate;

    [[nodiscard]] bool present() const { return m_node != nullptr; }
    [[nodiscard]] bool isEmptyList() const;
    [[nodiscard]] bool isList() const;

    /// Text without hidden characters (textfile.h), however it is escaped; may be empty or have several lines.
    [[nodiscard]] std::optional<QString> string() const;
    [[nodiscard]] std::optional<bool> boolean() const;
    /// From least to most, both included.
    [[nodiscard]] std::optional<int> integer(int least, int most) const;
    [[nodiscard]] std::optional<double> number(double least, double most) const;
    /// The index in `names` of the text of this value.
    [[nodiscard]] std::optional<qsizetype> nameOf(const QStringList &names) const;
    /// The same for the text that one of the getters below gave.
    [[nodiscard]] std::optional<qsizetype> nameOf(const QString &text, const QStringList &names) const;
    [[nodiscard]] std::optional<TomlTable> table() const;
    /// The values of a list, with their indexes from 1 in their keys. Nothing for a list of over kMostItems values, after
    /// a problem was noted.
    [[nodiscard]] std::vector<TomlValue> items() const;
    /// The same; a value that is no list is its own only item. For keys that take one thing or several.
    [[nodiscard]] std::vector<TomlValue> itemsOrSelf() const;

    /// For keys that take values of two types; `expected` describes both where a value of a third type stands.
    [[nodiscard]] std::variant<Nothing, QString, int> textOrInteger(int least, int most, const QString &expected) const;
    [[nodiscard]] std::variant<Nothing, QString, double> textOrNumber(double least, double most,
                                                                      const QString &expected) const;
    [[nodiscard]] std::variant<Nothing, QString, TomlTable> textOrTable(const QString &expected) const;
    [[nodiscard]] std::variant<Nothing, QString, std::vector<TomlValue>> textOrItems(const QString &expected) const;

    /// "part[2].step[1].move[3].seconds".
    [[nodiscard]] const QString &key() const { return m_key; }
    void report(Problem::Code code, const QString &sentence) const;
    /// For a sentence that takes long to write: `sentence` is called only if the problem is one of the first
    /// kMostProblems of the file.
    void report(Problem::Code code, const std::function<QString()> &sentence) const;
    /// Notes "turn should be a, b or c, not “x”.", and of more than kMostNames names the nearest. `names` is called as
    /// `sentence` above.
    void reportUnknownName(const QString &text, const std::function<QStringList()> &names) const;

private:
    friend class TomlDocument;
    friend class TomlTable;
    struct Shared;

    TomlValue() = default;
    TomlValue(Shared *shared, const void *node, QString key) : m_shared(shared), m_node(node), m_key(std::move(key)) {}

    [[nodiscard]] bool isText() const;
    /// Notes "seconds should be a number; here stands text."
    void reportType(const QString &expected) const;

    Shared *m_shared = nullptr;
    const void *m_node = nullptr; ///< a toml::node: only tomlreader.cpp sees toml++
    QString m_key;
};

/// One table of a TOML file that remembers which of its keys were asked for, so that finish() can name the others.
class TomlTable final
{
public:
    /// The value of a key that may be missing.
    [[nodiscard]] TomlValue value(const QString &name);
    /// The value of a key that has to be there: notes a problem when it is not.
    [[nodiscard]] TomlValue need(const QString &name);
    /// The tables of an array of tables, "[[name]]", or of one table; none when the key is missing.
    [[nodiscard]] std::vector<TomlTable> tables(const QString &name);
    [[nodiscard]] bool has(const QString &name);

    /// Notes every key that nobody asked for, with the one that was meant, which then is not missing.
    void finish();

    [[nodiscard]] const QString &key() const { return m_self.key(); }
    /// A problem with the table as a whole.
    void report(Problem::Code code, const QString &sentence) const { m_self.report(code, sentence); }

private:
    friend class TomlValue;
    friend class TomlDocument;
    explicit TomlTable(TomlValue self) : m_self(std::move(self)) {}

    [[nodiscard]] QString childKey(const QString &name) const;

    [[nodiscard]] QString unknownKeyWords(const QString &name, const QStringList &known) const;

    TomlValue m_self;
    QStringList m_asked;
    QStringList m_missing;
};

/// A parsed TOML file and the problems its readers find in it.
class TomlDocument final
{
public:
    /// Checks the text (textfile.h) and parses it; a syntax error stands alone.
    [[nodiscard]] static Result<TomlDocument> parse(const QByteArray &text, const QString &file);

    /// Puts the steps and moves of each [[block]] where a part uses it (blocks.h). Before the first table is read.
    void expandBlocks() const;
    /// What expandBlocks() found that is legal, and probably not meant.
    [[nodiscard]] Problems doubts() const;

    [[nodiscard]] TomlTable root() const;
    /// The first kMostProblems of what was noted so far, sorted by place, and last how many more there are.
    [[nodiscard]] Problems problems() const;

private:
    explicit TomlDocument(std::shared_ptr<TomlValue::Shared> shared) : m_shared(std::move(shared)) {}

    std::shared_ptr<TomlValue::Shared> m_shared;
};

} // namespace matside
