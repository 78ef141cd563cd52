// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/calendar/daykind.h"

#include "ui/kit/paint/drawing.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/tokens.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace matside {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DiaryDay", text);
}

QString sidesText(const DiaryEntry &entry)
{
    const PerSide<int> &repetitions = entry.done.repetitions;
    const PerSide<int> &turns = entry.done.turns;
    const bool left = repetitions.left + turns.left > 0;
    const bool right = repetitions.right + turns.right > 0;
    if (left && right)
        return tr("both sides");
    return left ? tr("left side") : right ? tr("right side") : QString();
}

QStringList partsOf(const DiaryEntry &entry)
{
    QStringList parts{kindName(kindOf(entry))};
    if (const QString sides = sidesText(entry); !sides.isEmpty())
        parts << sides;
    if (entry.answer.before)
        parts << tr("before %1").arg(*entry.answer.before);
    if (entry.answer.after)
        parts << tr("after %1").arg(*entry.answer.after);
    return parts;
}

} // namespace

DayKind kindOf(const DiaryEntry &entry)
{
    return entry.outcome == Outcome::Finished ? DayKind::Done : DayKind::Partly;
}

QString kindName(DayKind kind)
{
    switch (kind) {
    case DayKind::Nothing:
        break;
    case DayKind::Rested:
        return tr("rested because sore");
    case DayKind::Partly:
        return tr("partly");
    case DayKind::Done:
        return tr("done");
    }
    return {};
}

QString shortKindName(DayKind kind)
{
    return kind == DayKind::Rested ? tr("rested") : kindName(kind);
}

std::vector<DiaryDay> daysOf(const QDate &month, const DiaryEntries &entries, const std::vector<QDate> &rested,
                             const QDate &today)
{
    std::vector<DiaryDay> days;
    std::vector<QStringList> words;
    for (int day = 1; day <= month.daysInMonth(); ++day)
        days.push_back({QDate(month.year(), month.month(), day), DayKind::Nothing, false, 0, {}});
    words.resize(days.size());
    const auto placeOf = [&month](const QDate &date) { // -1 for another month
        return date.year() == month.year() && date.month() == month.month() ? date.day() - 1 : -1;
    };
    for (const DiaryEntry &entry : entries) {
        const int at = placeOf(entry.day());
        if (at < 0)
            continue;
        DiaryDay &day = days[static_cast<std::size_t>(at)];
        day.kind = std::max(day.kind, kindOf(entry));
        ++day.sessions;
        words[static_cast<std::size_t>(at)] << partsOf(entry).join(QStringLiteral(", "));
    }
    for (const QDate &date : rested) {
        const int at = placeOf(date);
        if (at < 0)
            continue;
        DiaryDay &day = days[static_cast<std::size_t>(at)];
        day.kind = std::max(day.kind, DayKind::Rested);
        day.rested = true;
        words[static_cast<std::size_t>(at)] << kindName(DayKind::Rested);
    }
    for (std::size_t at = 0; at < days.size(); ++at) {
        const QString name = QLocale().toString(days[at].date, tr("dddd d MMMM"));
        const QString what = words[at].isEmpty() ? tr("nothing") : words[at].join(QStringLiteral("; "));
        days[at].words = (days[at].date == today ? tr("%1, today: %2") : QStringLiteral("%1: %2")).arg(name, what);
    }
    return days;
}

void paintKind(QPainter &painter, const QRectF &box, DayKind kind, const Tokens &tokens)
{
    const double side = std::min(box.width(), box.height());
    const double line = std::max(1.5, side * .075);
    const QRectF square(box.center().x() - side / 2, box.center().y() - side / 2, side, side);
    const QRectF inner = square.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (kind) {
    case DayKind::Nothing:
        break;
    case DayKind::Done:
        paintCard(painter, square, side / 2, tokens.primary);
        paintGlyph(painter, Glyph::Check, square.center(), side * .5, tokens.onPrimary);
        break;
    case DayKind::Partly:
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.primary);
        painter.drawChord(inner, 180 * 16, 180 * 16);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.primary, line));
        painter.drawEllipse(inner);
        break;
    case DayKind::Rested: { // a new moon
        QPainterPath disc;
        disc.addEllipse(square);
        QPainterPath shade;
        shade.addEllipse(square.translated(side * .30, -side * .14));
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accent);
        painter.drawPath(disc.subtracted(shade));
        break;
    }
    }
    painter.restore();
}

} // namespace matside
