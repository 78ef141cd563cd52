// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/format/blocks.h"

#include "model/format/names.h"
#include "model/textfile.h"
#include "model/tomlreader.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace matside {

namespace {

using Code = Problem::Code;

/// In bytes: all uses together add this much at most, four times the largest file.
constexpr qsizetype kMostCopied = 1024 * 1024;
/// What a value takes besides its text.
constexpr qsizetype kPerValue = 32;

QString fromToml(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern(QStringLiteral("\\$(\\$|[a-z][a-z0-9_]*)"));
    return pattern;
}

/// The name of a text that is one placeholder and nothing else.
QString soleName(const QString &text)
{
    const bool isSole = text.startsWith(u'$') && placeholder().match(text).capturedLength() == text.size();
    return isSole && text != QLatin1String("$$") ? text.mid(1) : QString();
}

/// A value as it stands within a text; nothing for a table, a list or a date.
std::optional<QString> asText(const toml::node &node)
{
    if (const auto *text = node.as_string())
        return fromToml(text->get());
    if (const auto *whole = node.as_integer())
        return QString::number(whole->get());
    if (const auto *number = node.as_floating_point())
        return QString::number(number->get());
    if (const auto *is = node.as_boolean())
        return is->get() ? QStringLiteral("true") : QStringLiteral("false");
    return std::nullopt;
}

/// The tables of a list, or one table.
std::vector<toml::table *> tablesOf(toml::node *node)
{
    std::vector<toml::table *> tables;
    if (node == nullptr)
        return tables;
    if (auto *table = node->as_table())
        tables.push_back(table);
    if (auto *list = node->as_array()) {
        for (auto &item : *list) {
            if (auto *table = item.as_table())
                tables.push_back(table);
        }
    }
    return tables;
}

} // namespace

Blocks::Blocks(toml::table &root, Origins &origins, Tell tell)
    : m_root(root),
      m_origins(origins),
      m_tell(std::move(tell)),
      m_room(kMostCopied)
{}

void Blocks::tell(Code code, const toml::node &at, const QString &key, const QString &sentence)
{
    m_tell({code, at.source().begin, key, sentence});
}

void Blocks::expand()
{
    readBlocks();
    int number = 0;
    for (toml::table *part : tablesOf(m_root.get("part")))
        expandPart(*part, QStringLiteral("part[%1]").arg(++number));
    for (const auto &[id, block] : m_byId) {
        if (!block.isUsed)
            m_tell({Code::UnknownName, block.table->source().begin, QStringLiteral("block"),
                    QStringLiteral("No step or move uses the block %1; it is not read.").arg(quoted(id)), true});
    }
}

void Blocks::readBlocks()
{
    toml::node *const list = m_root.get("block");
    if (list == nullptr)
        return;
    list->visit([&](auto &node) { m_blocks.insert("block", std::move(node)); });
    m_root.erase("block");
    int number = 0;
    for (const toml::table *table : tablesOf(m_blocks.get("block")))
        readBlock(*table, QStringLiteral("block[%1]").arg(++number));
}

void Blocks::readBlock(const toml::table &table, const QString &key)
{
    Block block;
    block.table = &table;
    block.steps = table["step"].as_array();
    block.moves = table["move"].as_array();
    const QString id = fromToml(table["id"].value_or(std::string_view()));
    if (id.isEmpty())
        return tell(Code::MissingKey, table, key, QStringLiteral("A block needs an id: id = \"hold\"."));
    if (m_byId.contains(id))
        return tell(Code::DuplicateId, table, key,
                    QStringLiteral("There is a block %1 already; give this one another id.").arg(quoted(id)));
    if ((block.steps != nullptr) == (block.moves != nullptr))
        return tell(
            Code::MissingKey, table, key,
            QStringLiteral("A block has either steps, [[block.step]], or moves, move = [ \u2026 ] or [[block.move]]."));
    for (const auto &[name, node] : table) {
        if (QStringList{QStringLiteral("id"), QStringLiteral("step"), QStringLiteral("move"), QStringLiteral("with")}
                .contains(fromToml(name.str())))
            continue;
        m_tell({Code::UnknownKey, name.source().begin, key,
                QStringLiteral("There is no key %1 here; a block has id, with, and step or move.")
                    .arg(quoted(fromToml(name.str())))});
    }
    if (const toml::table *usual = table["with"].as_table()) {
        for (const auto &[name, node] : *usual)
            block.usual.emplace(fromToml(name.str()), &node);
    }
    const toml::array &content = block.steps != nullptr ? *block.steps : *block.moves;
    collectNames(content, key, block.names);
    m_byId.emplace(id, std::move(block));
}

void Blocks::collectNames(const toml::node &node, const QString &key, QStringList &names)
{
    if (const auto *list = node.as_array()) {
        for (const auto &item : *list)
            collectNames(item, key, names);
    } else if (const auto *table = node.as_table()) {
        if (table->contains("use"))
            tell(Code::UnknownKey, *table, key,
                 QStringLiteral("A block uses no other block; write the steps or moves here."));
        for (const auto &[name, item] : *table)
            collectNames(item, key, names);
    } else if (const auto *text = node.as_string()) {
        for (auto matches = placeholder().globalMatch(fromToml(text->get())); matches.hasNext();) {
            const QString name = matches.next().captured(1);
            if (name != QLatin1String("$") && !names.contains(name) && names.size() < kMostItems)
                names.append(name);
        }
    }
}

void Blocks::expandPart(toml::table &part, const QString &key)
{
    int number = 0;
    for (toml::table *step : tablesOf(part.get("step"))) {
        const QString stepKey = QStringLiteral("%1.step[%2]").arg(key).arg(++number);
        expandList(*step, "move", stepKey + QLatin1String(".move"));
        expandList(*step, "after", stepKey + QLatin1String(".after"));
    }
    expandList(part, "step", key + QLatin1String(".step"));
}

void Blocks::expandList(toml::table &owner, std::string_view name, const QString &key)
{
    toml::node *const node = owner.get(name);
    const std::vector<toml::table *> tables = tablesOf(node);
    if (std::none_of(tables.begin(), tables.end(), [](const toml::table *table) { return table->contains("use"); }))
        return;
    const Origin place{node->source().begin, 0};
    toml::array single;
    if (node->is_table())
        single.push_back(std::move(*node->as_table()));
    toml::array &old = node->is_table() ? single : *node->as_array();
    toml::array expanded;
    int number = 0;
    for (auto &item : old) {
        ++number;
        const toml::table *const entry = item.as_table();
        if (entry == nullptr || !entry->contains("use")) {
            item.visit([&](auto &moved) { expanded.push_back(std::move(moved)); });
            continue;
        }
        const auto use = readUse(*entry, name == "step", QStringLiteral("%1[%2]").arg(key).arg(number));
        if (use)
            copy(use->block->steps != nullptr ? *use->block->steps : *use->block->moves, expanded, *use);
    }
    const auto [at, isNew] = owner.insert_or_assign(name, std::move(expanded));
    m_origins[&at->second] = place;
}

std::optional<Blocks::Use> Blocks::readUse(const toml::table &entry, bool ofSteps, const QString &key)
{
    const toml::node &name = *entry.get("use");
    const QString id = fromToml(name.value_or(std::string_view()));
    const auto found = m_byId.find(id);
    if (found == m_byId.end()) {
        QStringList known;
        for (const auto &[one, block] : m_byId)
            known.append(one);
        tell(Code::UnknownName, name, key + QLatin1String(".use"),
             QStringLiteral("There is no block %1%2.").arg(quoted(id), didYouMean(id, known)));
        return std::nullopt;
    }
    Block &block = found->second;
    block.isUsed = true;
    if (ofSteps != (block.steps != nullptr)) {
        tell(Code::WrongType, name, key + QLatin1String(".use"),
             QStringLiteral("The block %1 has %2; use it %3.")
                 .arg(quoted(id), ofSteps ? QStringLiteral("moves") : QStringLiteral("steps"),
                      ofSteps ? QStringLiteral("in a list of moves, { use = … }")
                              : QStringLiteral("as a step, [[part.step]]")));
        return std::nullopt;
    }
    for (const auto &[other, node] : entry) {
        if (other.str() != "use" && other.str() != "with")
            m_tell({Code::UnknownKey, other.source().begin, key,
                    QStringLiteral("Beside use stands nothing but with = { … }; write %1 in the block.")
                        .arg(quoted(fromToml(other.str())))});
    }
    Use use;
    use.block = &block;
    use.line = static_cast<int>(entry.source().begin.line);
    readValues(entry.get("with"), use, key + QLatin1String(".with"));
    return use;
}

void Blocks::readValues(const toml::node *with, Use &use, const QString &key)
{
    use.values = use.block->usual;
    const toml::table *const values = with != nullptr ? with->as_table() : nullptr;
    if (with != nullptr && values == nullptr)
        tell(Code::WrongType, *with, key,
             QStringLiteral("with should be a table beside use: with = { seconds = 20 }."));
    if (values == nullptr)
        return;
    for (const auto &[name, node] : *values) {
        const QString own = fromToml(name.str());
        if (use.block->names.contains(own))
            use.values[own] = &node;
        else
            m_tell({Code::UnknownName, name.source().begin, key,
                    QStringLiteral("The block has no $%1%2.")
                        .arg(visible(own.left(40)), didYouMean(own, use.block->names))});
    }
}

void Blocks::copy(const toml::array &from, toml::array &into, const Use &use)
{
    for (const auto &item : from) {
        copyNode(item, use, [&](auto &&value) -> toml::node & {
            into.push_back(std::forward<decltype(value)>(value));
            return into.back();
        });
    }
}

void Blocks::copy(const toml::table &from, toml::table &into, const Use &use)
{
    for (const auto &[key, item] : from) {
        copyNode(item, use, [&, &name = key](auto &&value) -> toml::node & {
            return into.insert(name, std::forward<decltype(value)>(value)).first->second;
        });
    }
}

template <typename Put>
void Blocks::copyNode(const toml::node &from, const Use &use, const Put &put)
{
    const auto *const text = from.as_string();
    const QString written = text != nullptr ? fromToml(text->get()) : QString();
    if (!hasRoom(from, kPerValue + written.size()))
        return;
    if (const auto *list = from.as_array()) {
        toml::node &copied = put(toml::array());
        keepOrigin(copied, from, use.line);
        return copy(*list, *copied.as_array(), use);
    }
    if (const auto *table = from.as_table()) {
        toml::node &copied = put(toml::table());
        keepOrigin(copied, from, use.line);
        return copy(*table, *copied.as_table(), use);
    }
    const auto value = use.values.find(soleName(written));
    if (value != use.values.end()) {
        // The value itself: nothing in it is a placeholder.
        const Use asItStands{use.block, 0, {}};
        const bool isText = value->second->is_string();
        if (!isText && !value->second->is_value())
            return copyNode(*value->second, asItStands, put);
        if (isText && !hasRoom(from, fromToml(value->second->as_string()->get()).size()))
            return;
        toml::node &copied = put(*value->second);
        return keepOrigin(copied, *value->second, 0);
    }
    const bool fills = text != nullptr && use.line > 0 && written.contains(u'$');
    toml::node &copied = fills ? put(filled(from, written, use).toStdString()) : put(from);
    keepOrigin(copied, from, use.line);
}

QString Blocks::filled(const toml::node &from, const QString &text, const Use &use)
{
    QString result;
    qsizetype last = 0;
    for (auto matches = placeholder().globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(text).mid(last, match.capturedStart() - last);
        last = match.capturedEnd();
        const QString name = match.captured(1);
        const auto value = use.values.find(name);
        const auto words = value != use.values.end() ? asText(*value->second) : std::nullopt;
        if (name == QLatin1String("$")) {
            result += u'$';
        } else if (words && hasRoom(from, words->size())) {
            result += *words;
        } else if (value == use.values.end()) {
            result += match.captured();
            tell(Code::MissingKey, from, QStringLiteral("block"),
                 QStringLiteral("$%1 has no value in the use of line %2; write it there: with = { %1 = \u2026 }.")
                     .arg(name)
                     .arg(use.line));
        } else if (!words) {
            tell(Code::WrongType, from, QStringLiteral("block"),
                 QStringLiteral(
                     "$%1 stands within a text, and line %2 gives it a list or a table; give it a text or a number.")
                     .arg(name)
                     .arg(use.line));
        }
    }
    result += QStringView(text).mid(last);
    return result;
}

void Blocks::keepOrigin(const toml::node &copied, const toml::node &from, int use)
{
    const auto known = m_origins.find(&from);
    m_origins[&copied] = {known != m_origins.end() ? known->second.at : from.source().begin, use};
}

bool Blocks::hasRoom(const toml::node &from, qsizetype more)
{
    m_room -= more;
    if (m_room < 0 && !std::exchange(m_isFull, true))
        tell(Code::OutOfRange, from, QStringLiteral("block"),
             QStringLiteral(
                 "The uses of blocks add over %1 KiB to this routine; use blocks less often, or write smaller ones.")
                 .arg(kMostCopied / 1024));
    return m_room >= 0;
}

} // namespace matside
