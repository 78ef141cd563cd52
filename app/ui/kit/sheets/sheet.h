// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

namespace matside {

struct Tokens;

/// Gives the focus to the next of these controls that is enabled and shown, in a ring; the one before where next is false.
void stepFocus(const std::vector<QWidget *> &controls, bool next);

/// A sheet over its whole parent, with one card. While it is open it has the focus and gets every key; Esc closes it.
class Sheet : public QWidget
{
    Q_OBJECT

public:
    explicit Sheet(QWidget *parent);

    void close();

signals:
    /// The sheet was hidden, and is shown.
    void opened();
    /// The sheet is hidden, and the control that had the focus before has it again.
    void closed();
    /// A key of the page beneath was pressed; the sheet has closed.
    void keyForwarded(int key, Qt::KeyboardModifiers modifiers);

protected:
    /// Closes the sheet and leaves the key to the page beneath; a held key does nothing.
    void forward(const QKeyEvent *event);
    /// The controls in the order of Tab. The sheet opens with the focus on the last one.
    void setControls(std::vector<QWidget *> controls);
    /// Shows the sheet over its parent as it now is.
    void showWithFocus();
    [[nodiscard]] const Tokens &tokens() const;

    /// Lays out the parts for the present size.
    virtual void arrange() = 0;
    /// Takes the colours of the palette, which has changed: a page is made before its window gives it one.
    virtual void refresh();
    /// Gets each key before the focused control, but for Esc. True: the key is used.
    virtual bool useKey(QKeyEvent *event);

    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool handleKey(QKeyEvent *event);

    std::vector<QWidget *> m_controls;
    QPointer<QWidget> m_before; ///< had the focus when the sheet opened
};

} // namespace matside
