// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"

#include <QStyledItemDelegate>

namespace matside {

class EntryModel;

/// Paints a session of the list: the shape of how it ended, when and which routine, what was done, and what was said. A line that is
/// too long ends in "…"; the sheet of the session has all of it.
class EntryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    EntryDelegate(const Look &look, const EntryModel &model, QObject *parent);

    /// The size of the first line in pixels.
    void setTypeSize(double pixels) { m_pixels = pixels; }
    [[nodiscard]] static int rowHeight(double pixels);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Look &m_look;
    const EntryModel &m_model;
    double m_pixels = 18;
};

} // namespace matside
