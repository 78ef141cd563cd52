// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/trend.h"
#include "ui/diary/trendtext.h"
#include "ui/shell/look.h"

#include <QWidget>

class QBoxLayout;
class QTableView;
class QVBoxLayout;

namespace matside {

class FittedLabel;
class Segmented;
class TrendPlot;
class TrendTable;

/// The trend of a diary: what is read from it in large words, its plot, and the same numbers as a table. The session that is shown in
/// one of the two is chosen in the other.
class TrendView final : public QWidget
{
    Q_OBJECT

public:
    TrendView(const Look &look, QWidget *parent);

    void setEntries(const DiaryEntries &entries);
    /// Sets all sizes for a view of this width in pixels. pageUnit: 1 in a window of 1280 x 800 pixels, times the text size.
    void setSizes(int width, double pageUnit);
    void refresh();

signals:
    /// It shows something else, and may be higher or lower.
    void resized();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(TrendKind kind);
    void showRow(int point);
    void showPoint();
    void setTableSizes(int width, double unit);
    [[nodiscard]] QRectF card() const;

    const Look &m_look;
    Trend m_trend;
    TrendKind m_kind = TrendKind::Ratings;
    int m_width = 1168; ///< pixels
    double m_unit = 1;
    FittedLabel *m_title;
    FittedLabel *m_sentence;
    Segmented *m_choice;
    TrendPlot *m_plot;
    TrendTable *m_numbers;
    QTableView *m_table;
    QVBoxLayout *m_column;
    QVBoxLayout *m_words;
    QBoxLayout *m_halves; ///< plot and table: side by side, or one under the other where it is narrow
};

} // namespace matside
