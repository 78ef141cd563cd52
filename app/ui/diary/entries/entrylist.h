// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/diaryentry.h"
#include "ui/kit/toldview.h"
#include "ui/shell/look.h"

#include <QListView>

namespace matside {

class EntryModel;

/// Sessions of the diary one under the other, the latest first; Enter or a click opens one.
class EntryList final : public ToldView<QListView>
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
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(const QModelIndex &index);

    EntryModel *m_model;
    double m_pixels = 18;
};

} // namespace matside
