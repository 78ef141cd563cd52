// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/paintedbutton.h"

#include <QString>
#include <QWidget>

#include <vector>

class QButtonGroup;

namespace matside {

class FittedLabel;

/// One of a few, side by side, under a name: a radio group.
class Segmented final : public QWidget
{
    Q_OBJECT

public:
    struct Option final
    {
        QString words;
        QString picture; ///< a support to draw instead of the words; may be empty
    };

    Segmented(const Look &look, const QString &name, std::vector<Option> options, QWidget *parent);
    ~Segmented() override;

    void setChosen(int index);
    [[nodiscard]] int chosen() const;
    /// The name over the row and the row, in the coordinates of the parent; the name may have two lines.
    void place(const QRectF &box, double labelType, double type, int labelLines = 1);
    /// How many lines the name takes at this width.
    [[nodiscard]] int labelLines(double width, double labelType) const;
    void refresh();
    [[nodiscard]] bool fits() const;

    static constexpr int kRow = 44; ///< pixels, of the row of buttons, at least

signals:
    void changed(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Segment;

    void showName();

    const Look &m_look;
    QString m_name;
    std::vector<Option> m_options;
    FittedLabel *m_label;
    QButtonGroup *m_group;
    std::vector<Segment *> m_segments;
    QRectF m_row;
};

} // namespace matside
