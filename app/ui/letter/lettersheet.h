// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/letter/teacherletter.h"
#include "ui/kit/sheets/sheet.h"

class QBoxLayout;
class QGridLayout;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QVBoxLayout;

namespace matside {

class ActionButton;
class FittedLabel;
class Panel;

/// What the person does with a letter. Nothing is sent by the program.
enum class LetterWay {
    Mail, ///< a draft in the mail program
    Copy,
    Text, ///< saved as a file
    Pdf,
};

/// A letter to the teacher over the diary: a list of sessions to choose from, and the letter in full beside it.
class LetterSheet final : public Sheet
{
    Q_OBJECT

public:
    explicit LetterSheet(QWidget *parent);

    /// Opens with all that came since the last letter chosen. address: of the teacher; may be empty.
    void open(const std::vector<LetterItem> &items, const QDateTime &lastLetter, const QString &address);
    [[nodiscard]] QString letter() const;
    void refresh() override;

signals:
    /// The person wants the letter that was shown in this way; the sheet has closed.
    void wanted(const QString &letter, matside::LetterWay way);

protected:
    void arrange() override;
    /// Enter in the list chooses a line, as Space does.
    bool useKey(QKeyEvent *event) override;

private:
    void build();
    void layOut();
    void choose(bool all);
    void showLetter();
    void take(LetterWay way);
    void setColumnSizes(double wide, double unit, bool stacked);
    void setFootSizes(double wide, double unit, bool rows);
    void setSizes(double unit, double byWindow);
    [[nodiscard]] bool hasRoom() const;

    std::vector<LetterItem> m_items; ///< the latest first, as in the list
    Panel *m_panel;
    FittedLabel *m_title;
    FittedLabel *m_words;
    QListWidget *m_list;
    ActionButton *m_all;
    ActionButton *m_none;
    QPlainTextEdit *m_letter;
    ActionButton *m_close;
    ActionButton *m_pdf;
    ActionButton *m_text;
    ActionButton *m_copy;
    ActionButton *m_mail;

    QVBoxLayout *m_column;
    QBoxLayout *m_halves; ///< list and letter: side by side, or one under the other
    QVBoxLayout *m_chosen;
    QGridLayout *m_foot;
};

} // namespace matside
