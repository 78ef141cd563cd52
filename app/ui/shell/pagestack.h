// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/keymap.h"
#include "ui/shell/look.h"
#include "ui/shell/navigation.h"

#include <QStackedWidget>

#include <functional>
#include <vector>

namespace matside {

class Announcer;
class Crossfade;
class Notice;
class Page;
class Sheet;

/// A list of pages of which one is shown. Pages fade into one another, and a short notice can lie over the page.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    PageStack(Theme theme, QWidget *parent);

    /// Adds a page to the list. A page with a name is reached from the navigation bars; one without is shown by its id alone.
    /// The function is called each time the page is wanted: it makes the page the first time, and fills it.
    void addPage(const QString &id, const QString &name, std::function<Page *()> page);
    /// Deletes this page, which its function makes anew the next time. Not the page that is shown.
    void dropPage(Page *page);
    /// Shows a page of the list; an unknown id changes nothing.
    void showPage(const QString &id);
    [[nodiscard]] Page *currentPage() const;
    /// Its id.
    [[nodiscard]] QString currentId() const { return m_current; }

    [[nodiscard]] Navigation &navigation() { return m_navigation; }
    /// Shows a sentence over the page for as long as it takes to read; nothing has to be pressed.
    /// A screen reader is told it, too.
    void tell(const QString &sentence);
    /// As tell(), but for the screen reader.
    void showNotice(const QString &sentence);
    /// Tells a screen reader this sentence, without showing it.
    void announce(const QString &sentence);
    void hideNotice();
    /// As tell(), with a button, for ten seconds; "undo" presses it from the keyboard.
    void tellWithUndo(const QString &sentence);
    [[nodiscard]] bool offersUndo() const;

signals:
    void undoWanted();

protected:
    /// Tells a screen reader what a key did where everybody else sees it.
    void tellReader(const QString &sentence);
    /// Pages made later get the same keys.
    void setPageKeys(const KeyMap &keys);
    [[nodiscard]] Theme theme() const { return m_theme; }
    /// The colours of all pages; lives as long as the stack.
    [[nodiscard]] const Look &look() const { return m_look; }
    /// Fades everything into the colours of another theme.
    void setTheme(Theme theme);
    /// Moves the notice to where the page now leaves room for it. It waits while a sheet lies over the page.
    void placeNotice();
    /// To be called for each sheet that is not a page's: pages have theirs when they are made.
    void watchSheet(const Sheet &sheet);
    /// A sheet is open over the page.
    [[nodiscard]] QRect noticeRoom() const; ///< empty where a sheet covers the page
    [[nodiscard]] bool isCovered() const;
    void setReducedMotion(bool reduced);
    /// Makes a page of the list without showing it.
    Page *makePage(const QString &id);
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry final
    {
        QString id;
        std::function<Page *()> page;
    };

    [[nodiscard]] std::vector<Page *> pages() const;

    Theme m_theme;
    Look m_look;
    Navigation m_navigation;
    std::vector<Entry> m_entries;
    QString m_current; ///< the id of the page that is shown
    KeyMap m_pageKeys;
    Crossfade *m_fade;
    Notice *m_notice;
    Announcer *m_announcer;
};

} // namespace matside
