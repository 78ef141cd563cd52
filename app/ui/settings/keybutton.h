// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/actionbutton.h"
#include "ui/shell/keymap.h"

namespace matside {

/// Shows the keys of an action, and takes another one: once pressed it waits for one key. Esc, or a change of focus, ends
/// the waiting; Delete and Backspace ask for no key.
class KeyButton final : public ActionButton
{
    Q_OBJECT

public:
    KeyButton(const QString &name, QWidget *parent);

    void setKeys(const std::vector<Key> &keys);
    [[nodiscard]] bool listening() const { return m_listening; }

signals:
    void heard(const matside::Key &key);
    void cleared();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void listen(bool on);
    void showKeys();

    QString m_name;
    std::vector<Key> m_keys;
    bool m_listening = false;
};

} // namespace matside
