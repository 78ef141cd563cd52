// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/key.h"
#include "ui/shell/keyaction.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <Qt>

#include <optional>
#include <span>
#include <vector>

namespace matside {

/// An action and its keys: the keys that the person may change, and the keys of remotes and keyboards that never change.
struct KeyRow final
{
    KeyAction action;
    const char *id;            ///< in settings: "back-complains"
    std::vector<Key> standard; ///< its own keys, which may be changed
    std::vector<Key> fixed;    ///< of remotes, and media keys: a remote has no settings
};
/// Every action that a key can ask for, in the order of the settings page.
[[nodiscard]] std::span<const KeyRow> keyRows();

/// The keys of every action, as the person has chosen them. Every page asks this one table.
///
/// A key may have one meaning in a session and another one on the start page, but never two meanings on one page; keys of the
/// window work on every page.
class KeyMap final
{
public:
    /// The standard keys.
    KeyMap();
    /// The standard keys but for those chosen: action id → its own keys, as texts() gives them. A choice that is not possible
    /// is left out, with a sentence for each in complaints.
    [[nodiscard]] static KeyMap with(const QMap<QString, QStringList> &texts, QStringList &complaints);
    /// Action id → its own keys, for the actions whose keys are not the standard keys.
    [[nodiscard]] QMap<QString, QStringList> texts() const;

    /// The command of this key in a session; nothing with Alt or Meta.
    [[nodiscard]] std::optional<CommandKind> commandFor(int key, Qt::KeyboardModifiers modifiers) const;
    /// The command of this key while the person is asked whether to finish: every key without a command and Esc go on, but for
    /// those of the volume. Nothing for these, for a modifier alone, and with Alt or Meta.
    [[nodiscard]] std::optional<CommandKind> answerFor(int key, Qt::KeyboardModifiers modifiers) const;
    [[nodiscard]] std::optional<WindowAction> windowActionFor(int key, Qt::KeyboardModifiers modifiers) const;
    [[nodiscard]] std::optional<StartAction> startActionFor(int key, Qt::KeyboardModifiers modifiers) const;

    /// The letters and signs that the keyboard in use types with at most Shift, or nothing where they are not known. It changes
    /// no meaning of a key: of the keys of an action those that are typed so are named first.
    void setKeyboard(const std::optional<QString> &signs) { m_signs = signs; }
    [[nodiscard]] const std::optional<QString> &keyboard() const { return m_signs; }
    /// The keys of an action that the person may change; may be none.
    [[nodiscard]] std::vector<Key> keysOf(const KeyAction &action) const;
    /// The label of the key cap of its first own key, "⇧R"; empty where it has no key.
    [[nodiscard]] QString capOf(const KeyAction &action) const;
    [[nodiscard]] bool isStandard(const KeyAction &action) const;

    /// Gives an action this key instead of its own keys. Where that is not possible: a sentence, and nothing changes.
    [[nodiscard]] std::optional<QString> assign(const KeyAction &action, const Key &key);
    /// Takes its own keys from an action: buttons and remotes still ask for it. A sentence where it needs a key.
    [[nodiscard]] std::optional<QString> clear(const KeyAction &action);
    /// Gives an action its standard keys again. A sentence where another action has one of them now.
    [[nodiscard]] std::optional<QString> reset(const KeyAction &action);

    friend bool operator==(const KeyMap &, const KeyMap &) = default;

private:
    [[nodiscard]] std::optional<KeyAction> lookUp(int key, Qt::KeyboardModifiers modifiers, std::size_t kind) const;
    [[nodiscard]] std::optional<KeyAction> ownerOf(const Key &key, std::size_t kind) const;
    void yieldTo(const QMap<QString, QStringList> &texts);
    [[nodiscard]] std::optional<QString> reasonAgainst(const KeyAction &action, const Key &key) const;

    std::vector<std::vector<Key>> m_own; ///< in the order of keyRows()
    std::optional<QString> m_signs;
};

} // namespace matside
