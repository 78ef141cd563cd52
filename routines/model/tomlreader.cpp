// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tomlreader.h"

#include "model/textfile.h"
#include "model/tomldepth.h"

#include <algorithm>
#include <cmath>
#include <string_view>

// Parse errors as values exist only in the headers: Debian's shared library holds the parser that throws, and its
// pkg-config file chooses that library on the command line. No other file of ours includes toml++, so that nothing can
// disagree with this choice.
#undef TOML_SHARED_LIB
#undef TOML_HEADER_ONLY
#define TOML_HEADER_ONLY 1
#undef TOML_EXCEPTIONS
#define TOML_EXCEPTIONS 0
// Its assertions fail on files that are merely wrong ("a = ]"), which the code behind them then tells in words; with
// NDEBUG they would be promises to the optimizer instead. Neither is wanted of a file that somebody wrote.
#undef NDEBUG
#define TOML_ASSERT(expr) static_assert(true)
#include <toml++/toml.h>

namespace matside {

using Code = Problem::Code;

struct TomlValue::Shared final
{
    toml::table root;
    QString file;
    Problems problems;

    void add(Code code, const toml::source_position &at, const QString &key, const QString &sentence)
    {
        Problem problem;
        problem.code = code;
        problem.file = file;
        // A table that no line opens (of a dotted key, or the file itself) has no place of its own.
        problem.line = std::max(1, static_cast<int>(at.line));
        problem.column = std::max(1, static_cast<int>(at.column));
        problem.key = key;
        problem.sentence = sentence;
        problems.push_back(std::move(problem));
    }
};

namespace {

const toml::node &nodeOf(const void *node)
{
    return *static_cast<const toml::node *>(node);
}

QString fromToml(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString typeName(const toml::node &node)
{
    switch (node.type()) {
    case toml::node_type::table:
        return QStringLiteral("a table");
    case toml::node_type::array:
        return QStringLiteral("a list");
    case toml::node_type::string:
        return QStringLiteral("text");
    case toml::node_type::integer:
        return QStringLiteral("a whole number");
    case toml::node_type::floating_point:
        return QStringLiteral("a number with a point");
    case toml::node_type::boolean:
        return QStringLiteral("true or false");
    default:
        return QStringLiteral("a date or a time");
    }
}

/// Slips between two words: letters left out, put in, changed, or two neighbours swapped.
int slips(const QString &a, const QString &b)
{
    std::vector<int> beforeLast;
    std::vector<int> last(static_cast<size_t>(b.size()) + 1);
    for (size_t j = 0; j < last.size(); ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        std::vector<int> row(last.size());
        row[0] = static_cast<int>(i);
        for (size_t j = 1; j < row.size(); ++j) {
            const auto at = static_cast<qsizetype>(j);
            const int change = a[i - 1] == b[at - 1] ? 0 : 1;
            row[j] = std::min({row[j - 1] + 1, last[j] + 1, last[j - 1] + change});
            if (i > 1 && at > 1 && a[i - 1] == b[at - 2] && a[i - 2] == b[at - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        beforeLast = std::exchange(last, std::move(row));
    }
    return last.back();
}

/// What a getter gave, as one of the two types of a key; Nothing where it gave nothing.
template <typename Other, typename Value>
std::variant<TomlValue::Nothing, QString, Other> eitherOf(std::optional<Value> value)
{
    if (value)
        return *std::move(value);
    return {};
}

QString lastName(const QString &key)
{
    return key.mid(key.lastIndexOf(QLatin1Char('.')) + 1);
}

} // namespace

QString quoted(const QString &name)
{
    const QString shown = name.size() > 40 ? name.left(40) + QChar(0x2026) : name;
    return QChar(0x201C) + shown.simplified() + QChar(0x201D);
}

QString closestName(const QString &name, const QStringList &known)
{
    if (name.size() > 80)
        return {};
    QString best;
    // A short word is anything after two slips.
    int bestSlips = name.size() <= 3 ? 2 : 3;
    for (const QString &candidate : known) {
        const int distance = slips(name.toLower(), candidate.toLower());
        if (distance < bestSlips) {
            best = candidate;
            bestSlips = distance;
        }
    }
    return best;
}

QString didYouMean(const QString &name, const QStringList &known)
{
    const QString closest = closestName(name, known);
    return closest.isEmpty() ? QString() : QStringLiteral("; perhaps you meant %1").arg(quoted(closest));
}

QString oneOf(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    return names.mid(0, names.size() - 1).join(QLatin1String(", ")) + QLatin1String(" or ") + names.last();
}

bool TomlValue::isText() const
{
    return m_node && nodeOf(m_node).is_string();
}

bool TomlValue::isEmptyList() const
{
    const toml::array *const array = m_node ? nodeOf(m_node).as_array() : nullptr;
    return array && array->empty();
}

void TomlValue::report(Code code, const QString &sentence) const
{
    if (m_node)
        m_shared->add(code, nodeOf(m_node).source().begin, m_key, sentence);
}

void TomlValue::reportType(const QString &expected) const
{
    if (m_node) {
        report(Code::WrongType, QStringLiteral("%1 should be %2; here stands %3.")
                                    .arg(lastName(m_key), expected, typeName(nodeOf(m_node))));
    }
}

std::optional<QString> TomlValue::string() const
{
    if (!m_node)
        return std::nullopt;
    const auto *const text = nodeOf(m_node).as_string();
    if (!text) {
        reportType(QStringLiteral("text in quotes"));
        return std::nullopt;
    }
    QString result = fromToml(text->get());
    for (const uint character : result.toUcs4()) {
        if (isHiddenCharacter(character)) {
            report(Code::Encoding, QStringLiteral("The text has the invisible character %1 in it; take it out.")
                                       .arg(characterName(character)));
            return std::nullopt;
        }
    }
    return result;
}

std::optional<bool> TomlValue::boolean() const
{
    if (!m_node)
        return std::nullopt;
    if (const auto *const value = nodeOf(m_node).as_boolean())
        return value->get();
    reportType(QStringLiteral("true or false"));
    return std::nullopt;
}

std::optional<int> TomlValue::integer(int least, int most) const
{
    if (!m_node)
        return std::nullopt;
    const auto *const value = nodeOf(m_node).as_integer();
    const QString range = QStringLiteral("a whole number from %1 to %2").arg(least).arg(most);
    if (!value) {
        reportType(range);
        return std::nullopt;
    }
    if (value->get() < least || value->get() > most) {
        report(Code::OutOfRange, QStringLiteral("%1 should be %2; here stands %3.")
                                     .arg(lastName(m_key), range, QString::number(value->get())));
        return std::nullopt;
    }
    return static_cast<int>(value->get());
}

std::optional<double> TomlValue::number(double least, double most) const
{
    if (!m_node)
        return std::nullopt;
    const QString range = QStringLiteral("a number from %1 to %2").arg(least).arg(most);
    if (!nodeOf(m_node).is_number()) {
        reportType(range);
        return std::nullopt;
    }
    const double value = nodeOf(m_node).value_or(0.0);
    // Written so that "nan" is refused.
    if (!(value >= least && value <= most)) {
        report(Code::OutOfRange,
               QStringLiteral("%1 should be %2; here stands %3.").arg(lastName(m_key), range, QString::number(value)));
        return std::nullopt;
    }
    return value;
}

std::optional<qsizetype> TomlValue::nameOf(const QStringList &names) const
{
    const std::optional<QString> text = string();
    return text ? nameOf(*text, names) : std::nullopt;
}

std::optional<qsizetype> TomlValue::nameOf(const QString &text, const QStringList &names) const
{
    const qsizetype index = names.indexOf(text);
    if (index >= 0)
        return index;
    report(Code::UnknownName, QStringLiteral("%1 should be %2, not %3%4.")
                                  .arg(lastName(m_key), oneOf(names), quoted(text), didYouMean(text, names)));
    return std::nullopt;
}

std::optional<TomlTable> TomlValue::table() const
{
    if (!m_node)
        return std::nullopt;
    if (nodeOf(m_node).is_table())
        return TomlTable(*this);
    reportType(QStringLiteral("a table, { … } or [%1]").arg(lastName(m_key)));
    return std::nullopt;
}

std::variant<TomlValue::Nothing, QString, int> TomlValue::textOrInteger(int least, int most,
                                                                        const QString &expected) const
{
    if (isText())
        return eitherOf<int>(string());
    if (m_node && nodeOf(m_node).is_integer())
        return eitherOf<int>(integer(least, most));
    reportType(expected);
    return {};
}

std::variant<TomlValue::Nothing, QString, double> TomlValue::textOrNumber(double least, double most,
                                                                          const QString &expected) const
{
    if (isText())
        return eitherOf<double>(string());
    if (m_node && nodeOf(m_node).is_number())
        return eitherOf<double>(number(least, most));
    reportType(expected);
    return {};
}

std::variant<TomlValue::Nothing, QString, TomlTable> TomlValue::textOrTable(const QString &expected) const
{
    if (isText())
        return eitherOf<TomlTable>(string());
    if (m_node && nodeOf(m_node).is_table())
        return eitherOf<TomlTable>(table());
    reportType(expected);
    return {};
}

std::variant<TomlValue::Nothing, QString, std::vector<TomlValue>> TomlValue::textOrItems(const QString &expected) const
{
    if (isText())
        return eitherOf<std::vector<TomlValue>>(string());
    if (m_node && nodeOf(m_node).is_array())
        return items();
    reportType(expected);
    return {};
}

std::vector<TomlValue> TomlValue::items() const
{
    std::vector<TomlValue> result;
    if (!m_node)
        return result;
    const toml::array *const array = nodeOf(m_node).as_array();
    if (!array) {
        reportType(QStringLiteral("a list, [ … ]"));
        return result;
    }
    result.reserve(array->size());
    for (size_t i = 0; i < array->size(); ++i)
        result.push_back(TomlValue(m_shared, array->get(i), QStringLiteral("%1[%2]").arg(m_key).arg(i + 1)));
    return result;
}

std::vector<TomlValue> TomlValue::itemsOrSelf() const
{
    if (!m_node)
        return {};
    return nodeOf(m_node).is_array() ? items() : std::vector{*this};
}

QString TomlTable::childKey(const QString &name) const
{
    return key().isEmpty() ? name : key() + QLatin1Char('.') + name;
}

TomlValue TomlTable::value(const QString &name)
{
    if (!m_asked.contains(name))
        m_asked.append(name);
    const QByteArray utf8 = name.toUtf8();
    const toml::node *const node =
        nodeOf(m_self.m_node).as_table()->get(std::string_view(utf8.data(), static_cast<size_t>(utf8.size())));
    return TomlValue(m_self.m_shared, node, childKey(name));
}

TomlValue TomlTable::need(const QString &name)
{
    TomlValue result = value(name);
    if (!result.present()) {
        m_self.m_shared->add(Code::MissingKey, nodeOf(m_self.m_node).source().begin, childKey(name),
                             QStringLiteral("%1 is missing here; add it.").arg(name));
    }
    return result;
}

std::vector<TomlTable> TomlTable::tables(const QString &name)
{
    std::vector<TomlTable> result;
    for (const TomlValue &item : value(name).itemsOrSelf()) {
        if (auto table = item.table())
            result.push_back(*std::move(table));
    }
    return result;
}

bool TomlTable::has(const QString &name)
{
    return value(name).present();
}

QStringList TomlTable::keys()
{
    QStringList result;
    for (const auto &[key, node] : *nodeOf(m_self.m_node).as_table())
        result.append(fromToml(key.str()));
    m_asked += result;
    return result;
}

void TomlTable::finish()
{
    QStringList known = m_asked;
    known.sort();
    for (const auto &[key, node] : *nodeOf(m_self.m_node).as_table()) {
        const QString name = fromToml(key.str());
        if (m_asked.contains(name))
            continue;
        QString suggestion = didYouMean(name, known);
        if (suggestion.isEmpty())
            suggestion = QStringLiteral("; known here are %1").arg(known.join(QLatin1String(", ")));
        m_self.m_shared->add(Code::UnknownKey, key.source().begin, childKey(name.size() > 40 ? name.left(40) : name),
                             QStringLiteral("There is no key %1 here%2.").arg(quoted(name), suggestion));
    }
}

Result<TomlDocument> TomlDocument::parse(const QByteArray &text, const QString &file)
{
    if (auto problem = problemOfText(text, file))
        return *std::move(problem);
    auto shared = std::make_shared<TomlValue::Shared>();
    shared->file = file;
    if (const auto deep = deepKey(text)) {
        shared->add(Code::Syntax,
                    {static_cast<toml::source_index>(deep->line), static_cast<toml::source_index>(deep->column)}, {},
                    QStringLiteral("This key has more than %1 dots; write it shorter.").arg(kMostDots));
        return shared->problems;
    }
    auto parsed = toml::parse(std::string_view(text.constData(), static_cast<size_t>(text.size())), std::string_view());
    if (!parsed) {
        const QString reason = fromToml(parsed.error().description()).simplified();
        shared->add(Code::Syntax, parsed.error().source().begin, {},
                    QStringLiteral("This is not TOML: %1. Nothing after it was read.").arg(reason));
        return shared->problems;
    }
    shared->root = std::move(parsed).table();
    return TomlDocument(std::move(shared));
}

TomlTable TomlDocument::root() const
{
    const toml::node &root = m_shared->root;
    return TomlTable(TomlValue(m_shared.get(), &root, {}));
}

Problems TomlDocument::problems() const
{
    Problems sorted = m_shared->problems;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Problem &a, const Problem &b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    return sorted;
}

} // namespace matside
