// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/diaryentry.h"
#include "ui/kit/sheets/sheet.h"
#include "ui/shell/look.h"

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QVBoxLayout;

namespace matside {

class ActionButton;
class FittedLabel;
class Panel;
class RatingRow;

/// Everything of one session of the diary. What the person said can be changed, and the session deleted. Esc leaves all as it was.
class EntrySheet final : public Sheet
{
    Q_OBJECT

public:
    EntrySheet(const Look &look, QWidget *parent);

    void open(const DiaryEntry &entry);

signals:
    /// The person has said this in place of what was there.
    void changed(const QString &id, const matside::Answer &answer);
    void deletionWanted(const matside::DiaryEntry &entry);

protected:
    void arrange() override;
    void refresh() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void build();
    void layOut();
    void keep();
    [[nodiscard]] Answer answer() const;

    const Look &m_look;
    DiaryEntry m_entry;
    Panel *m_panel;
    FittedLabel *m_title;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QLabel *m_facts;
    FittedLabel *m_asked;
    FittedLabel *m_beforeName;
    RatingRow *m_before;
    FittedLabel *m_afterName;
    RatingRow *m_after;
    QPlainTextEdit *m_note;
    ActionButton *m_delete;
    ActionButton *m_close;
    ActionButton *m_keep;
    QVBoxLayout *m_column; ///< of the panel
    QBoxLayout *m_halves;  ///< what was done, and what was said
    QVBoxLayout *m_said;
    QHBoxLayout *m_foot;
};

} // namespace matside
