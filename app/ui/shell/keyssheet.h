// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/keymap.h"
#include "ui/kit/tokens.h"

#include <QPointer>
#include <QWidget>

#include <vector>

namespace matside {

class ActionButton;
class FittedLabel;
class Panel;

/// All keys on one page, over whatever is there: never a dialog. In a session each key it shows works, and closes it.
class KeysSheet final : public QWidget
{
    Q_OBJECT

public:
    KeysSheet(const Look &look, QWidget *parent);

    void setKeys(const KeyMap &keys);
    /// Over the whole parent, with the focus. In a session its keys are not taken away.
    void open(bool inSession);
    void close();
    void refresh();
    /// False when anything on it is larger than its place.
    [[nodiscard]] bool fits() const;

signals:
    /// A key of the session was pressed; told when the sheet has gone.
    void passed(int key, Qt::KeyboardModifiers modifiers);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    class Caps;

    /// One line of it: what one or two keys are for.
    struct Entry final
    {
        std::vector<KeyAction> actions;
        QString words;
        bool big = false;
        FittedLabel *label = nullptr;
        QRectF caps;
        double type = 0; ///< of the caps, in pixels
    };

    void addEntries();
    void add(std::vector<Entry> &column, std::vector<KeyAction> actions, const QString &words, bool big = false);
    void arrange();
    [[nodiscard]] static double partsOf(const std::vector<Entry> &column);
    void arrangeColumn(std::vector<Entry> &column, const QRectF &area, double unit);
    [[nodiscard]] QStringList capsOf(const Entry &entry) const;
    void paintEntry(QPainter &painter, const Entry &entry) const;
    void paintCaps(QPainter &painter) const;
    void nameEntries();
    bool handleKey(QKeyEvent *event);

    const Look &m_look;
    KeyMap m_keys;
    bool m_inSession = false;
    QPointer<QWidget> m_before; ///< had the focus, and gets it back
    Panel *m_panel;
    Caps *m_caps; ///< over the panel
    FittedLabel *m_title;
    FittedLabel *m_note;
    FittedLabel *m_remote;
    ActionButton *m_close;
    std::vector<Entry> m_left;
    std::vector<Entry> m_right;
};

} // namespace matside
