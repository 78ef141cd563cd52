// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/command.h"
#include "ui/shell/keynames.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <Qt>

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace matside {

/// What keys ask of the window itself, on any page.
enum class WindowAction { Quieter, Louder, Mute, Words, FullScreen, LargerText, SmallerText, OtherTheme, ShowKeys };
/// What keys ask of the start page.
enum class StartAction { LeftFirst, RightFirst, ReadFirst };

using KeyAction = std::variant<CommandKind, WindowAction, StartAction>;

/// An action that keys ask for, and those it always answers to, whatever somebody chose: a remote has no settings.
struct KeyRow final
{
    KeyAction action;
    const char *id;                ///< in settings: "back-complains"
    std::vector<Key> standard;     ///< its own keys, which may be changed
    std::vector<Key> fixed;        ///< remotes and media keys
};
/// Every action that a key can ask for, in the order in which people look for them.
[[nodiscard]] std::span<const KeyRow> keyRows();
/// "End gently", as it is called where keys are shown and chosen.
[[nodiscard]] QString actionTitle(const KeyAction &action);

/// Which key means what: the one table that every page asks.
///
/// Keys of the session, of the start page and of the window are apart: the same key may mean something in a session and
/// something else before it, but never two things on one page.
class KeyMap final
{
public:
    /// As it comes (product.md's table).
    KeyMap();
    /// With what was chosen: action id → its own keys, as texts() gives them. What cannot be is left as it comes, with a
    /// sentence for each.
    [[nodiscard]] static KeyMap with(const QMap<QString, QStringList> &texts, QStringList &complaints);
    /// Only the actions whose own keys are not the standard ones.
    [[nodiscard]] QMap<QString, QStringList> texts() const;

    /// What this key means in a session; nothing with Alt or Meta.
    [[nodiscard]] std::optional<CommandKind> commandFor(int key, Qt::KeyboardModifiers modifiers) const;
    [[nodiscard]] std::optional<WindowAction> windowActionFor(int key, Qt::KeyboardModifiers modifiers) const;
    [[nodiscard]] std::optional<StartAction> startActionFor(int key, Qt::KeyboardModifiers modifiers) const;

    /// Its own keys; may be none.
    [[nodiscard]] std::vector<Key> keysOf(const KeyAction &action) const;
    /// Its first own key as a cap, "⇧R"; empty where it has none.
    [[nodiscard]] QString capOf(const KeyAction &action) const;
    [[nodiscard]] bool isStandard(const KeyAction &action) const;

    /// Gives an action this key instead of its own ones. A sentence when that cannot be; then nothing has changed.
    [[nodiscard]] std::optional<QString> assign(const KeyAction &action, const Key &key);
    /// An action without a key of its own: buttons and remotes still ask for it. A sentence where that cannot be.
    [[nodiscard]] std::optional<QString> clear(const KeyAction &action);
    /// The standard keys again, where no other action has taken them meanwhile.
    [[nodiscard]] std::optional<QString> reset(const KeyAction &action);

    friend bool operator==(const KeyMap &, const KeyMap &) = default;

private:
    [[nodiscard]] std::optional<KeyAction> lookUp(int key, Qt::KeyboardModifiers modifiers, std::size_t kind) const;
    [[nodiscard]] std::optional<KeyAction> ownerOf(const Key &key, std::size_t kind) const;
    [[nodiscard]] std::optional<QString> reasonAgainst(const KeyAction &action, const Key &key) const;

    std::vector<std::vector<Key>> m_own; ///< one a row of keyRows()
};

} // namespace matside
