// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/daysrow.h"

#include "storage/settingstable.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/shell/look.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace matside {

namespace {

constexpr int kDays = 7;
constexpr double kColumn = 68; // pixels at unit 1: as wide as a switch
constexpr double kName = 24;   // the height of its name
constexpr double kNameType = 16;
constexpr double kLeastType = 11;
constexpr int kGap = 6; // pixels

double columnWidth(double unit)
{
    return std::max(kColumn, kColumn * unit);
}

} // namespace

DaysRow::DaysRow(const Look &look, QWidget *parent)
    : SettingRow(look, tr("Days"), explanationOf(QLatin1String("reminder-days")), parent),
      m_grid(new QGridLayout)
{
    setAccessibleName(tr("Days"));
    m_grid->setContentsMargins({});
    m_grid->setSpacing(kGap);
    cell()->addLayout(m_grid);
    cell()->addStretch(1);
    for (std::size_t day = 0; day < m_days.size(); ++day) {
        const int number = static_cast<int>(day) + 1;
        auto *name = new FittedLabel(this);
        name->setText(QLocale().standaloneDayName(number, QLocale::ShortFormat));
        name->setAlignment(Qt::AlignCenter);
        auto *control = new QCheckBox(this);
        control->setObjectName(QStringLiteral("day-%1").arg(number));
        control->setAccessibleName(QLocale().standaloneDayName(number, QLocale::LongFormat));
        connect(control, &QCheckBox::toggled, this, [this, day](bool on) {
            emit changed([day, on](Settings &settings) { settings.reminderDays.at(day) = on; });
        });
        m_days.at(day) = {name, control};
    }
    refresh();
}

void DaysRow::show(const Settings &settings)
{
    for (std::size_t day = 0; day < m_days.size(); ++day) {
        QCheckBox *const control = m_days.at(day).control;
        const QSignalBlocker quiet(control); // showing the settings asks for nothing
        control->setChecked(settings.reminderDays.at(day));
    }
}

void DaysRow::refresh()
{
    SettingRow::refresh();
    for (const Day &day : m_days)
        day.name->setInk(look().tokens.soft);
}

/// Enter switches as Space does; Qt's check box leaves it to its parent.
void DaysRow::keyPressEvent(QKeyEvent *event)
{
    auto *const control = qobject_cast<QCheckBox *>(focusWidget());
    if (!control || !pressedByEnter(*control, *event))
        SettingRow::keyPressEvent(event);
}

double DaysRow::controlWidth(double unit) const
{
    return kDays * (columnWidth(unit) + kGap) - kGap;
}

void DaysRow::setControlSizes(double width, double unit)
{
    const int fitting = static_cast<int>((width + kGap) / (columnWidth(unit) + kGap));
    const int columns = fitting >= kDays ? kDays : std::clamp(fitting, 1, (kDays + 1) / 2); // no day stands alone
    const int first = static_cast<int>(QLocale().firstDayOfWeek()) - 1;
    for (int index = 0; index < kDays; ++index) {
        const Day &day = m_days.at(static_cast<std::size_t>((first + index) % kDays));
        day.name->setSpec({kNameType * unit, kLeastType, QFont::Medium, 1, 1.2});
        day.name->setFixedSize(whole(columnWidth(unit)), whole(kName * unit));
        setVisibleWidth(day.control, columnWidth(unit));
        setVisibleHeight(day.control, controlHeight(unit));
        m_grid->removeWidget(day.name);
        m_grid->removeWidget(day.control);
        m_grid->addWidget(day.name, index / columns * 2, index % columns);
        m_grid->addWidget(day.control, index / columns * 2 + 1, index % columns);
    }
}

} // namespace matside
