// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tomlreader.h"

#include "model/format/blocks.h"
#include "model/format/keyslips.h"
#include "model/format/syntaxwords.h"
#include "model/textfile.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace matside {

using Code = Problem::Code;

struct TomlValue::Shared final
{
    toml::table root;
    QString file;
    Blocks::Origins origins; ///< of steps and moves that came from a block
    Problems problems;       ///< at most kMostProblems
    Problems doubts;
    int more = 0;            ///< problems that were not kept

    Problem problemAt(Code code, const toml::source_position &at, const QString &key, const QString &sentence) const
    {
        Problem problem;
        problem.code = code;
        problem.file = file;
        // A table that no line opens (of a dotted key, or the file itself) has no place of its own.
        problem.line = std::max(1, static_cast<int>(at.line));
        problem.column = std::max(1, static_cast<int>(at.column));
        problem.key = key;
        problem.sentence = sentence;
        return problem;
    }

    void add(Code code, const toml::source_position &at, const QString &key, const std::function<QString()> &sentence)
    {
        if (problems.size() >= kMostProblems)
            ++more;
        else
            problems.push_back(problemAt(code, at, key, sentence()));
    }

    /// At the place of a node, or, of a node that came from a block, at its place in the block.
    void add(Code code, const toml::node &node, const QString &key, const std::function<QString()> &sentence)
    {
        addOf(code, node, node.source().begin, key, sentence);
    }

    /// The same at another place of that node: that of a key in it.
    void addOf(Code code, const toml::node &node, toml::source_position at, const QString &key,
               const std::function<QString()> &sentence)
    {
        const auto origin = origins.find(&node);
        if (origin == origins.end() || origin->second.use == 0)
            return add(code, origin == origins.end() ? at : origin->second.at, key, sentence);
        if (at.line == 0)
            at = origin->second.at;
        const QString words = sentence();
        const QString use = QStringLiteral(" This block is used in line %1.").arg(origin->second.use);
        // A mistake of a block is told once, not once for each use.
        const bool isTold = std::any_of(problems.begin(), problems.end(), [&](const Problem &problem) {
            return problem.line == static_cast<int>(at.line) && problem.column == static_cast<int>(at.column)
                   && problem.code == code && problem.sentence.startsWith(words);
        });
        if (!isTold)
            add(code, at, key, [&] { return words + use; });
    }

    /// For a key that stands there in another spelling: one mistake is told once.
    void withdrawMissing(const QString &key)
    {
        std::erase_if(problems, [&](const Problem &problem) {
            return problem.code == Code::MissingKey && problem.key == key;
        });
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

/// A key may have this many dots; nobody needs more than two or three.
constexpr int kMostDots = 16;

/// The most quotes in a row that mean something: three open or close a text of several lines, and two may end it.
constexpr qsizetype kMostQuotes = 6;

/// How many quotes in a row stand here, up to kMostQuotes: 1 opens a string, 3 one of several lines.
qsizetype quotesAt(const QByteArray &text, qsizetype at, char quote)
{
    qsizetype count = 0;
    while (count < kMostQuotes && at + count < text.size() && text[at + count] == quote)
        ++count;
    return count;
}

/// The index after the string that opens here.
qsizetype afterString(const QByteArray &text, qsizetype at)
{
    const char quote = text[at];
    const qsizetype opening = quotesAt(text, at, quote);
    if (opening == 2)
        return at + 2; // an empty string
    const bool severalLines = opening >= 3;
    // Of six and more quotes, three open and three close: '""""""' is empty.
    qsizetype i = at + (severalLines ? 3 : 1);
    while (i < text.size()) {
        if (quote == '"' && text[i] == '\\') {
            i += 2;
        } else if (!severalLines && (text[i] == quote || text[i] == '\n')) {
            return i + 1;
        } else if (severalLines && text[i] == quote && quotesAt(text, i, quote) >= 3) {
            // Up to two quotes may belong to the text before the three that close it.
            return i + qMin<qsizetype>(quotesAt(text, i, quote), 5);
        } else {
            ++i;
        }
    }
    return text.size();
}

/// True for what may stand between two dots of one key.
bool inKey(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
           || c == ' ' || c == '\t' || static_cast<unsigned char>(c) >= 0x80;
}

toml::source_position placeAt(const QByteArray &text, qsizetype at)
{
    const QByteArray before = text.left(at);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return {static_cast<toml::source_index>(before.count('\n') + 1), static_cast<toml::source_index>(at - lineStart + 1)};
}

/// Finds the place of a key like a.a.a.a… with more than kMostDots dots, in one pass over the text.
///
/// TOML_MAX_NESTED_VALUES bounds brackets (256), not dots: each dot is a table in a table, which toml++ destroys by recursion, so
/// that 100,000 dots overflow the stack. After a syntax error it does so before parse() returns. Up to the first syntax error this
/// function ends strings and comments where toml++ does.
std::optional<toml::source_position> deepKey(const QByteArray &text)
{
    int dots = 0;
    for (qsizetype i = 0; i < text.size();) {
        const char c = text[i];
        if (c == '"' || c == '\'') {
            i = afterString(text, i);
            continue;
        }
        if (c == '#') {
            const qsizetype end = text.indexOf('\n', i);
            i = end < 0 ? text.size() : end;
            continue;
        }
        if (c == '.') {
            if (++dots > kMostDots)
                return placeAt(text, i);
        } else if (!inKey(c)) {
            dots = 0;
        }
        ++i;
    }
    return std::nullopt;
}

} // namespace

bool TomlValue::isText() const
{
    return m_node && nodeOf(m_node).is_string();
}

bool TomlValue::isEmptyList() const
{
    const toml::array *const array = m_node ? nodeOf(m_node).as_array() : nullptr;
    return array && array->empty();
}

bool TomlValue::isList() const
{
    return m_node && nodeOf(m_node).is_array();
}

void TomlValue::report(Code code, const QString &sentence) const
{
    report(code, [&] { return sentence; });
}

void TomlValue::report(Code code, const std::function<QString()> &sentence) const
{
    if (m_node)
        m_shared->add(code, nodeOf(m_node), m_key, sentence);
}

void TomlValue::reportUnknownName(const QString &text, const std::function<QStringList()> &names) const
{
    report(Code::UnknownName, [&] {
        const QStringList known = names();
        if (known.size() > kMostNames)
            return QStringLiteral("There is no %1 %2; %3.").arg(lastName(m_key), quoted(text), nearestOf(text, known));
        return QStringLiteral("%1 should be %2, not %3%4.")
            .arg(lastName(m_key), oneOf(known), quoted(text), didYouMean(text, known));
    });
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
    if (const auto *const whole = nodeOf(m_node).as_integer();
        whole && (static_cast<double>(whole->get()) < least || static_cast<double>(whole->get()) > most)) {
        report(Code::OutOfRange,
               QStringLiteral("%1 should be %2; here stands %3.").arg(lastName(m_key), range).arg(whole->get()));
        return std::nullopt;
    }
    const double value = nodeOf(m_node).value_or(0.0);
    // Written so that "nan" is refused.
    if (!(value >= least && value <= most)) {
        report(Code::OutOfRange,
               QStringLiteral("%1 should be %2; here stands %3.")
                   .arg(lastName(m_key), range, QString::number(value, 'g', QLocale::FloatingPointShortest)));
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
    reportUnknownName(text, [&] { return names; });
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
    if (array->size() > kMostItems) {
        report(Code::OutOfRange,
               QStringLiteral("This list has %1 values; at most %2 are read.").arg(array->size()).arg(kMostItems));
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
        m_missing.append(name);
        m_self.m_shared->add(Code::MissingKey, nodeOf(m_self.m_node), childKey(name),
                             [&] { return QStringLiteral("%1 is missing here; add it.").arg(name); });
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

QString TomlTable::unknownKeyWords(const QString &name, const QStringList &known) const
{
    QString suggestion = slipWords(name, known, key());
    if (suggestion.isEmpty())
        suggestion = didYouMean(name, known);
    if (suggestion.isEmpty())
        suggestion = QStringLiteral("; known here are %1").arg(known.join(QLatin1String(", ")));
    return QStringLiteral("There is no key %1 here%2.").arg(quoted(name), suggestion);
}

void TomlTable::finish()
{
    QStringList known = m_asked;
    known.sort();
    QStringList unknown;
    for (const auto &[key, node] : *nodeOf(m_self.m_node).as_table()) {
        const QString name = fromToml(key.str());
        if (m_asked.contains(name))
            continue;
        unknown.append(name);
        m_self.m_shared->addOf(Code::UnknownKey, nodeOf(m_self.m_node), key.source().begin,
                               childKey(visible(name.left(40))), [&] { return unknownKeyWords(name, known); });
    }
    for (const QString &name : std::as_const(m_missing)) {
        const auto isMeant = [&](const QString &other) {
            return isSlipFor(other, name) || closestName(other, known) == name;
        };
        if (unknown.size() <= kMostItems && std::any_of(unknown.begin(), unknown.end(), isMeant))
            m_self.m_shared->withdrawMissing(childKey(name));
    }
}

Result<TomlDocument> TomlDocument::parse(const QByteArray &text, const QString &file)
{
    if (auto problem = problemOfText(text, file))
        return *std::move(problem);
    auto shared = std::make_shared<TomlValue::Shared>();
    shared->file = file;
    if (const auto deep = deepKey(text)) {
        shared->add(Code::Syntax, *deep, {},
                    [] { return QStringLiteral("This key has more than %1 dots; write it shorter.").arg(kMostDots); });
        return shared->problems;
    }
    auto parsed = toml::parse(std::string_view(text.constData(), static_cast<size_t>(text.size())), std::string_view());
    if (!parsed) {
        const QString reason = fromToml(parsed.error().description());
        const toml::source_position at = parsed.error().source().begin;
        if (reason.contains(QLatin1String("TOML_MAX_NESTED_VALUES"))) {
            shared->add(Code::Syntax, at, {}, [] {
                return QStringLiteral("More than %1 lists and tables stand inside one another here; write it flatter. "
                                      "Nothing after it was read.")
                    .arg(TOML_MAX_NESTED_VALUES);
            });
            return shared->problems;
        }
        const SyntaxWords::Said said =
            SyntaxWords(text, static_cast<int>(at.line), static_cast<int>(at.column), reason).said();
        shared->add(Code::Syntax,
                    {static_cast<toml::source_index>(said.line), static_cast<toml::source_index>(said.column)}, {},
                    [&] { return said.sentence; });
        return shared->problems;
    }
    shared->root = std::move(parsed).table();
    return TomlDocument(std::move(shared));
}

void TomlDocument::expandBlocks() const
{
    Blocks blocks(m_shared->root, m_shared->origins, [this](const Blocks::Said &said) {
        const auto sentence = [&said] { return said.sentence; };
        if (said.isDoubt)
            m_shared->doubts.push_back(m_shared->problemAt(said.code, said.at, said.key, said.sentence));
        else
            m_shared->add(said.code, said.at, said.key, sentence);
    });
    blocks.expand();
}

Problems TomlDocument::doubts() const
{
    return m_shared->doubts;
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
    if (m_shared->more > 0) {
        Problem more;
        more.code = Code::More;
        more.file = m_shared->file;
        more.sentence = QStringLiteral("The file has %1; mend those above and check it again.")
                            .arg(m_shared->more == 1 ? QStringLiteral("one more problem")
                                                     : QStringLiteral("%1 more problems").arg(m_shared->more));
        sorted.push_back(std::move(more));
    }
    return sorted;
}

} // namespace matside
