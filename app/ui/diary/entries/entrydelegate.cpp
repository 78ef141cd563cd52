// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/entries/entrydelegate.h"

#include "ui/after/donetext.h"
#include "ui/diary/calendar/daykind.h"
#include "ui/diary/entries/entrymodel.h"
#include "ui/diary/entries/entrytext.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/type.h"

#include <QFontMetricsF>
#include <QPainter>

namespace matside {

namespace {

constexpr int kAround = 8;       // pixels around a session, for its focus ring
constexpr double kSmall = .84;   // the other lines, of the first
constexpr double kLine = 1.38;   // the height of a line, of its type
constexpr double kPad = .65;     // above and below the lines, of the first

QString elided(const QString &text, const QFont &font, double width)
{
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

/// "Before 5, after 3 · A note".
QString saidText(const Answer &answer)
{
    QStringList parts;
    if (const QString ratings = ratingsText(answer); !ratings.isEmpty())
        parts << ratings;
    if (!answer.note.isEmpty())
        parts << QString(answer.note).replace(u'\n', u' ');
    return parts.join(QStringLiteral(" · "));
}

} // namespace

EntryDelegate::EntryDelegate(const Look &look, const EntryModel &model, QObject *parent)
    : QStyledItemDelegate(parent),
      m_look(look),
      m_model(model)
{}

int EntryDelegate::rowHeight(double pixels)
{
    return whole(pixels * (kLine * (1 + 2 * kSmall) + 2 * kPad)) + 2 * kAround;
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, rowHeight(m_pixels)};
}

void EntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const DiaryEntry *entry = m_model.entryAt(index);
    if (!entry)
        return;
    const Tokens &t = m_look.tokens;
    const QRectF box = QRectF(option.rect).adjusted(kAround, kAround, -kAround, -kAround);
    const double radius = m_pixels * .7;
    const bool current = option.state & QStyle::State_Selected;
    const bool focused = current && (option.state & QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (current)
        paintCard(*painter, box, radius, blended(t.card, t.primary, t.dark ? .22 : .10));
    else if (option.state & QStyle::State_MouseOver)
        paintCard(*painter, box, radius, translucent(t.ink, .06));
    const double shape = m_pixels * 1.5;
    const double pad = m_pixels * kPad;
    paintKind(*painter, QRectF(box.left() + pad, box.top() + pad, shape, shape), kindOf(*entry), t);
    const double left = box.left() + 2 * pad + shape;
    const double wide = box.right() - pad - left;
    double top = box.top() + pad;
    const auto line = [&](const QString &text, double pixels, QFont::Weight weight, const QColor &ink) {
        const QFont font = typeface(pixels, weight);
        paintText(*painter, QRectF(left, top, wide, pixels * kLine), elided(text, font, wide), font, ink, Qt::AlignLeft);
        top += pixels * kLine;
    };
    const QString dot = QStringLiteral(" · ");
    line(index.data().toString() + dot + entry->title, m_pixels, QFont::DemiBold, t.ink);
    QString outcome = outcomeText(entry->outcome);
    outcome[0] = outcome[0].toUpper();
    const QString done = doneText(entry->done);
    line(done.isEmpty() ? outcome : outcome + dot + done, m_pixels * kSmall, QFont::Medium, t.soft);
    line(saidText(entry->answer), m_pixels * kSmall, QFont::Medium, t.ink);
    if (index.row() > 0 && !current)
        painter->fillRect(QRectF(left, option.rect.top(), wide, 1), t.line);
    if (focused)
        paintFocus(*painter, box, radius, t.focus);
    painter->restore();
}

} // namespace matside
