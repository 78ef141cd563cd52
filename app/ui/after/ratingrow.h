// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"

#include <QWidget>

#include <optional>
#include <vector>

class QHBoxLayout;

namespace matside {

class ChoiceButton;
class FittedLabel;

/// A rating from 0 to 10. None is chosen at first, and a chosen one is taken back by choosing it again.
class RatingRow final : public QWidget
{
    Q_OBJECT

public:
    RatingRow(const Look &look, const QString &name, QWidget *parent);

    /// 1 in a window of 1280 x 800 pixels: the numbers grow with it, up to the width of the row.
    void setUnit(double unit);
    [[nodiscard]] std::optional<int> rating() const;
    /// Nothing: none is chosen.
    void setRating(std::optional<int> rating);
    /// Chooses the number of a digit from 0 to 9, and gives it; a 0 right after the 1 makes it a 10.
    int typeDigit(int digit);
    void clear();
    void refresh();
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] ChoiceButton &buttonOf(int number) const;
    /// The size of one number in pixels.
    [[nodiscard]] QSizeF numberSize(double width) const;
    /// The size of the words under the numbers, in pixels.
    [[nodiscard]] double labelType() const;

    const Look &m_look;
    double m_unit = 1;
    bool m_typedOne = false; ///< the last digit was the 1
    std::vector<ChoiceButton *> m_numbers;
    FittedLabel *m_least;
    FittedLabel *m_most;
    QHBoxLayout *m_row;
};

} // namespace matside
