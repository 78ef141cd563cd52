// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/keymap.h"
#include "ui/kit/paintedbutton.h"

namespace matside {

/// The keys of an action as caps. Pressed, it listens for one key; Esc and another focus end that, Delete means none.
class KeyButton final : public PaintedButton
{
    Q_OBJECT

public:
    KeyButton(const Look &look, const QString &name, QWidget *parent);

    void setKeys(const std::vector<Key> &keys);
    void setTypeSize(double pixels);
    [[nodiscard]] bool listening() const { return m_listening; }
    [[nodiscard]] bool fits() const override;

signals:
    void heard(const matside::Key &key);
    void cleared();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void listen(bool on);
    void name();
    [[nodiscard]] QString words() const;
    [[nodiscard]] double needs(double pixels) const;
    [[nodiscard]] double typeSize() const;

    QString m_name;
    std::vector<Key> m_keys;
    double m_pixels = 17;
    bool m_listening = false;
};

} // namespace matside
