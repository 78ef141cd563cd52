// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/trendview.h"

#include "ui/diary/trendplot.h"
#include "ui/diary/trendtable.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/segmented.h"
#include "ui/kit/toldview.h"
#include "ui/kit/type.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace matside {

namespace {

// Pixels at unit 1.
constexpr double kPad = 26;    // within the card
constexpr double kRow = 38;    // of the table
constexpr double kTable = 470; // the width of the table beside the plot
constexpr int kRows = 9;        // at least seen beside the plot
constexpr double kHigh = (kRows + 1) * kRow; // of the plot
constexpr double kLeastUnit = .85;
constexpr double kNarrow = 880;
constexpr double kRowType = 17;
constexpr int kShadow = 20; // pixels around the view, also for focus rings

/// Paints a cell of the table in the look of the pages.
class CellPainter final : public QStyledItemDelegate
{
public:
    CellPainter(const Look &look, QTableView *table) : QStyledItemDelegate(table), m_look(look), m_table(table) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = m_look.tokens;
        const QRectF box(option.rect);
        painter->save();
        painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen)
            painter->fillRect(box, t.primary);
        else
            painter->fillRect(QRectF(box.left(), box.bottom() - 1.5, box.width(), 1.5), t.line);
        const QColor ink = chosen ? t.onPrimary : index.column() == 0 ? t.soft : t.ink;
        const double pad = option.fontMetrics.height() * .25;
        const QString text = index.data().toString();
        const int wish = m_table->font().pixelSize();
        const QFont font = typeface(pixelsFor(text, wish, wish * .7, QFont::Medium, box.width() - 2 * pad));
        paintText(*painter, box.adjusted(pad, 0, -pad, 0), text, font, ink,
                  index.column() == 0 ? Qt::AlignLeft : Qt::AlignHCenter);
        painter->restore();
    }

private:
    const Look &m_look;
    const QTableView *m_table;
};

} // namespace

TrendView::TrendView(const Look &look, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_title(new FittedLabel(this)),
      m_sentence(new FittedLabel(this)),
      m_choice(new Segmented(QString(), {{tr("How it felt"), {}}, {tr("How far"), {}}}, this)),
      m_plot(new TrendPlot(look, this)),
      m_numbers(new TrendTable(this)),
      m_table(new ToldView<QTableView>(this)),
      m_column(new QVBoxLayout(this)),
      m_words(new QVBoxLayout),
      m_halves(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(QStringLiteral("trendView"));
    m_title->setObjectName(QStringLiteral("trendTitle"));
    m_sentence->setObjectName(QStringLiteral("trendSentence"));
    m_choice->setObjectName(QStringLiteral("trendKind"));
    m_choice->setAccessibleName(tr("What the trend shows"));
    m_plot->setObjectName(QStringLiteral("trendPlot"));
    m_table->setObjectName(QStringLiteral("trendTable"));
    m_table->setAccessibleName(tr("The numbers of the trend"));
    m_table->setModel(m_numbers);
    m_table->setItemDelegate(new CellPainter(look, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_title->setHeightByText(true);
    m_sentence->setHeightByText(true);
    setContentsMargins(kShadow, kShadow, kShadow, kShadow);
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    m_words->setContentsMargins({});
    m_words->addWidget(m_title);
    m_words->addWidget(m_sentence);
    auto *choice = new QHBoxLayout;
    addContents(choice, m_choice);
    choice->addStretch(1);
    m_words->addLayout(choice);
    m_column->addLayout(m_words);
    m_column->addLayout(m_halves);
    m_halves->addWidget(m_plot, 1);
    m_halves->addWidget(m_table);
    connect(m_choice, &Segmented::changed, this,
            [this](int kind) { choose(kind == 0 ? TrendKind::Ratings : TrendKind::Reaches); });
    connect(m_plot, &TrendPlot::pointed, this, &TrendView::showRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TrendView::showPoint);
    m_choice->setChosen(0);
    refresh();
}

void TrendView::setEntries(const DiaryEntries &entries)
{
    m_trend = trendOf(entries);
    choose(m_kind);
}

void TrendView::choose(TrendKind kind)
{
    m_kind = kind;
    m_title->setText(trendTitle(m_trend, kind));
    m_sentence->setText(trendSentence(m_trend, kind));
    m_plot->setTrend(m_trend, kind);
    m_numbers->setTrend(m_trend, kind);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Fixed); // the days; the rest is shared
    const bool some = m_plot->points() > 0;
    m_plot->setVisible(some);
    m_table->setVisible(some);
    m_choice->setVisible(!m_trend.ratings.empty() || !m_trend.reaches.empty());
    setSizes(m_width, m_unit);
    emit resized();
    update();
}

void TrendView::showRow(int point)
{
    const int row = m_numbers->mirrored(point);
    const QSignalBlocker quiet(m_table->selectionModel());
    m_table->setCurrentIndex(m_numbers->index(row, 0));
    m_table->viewport()->update();
}

/// For the keys and the pointer in the table.
void TrendView::showPoint()
{
    const QModelIndex now = m_table->currentIndex();
    if (now.isValid())
        m_plot->setCurrent(m_numbers->mirrored(now.row()));
}

void TrendView::refresh()
{
    const Tokens &t = m_look.tokens;
    m_title->setInk(t.ink);
    m_sentence->setInk(t.soft);
    QPalette palette = paletteOf(t);
    palette.setColor(QPalette::Button, t.card); // the headings
    palette.setColor(QPalette::ButtonText, t.soft);
    m_table->setPalette(palette);
    for (QWidget *part : findChildren<QWidget *>())
        part->update();
    update();
}

void TrendView::setTableSizes(int width, double unit)
{
    const QFont font = typeface(kRowType * unit);
    m_table->setFont(font);
    m_table->horizontalHeader()->setFont(typeface(kRowType * .9 * unit, QFont::DemiBold));
    m_table->horizontalHeader()->setFixedHeight(whole(kRow * unit));
    m_table->verticalHeader()->setDefaultSectionSize(whole(kRow * unit));
    m_table->setFixedWidth(width);
    m_table->setColumnWidth(0, whole(widthOf(dayText(QDateTime({2026, 12, 28}, {0, 0})), font) + 20 * unit));
}

void TrendView::setSizes(int width, double pageUnit)
{
    const double unit = std::max(pageUnit, kLeastUnit);
    m_width = width;
    m_unit = unit;
    const bool stacked = width < kNarrow * unit;
    const double pad = (stacked ? .7 : 1) * kPad * unit;
    m_title->setSpec({.pixels = 44 * unit, .least = 22, .weight = QFont::DemiBold, .lines = 3, .lineHeight = 1.1});
    m_sentence->setSpec({.pixels = 19 * unit, .least = 14, .weight = QFont::Medium, .lines = 8, .lineHeight = 1.3});
    m_words->setSpacing(whole(10 * unit));
    m_choice->setTypeSizes(0, 17 * unit);
    setVisibleWidth(m_choice, std::min<double>(width, 360 * unit));
    setVisibleHeight(m_choice, std::max<double>(kLeastTarget, 48 * unit));
    m_column->setSpacing(whole(20 * unit));
    m_halves->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int edge = m_plot->isHidden() ? 0 : whole(pad);
    m_halves->setContentsMargins(edge, edge, edge, edge);
    m_halves->setSpacing(whole(pad));
    m_plot->setUnit(unit);
    m_plot->setFixedHeight(whole(kHigh * unit));
    setTableSizes(stacked ? whole(width - 2 * pad) : whole(kTable * unit), unit);
    // Under the plot it is as high as its rows, which are whole.
    const int rows = stacked ? std::clamp(m_numbers->rowCount(), 1, kRows) : kRows;
    m_table->setFixedHeight((rows + 1) * m_table->verticalHeader()->defaultSectionSize());
    updateGeometry();
}

QRectF TrendView::card() const
{
    return m_halves->geometry();
}

void TrendView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_plot->isHidden())
        return;
    const Tokens &t = m_look.tokens;
    const double radius = 24 * std::max(m_unit, .75);
    paintShadow(painter, card(), radius, 16, 4, t.shadow, t.dark ? .55 : .22);
    paintCard(painter, card(), radius, t.card, t.line, 1.5);
    const bool beside = m_halves->direction() == QBoxLayout::LeftToRight;
    const double gap = m_halves->spacing() / 2.0;
    const QRectF table(m_table->geometry());
    painter.fillRect(beside ? QRectF(table.left() - gap, table.top(), 1.5, table.height())
                            : QRectF(table.left(), table.top() - gap, table.width(), 1.5),
                     t.line);
}

} // namespace matside
