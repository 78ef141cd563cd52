// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/key.h"

#include <QChar>
#include <QCoreApplication>
#include <QKeySequence>

#include <algorithm>
#include <array>

namespace matside {

namespace {

bool isModifier(int key)
{
    constexpr std::array kModifiers{Qt::Key_Shift, Qt::Key_Control,  Qt::Key_Meta,    Qt::Key_Alt,
                                    Qt::Key_AltGr, Qt::Key_CapsLock, Qt::Key_NumLock, Qt::Key_ScrollLock};
    return std::find(kModifiers.begin(), kModifiers.end(), key) != kModifiers.end();
}

/// A printable sign that is no letter: which modifiers it takes depends on the keyboard, and says nothing.
bool isSign(int key)
{
    return key > Qt::Key_Space && key < Qt::Key_Escape && !QChar::isLetter(static_cast<char32_t>(key));
}

/// The meaning of a key of the numeric keypad: with NumLock the same as without.
int withoutNumLock(int key)
{
    switch (key) {
    case Qt::Key_0:
        return Qt::Key_Insert;
    case Qt::Key_1:
        return Qt::Key_End;
    case Qt::Key_2:
        return Qt::Key_Down;
    case Qt::Key_3:
        return Qt::Key_PageDown;
    case Qt::Key_4:
        return Qt::Key_Left;
    case Qt::Key_5:
        return Qt::Key_Clear;
    case Qt::Key_6:
        return Qt::Key_Right;
    case Qt::Key_7:
        return Qt::Key_Home;
    case Qt::Key_8:
        return Qt::Key_Up;
    case Qt::Key_9:
        return Qt::Key_PageUp;
    case Qt::Key_Comma: // of keyboards whose keypad has a comma
    case Qt::Key_Delete:
        return Qt::Key_Period;
    default:
        return key;
    }
}

QKeySequence sequenceOf(const Key &key)
{
    Qt::KeyboardModifiers modifiers;
    modifiers.setFlag(Qt::ControlModifier, key.control);
    modifiers.setFlag(Qt::ShiftModifier, key.shift);
    return QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(key.key)));
}

} // namespace

std::optional<Key> keyOf(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::KeypadModifier)
        key = withoutNumLock(key);
    const bool sign = isSign(key);
    // AltGr is reported as Ctrl and Alt by some systems.
    if (sign && (modifiers & Qt::ControlModifier) && (modifiers & Qt::AltModifier))
        modifiers &= ~(Qt::ControlModifier | Qt::AltModifier);
    if (key <= 0 || key == Qt::Key_unknown || isModifier(key) || (modifiers & (Qt::AltModifier | Qt::MetaModifier)))
        return std::nullopt;
    return Key{key, bool(modifiers & Qt::ControlModifier), !sign && bool(modifiers & Qt::ShiftModifier)};
}

bool isTypedPlainly(const Key &key, const std::optional<QString> &signs)
{
    const bool isTyped = key.key > Qt::Key_Space && key.key < Qt::Key_Escape;
    const auto typed = QChar(static_cast<char16_t>(key.key));
    return !isTyped || (signs ? signs->contains(typed) : !QStringLiteral("[]{}\\|@#~^`$").contains(typed));
}

QString keyText(const Key &key)
{
    return sequenceOf(key).toString(QKeySequence::PortableText);
}

std::optional<Key> keyFromText(const QString &text)
{
    const QKeySequence sequence = QKeySequence::fromString(text, QKeySequence::PortableText);
    if (sequence.count() != 1)
        return std::nullopt;
    return keyOf(sequence[0].key(), sequence[0].keyboardModifiers());
}

QStringList keyCaps(const Key &key)
{
    QStringList caps;
    if (key.control)
        caps << QCoreApplication::translate("Keys", "Ctrl");
    if (key.shift)
        caps << QStringLiteral("⇧");
    switch (key.key) {
    case Qt::Key_Left:
        return caps << QStringLiteral("←");
    case Qt::Key_Right:
        return caps << QStringLiteral("→");
    case Qt::Key_Minus:
        return caps << QStringLiteral("−");
    case Qt::Key_PageUp:
        return caps << QCoreApplication::translate("Keys", "Page ↑");
    case Qt::Key_PageDown:
        return caps << QCoreApplication::translate("Keys", "Page ↓");
    case Qt::Key_Space:
        return caps << QCoreApplication::translate("Keys", "Space");
    default:
        return caps << sequenceOf({key.key, false, false}).toString(QKeySequence::NativeText);
    }
}

QString keyName(const Key &key)
{
    struct Sign final
    {
        Qt::Key key;
        const char *name;
    };
    constexpr std::array kSigns{
        Sign{Qt::Key_Left, QT_TRANSLATE_NOOP("Keys", "left arrow")},
        Sign{Qt::Key_Right, QT_TRANSLATE_NOOP("Keys", "right arrow")},
        Sign{Qt::Key_PageUp, QT_TRANSLATE_NOOP("Keys", "Page up")},
        Sign{Qt::Key_PageDown, QT_TRANSLATE_NOOP("Keys", "Page down")},
        Sign{Qt::Key_Minus, QT_TRANSLATE_NOOP("Keys", "minus")},
        Sign{Qt::Key_Plus, QT_TRANSLATE_NOOP("Keys", "plus")},
        Sign{Qt::Key_Equal, QT_TRANSLATE_NOOP("Keys", "equals")},
        Sign{Qt::Key_BracketLeft, QT_TRANSLATE_NOOP("Keys", "left bracket")},
        Sign{Qt::Key_BracketRight, QT_TRANSLATE_NOOP("Keys", "right bracket")},
        Sign{Qt::Key_Period, QT_TRANSLATE_NOOP("Keys", "full stop")},
        Sign{Qt::Key_Comma, QT_TRANSLATE_NOOP("Keys", "comma")},
        Sign{Qt::Key_Question, QT_TRANSLATE_NOOP("Keys", "question mark")},
    };
    QStringList names;
    if (key.control)
        names << QCoreApplication::translate("Keys", "Control");
    if (key.shift)
        names << QCoreApplication::translate("Keys", "Shift");
    const auto *const sign = std::find_if(kSigns.begin(), kSigns.end(), [&key](const Sign &each) { return each.key == key.key; });
    names << (sign != kSigns.end() ? QCoreApplication::translate("Keys", sign->name) : keyCaps({key.key, false, false}).first());
    return names.join(QLatin1Char(' '));
}

} // namespace matside
