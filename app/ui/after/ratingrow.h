// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/tokens.h"

#include <QWidget>

#include <optional>
#include <vector>

class QButtonGroup;

namespace matside {

class FittedLabel;

/// 0 to 10, nothing chosen beforehand; what is chosen can be taken back by choosing it again.
class RatingRow final : public QWidget
{
    Q_OBJECT

public:
    RatingRow(const Look &look, const QString &name, QWidget *parent);
    ~RatingRow() override;

    /// The row of numbers with the words for its ends under it, in the coordinates of the parent; gives its height.
    double place(const QPointF &at, double width, double unit);
    [[nodiscard]] std::optional<int> rating() const;
    void clear();
    void refresh();

private:
    class Number;

    const Look &m_look;
    QButtonGroup *m_group;
    std::vector<Number *> m_numbers;
    FittedLabel *m_least;
    FittedLabel *m_most;
};

} // namespace matside
