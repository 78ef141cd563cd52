// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/entries/entrylist.h"

#include "ui/diary/entries/entrydelegate.h"
#include "ui/diary/entries/entrymodel.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace matside {

EntryList::EntryList(const Look &look, QWidget *parent) : ToldView(parent), m_model(new EntryModel(this))
{
    setObjectName(QStringLiteral("diaryList"));
    setModel(m_model);
    setItemDelegate(new EntryDelegate(look, *m_model, this));
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::PointingHandCursor);
    connect(this, &QListView::clicked, this, &EntryList::open);
}

void EntryList::setEntries(const DiaryEntries &entries, int year)
{
    const DiaryEntry *current = m_model->entryAt(currentIndex());
    const QString id = current ? current->id : QString();
    m_model->setEntries(entries, year);
    const QModelIndex again = m_model->indexOf(id);
    if (const QModelIndex index = again.isValid() ? again : m_model->index(0); index.isValid())
        setCurrentIndex(index);
}

void EntryList::showDay(const QDate &day)
{
    if (const QModelIndex index = m_model->indexOf(day); index.isValid())
        setCurrentIndex(index);
}

void EntryList::setTypeSize(double pixels)
{
    m_pixels = pixels;
    static_cast<EntryDelegate *>(itemDelegate())->setTypeSize(pixels);
    verticalScrollBar()->setSingleStep(rowHeight() / 2);
    scheduleDelayedItemsLayout();
}

int EntryList::rowHeight() const
{
    return EntryDelegate::rowHeight(m_pixels);
}

void EntryList::open(const QModelIndex &index)
{
    if (const DiaryEntry *entry = m_model->entryAt(index))
        emit opened(*entry);
}

void EntryList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            open(currentIndex());
        return;
    }
    const bool types = !event->text().isEmpty() && event->text().at(0).isPrint(); // a list looks for what is typed
    if (types)
        event->ignore();
    else
        QListView::keyPressEvent(event);
}

} // namespace matside
