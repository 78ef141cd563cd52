// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingrow.h"

class QLineEdit;

namespace matside {

/// The mail address of the teacher: a line to type in. What can be no address is not kept, and the words of the row say so.
class AddressRow final : public SettingRow
{
    Q_OBJECT

public:
    AddressRow(const Look &look, QWidget *parent);

    void show(const Settings &settings) override;
    void refresh() override;

protected:
    void setControlSizes(double width, double unit) override;

private:
    void take();

    QLineEdit *m_control;
};

} // namespace matside
