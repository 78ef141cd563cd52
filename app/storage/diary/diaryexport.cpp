// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/diary/diaryexport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

constexpr QLatin1String kName("matside-diary");
// No person does more of anything in one session.
constexpr int kMost = 1000;
constexpr int kMostChoices = 50;
constexpr qint64 kLongest = 86'400'000; // ms
constexpr int kLongestName = 300;       // characters

QString tr(const char *text)
{
    return QCoreApplication::translate("DiaryFile", text);
}

QString timeText(const QDateTime &time)
{
    return time.toString(Qt::ISODateWithMs);
}

// ---- CSV ----

/// A spreadsheet takes what begins like this for a formula, and RFC 4180 has no way to say that it is none.
bool needsApostrophe(const QString &text)
{
    return !text.isEmpty() && QStringLiteral("=+-@\t\r\n'").contains(text.front());
}

QString field(const QString &text)
{
    QString written = needsApostrophe(text) ? u'\'' + text : text;
    const bool isPlain = std::none_of(written.begin(), written.end(), [](QChar sign) {
        return sign == u'"' || sign == u',' || sign == u'\r' || sign == u'\n';
    });
    return isPlain ? written : u'"' + written.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString number(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString rating(const std::optional<int> &value)
{
    return value ? QString::number(*value) : QString();
}

QStringList sideFields(const Summary &done, Side side)
{
    QStringList reaches;
    for (const double reach : done.easings[side])
        reaches << number(reach);
    return {QString::number(done.repetitions[side]),  QString::number(done.turns[side]),
            QString::number(done.away[side].count()), number(done.furthest[side]),
            QString::number(done.complaints[side]),   reaches.join(u' ')};
}

QStringList fields(const DiaryEntry &entry)
{
    const Summary &done = entry.done;
    const Options &options = done.options;
    QStringList choices;
    for (auto choice = options.choices.begin(); choice != options.choices.end(); ++choice)
        choices << QStringLiteral("%1=%2").arg(choice.key()).arg(*choice);
    QStringList all{entry.id,
                    entry.day().toString(Qt::ISODate),
                    timeText(entry.began),
                    timeText(entry.ended),
                    entry.zone,
                    done.routine,
                    entry.title,
                    QString::number(entry.version),
                    outcomeName(entry.outcome),
                    sideName(options.first),
                    sidesName(options.sides),
                    choices.join(u' '),
                    QString::number(options.extraRepetitions),
                    number(options.pace),
                    options.support,
                    QString::number(done.active.count())};
    all += sideFields(done, Side::Left) + sideFields(done, Side::Right);
    all += {QString::number(done.complaintsAtRest), QString::number(done.pauses), QString::number(done.repeats),
            rating(entry.answer.before),            rating(entry.answer.after),   entry.answer.asked,
            entry.answer.note};
    return all;
}

const QStringList &fieldNames()
{
    static const QStringList names =
        QStringLiteral("id,day,began,ended,zone,routine,title,version,outcome,first,sides,choices,extra_slides,pace,"
                       "support,active_ms,left_slides,left_turns,left_away_ms,left_furthest,left_easings,left_reaches,"
                       "right_slides,right_turns,right_away_ms,right_furthest,right_easings,right_reaches,"
                       "easings_at_rest,pauses,repeats,before,after,asked,note")
            .split(u',');
    return names;
}

// ---- JSON ----

/// As JSON and SQLite give it back: half signs have no UTF-8, and a mark of the byte order at the beginning is dropped.
QString kept(const QString &text)
{
    QString kept = QString::fromUtf8(text.toUtf8());
    while (kept.startsWith(QChar::ByteOrderMark))
        kept.remove(0, 1);
    return kept;
}

QJsonValue ratingValue(const std::optional<int> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject sideObject(const Summary &done, Side side)
{
    QJsonArray reaches;
    for (const double reach : done.easings[side])
        reaches.append(reach);
    return {{QStringLiteral("slides"), done.repetitions[side]},
            {QStringLiteral("turns"), done.turns[side]},
            {QStringLiteral("away_ms"), static_cast<qint64>(done.away[side].count())},
            {QStringLiteral("furthest"), done.furthest[side]},
            {QStringLiteral("easings"), done.complaints[side]},
            {QStringLiteral("reaches"), reaches}};
}

QJsonObject objectOf(const DiaryEntry &entry)
{
    const Summary &done = entry.done;
    const Options &options = done.options;
    QJsonObject choices;
    for (auto choice = options.choices.begin(); choice != options.choices.end(); ++choice)
        choices.insert(choice.key(), *choice);
    return {{QStringLiteral("id"), entry.id},
            {QStringLiteral("began"), timeText(entry.began)},
            {QStringLiteral("ended"), timeText(entry.ended)},
            {QStringLiteral("zone"), entry.zone},
            {QStringLiteral("routine"), done.routine},
            {QStringLiteral("title"), entry.title},
            {QStringLiteral("version"), entry.version},
            {QStringLiteral("outcome"), outcomeName(entry.outcome)},
            {QStringLiteral("first"), sideName(options.first)},
            {QStringLiteral("sides"), sidesName(options.sides)},
            {QStringLiteral("choices"), choices},
            {QStringLiteral("extra_slides"), options.extraRepetitions},
            {QStringLiteral("pace"), options.pace},
            {QStringLiteral("support"), options.support},
            {QStringLiteral("active_ms"), static_cast<qint64>(done.active.count())},
            {QStringLiteral("left"), sideObject(done, Side::Left)},
            {QStringLiteral("right"), sideObject(done, Side::Right)},
            {QStringLiteral("easings_at_rest"), done.complaintsAtRest},
            {QStringLiteral("pauses"), done.pauses},
            {QStringLiteral("repeats"), done.repeats},
            {QStringLiteral("before"), ratingValue(entry.answer.before)},
            {QStringLiteral("after"), ratingValue(entry.answer.after)},
            {QStringLiteral("asked"), entry.answer.asked},
            {QStringLiteral("note"), entry.answer.note}};
}

/// Reads the values of one object, and keeps the first key whose value is missing or wrong.
class ObjectReader final
{
public:
    ObjectReader(QJsonObject object, QString &wrong) : m_object(std::move(object)), m_wrong(wrong) {}

    [[nodiscard]] QString text(const char *key, qsizetype longest)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        const QString text = kept(value.toString());
        return value.isString() && text.size() <= longest ? text : refuse(key, QString());
    }
    [[nodiscard]] double number(const char *key, double least, double most)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        const double number = value.toDouble();
        return value.isDouble() && number >= least && number <= most ? number : refuse(key, least);
    }
    [[nodiscard]] qint64 whole(const char *key, qint64 least, qint64 most)
    {
        const double given = number(key, static_cast<double>(least), static_cast<double>(most));
        return given == std::floor(given) ? static_cast<qint64>(given) : refuse(key, least);
    }
    [[nodiscard]] int count(const char *key) { return static_cast<int>(whole(key, 0, kMost)); }
    [[nodiscard]] std::optional<int> rating(const char *key)
    {
        if (m_object.value(QLatin1String(key)).isNull())
            return std::nullopt;
        return static_cast<int>(whole(key, kLeastRating, kMostRating));
    }
    template <typename T>
    [[nodiscard]] T named(const char *key, std::optional<T> (*fromName)(QStringView), T standard)
    {
        const std::optional<T> found = fromName(text(key, kLongestName));
        return found ? *found : refuse(key, standard);
    }
    /// With an offset from UTC, and a year that people write.
    [[nodiscard]] QDateTime time(const char *key)
    {
        const QDateTime time = QDateTime::fromString(text(key, kLongestName), Qt::ISODateWithMs);
        const bool isGood = time.isValid() && time.timeSpec() != Qt::LocalTime && time.date().year() >= 1900
                            && time.date().year() <= 9999;
        return isGood ? time : refuse(key, QDateTime());
    }
    [[nodiscard]] QJsonObject object(const char *key)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        return value.isObject() ? value.toObject() : refuse(key, QJsonObject());
    }
    [[nodiscard]] std::vector<double> shares(const char *key)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        const QJsonArray array = value.toArray();
        std::vector<double> shares;
        for (const QJsonValue item : array) {
            if (!item.isDouble() || item.toDouble() < 0 || item.toDouble() > 1)
                return refuse(key, shares);
            shares.push_back(item.toDouble());
        }
        return value.isArray() && array.size() <= kMost ? shares : refuse(key, std::vector<double>());
    }

private:
    template <typename T>
    T refuse(const char *key, T standard)
    {
        if (m_wrong.isEmpty())
            m_wrong = QLatin1String(key);
        return standard;
    }

    QJsonObject m_object;
    QString &m_wrong;
};

void readSide(ObjectReader reader, Summary &done, Side side)
{
    done.repetitions[side] = reader.count("slides");
    done.turns[side] = reader.count("turns");
    done.away[side] = Millis{reader.whole("away_ms", 0, kLongest)};
    done.furthest[side] = reader.number("furthest", 0, 1);
    done.complaints[side] = reader.count("easings");
    done.easings[side] = reader.shares("reaches");
}

QMap<QString, int> choicesOf(const QJsonObject &object, QString &wrong)
{
    QMap<QString, int> choices;
    bool isGood = object.size() <= kMostChoices;
    for (auto choice = object.begin(); choice != object.end(); ++choice) {
        choices.insert(choice.key(), choice->toInt());
        isGood = isGood && kept(choice.key()) == choice.key() && choice.key().size() <= kLongestName;
    }
    isGood = isGood && std::all_of(choices.begin(), choices.end(), [](int number) {
        return number >= 0 && number <= kMostSecondsOfChoice;
    });
    if (!isGood && wrong.isEmpty())
        wrong = QStringLiteral("choices");
    return choices;
}

/// wrong: the first key whose value is missing or wrong; empty where all are good.
DiaryEntry entryOf(const QJsonObject &object, QString &wrong)
{
    ObjectReader reader(object, wrong);
    DiaryEntry entry;
    entry.id = reader.text("id", kLongestName);
    if (entry.id.isEmpty())
        wrong = QStringLiteral("id");
    entry.began = reader.time("began");
    entry.ended = reader.time("ended").toOffsetFromUtc(entry.began.offsetFromUtc());
    entry.zone = reader.text("zone", kLongestName);
    entry.title = reader.text("title", kLongestName);
    entry.version = static_cast<int>(reader.whole("version", 1, 1'000'000));
    entry.outcome = reader.named("outcome", outcomeFromName, Outcome::Left);
    Summary &done = entry.done;
    done.routine = reader.text("routine", kLongestName);
    done.options.first = reader.named("first", sideFromName, Side::Left);
    done.options.sides = reader.named("sides", sidesFromName, Sides::Both);
    done.options.choices = choicesOf(reader.object("choices"), wrong);
    done.options.extraRepetitions = static_cast<int>(reader.whole("extra_slides", 0, kMostExtraRepetitions));
    done.options.pace = reader.number("pace", kSlowestPace, kQuickestPace);
    done.options.support = reader.text("support", kLongestName);
    done.active = Millis{reader.whole("active_ms", 0, kLongest)};
    readSide(ObjectReader(reader.object("left"), wrong), done, Side::Left);
    readSide(ObjectReader(reader.object("right"), wrong), done, Side::Right);
    done.complaintsAtRest = reader.count("easings_at_rest");
    done.pauses = reader.count("pauses");
    done.repeats = reader.count("repeats");
    entry.answer = {reader.rating("before"), reader.rating("after"), reader.text("asked", kLongestName),
                    reader.text("note", kLongestNote)};
    return entry;
}

Result<DiaryEntries> entriesOf(const QJsonArray &sessions, const QString &file)
{
    DiaryEntries entries;
    QSet<QString> ids;
    Problems problems;
    int number = 0;
    for (const QJsonValue value : sessions) {
        ++number;
        QString wrong;
        DiaryEntry entry = entryOf(value.toObject(), wrong);
        if (wrong.isEmpty() && ids.contains(entry.id))
            wrong = QStringLiteral("id");
        if (!wrong.isEmpty() && std::ssize(problems) < kMostProblems)
            problems.push_back(wholeFile(Problem::Code::OutOfRange, file,
                                       tr("Session %1: “%2” is missing, wrong or there twice; docs/diary-format.md says what it "
                                          "may be.").arg(number).arg(wrong)));
        ids.insert(entry.id);
        entries.push_back(std::move(entry));
    }
    if (!problems.empty())
        return problems;
    std::stable_sort(entries.begin(), entries.end(),
                     [](const DiaryEntry &a, const DiaryEntry &b) { return a.began < b.began; });
    return entries;
}

} // namespace

QByteArray diaryCsv(const DiaryEntries &entries)
{
    QByteArray text = fieldNames().join(u',').toUtf8() + "\r\n";
    for (const DiaryEntry &entry : entries) {
        QStringList row;
        for (const QString &one : fields(entry))
            row << field(one);
        text += row.join(u',').toUtf8() + "\r\n";
    }
    return text;
}

QByteArray diaryJson(const DiaryEntries &entries, const std::vector<QDate> &rested)
{
    QJsonArray days;
    for (const QDate &day : rested)
        days.append(day.toString(Qt::ISODate));
    QJsonArray sessions;
    for (const DiaryEntry &entry : entries)
        sessions.append(objectOf(entry));
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), kName},
                                     {QStringLiteral("format_version"), kDiaryFormat},
                                     {QStringLiteral("rested"), days},
                                     {QStringLiteral("sessions"), sessions}})
        .toJson();
}

std::vector<QDate> restedOf(const QByteArray &text)
{
    const QJsonArray days = QJsonDocument::fromJson(text).object().value(QLatin1String("rested")).toArray();
    std::vector<QDate> rested;
    for (const QJsonValue day : days) {
        const QDate date = QDate::fromString(day.toString(), Qt::ISODate);
        if (date.isValid() && date.year() >= 1900 && date.year() <= 9999 && std::ssize(rested) < kMostDiarySessions)
            rested.push_back(date);
    }
    return rested;
}

Result<DiaryEntries> diaryOf(const QByteArray &text, const QString &file)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError)
        return wholeFile(Problem::Code::Syntax, file,
                       tr("This is no JSON (%1, at byte %2). Take a file that “matside diary export” has written.")
                           .arg(error.errorString())
                           .arg(error.offset));
    if (root.value(QLatin1String("format")).toString() != kName)
        return wholeFile(Problem::Code::Syntax, file,
                       tr("This is no diary of Matside. Take a file that “matside diary export” has written."));
    const QJsonValue format = root.value(QLatin1String("format_version"));
    if (format.toInt() > kDiaryFormat)
        return wholeFile(Problem::Code::TooNew, file, tr("A newer Matside wrote this file. Import it with that one."));
    const QJsonArray sessions = root.value(QLatin1String("sessions")).toArray();
    if (format.toInt() < 1 || !root.value(QLatin1String("sessions")).isArray() || sessions.size() > kMostDiarySessions)
        return wholeFile(Problem::Code::OutOfRange, file,
                       tr("“format_version” and “sessions” should be there, with at most %1 sessions.")
                           .arg(kMostDiarySessions));
    return entriesOf(sessions, file);
}

} // namespace matside
