// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/narrator.h"

#include <QApplication>
#include <QWidget>

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#    include <QAccessible>
#endif

namespace matside {

Narrator::Narrator(QWidget *page) : QObject(page), m_page(page)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { give(now); });
}

void Narrator::tell(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    give(m_page->window()->focusWidget());
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(m_page, text);
    QAccessible::updateAccessibility(&event);
#endif
}

void Narrator::give(QWidget *control)
{
    if (!control || (control != m_page && !m_page->isAncestorOf(control)))
        return;
    if (m_told && m_told != control)
        m_told->setAccessibleDescription({});
    m_told = control;
    control->setAccessibleDescription(m_text);
}

} // namespace matside
