// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingrow.h"
#include "ui/shell/keymap.h"

namespace matside {

class ActionButton;
class KeyButton;

/// The keys of one action, to be changed; what cannot be is refused with a sentence in its place.
class KeySettingRow final : public SettingRow
{
    Q_OBJECT

public:
    KeySettingRow(const Look &look, const KeyRow &row, QWidget *parent);

    void show(const Settings &settings) override;
    /// Names keys first that the keyboard in use types with at most Shift: KeyMap::setKeyboard().
    void setKeyboard(const std::optional<QString> &signs);
    void refresh() override;

protected:
    [[nodiscard]] double controlWidth(double unit) const override;
    void setControlSizes(double width, double unit) override;

private:
    void change(const std::function<std::optional<QString>(KeyMap &)> &ask);
    void tell(const QString &complaint);

    KeyAction m_action;
    QString m_hint;
    QString m_toldHint; ///< the same for a screen reader: keys by their names
    KeyMap m_map;
    KeyButton *m_keys;
    ActionButton *m_reset;
};

} // namespace matside
