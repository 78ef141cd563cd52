// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingrow.h"

#include <vector>

class QButtonGroup;
class QGridLayout;

namespace matside {

class FigurePainter;

/// The setting of the drawn person: each person of the library as a small picture over the name. For an id that the library
/// has not, the first person is shown.
class PersonRow final : public SettingRow
{
    Q_OBJECT

public:
    PersonRow(const Look &look, const FigurePainter &painter, QWidget *parent);
    ~PersonRow() override;

    void show(const Settings &settings) override;
    void refresh() override;

protected:
    [[nodiscard]] double controlWidth(double unit) const override;
    void setControlSizes(double width, double unit) override;

private:
    class Portrait;

    QButtonGroup *m_group;
    QGridLayout *m_grid;
    std::vector<Portrait *> m_portraits; ///< in the order of FigureLibrary::persons()
};

} // namespace matside
