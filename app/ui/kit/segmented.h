// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/choicebutton.h"

#include <QString>
#include <QWidget>

#include <vector>

class QButtonGroup;
class QFrame;

namespace matside {

class FittedLabel;

/// One choice out of a few, side by side under a name: radio buttons in a group.
class Segmented final : public QWidget
{
    Q_OBJECT

public:
    struct Option final
    {
        QString words;
        ChoiceButton::Picture picture; ///< painted in place of the words; may be empty
    };

    Segmented(const QString &name, std::vector<Option> options, QWidget *parent);

    void setChosen(int index);
    [[nodiscard]] int chosen() const;
    /// The sizes of the name over the row, which may take two lines, and of the words in the row, in pixels.
    void setTypeSizes(double labelType, double type, int labelLines = 1);
    /// How many lines the name takes at this width.
    [[nodiscard]] int labelLines(double width, double labelType) const;
    [[nodiscard]] bool fits() const;
    /// Pixels in which all words of the row have room at this size.
    [[nodiscard]] double wishedWidth(double type) const;

    static constexpr int kRow = 44; ///< pixels, of the row of buttons, at least

signals:
    void changed(int index);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showName();
    void placeFocus();
    void inkLabel();

    QString m_name;
    std::vector<Option> m_options;
    FittedLabel *m_label;
    QButtonGroup *m_group;
    std::vector<ChoiceButton *> m_segments;
    QFrame *m_trough; ///< under the segments
};

} // namespace matside
