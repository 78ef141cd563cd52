// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/sheets/sheet.h"

#include <QString>

class QHBoxLayout;
class QVBoxLayout;

namespace matside {

class ActionButton;
class FittedLabel;
class Panel;

/// A question over its window: a title, what it means, and two answers. Esc, a click beside the card and the second answer, which has the
/// focus, change nothing.
class QuestionSheet : public Sheet
{
    Q_OBJECT

public:
    /// False where any text is larger than its place.
    [[nodiscard]] bool fits() const;

protected:
    /// firstShare: of the width of both answers, 0 to 1.
    QuestionSheet(double firstShare, QWidget *parent);

    /// Also tells a screen reader, with whichever answer has the focus.
    void setQuestion(const QString &title, const QString &words);
    [[nodiscard]] ActionButton &first() const { return *m_first; }
    [[nodiscard]] ActionButton &second() const { return *m_second; }

    void arrange() override;
    void refresh() override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    double m_firstShare;
    Panel *m_panel;
    FittedLabel *m_title;
    FittedLabel *m_words;
    ActionButton *m_first;
    ActionButton *m_second;
    QVBoxLayout *m_column; ///< of the panel
    QHBoxLayout *m_answers;
};

} // namespace matside
