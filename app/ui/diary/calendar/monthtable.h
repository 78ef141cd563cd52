// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diary/calendar/daykind.h"
#include "ui/kit/toldview.h"

#include <QTableView>

namespace matside {

class MonthModel;
struct Look;

/// One month as a table of weeks. Arrow keys go from day to day and on into the next month, PageUp and PageDown from month to month,
/// with Shift from year to year.
class MonthTable final : public ToldView<QTableView>
{
    Q_OBJECT

public:
    MonthTable(const Look &look, QWidget *parent);

    /// The days of one month, the first at the front; current: one of them.
    void setDays(const std::vector<DiaryDay> &days, const QDate &today, const QDate &current);
    [[nodiscard]] const DiaryDay *day() const; ///< the current one; null without one

    /// The height of all weeks of the month together, in pixels.
    void setRoom(int pixels);

signals:
    void dayChanged();                    ///< another day is current
    void dayOpened();                     ///< Enter or a double click on the current day
    void monthWanted(const QDate &date); ///< the month of this day, which then is current

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setRows();

    MonthModel *m_model;
    int m_room = 400;
    bool m_isFilling = false;
};

} // namespace matside
