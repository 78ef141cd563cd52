// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/calendar/daydelegate.h"

#include "ui/diary/calendar/monthmodel.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/type.h"

#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

constexpr int kAround = 8;          // pixels around the box of a day, for its focus ring
constexpr double kLowBox = 54;      // pixels of height under which number and shape stand side by side

} // namespace

DayDelegate::DayDelegate(const Look &look, const MonthModel &model, QObject *parent)
    : QStyledItemDelegate(parent),
      m_look(look),
      m_model(model)
{}

void DayDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const DiaryDay *day = m_model.dayAt(index);
    if (!day)
        return;
    const Tokens &t = m_look.tokens;
    const QRectF box = QRectF(option.rect).adjusted(kAround, kAround, -kAround, -kAround);
    const double radius = box.height() * .2;
    const bool current = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (current)
        paintCard(*painter, box, radius, blended(t.card, t.primary, t.dark ? .22 : .10), t.primary, 2.5);
    else if (option.state & QStyle::State_MouseOver)
        paintCard(*painter, box, radius, translucent(t.ink, .06));
    paintDay(*painter, box, *day, m_model.isToday(index));
    if ((option.state & QStyle::State_HasFocus) && current)
        paintFocus(*painter, box, radius, t.focus);
    painter->restore();
}

/// The number and the shape, and the word under them.
void DayDelegate::paintDay(QPainter &painter, const QRectF &box, const DiaryDay &day, bool today) const
{
    const Tokens &t = m_look.tokens;
    const bool low = box.height() < kLowBox;
    const bool something = day.kind != DayKind::Nothing;
    const QString text = QString::number(day.date.day());
    const double number = std::max(13.0, box.height() * (low ? .36 : .27));
    const double shape = low ? number * 1.05 : box.height() * .31;
    const QFont font = typeface(number, today ? QFont::Bold : QFont::Medium);
    const double wide = widthOf(text, font);
    const double gap = number * .3;
    const double beside = low && something ? shape + gap : 0;
    const QRectF line(box.center().x() - (wide + beside) / 2, box.top() + (low ? 1 : box.height() * .05), wide, number * 1.2);
    paintText(painter, line, text, font, t.ink);
    if (today) // a line under the number, as under the name of the open page
        paintCard(painter, QRectF(line.left() - 2, line.bottom() - 1, wide + 4, 2.5), 1.25, t.accent);
    const QRectF under(box.center().x() - shape / 2, line.bottom() + box.height() * .06, shape, shape);
    paintKind(painter, low ? QRectF(line.right() + gap, line.center().y() - shape / 2, shape, shape) : under, day.kind, t);
    const QString words = shortKindName(day.kind);
    const double pixels = pixelsFor(words, std::max(12.0, box.height() * .18), 9, QFont::Medium, box.width() - 4);
    paintText(painter, QRectF(box.left(), box.bottom() - pixels * 1.3, box.width(), pixels * 1.2), words, typeface(pixels), t.soft);
}

} // namespace matside
