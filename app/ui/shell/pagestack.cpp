// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagestack.h"

#include "ui/kit/announcer.h"
#include "ui/kit/crossfade.h"
#include "ui/kit/notice.h"
#include "ui/kit/sheets/sheet.h"
#include "ui/shell/accessibles.h"
#include "ui/shell/page.h"

#include <QLayout>

#include <algorithm>
#include <utility>

namespace matside {

namespace {

// docs/sources.md, "Layout"
constexpr std::chrono::milliseconds kPageChange{240};
constexpr std::chrono::milliseconds kLight{400};

constexpr std::chrono::seconds kUndo{10};

} // namespace

PageStack::PageStack(Theme theme, QWidget *parent)
    : QStackedWidget(parent),
      m_theme(theme),
      m_look(Look::of(theme)),
      m_fade(new Crossfade(this)),
      m_notice(new Notice(this)),
      m_announcer(new Announcer(this))
{
    layout()->setSizeConstraint(QLayout::SetNoConstraint); // the pages follow the window, and do not set its least size
    setPalette(paletteOf(m_look.tokens));
    connect(&m_navigation, &Navigation::wanted, this, &PageStack::showPage);
    connect(m_notice, &Notice::acted, this, &PageStack::undoWanted);
}

void PageStack::addPage(const QString &id, const QString &name, std::function<Page *()> page)
{
    m_entries.push_back({id, std::move(page)});
    if (!name.isEmpty())
        m_navigation.add(id, name);
}

Page *PageStack::makePage(const QString &id)
{
    const auto entry =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &each) { return each.id == id; });
    if (entry == m_entries.end())
        return nullptr;
    Page *page = entry->page();
    if (indexOf(page) < 0) {
        addWidget(page);
        if (currentWidget() == page)
            m_current = id; // the first one
        page->setKeys(m_pageKeys);
        for (const Sheet *sheet : page->findChildren<Sheet *>())
            watchSheet(*sheet);
    }
    nameFor(*page, page->title());
    return page;
}

/// The page before fades away; keys and clicks go to the new page at once.
void PageStack::showPage(const QString &id)
{
    Page *page = makePage(id);
    QWidget *before = currentWidget();
    if (page == nullptr || page == before)
        return;
    m_current = id;
    m_fade->begin([before] { return before->grab(); }, rect(), kPageChange);
    setCurrentWidget(page);
    placeNotice();
    m_fade->raise();
}

void PageStack::dropPage(Page *page)
{
    removeWidget(page);
    page->hide();
    page->deleteLater();
}

Page *PageStack::currentPage() const
{
    return static_cast<Page *>(currentWidget());
}

std::vector<Page *> PageStack::pages() const
{
    std::vector<Page *> made;
    for (int index = 0; index < count(); ++index)
        made.push_back(static_cast<Page *>(widget(index)));
    return made;
}

void PageStack::setPageKeys(const KeyMap &keys)
{
    m_pageKeys = keys;
    for (Page *page : pages())
        page->setKeys(keys);
}

void PageStack::setTheme(Theme theme)
{
    m_fade->begin([this] { return grab(); }, rect(), kLight);
    m_theme = theme;
    m_look = Look::of(theme);
    setPalette(paletteOf(m_look.tokens));
    for (Page *page : pages())
        page->refresh();
    m_fade->raise();
}

void PageStack::setReducedMotion(bool reduced)
{
    m_fade->setReducedMotion(reduced);
}

void PageStack::tell(const QString &sentence)
{
    showNotice(sentence);
    tellReader(sentence);
}

void PageStack::showNotice(const QString &sentence)
{
    m_notice->setRoom(noticeRoom());
    m_notice->tell(sentence);
}

void PageStack::tellReader(const QString &sentence)
{
    if (!currentPage() || !currentPage()->tellsInItsTime(sentence))
        announce(sentence);
}

void PageStack::announce(const QString &sentence)
{
    m_announcer->say(sentence);
}

void PageStack::tellWithUndo(const QString &sentence)
{
    m_notice->setRoom(noticeRoom());
    m_notice->offer(sentence, tr("Undo"), kUndo);
    tellReader(sentence);
}

bool PageStack::offersUndo() const
{
    return m_notice->offers();
}

void PageStack::hideNotice()
{
    m_notice->drop();
}

void PageStack::placeNotice()
{
    if (!m_notice->isIdle())
        m_notice->setRoom(noticeRoom());
}

QRect PageStack::noticeRoom() const
{
    const Page *page = currentPage();
    return page && !isCovered() ? page->roomForNotice() : QRect();
}

void PageStack::watchSheet(const Sheet &sheet)
{
    connect(&sheet, &Sheet::opened, this, &PageStack::placeNotice);
    connect(&sheet, &Sheet::closed, this, &PageStack::placeNotice);
}

bool PageStack::isCovered() const
{
    const QList<Sheet *> sheets = findChildren<Sheet *>();
    return std::ranges::any_of(sheets, [](const Sheet *sheet) { return sheet->isVisible(); });
}

void PageStack::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    m_fade->finish();
    placeNotice();
}

} // namespace matside
