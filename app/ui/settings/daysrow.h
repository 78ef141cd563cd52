// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingrow.h"

#include <array>

class QGridLayout;

namespace matside {

/// The days of the reminder: a switch for each day of the week under its name, from the first day that the language has.
class DaysRow final : public SettingRow
{
    Q_OBJECT

public:
    DaysRow(const Look &look, QWidget *parent);

    void show(const Settings &settings) override;
    void refresh() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] double controlWidth(double unit) const override;
    void setControlSizes(double width, double unit) override;

private:
    struct Day final
    {
        FittedLabel *name = nullptr;
        QCheckBox *control = nullptr;
    };

    QGridLayout *m_grid;
    std::array<Day, 7> m_days; ///< Monday first
};

} // namespace matside
