// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/diaryentry.h"
#include "ui/shell/look.h"

#include <QListView>

namespace matside {

class EntryModel;

/// Sessions of the diary one under the other, the latest first; Enter or a click opens one.
class EntryList final : public QListView
{
    Q_OBJECT

public:
    EntryList(const Look &look, QWidget *parent);

    /// entries: the earliest first. year: its days are written without it. The session that was current stays current.
    void setEntries(const DiaryEntries &entries, int year);
    /// Makes the first session of this day current, and shows it.
    void showDay(const QDate &day);
    /// The size of the first line of a session in pixels; the others follow.
    void setTypeSize(double pixels);
    [[nodiscard]] int rowHeight() const;

signals:
    void opened(const matside::DiaryEntry &entry);

protected:
    /// A screen reader is told the session that is current while the list has the focus, and when it takes it: Qt tells it always.
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(const QModelIndex &index);

    EntryModel *m_model;
    double m_pixels = 18;
};

} // namespace matside
