// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"

#include <QStyledItemDelegate>

namespace matside {

class MonthModel;
struct DiaryDay;

/// Paints a day of the calendar: its number, the shape of its kind and the word for it.
class DayDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    DayDelegate(const Look &look, const MonthModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintDay(QPainter &painter, const QRectF &box, const DiaryDay &day, bool today) const;

    const Look &m_look;
    const MonthModel &m_model;
};

} // namespace matside
