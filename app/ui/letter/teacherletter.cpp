// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letter/teacherletter.h"

#include "ui/after/donetext.h"
#include "ui/diary/entries/entrytext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TeacherLetter", text);
}

QString dayOf(const QDate &day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

QString sessionsText(qsizetype sessions, const QDate &first, const QDate &last)
{
    const QString count = sessions == 1 ? tr("1 session") : tr("%1 sessions").arg(sessions);
    return first == last ? tr("%1, %2.").arg(count, dayOf(first)) : tr("%1 from %2 to %3.").arg(count, dayOf(first), dayOf(last));
}

QString endText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::EndedGently:
        return tr("I ended it gently before its end.");
    case Outcome::Left:
        return tr("I left it before its end.");
    case Outcome::BrokenOff:
        return tr("It was broken off before its end.");
    case Outcome::Finished:
        break;
    }
    return {};
}

/// "How does it feel? Before 6, after 4."
QString saidText(const Answer &answer)
{
    const QString ratings = ratingsText(answer);
    return ratings.isEmpty() ? QString() : tr("%1 %2.").arg(answer.asked, ratings);
}

QStringList sessionLines(const DiaryEntry &entry)
{
    const auto minutes = static_cast<int>(std::lround(static_cast<double>(entry.done.active.count()) / 60'000));
    const QString length = minutes < 1    ? tr("under 1 minute")
                           : minutes == 1 ? tr("1 minute")
                                          : tr("%1 minutes").arg(minutes);
    QStringList lines{tr("%1, %2, %3").arg(dayOf(entry.day()), entry.title, length), doneText(entry.done, Teller::Person),
                      endText(entry.outcome), saidText(entry.answer), entry.answer.note};
    lines.removeAll(QString());
    return lines;
}

} // namespace

std::vector<LetterItem> letterItems(const DiaryEntries &entries, const std::vector<QDate> &rested)
{
    std::vector<LetterItem> items;
    for (const DiaryEntry &entry : entries)
        items.push_back({entry, entry.day()});
    for (const QDate &day : rested)
        items.push_back({std::nullopt, day});
    std::stable_sort(items.begin(), items.end(),
                     [](const LetterItem &one, const LetterItem &other) { return one.day < other.day; });
    return items;
}

bool isSince(const LetterItem &item, const QDateTime &lastLetter)
{
    if (!lastLetter.isValid())
        return true;
    return item.session ? item.session->ended > lastLetter : item.day > lastLetter.toLocalTime().date();
}

QString itemTitle(const LetterItem &item)
{
    return tr("%1, %2").arg(dayOf(item.day), item.session ? item.session->title : tr("rested because sore"));
}

QString letterOver(const std::vector<LetterItem> &items)
{
    QStringList parts;
    const auto isSession = [](const LetterItem &item) { return item.session.has_value(); };
    const auto first = std::find_if(items.begin(), items.end(), isSession);
    const auto last = std::find_if(items.rbegin(), items.rend(), isSession);
    if (first != items.end())
        parts << sessionsText(std::count_if(items.begin(), items.end(), isSession), first->day, last->day);
    const bool rated = std::any_of(items.begin(), items.end(), [](const LetterItem &item) {
        return item.session && (item.session->answer.before || item.session->answer.after);
    });
    if (rated)
        parts << tr("Ratings go from %1 (quiet) to %2 (as strong as it can be).").arg(kLeastRating).arg(kMostRating);
    for (const LetterItem &item : items)
        parts << (item.session ? sessionLines(*item.session).join(u'\n') : itemTitle(item) + u'.');
    return parts.join(QStringLiteral("\n\n")) + (parts.isEmpty() ? QString() : QStringLiteral("\n"));
}

} // namespace matside
