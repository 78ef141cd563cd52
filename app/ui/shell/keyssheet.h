// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/sheet.h"
#include "ui/shell/keymap.h"
#include "ui/shell/look.h"

#include <vector>

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
    /// Shows it over the whole parent, with the focus. In a session it forwards the keys of the session.
    void open(bool inSession);
    /// False where any text is larger than its place.
    [[nodiscard]] bool fits() const;

signals:
    /// A key of the session was pressed; the sheet has closed.
    void keyForwarded(int key, Qt::KeyboardModifiers modifiers);

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
        FittedLabel *label = nullptr;
        QRectF caps;
        double type = 0; ///< of the caps, in pixels
    };

    void addEntries();
    void add(std::vector<Entry> &column, std::vector<KeyAction> actions, const QString &words, bool big = false);
    [[nodiscard]] static double partsOf(const std::vector<Entry> &column);
    void arrangeColumn(std::vector<Entry> &column, const QRectF &area, double unit);
    [[nodiscard]] QStringList capsOf(const Entry &entry) const;
    void paintEntry(QPainter &painter, const Entry &entry) const;
    void paintCaps(QPainter &painter) const;
    void nameEntries();

    KeyMap m_keys;
    bool m_inSession = false;
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
