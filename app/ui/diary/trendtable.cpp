// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/trendtable.h"

#include "ui/after/donetext.h"

namespace matside {

void TrendTable::setTrend(const Trend &trend, TrendKind kind)
{
    beginResetModel();
    m_points = pointsOf(trend, kind);
    m_kind = kind;
    endResetModel();
}

int TrendTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_points.size());
}

int TrendTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(headings().size());
}

QStringList TrendTable::headings() const
{
    if (m_kind == TrendKind::Ratings)
        return {tr("Day"), tr("Before"), tr("After"), tr("Median of 5")};
    return {tr("Day"), tr("Left"), tr("Right")};
}

QVariant TrendTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return headings().value(section);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant(section == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter);
    return {};
}

/// Empty where there is no value.
QString TrendTable::cell(const Trend::Point &point, int column) const
{
    if (column == 0)
        return dayText(point.began);
    if (m_kind == TrendKind::Reaches) {
        const std::optional<double> reach = point.reach[column == 1 ? Side::Left : Side::Right];
        return reach ? reachText(*reach) : QString();
    }
    if (column == 3)
        return point.median ? ratingText(*point.median) : QString();
    const std::optional<int> rating = column == 1 ? point.before : point.after;
    return rating ? QString::number(*rating) : QString();
}

QVariant TrendTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const QString text = cell(m_points.at(static_cast<std::size_t>(mirrored(index.row()))), index.column());
    if (!text.isEmpty())
        return text;
    return role == Qt::DisplayRole ? QStringLiteral("–") : tr("none");
}

} // namespace matside
