// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/sheets/sheet.h"

#include "ui/kit/tokens.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace matside {

void stepFocus(const std::vector<QWidget *> &controls, bool next)
{
    std::vector<QWidget *> ring;
    std::copy_if(controls.begin(), controls.end(), std::back_inserter(ring),
                 [](QWidget *each) { return each->isEnabled() && each->isVisible(); });
    if (ring.empty())
        return;
    const auto now = std::find_if(ring.begin(), ring.end(), [](QWidget *each) { return each->hasFocus(); });
    const std::size_t index = now == ring.end() ? (next ? ring.size() - 1 : 0) : static_cast<std::size_t>(now - ring.begin());
    ring[(index + (next ? 1 : ring.size() - 1)) % ring.size()]->setFocus(Qt::TabFocusReason);
}

Sheet::Sheet(QWidget *parent) : QWidget(parent)
{
    hide();
}

const Tokens &Sheet::tokens() const
{
    return tokensOf(palette());
}

void Sheet::setControls(std::vector<QWidget *> controls)
{
    m_controls = std::move(controls);
    for (QWidget *control : m_controls)
        control->installEventFilter(this);
}

void Sheet::showWithFocus()
{
    const bool opens = isHidden();
    if (opens)
        m_before = window()->focusWidget();
    setGeometry(parentWidget()->rect());
    arrange();
    show();
    raise();
    if (!m_controls.empty())
        m_controls.back()->setFocus();
    if (opens)
        emit opened();
}

void Sheet::close()
{
    if (isHidden())
        return;
    hide();
    if (m_before)
        m_before->setFocus();
    emit closed();
}

void Sheet::forward(const QKeyEvent *event)
{
    if (event->isAutoRepeat())
        return;
    close();
    emit keyForwarded(event->key(), event->modifiers());
}

void Sheet::refresh()
{
    update();
}

void Sheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

bool Sheet::useKey(QKeyEvent *)
{
    return false;
}

bool Sheet::handleKey(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return useKey(event);
    if (!event->isAutoRepeat())
        close();
    return true;
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

/// Tab stays within the sheet.
bool Sheet::focusNextPrevChild(bool next)
{
    stepFocus(m_controls, next);
    return true;
}

/// No key reaches the page beneath.
void Sheet::keyPressEvent(QKeyEvent *event)
{
    static_cast<void>(handleKey(event));
    event->accept();
}

void Sheet::resizeEvent(QResizeEvent *)
{
    arrange();
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), translucent(tokens().dark ? QColor(0x0E, 0x0A, 0x13) : QColor(0x2A, 0x1D, 0x1A), .62));
}

} // namespace matside
