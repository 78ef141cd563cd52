// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letter/lettersheet.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/panel.h"
#include "ui/kit/textscale.h"
#include "ui/kit/tokens.h"
#include "ui/kit/toldview.h"
#include "ui/kit/type.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>

namespace matside {

namespace {

constexpr double kNarrow = 760; // pixels at unit 1
constexpr double kOneRow = 900; // the same: where all buttons stand in one row
constexpr double kBox = 26;     // the same: the square of a mark

bool toggle(QAbstractItemModel &model, const QModelIndex &index)
{
    const bool chosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model.setData(index, chosen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

/// Paints a line of the list with its mark in the look of the pages. A press anywhere on the line sets the mark, and so does Space.
class LinePainter final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {10, std::max(kLeastTarget, option.fontMetrics.height() * 2)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = tokensOf(option.palette);
        const QRectF box(option.rect);
        const double unit = option.font.pixelSize() / 17.0;
        const double size = kBox * unit;
        const bool chosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        painter->save();
        painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter->fillRect(QRectF(box.left(), box.bottom() - 1.5, box.width(), 1.5), t.line);
        const QRectF mark(box.left() + 8 * unit, box.center().y() - size / 2, size, size);
        paintCard(*painter, mark, 7 * unit, chosen ? t.primary : t.field, chosen ? t.primary : t.control, 2);
        if (chosen)
            paintGlyph(*painter, Glyph::Check, mark.center(), size * .6, t.onPrimary);
        const double left = mark.right() + 12 * unit;
        const QRectF room(left, box.top(), box.right() - left - 6 * unit, box.height());
        const QString text = shortened(index.data().toString(),
                                       [&](const QString &part) { return widthOf(part, option.font) <= room.width(); });
        paintText(*painter, room, text, option.font, t.ink, Qt::AlignLeft);
        if (option.state & QStyle::State_HasFocus)
            paintFocus(*painter, box.adjusted(7, 7, -7, -7), 8 * unit, t.focus);
        painter->restore();
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        const bool released = event->type() == QEvent::MouseButtonRelease
                              && option.rect.contains(static_cast<QMouseEvent *>(event)->position().toPoint());
        const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
        const bool pressed = key && !key->isAutoRepeat() && key->key() == Qt::Key_Space;
        return (released || pressed) && toggle(*model, index);
    }
};

} // namespace

LetterSheet::LetterSheet(QWidget *parent)
    : Sheet(parent),
      m_panel(new Panel(Panel::Shape::Card, this)),
      m_title(new FittedLabel(m_panel)),
      m_words(new FittedLabel(m_panel)),
      m_list(new ToldView<QListWidget>(m_panel)),
      m_all(new ActionButton(ActionButton::Kind::Ghost, m_panel)),
      m_none(new ActionButton(ActionButton::Kind::Ghost, m_panel)),
      m_letter(new QPlainTextEdit(m_panel)),
      m_close(new ActionButton(ActionButton::Kind::Ghost, m_panel)),
      m_pdf(new ActionButton(ActionButton::Kind::Ghost, m_panel)),
      m_text(new ActionButton(ActionButton::Kind::Ghost, m_panel)),
      m_copy(new ActionButton(ActionButton::Kind::Ghost, m_panel)),
      m_mail(new ActionButton(ActionButton::Kind::Primary, m_panel)),
      m_column(new QVBoxLayout(m_panel)),
      m_halves(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_chosen(new QVBoxLayout),
      m_foot(new QGridLayout)
{
    setObjectName(QStringLiteral("letterSheet"));
    build();
    layOut();
    setControls({m_list, m_all, m_none, m_letter, m_close, m_pdf, m_text, m_copy, m_mail});
    refresh();
}

void LetterSheet::build()
{
    for (FittedLabel *told : {m_title, m_words})
        told->setToldElsewhere(); // as name and description of the sheet
    m_title->setObjectName(QStringLiteral("letterTitle"));
    m_title->setText(tr("Tell your teacher"));
    setAccessibleName(m_title->text());
    m_title->setHeightByText(true);
    m_words->setObjectName(QStringLiteral("letterWords"));
    m_words->setHeightByText(true);
    m_list->setObjectName(QStringLiteral("letterList"));
    m_list->setAccessibleName(tr("What the letter tells"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new LinePainter(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_letter->setObjectName(QStringLiteral("letterText"));
    m_letter->setAccessibleName(tr("The letter, in full"));
    m_letter->setReadOnly(true);
    m_letter->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_letter->setTabChangesFocus(true);
    m_letter->setFrameShape(QFrame::StyledPanel); // MatStyle paints the field
    m_letter->viewport()->setAutoFillBackground(false);
    const auto button = [this](ActionButton *each, const char *name, const QString &words, const auto &press) {
        each->setObjectName(QLatin1String(name));
        each->setFace(words, Glyph::None, {});
        connect(each, &ActionButton::clicked, this, press);
    };
    button(m_all, "letterAll", tr("All"), [this] { choose(true); });
    button(m_none, "letterNone", tr("None"), [this] { choose(false); });
    button(m_close, "letterClose", tr("Close"), [this] { close(); });
    button(m_pdf, "letterPdf", tr("Save as PDF"), [this] { take(LetterWay::Pdf); });
    button(m_text, "letterSave", tr("Save as text"), [this] { take(LetterWay::Text); });
    button(m_copy, "letterCopy", tr("Copy"), [this] { take(LetterWay::Copy); });
    button(m_mail, "letterMail", tr("Draft an e-mail"), [this] { take(LetterWay::Mail); });
    connect(m_list, &QListWidget::itemChanged, this, &LetterSheet::showLetter);
}

void LetterSheet::layOut()
{
    auto *middle = new QVBoxLayout(this);
    middle->setContentsMargins({});
    addContents(middle, m_panel);
    m_column->addWidget(m_title);
    m_column->addWidget(m_words);
    m_column->addLayout(m_halves, 1);
    m_column->addLayout(m_foot);
    m_halves->addLayout(m_chosen, 2);
    m_halves->addWidget(m_letter, 3);
    m_chosen->setContentsMargins({});
    m_chosen->addWidget(m_list, 1);
    auto *both = new QHBoxLayout;
    both->addWidget(m_all);
    both->addWidget(m_none);
    both->addStretch(1);
    m_chosen->addLayout(both);
    m_foot->setContentsMargins({});
}

void LetterSheet::open(const std::vector<LetterItem> &items, const QDateTime &lastLetter, const QString &address)
{
    m_items.assign(items.rbegin(), items.rend());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const LetterItem &item : m_items) {
        auto *line = new QListWidgetItem(itemTitle(item), m_list);
        line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        line->setCheckState(isSince(item, lastLetter) ? Qt::Checked : Qt::Unchecked);
    }
    const QString chosen = lastLetter.isValid()
                               ? tr("Chosen is what came since your last letter of %1.")
                                     .arg(QLocale().toString(lastLetter.toLocalTime().date(), QLocale::ShortFormat))
                               : tr("This is your first letter: all is chosen.");
    const QString goes = address.isEmpty() ? tr("Nothing is sent by itself. The settings have a line for your teacher's address.")
                                           : tr("Nothing is sent by itself; the draft is for %1.").arg(address);
    m_words->setText(m_items.empty() ? tr("There is nothing in your diary yet.") : chosen + u' ' + goes);
    setAccessibleDescription(m_words->text());
    for (QWidget *part : std::initializer_list<QWidget *>{m_list, m_all, m_none, m_letter, m_pdf, m_text, m_copy, m_mail})
        part->setVisible(!m_items.empty());
    showLetter();
    showWithFocus();
    if (!m_mail->isEnabled())
        m_close->setFocus();
}

void LetterSheet::choose(bool all)
{
    {
        const QSignalBlocker quiet(m_list);
        for (int row = 0; row < m_list->count(); ++row)
            m_list->item(row)->setCheckState(all ? Qt::Checked : Qt::Unchecked);
    }
    m_list->viewport()->update();
    showLetter();
}

QString LetterSheet::letter() const
{
    return m_letter->toPlainText();
}

void LetterSheet::showLetter()
{
    const QSignalBlocker quiet(m_list);
    std::vector<LetterItem> chosen;
    for (int row = m_list->count() - 1; row >= 0; --row) {
        const bool is = m_list->item(row)->checkState() == Qt::Checked;
        m_list->item(row)->setData(Qt::AccessibleTextRole,
                                   (is ? tr("%1, chosen") : tr("%1, not chosen")).arg(m_list->item(row)->text()));
        if (is)
            chosen.push_back(m_items[static_cast<std::size_t>(row)]);
    }
    m_letter->setPlainText(letterOver(chosen));
    for (ActionButton *way : {m_pdf, m_text, m_copy, m_mail})
        way->setEnabled(!chosen.empty());
}

bool LetterSheet::useKey(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !m_list->hasFocus())
        return false;
    if (!event->isAutoRepeat() && m_list->currentIndex().isValid())
        static_cast<void>(toggle(*m_list->model(), m_list->currentIndex()));
    return true;
}

void LetterSheet::take(LetterWay way)
{
    const QString text = letter();
    close();
    emit wanted(text, way);
}

void LetterSheet::refresh()
{
    m_title->setInk(tokens().ink);
    m_words->setInk(tokens().soft);
    QPalette palette = paletteOf(tokens());
    palette.setColor(QPalette::Base, Qt::transparent);
    m_letter->setPalette(palette);
    m_list->setPalette(paletteOf(tokens()));
    update();
}

void LetterSheet::setColumnSizes(double wide, double unit, bool stacked)
{
    const double type = 17 * unit;
    m_halves->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_halves->setSpacing(whole((stacked ? 10 : 24) * unit));
    m_title->setSpec({.pixels = 40 * unit, .least = 22, .weight = QFont::DemiBold, .lines = 2, .lineHeight = 1.1});
    m_words->setSpec({.pixels = 18 * unit, .least = 14, .weight = QFont::Medium, .lines = 5, .lineHeight = 1.3});
    m_list->setFont(typeface(type));
    m_letter->setFont(typeface(type));
    m_chosen->setSpacing(whole(8 * unit));
    for (ActionButton *each : {m_all, m_none}) {
        each->setTypeSize(type);
        setVisibleHeight(each, std::max<double>(kLeastTarget, 48 * unit));
        setVisibleWidth(each, std::min(130 * unit, wide * .22));
    }
}

/// In one row, or in two columns.
void LetterSheet::setFootSizes(double wide, double unit, bool rows)
{
    const int columns = rows ? 2 : 5;
    const double gap = 12 * unit;
    const double each = (wide - (columns - 1) * gap) / columns;
    m_foot->setSpacing(whole(gap));
    int place = 0;
    for (ActionButton *button : {m_close, m_pdf, m_text, m_copy, m_mail}) {
        m_foot->removeWidget(button);
        const bool last = button == m_mail && rows;
        m_foot->addWidget(button, place / columns, place % columns, 1, last ? 2 : 1);
        button->setTypeSize(18 * unit);
        setVisibleHeight(button, std::max<double>(kLeastTarget, 56 * unit));
        setVisibleWidth(button, last ? wide : each);
        ++place;
    }
}

/// All sizes follow the window; the layouts place the parts.
void LetterSheet::arrange()
{
    const double byWindow = std::max(.8, std::min(width() / (width() > height() ? 1280.0 : 800.0), height() / 800.0));
    const double scale = textScaleOf(*this);
    const double least = byWindow * std::min(1.0, scale);
    double u = byWindow * scale;
    setSizes(u, byWindow);
    while (u > least && !hasRoom())
        setSizes(u = std::max(least, u * .95), byWindow);
}

/// False where list, letter and buttons are higher than the panel.
bool LetterSheet::hasRoom() const
{
    const QRect panel = m_panel->contentsRect();
    return std::max(m_column->minimumHeightForWidth(panel.width()), m_column->minimumSize().height()) <= panel.height();
}

/// unit: of type and buttons; byWindow: the same without the text size. Large text keeps the arrangement of the window.
void LetterSheet::setSizes(double u, double byWindow)
{
    const double around = std::min(24.0 * u, width() * .03);
    const double wide = std::min(width() - 2 * around, 1240 * u);
    const double pad = std::clamp(40 * u, 16.0, wide * .045);
    setVisibleWidth(m_panel, wide);
    setVisibleHeight(m_panel, m_items.empty() ? 300 * u : height() - 2 * around);
    m_panel->setRadius(34 * std::max(u, .75));
    m_column->setContentsMargins(whole(pad), whole(pad * .8), whole(pad), whole(pad * .8));
    m_column->setSpacing(whole(12 * u));
    setColumnSizes(wide - 2 * pad, u, wide < kNarrow * byWindow);
    setFootSizes(wide - 2 * pad, u, wide - 2 * pad < kOneRow * byWindow);
    activateLayouts(this);
}

} // namespace matside
