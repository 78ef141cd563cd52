// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"

#include <QWidget>

#include <optional>
#include <vector>

class QButtonGroup;

namespace matside {

class ChoiceButton;
class FittedLabel;

/// 0 to 10, nothing chosen beforehand; what is chosen can be taken back by choosing it again.
class RatingRow final : public QWidget
{
    Q_OBJECT

public:
    RatingRow(const Look &look, const QString &name, QWidget *parent);

    /// The row of numbers with the words for its ends under it, in the coordinates of the parent; gives its height.
    double place(const QPointF &at, double width, double unit);
    [[nodiscard]] std::optional<int> rating() const;
    void clear();
    void refresh();

private:
    const Look &m_look;
    QButtonGroup *m_group;
    std::vector<ChoiceButton *> m_numbers;
    FittedLabel *m_least;
    FittedLabel *m_most;
};

} // namespace matside
