// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>
#include <QWidget>

namespace matside {

class KeyMap;

/// One page of the main window. The window shows one page at a time and keeps all of them up to date.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The heading of the page, translated. A screen reader calls the page so as it comes.
    [[nodiscard]] virtual QString title() const = 0;
    /// Paints every part again: the colours of the window have changed.
    virtual void refresh() = 0;
    /// Takes the keys that the person has chosen. Does nothing by itself: for pages that show or handle keys.
    virtual void setKeys(const KeyMap &keys);
    /// Tells a screen reader this sentence at a time of the page's own choice: true. By itself false: it may be told at once.
    virtual bool tellsInItsTime(const QString &sentence);
    /// Where a notice covers nothing to be read or pressed, in pixels of the page. By itself: a strip along the upper edge.
    [[nodiscard]] virtual QRect roomForNotice() const;
};

} // namespace matside
