// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diary/trendtext.h"

#include <QAbstractTableModel>

namespace matside {

/// The numbers of a trend as a table, the latest session first.
class TrendTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTrend(const Trend &trend, TrendKind kind);
    /// The row of a point, and the point of a row.
    [[nodiscard]] int mirrored(int index) const { return rowCount() - 1 - index; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(const Trend::Point &point, int column) const;
    [[nodiscard]] QStringList headings() const;

    std::vector<Trend::Point> m_points;
    TrendKind m_kind = TrendKind::Ratings;
};

} // namespace matside
