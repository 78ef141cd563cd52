// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <Qt>

#include <optional>

namespace matside {

/// A key of the keyboard with the modifiers that count: a Qt::Key, Control and Shift. Shift counts only for keys that are no
/// signs: which signs need Shift depends on the keyboard.
struct Key final
{
    int key = 0;
    bool control = false;
    bool shift = false;

    friend bool operator==(const Key &, const Key &) = default;
};

/// The key that was pressed; nothing for a modifier alone, and nothing with Alt or Meta. A sign that needs AltGr or Shift on
/// some keyboards is the same key on all of them. A key of the numeric keypad is the same key with NumLock and without: 9 is
/// PageUp, 4 is Left, and the point, or comma, is the point.
[[nodiscard]] std::optional<Key> keyOf(int key, Qt::KeyboardModifiers modifiers);
/// Whether the keyboard in use types this key with at most Shift. signs: the letters and signs that it types so, capital letters;
/// where they are not known, signs that many keyboards have only behind AltGr are not.
[[nodiscard]] bool isTypedPlainly(const Key &key, const std::optional<QString> &signs);
/// The name of a key in settings, the same in every language: "Ctrl++", "Space".
[[nodiscard]] QString keyText(const Key &key);
/// The key of such a name; nothing where there is no such key.
[[nodiscard]] std::optional<Key> keyFromText(const QString &text);
/// The labels of its key caps, translated: "Ctrl", "+".
[[nodiscard]] QStringList keyCaps(const Key &key);
/// What a screen reader calls it, translated: "Shift R", "left arrow", "full stop".
[[nodiscard]] QString keyName(const Key &key);

} // namespace matside
