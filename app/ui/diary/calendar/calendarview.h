// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/diaryreading.h"
#include "ui/shell/look.h"

#include <QWidget>

#include <functional>
#include <vector>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace matside {

class ActionButton;
class EntryList;
class FittedLabel;
class MonthTable;
class Panel;

/// A month of the diary with its days, and the list of its sessions, or of those whose note has some words.
class CalendarView final : public QWidget
{
    Q_OBJECT

public:
    /// today: by the wall clock.
    CalendarView(const Look &look, std::function<QDate()> today, QWidget *parent);

    /// What is to be read for what is shown.
    [[nodiscard]] std::vector<DiaryWish> wishes() const;
    /// An answer to one of the wishes; any other changes nothing.
    void setPart(const DiaryPart &part);
    void refresh();
    /// The current day.
    void takeFocus();
    /// False where nothing was searched for.
    bool endSearch();
    /// wide: the width of the view; room: the height that the window has for it; both in pixels. unit: 1 in a window of 1280 x 800.
    void setSizes(int wide, int room, double unit);

signals:
    void wishesChanged(); ///< another month, routine or search
    void restChosen(const QDate &day, bool rested);
    void opened(const matside::DiaryEntry &entry);
    void exportWanted();
    void importWanted();
    void removalOfAllWanted();

private:
    void buildMonth();
    void buildList();
    void layOut();
    void showMonth(const QDate &day);
    void showDay();
    void fillList();
    void fillRoutines(const std::vector<DiaryRoutine> &routines);
    [[nodiscard]] DiaryWish monthWish() const;
    [[nodiscard]] DiaryWish searchWish() const;
    [[nodiscard]] QString foundText() const;
    [[nodiscard]] QString nothingText() const;
    void setMonthSizes(int wide, int room, double unit);
    void setListSizes(double unit, bool beside);

    const Look &m_look;
    const std::function<QDate()> m_today;
    QDate m_day;         ///< of the month that is wanted
    DiaryPart m_month;   ///< as read last
    DiaryPart m_search;  ///< as read last; of a search alone

    Panel *m_monthCard;
    ActionButton *m_earlier;
    FittedLabel *m_name;
    ActionButton *m_later;
    MonthTable *m_table;
    FittedLabel *m_restName;
    QCheckBox *m_rested;
    QComboBox *m_routine;
    QLineEdit *m_words;
    FittedLabel *m_found;
    Panel *m_listCard;
    FittedLabel *m_nothing; ///< in place of an empty list
    EntryList *m_list;
    ActionButton *m_export;
    ActionButton *m_import;
    ActionButton *m_removeAll;
    QBoxLayout *m_halves;      ///< month and list: side by side, or one under the other
    QVBoxLayout *m_monthColumn;
    QHBoxLayout *m_monthHead;
    QHBoxLayout *m_restRow;
    QVBoxLayout *m_listColumn;
    QHBoxLayout *m_filters;
    QVBoxLayout *m_listCell;   ///< of its card
    QHBoxLayout *m_foot;
};

} // namespace matside
