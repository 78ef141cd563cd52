// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/program.h"
#include "ui/shell/look.h"

#include <QWidget>

#include <vector>

namespace matside {

/// The whole routine, one cell a step, in groups of part and side; a click asks for that step.
class ProgressStrip final : public QWidget
{
    Q_OBJECT

public:
    ProgressStrip(const Look &look, QWidget *parent);

    void setProgram(const ProgramPtr &program);
    /// The cell that is under way, and how much of it is done, 0 to 1.
    void setNow(int cell, double done);
    /// Names over the groups; without them the flags of the sides stand between the cells. 0 for none.
    void setLabelSize(double pixels);

    /// Where a cell is seen; it can be clicked over the whole height.
    [[nodiscard]] QRectF cellRect(int cell) const;
    [[nodiscard]] int cellAt(double x) const;

    /// Up, Down, Home and End move this over the cells while it has the focus; Enter goes there. It starts where one is.
    [[nodiscard]] int cursor() const { return m_cursor.value_or(m_now); }
    [[nodiscard]] int cells() const { return static_cast<int>(m_cells.size()); }
    /// Asks for this step; beyond the first and the last, for these.
    void choose(int cell);

signals:
    void chosen(const matside::Place &place);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Group final
    {
        int first = 0;
        int count = 0;
        QString name;
        std::optional<Side> side;
        double left = 0;
        double flag = 0; ///< width that the flag takes before the cells
    };

    /// By how much gaps, frames and corners are larger than in a window of 1280 x 800: 1 or more.
    [[nodiscard]] double grown() const;
    void arrange();
    void moveCursor(int cell);
    void name();
    [[nodiscard]] QString cellName(int cell) const;
    [[nodiscard]] QString nameOf(const Cell &cell) const;
    void paintLabel(QPainter &painter, const Group &group, double room) const;
    void paintCell(QPainter &painter, int cell) const;

    const Look &m_look;
    ProgramPtr m_program;
    std::vector<Group> m_groups;
    std::vector<QRectF> m_cells;
    int m_now = 0;
    std::optional<int> m_cursor; ///< while somebody looks about with the keys
    double m_done = 0;
    double m_labelSize = 0;
};

} // namespace matside
