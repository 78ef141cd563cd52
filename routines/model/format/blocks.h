// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/format/tomlplusplus.h"
#include "model/result.h"

#include <QStringList>

#include <functional>
#include <map>
#include <unordered_map>

namespace matside {

/// Puts the steps or moves of a [[block]] in place of each step or move that uses it, with the values of that use.
///
/// It works on the parsed text, before anything else reads it. A block has no block in it, and what all uses add is bounded. A step or a
/// move with a mistake in its `use` is left out, after the mistake was told.
class Blocks final
{
public:
    /// Where a node comes from that was copied: toml++ forgets it.
    struct Origin final
    {
        toml::source_position at;
        int use = 0; ///< the line of the use; 0 for a value of the use itself
    };
    using Origins = std::unordered_map<const toml::node *, Origin>;

    /// A mistake, or a doubt about something legal.
    struct Said final
    {
        Problem::Code code;
        toml::source_position at;
        QString key;
        QString sentence;
        bool isDoubt = false;
    };
    using Tell = std::function<void(const Said &)>;

    Blocks(toml::table &root, Origins &origins, Tell tell);

    void expand();

private:
    struct Block final
    {
        const toml::table *table = nullptr;
        const toml::array *steps = nullptr; ///< one of steps and moves
        const toml::array *moves = nullptr;
        bool isUsed = false;
        std::map<QString, const toml::node *> usual; ///< values where a use gives none
        QStringList names;                           ///< of placeholders
    };
    struct Use final
    {
        const Block *block = nullptr;
        int line = 0;
        std::map<QString, const toml::node *> values;
    };

    void readBlocks();
    void readBlock(const toml::table &table, const QString &key);
    void collectNames(const toml::node &node, const QString &key, QStringList &names);
    void expandPart(toml::table &part, const QString &key);
    void expandList(toml::table &owner, std::string_view name, const QString &key);
    /// Nothing where a mistake was told.
    [[nodiscard]] std::optional<Use> readUse(const toml::table &entry, bool ofSteps, const QString &key);
    void readValues(const toml::node *with, Use &use, const QString &key);

    void copy(const toml::array &from, toml::array &into, const Use &use);
    void copy(const toml::table &from, toml::table &into, const Use &use);
    /// Gives put() the node or the text that stands in the copy of this one.
    template <typename Put>
    void copyNode(const toml::node &from, const Use &use, const Put &put);
    [[nodiscard]] QString filled(const toml::node &from, const QString &text, const Use &use);
    void keepOrigin(const toml::node &copied, const toml::node &from, int use);
    [[nodiscard]] bool hasRoom(const toml::node &from, qsizetype more);

    void tell(Problem::Code code, const toml::node &at, const QString &key, const QString &sentence);

    toml::table &m_root;
    Origins &m_origins;
    Tell m_tell;
    toml::table m_blocks; ///< taken out of the root, so that the rest of the reader does not meet them
    std::map<QString, Block> m_byId;
    qsizetype m_room;
    bool m_isFull = false;
};

} // namespace matside
