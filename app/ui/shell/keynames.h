// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <Qt>

#include <optional>

namespace matside {

/// A key with the modifiers that count: Qt::Key, and Control and Shift. Shift is told only where it makes another key.
struct Key final
{
    int key = 0;
    bool control = false;
    bool shift = false;

    friend bool operator==(const Key &, const Key &) = default;
};

/// What was pressed; nothing for a modifier alone, and with Alt or Meta. Signs that need AltGr or Shift on some keyboards
/// are themselves on all of them.
[[nodiscard]] std::optional<Key> keyOf(int key, Qt::KeyboardModifiers modifiers);
/// "Ctrl++", "Space": in settings, the same in every language.
[[nodiscard]] QString keyText(const Key &key);
[[nodiscard]] std::optional<Key> keyFromText(const QString &text);
/// "Ctrl", "+": what stands on the caps, in the person's language.
[[nodiscard]] QStringList keyCaps(const Key &key);

} // namespace matside
