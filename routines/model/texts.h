// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/tomlreader.h"

#include <QHash>

namespace matside {

/// Sentences are short enough to be listened to; only the text of a card is longer.
inline constexpr qsizetype kLongestText = 300;
inline constexpr qsizetype kLongestCard = 4000;
inline constexpr qsizetype kLongestId = 64;

/// What a text may speak of where it stands.
struct TextRules final
{
    bool sided = false;      ///< {side} and {other} mean something
    bool alternates = false; ///< where they do not: they do in the moves, which change sides
    bool counted = false;    ///< {n}, {next} and {total} do
    bool sets = false;       ///< {set} and {sets} do
    bool rounds = false;     ///< {round} and {rounds} do
    bool offPath = false;    ///< {where}, {called}, {away} and {home} do
    bool paragraphs = false; ///< several lines, as long as a card
};

/// A text of a routine, checked for length, emptiness and placeholders; empty when it is missing or wrong.
[[nodiscard]] QString readText(const TomlValue &value, const TextRules &rules = {});
/// The same for the text that a getter of the value gave.
[[nodiscard]] QString checkedText(const TomlValue &value, const QString &text, const TextRules &rules);

/// An id, checked for its characters: a-z, 0-9, "-" and "."; empty when it is missing or wrong.
[[nodiscard]] QString readId(const TomlValue &value);

/// Notices when an id is given twice.
class UniqueIds final
{
public:
    /// An empty id is no id and never there twice.
    void add(const TomlValue &value, const QString &id);
    [[nodiscard]] bool contains(const QString &id) const { return m_firstKeys.contains(id); }

private:
    QHash<QString, QString> m_firstKeys; ///< id → the key where it stands first
};

} // namespace matside
