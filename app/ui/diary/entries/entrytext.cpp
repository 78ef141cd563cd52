// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/entries/entrytext.h"

#include "ui/after/donetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace matside {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DiaryEntry", text);
}

QString timeText(const QDateTime &time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

/// "UTC+01:00".
QString offsetText(const QDateTime &time)
{
    const int minutes = time.offsetFromUtc() / 60;
    return QStringLiteral("UTC%1%2:%3")
        .arg(minutes < 0 ? QStringLiteral("\u2212") : QStringLiteral("+"))
        .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
        .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

/// "3:05 minutes".
QString lengthText(Millis length)
{
    const auto seconds = length.count() / 1000;
    return tr("%1:%2 minutes").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString shareText(double share)
{
    return QLocale::c().toString(share, 'f', 2);
}

QString counted(int number, const char *one, const char *several)
{
    return number == 1 ? tr(one) : tr(several).arg(number);
}

QString sideText(const Summary &done, Side side)
{
    QStringList parts;
    if (done.repetitions[side] > 0)
        parts << counted(done.repetitions[side], QT_TRANSLATE_NOOP("DiaryEntry", "1 repetition"),
                         QT_TRANSLATE_NOOP("DiaryEntry", "%1 repetitions"));
    if (done.turns[side] > 0)
        parts << counted(done.turns[side], QT_TRANSLATE_NOOP("DiaryEntry", "1 turn"), QT_TRANSLATE_NOOP("DiaryEntry", "%1 turns"));
    if (done.away[side] > Millis{0})
        parts << tr("%1 away from home").arg(lengthText(done.away[side]));
    if (done.furthest[side] > 0)
        parts << tr("furthest %1 of the way").arg(shareText(done.furthest[side]));
    if (done.complaints[side] > 0) {
        QStringList reaches;
        for (const double reach : done.easings[side])
            reaches << shareText(reach);
        const QString eased = counted(done.complaints[side], QT_TRANSLATE_NOOP("DiaryEntry", "eased off once"),
                                      QT_TRANSLATE_NOOP("DiaryEntry", "eased off %1 times"));
        parts << (reaches.isEmpty() ? eased : tr("%1, at %2").arg(eased, reaches.join(tr(" and "))));
    }
    return parts.isEmpty() ? tr("nothing") : parts.join(QStringLiteral("; "));
}

QString sidesText(const Options &options)
{
    switch (options.sides) {
    case Sides::Both:
        return options.first == Side::Left ? tr("both, left first") : tr("both, right first");
    case Sides::LeftOnly:
        return tr("left only");
    case Sides::RightOnly:
        return tr("right only");
    }
    return {};
}

QString choicesText(const Options &options)
{
    QStringList parts;
    for (auto choice = options.choices.begin(); choice != options.choices.end(); ++choice)
        parts << tr("%1: %2").arg(choice.key()).arg(*choice);
    if (options.extraRepetitions > 0)
        parts << tr("%1 more").arg(options.extraRepetitions);
    parts << tr("pace %1").arg(QLocale::c().toString(options.pace));
    const bool lies = !options.support.isEmpty() && options.support != QLatin1String("none");
    parts << tr("support: %1").arg(lies ? options.support : tr("none"));
    return parts.join(QStringLiteral("; "));
}

QString waysText(const Summary &done)
{
    QStringList parts{counted(done.pauses, QT_TRANSLATE_NOOP("DiaryEntry", "1 pause"), QT_TRANSLATE_NOOP("DiaryEntry", "%1 pauses")),
                      counted(done.repeats, QT_TRANSLATE_NOOP("DiaryEntry", "1 repeat"), QT_TRANSLATE_NOOP("DiaryEntry", "%1 repeats"))};
    if (done.complaintsAtRest > 0)
        parts << tr("eased off at rest: %1").arg(done.complaintsAtRest);
    return parts.join(QStringLiteral("; "));
}

QString dayText(const QDate &day, bool withYear)
{
    return QLocale().toString(day, withYear ? tr("dddd d MMMM yyyy") : tr("dddd d MMMM"));
}

} // namespace

QString whenText(const DiaryEntry &entry)
{
    const QString zone = entry.zone.isEmpty() ? offsetText(entry.began)
                                              : QStringLiteral("%1 (%2)").arg(entry.zone, offsetText(entry.began));
    return tr("%1, %2 to %3, %4")
        .arg(dayText(entry.day(), true), timeText(entry.began), timeText(entry.ended), zone);
}

QString beganText(const DiaryEntry &entry, int year)
{
    return tr("%1, %2").arg(dayText(entry.day(), entry.day().year() != year), timeText(entry.began));
}

QString shortBeganText(const DiaryEntry &entry, int year)
{
    const QString format = entry.day().year() != year ? tr("ddd d MMMM yyyy") : tr("ddd d MMMM");
    return tr("%1, %2").arg(QLocale().toString(entry.day(), format), timeText(entry.began));
}

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Finished:
        return tr("finished");
    case Outcome::EndedGently:
        return tr("ended gently");
    case Outcome::Left:
        return tr("left early");
    case Outcome::BrokenOff:
        return tr("broken off");
    }
    return {};
}

QString ratingsText(const Answer &answer)
{
    if (answer.before && answer.after)
        return tr("Before %1, after %2").arg(*answer.before).arg(*answer.after);
    if (answer.before)
        return tr("Before %1").arg(*answer.before);
    return answer.after ? tr("After %1").arg(*answer.after) : QString();
}

std::vector<EntryLine> linesOf(const DiaryEntry &entry)
{
    const Summary &done = entry.done;
    return {
        {tr("When"), whenText(entry)},
        {tr("Routine"), tr("%1, version %2").arg(entry.title).arg(entry.version)},
        {tr("How it ended"), tr("%1; %2 led").arg(outcomeText(entry.outcome), lengthText(done.active))},
        {tr("Sides"), sidesText(done.options)},
        {tr("Choices"), choicesText(done.options)},
        {tr("Left side"), sideText(done, Side::Left)},
        {tr("Right side"), sideText(done, Side::Right)},
        {tr("On the way"), waysText(done)},
    };
}

QString entryText(const DiaryEntry &entry, int year)
{
    QStringList parts{beganText(entry, year), entry.title, outcomeText(entry.outcome), doneText(entry.done)};
    if (const QString ratings = ratingsText(entry.answer); !ratings.isEmpty())
        parts << ratings + u'.';
    if (!entry.answer.note.isEmpty())
        parts << tr("Note: %1").arg(entry.answer.note);
    return parts.join(QStringLiteral(". ")).replace(QStringLiteral(".. "), QStringLiteral(". "));
}

} // namespace matside
