// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/sheets/sheet.h"
#include "ui/shell/keymap.h"
#include "ui/shell/look.h"

#include <vector>

class QBoxLayout;
class QGridLayout;
class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace matside {

class ActionButton;
class FittedLabel;
class Panel;

/// A sheet over the window that shows all keys. In a session each key that it shows closes it and does its work.
class KeysSheet final : public Sheet
{
    Q_OBJECT

public:
    explicit KeysSheet(QWidget *parent);

    void setKeys(const KeyMap &keys);
    /// What the routine calls it when something hurts.
    void setComplaint(const QString &complaint);
    /// Shows it over the whole parent, with the focus. In a session it forwards the keys of the session.
    void open(bool inSession);
    /// False where any text is larger than its place.
    [[nodiscard]] bool fits() const;

protected:
    void arrange() override;
    void refresh() override;
    bool useKey(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    class Caps;

    /// One row: the caps of one or two keys, and what they do.
    struct Entry final
    {
        std::vector<KeyAction> actions;
        QString words;
        bool big = false;
        Caps *caps = nullptr;
        FittedLabel *label = nullptr;
    };

    void addEntries();
    void add(std::vector<Entry> &column, std::vector<KeyAction> actions, const QString &words, bool big = false);
    void layOut();
    static void layOutColumn(QGridLayout *grid, const std::vector<Entry> &column);
    [[nodiscard]] static double partsOf(const std::vector<Entry> &column);
    /// Sets the sizes of the rows of a column, in pixels.
    static void setSizes(QGridLayout *grid, const std::vector<Entry> &column, double width, double height, double unit);
    [[nodiscard]] std::vector<Key> keysOf(const Entry &entry) const;
    void nameEntries();

    KeyMap m_keys;
    bool m_inSession = false;
    Panel *m_panel;
    FittedLabel *m_title;
    FittedLabel *m_note;
    FittedLabel *m_remote;
    ActionButton *m_close;
    std::vector<Entry> m_left;
    std::vector<Entry> m_right;
    QVBoxLayout *m_column; ///< of the panel
    QHBoxLayout *m_head;
    QScrollArea *m_scroll; ///< of the rows, which large text makes higher than the window
    QBoxLayout *m_table;   ///< the two columns: side by side, or one under the other
    QGridLayout *m_leftGrid;
    QGridLayout *m_rightGrid;
    QHBoxLayout *m_foot;
};

} // namespace matside
