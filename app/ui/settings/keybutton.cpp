// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keybutton.h"

#include "ui/kit/announcer.h"

#include <QKeyEvent>

namespace matside {

KeyButton::KeyButton(const QString &name, QWidget *parent) : ActionButton(Kind::Ghost, parent), m_name(name)
{
    setTypeSize(17);
    connect(this, &KeyButton::clicked, this, [this] { listen(true); });
    showKeys();
}

void KeyButton::setKeys(const std::vector<Key> &keys)
{
    m_keys = keys;
    showKeys();
}

void KeyButton::showKeys()
{
    QList<QStringList> caps;
    QStringList names;
    for (const Key &key : m_keys) {
        caps << keyCaps(key);
        names << keyName(key);
    }
    QString words = m_keys.empty() ? tr("No key") : QString();
    if (m_listening)
        words = tr("Press a key");
    setKind(m_listening ? Kind::Primary : Kind::Ghost);
    setFace(words, Glyph::None, {});
    ActionButton::setKeys(words.isEmpty() ? caps : QList<QStringList>());
    setAccessibleName(tr("%1: %2").arg(m_name, words.isEmpty() ? names.join(tr(" or ")) : words));
}

void KeyButton::listen(bool on)
{
    if (m_listening == on)
        return;
    m_listening = on;
    showKeys();
    if (on)
        announceFrom(*this, tr("Press a key. Escape leaves it as it is."));
}

/// While it waits, no shortcut and no step of the focus takes the key away.
bool KeyButton::event(QEvent *event)
{
    if (m_listening && event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (m_listening && event->type() == QEvent::KeyPress) { // Tab, too, which Qt would take for itself
        keyPressEvent(static_cast<QKeyEvent *>(event));
        return true;
    }
    return ActionButton::event(event);
}

void KeyButton::keyPressEvent(QKeyEvent *event)
{
    if (!m_listening) {
        ActionButton::keyPressEvent(event);
        return;
    }
    if (event->isAutoRepeat())
        return;
    const int code = event->key();
    const std::optional<Key> key = keyOf(code, event->modifiers());
    if (!key)
        return; // a modifier alone
    listen(false);
    if (code == Qt::Key_Delete || code == Qt::Key_Backspace)
        emit cleared();
    else if (code != Qt::Key_Escape)
        emit heard(*key);
}

void KeyButton::focusOutEvent(QFocusEvent *event)
{
    listen(false);
    ActionButton::focusOutEvent(event);
}

} // namespace matside
