// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journalentry.h"

#include "model/tomlreader.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <limits>

namespace matside {

namespace {

/// No routine has more of anything, and no person does more of it in one session.
constexpr int kMost = 1000;
constexpr int kMostChoices = 50;
constexpr int kMostVersion = 1'000'000; // as the reader of routines
constexpr int kLongestName = 300;       // characters, as the longest text of a routine
constexpr int kMostOfRating = 10;
constexpr int kMostOffset = 18 * 3600;  // seconds: more than any clock is from UTC
constexpr std::array kEnds{std::pair{QLatin1String("finished"), Summary::End::Finished},
                           std::pair{QLatin1String("ended-gently"), Summary::End::EndedGently},
                           std::pair{QLatin1String("left"), Summary::End::Left}};

QString endName(Summary::End end)
{
    return std::find_if(kEnds.begin(), kEnds.end(), [end](const auto &each) { return each.second == end; })->first;
}

QString quotedText(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + text + u'"';
}

QString timeText(const QDateTime &time)
{
    return quotedText(time.toUTC().toString(Qt::ISODate));
}

QString written(bool on)
{
    return on ? QStringLiteral("true") : QStringLiteral("false");
}

QString written(int number)
{
    return QString::number(number);
}

QString written(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

/// A list: left, right, the whole body.
template <typename T>
QString written(const PerSide<T> &both)
{
    return QStringLiteral("[%1, %2, %3]").arg(written(both.left), written(both.right), written(both.whole));
}

/// Three lists: left, right, the whole body.
QString written(const PerSide<std::vector<double>> &both)
{
    QStringList sides;
    for (const std::vector<double> *list : {&both.left, &both.right, &both.whole}) {
        QStringList numbers;
        for (const double number : *list)
            numbers << written(number);
        sides << u'[' + numbers.join(QStringLiteral(", ")) + u']';
    }
    return u'[' + sides.join(QStringLiteral(", ")) + u']';
}

QString placeText(const Place &place)
{
    return QStringLiteral("{ part = %1, side = %2, step = %3, repetition = %4, nested = %5, after = %6, move = %7, "
                          "round = %8, set = %9, resting = %10 }")
        .arg(place.part)
        .arg(quotedText(place.side ? sideName(*place.side) : QString()))
        .arg(place.step)
        .arg(place.repetition)
        .arg(place.nested)
        .arg(written(place.after))
        .arg(place.move)
        .arg(place.round)
        .arg(place.set)
        .arg(written(place.resting));
}

QString textOf(const JournalEntry &entry)
{
    QString text = QStringLiteral("\n[[session]]\n");
    const auto row = [&text](const char *key, const QString &value) {
        text += QStringLiteral("%1 = %2\n").arg(QLatin1String(key), value);
    };
    const Summary &done = entry.done;
    const Options &options = done.options;
    row("id", quotedText(entry.id));
    row("began", timeText(entry.began));
    row("zone", quotedText(entry.zone));
    row("utc_offset", QString::number(entry.utcOffset));
    row("at", timeText(entry.at));
    row("offered", written(entry.offered));
    if (entry.before) {
        row("before", QString::number(*entry.before));
        row("asked", quotedText(QString(entry.asked).replace(u'\n', u' ')));
    }
    if (entry.ended)
        row("ended", quotedText(endName(done.end)));
    row("routine", quotedText(done.routine));
    row("title", quotedText(entry.title));
    row("version", QString::number(entry.version));
    row("step", quotedText(entry.step));
    if (done.unfinished)
        row("place", placeText(*done.unfinished));
    row("first", quotedText(sideName(options.first)));
    row("sides", quotedText(sidesName(options.sides)));
    QStringList choices;
    for (auto choice = options.choices.begin(); choice != options.choices.end(); ++choice)
        choices << QStringLiteral("{ id = %1, number = %2 }").arg(quotedText(choice.key())).arg(*choice);
    row("choices", QStringLiteral("[%1]").arg(choices.join(QStringLiteral(", "))));
    row("extra_slides", QString::number(options.extraRepetitions));
    row("pace", written(options.pace));
    row("gates", quotedText(gatesName(options.gates)));
    row("form", quotedText(formName(options.form)));
    QStringList forms;
    for (auto form = options.stepForms.begin(); form != options.stepForms.end(); ++form)
        forms << QStringLiteral("{ step = %1, form = %2 }").arg(quotedText(form.key()), quotedText(formName(*form)));
    row("step_forms", QStringLiteral("[%1]").arg(forms.join(QStringLiteral(", "))));
    row("hold_count", quotedText(holdCountName(options.holdCount)));
    row("support", quotedText(options.support));
    row("ceiling", written(options.ceiling));
    row("eased", written(options.eased));
    row("active_ms", QString::number(done.active.count()));
    row("slides", written(done.repetitions));
    row("turns", written(done.turns));
    row("complaints", written(done.complaints));
    row("complaints_at_rest", QString::number(done.complaintsAtRest));
    row("pauses", QString::number(done.pauses));
    row("away_ms", QStringLiteral("[%1, %2, %3]")
                       .arg(done.away.left.count())
                       .arg(done.away.right.count())
                       .arg(done.away.whole.count()));
    row("furthest", written(done.furthest));
    row("easings", written(done.easings));
    row("repeats", QString::number(done.repeats));
    return text;
}

/// Reads the values of one session. A value that is missing or wrong has noted a problem, and stays as it is.
class EntryReader final
{
public:
    explicit EntryReader(TomlTable &table) : m_table(table) {}

    JournalEntry read()
    {
        JournalEntry entry;
        entry.id = name("id");
        entry.began = time("began");
        entry.at = time("at");
        entry.offered = m_table.need(QStringLiteral("offered")).boolean().value_or(false);
        entry.zone = name(m_table.value(QStringLiteral("zone")));
        entry.utcOffset = m_table.value(QStringLiteral("utc_offset")).integer(-kMostOffset, kMostOffset).value_or(0);
        entry.step = name("step");
        entry.done.end = end();
        entry.ended = m_table.has(QStringLiteral("ended"));
        entry.done.routine = name("routine");
        entry.title = name(m_table.value(QStringLiteral("title")));
        entry.version = m_table.value(QStringLiteral("version")).integer(1, kMostVersion).value_or(1);
        if (const TomlValue before = m_table.value(QStringLiteral("before")); before.present())
            entry.before = before.integer(0, kMostOfRating);
        entry.asked = name(m_table.value(QStringLiteral("asked")));
        entry.done.unfinished = place();
        if (!entry.ended && !entry.done.unfinished)
            m_table.report(Problem::Code::MissingKey, QStringLiteral("A session that goes on needs its place."));
        entry.done.options = options();
        entry.done.active = Millis{number("active_ms", std::numeric_limits<int>::max())};
        entry.done.repetitions = counts("slides");
        entry.done.turns = counts("turns");
        entry.done.complaints = counts("complaints");
        entry.done.complaintsAtRest = number("complaints_at_rest", kMost);
        entry.done.pauses = number("pauses", kMost);
        readReach(entry.done);
        return entry;
    }

private:
    static int number(const TomlValue &value, int most) { return value.integer(0, most).value_or(0); }
    int number(const char *key, int most) { return number(m_table.need(QLatin1String(key)), most); }

    static QString name(const TomlValue &value)
    {
        const QString text = value.string().value_or(QString());
        if (text.size() > kLongestName)
            value.report(Problem::Code::OutOfRange, QStringLiteral("This name is too long."));
        return text;
    }
    QString name(const char *key) { return name(m_table.need(QLatin1String(key))); }

    QDateTime time(const char *key)
    {
        const TomlValue value = m_table.need(QLatin1String(key));
        QDateTime time = QDateTime::fromString(value.string().value_or(QString()), Qt::ISODate);
        if (!time.isValid() || time.timeSpec() != Qt::UTC)
            value.report(Problem::Code::OutOfRange,
                         QStringLiteral("This is no time of the form 2026-11-29T18:40:00Z."));
        return time;
    }

    /// A journal of before the diary has none of these.
    void readReach(Summary &done)
    {
        if (!m_table.has(QStringLiteral("away_ms")))
            return;
        done.away = both<Millis>("away_ms", [](const TomlValue &value) {
            return Millis{number(value, std::numeric_limits<int>::max())};
        });
        done.furthest = both<double>("furthest", [](const TomlValue &value) { return value.number(0, 1).value_or(0); });
        done.easings = both<std::vector<double>>("easings", [](const TomlValue &value) {
            std::vector<double> reaches;
            for (const TomlValue &item : value.items())
                reaches.push_back(item.number(0, 1).value_or(0));
            return reaches;
        });
        done.repeats = number("repeats", kMost);
    }

    Summary::End end()
    {
        const TomlValue value = m_table.value(QStringLiteral("ended"));
        if (!value.present())
            return Summary::End::Left;
        const QString text = value.string().value_or(QString());
        const auto *const found =
            std::find_if(kEnds.begin(), kEnds.end(), [&text](const auto &each) { return each.first == text; });
        if (found == kEnds.end())
            value.report(Problem::Code::UnknownName, QStringLiteral("This should be finished, ended-gently or left."));
        return found == kEnds.end() ? Summary::End::Left : found->second;
    }

    template <typename T>
    T named(const char *key, std::optional<T> (*fromName)(QStringView), T standard)
    {
        const TomlValue value = m_table.need(QLatin1String(key));
        const std::optional<T> found = fromName(value.string().value_or(QString()));
        if (!found)
            value.report(Problem::Code::UnknownName, QStringLiteral("This name means nothing here."));
        return found.value_or(standard);
    }

    /// The values of a list: left, right, and the whole body, which a journal of an older Matside has not.
    template <typename T, typename Read>
    PerSide<T> both(const char *key, Read read, T whole = {})
    {
        const TomlValue value = m_table.need(QLatin1String(key));
        const std::vector<TomlValue> items = value.items();
        if (items.size() == 2)
            return {read(items[0]), read(items[1]), whole};
        if (items.size() == 3)
            return {read(items[0]), read(items[1]), read(items[2])};
        value.report(Problem::Code::OutOfRange, QStringLiteral("Three values are needed: left, right, the whole body."));
        return {};
    }
    PerSide<int> counts(const char *key)
    {
        return both<int>(key, [](const TomlValue &value) { return number(value, kMost); });
    }

    std::optional<Place> place()
    {
        std::optional<TomlTable> table = m_table.value(QStringLiteral("place")).table();
        if (!table)
            return std::nullopt;
        const auto whole = [&table](const char *key) { return number(table->need(QLatin1String(key)), kMost); };
        const TomlValue side = table->need(QStringLiteral("side"));
        const QString sideText = side.string().value_or(QString());
        if (!sideText.isEmpty() && !sideFromName(sideText))
            side.report(Problem::Code::UnknownName, QStringLiteral("This should be left, right or nothing."));
        const bool after = table->need(QStringLiteral("after")).boolean().value_or(false);
        Place place;
        place.part = whole("part");
        place.side = sideFromName(sideText);
        place.step = whole("step");
        place.repetition = whole("repetition");
        place.nested = whole("nested");
        place.after = after;
        place.move = whole("move");
        // A journal of an older Matside knows no rounds and no sets.
        place.round = number(table->value(QStringLiteral("round")), kMost);
        place.set = number(table->value(QStringLiteral("set")), kMost);
        place.resting = table->value(QStringLiteral("resting")).boolean().value_or(false);
        return place;
    }

    Options options()
    {
        Options options;
        options.first = named("first", sideFromName, Side::Left);
        options.sides = named("sides", sidesFromName, Sides::Both);
        options.choices = choices();
        options.extraRepetitions = number("extra_slides", kMostExtraRepetitions);
        options.pace = m_table.need(QStringLiteral("pace")).number(kSlowestPace, kQuickestPace).value_or(1);
        options.gates = named("gates", gatesFromName, Gates::GoOn);
        readForms(options);
        options.support = name("support");
        options.ceiling = both<double>("ceiling", [](const TomlValue &v) { return v.number(0, 1).value_or(1); }, 1.0);
        options.eased = both<bool>("eased", [](const TomlValue &v) { return v.boolean().value_or(false); });
        return options;
    }

    /// A journal of an older Matside knows no forms, and no counts of holds.
    void readForms(Options &options)
    {
        if (m_table.has(QStringLiteral("form")))
            options.form = named("form", formFromName, Form::Standard);
        if (m_table.has(QStringLiteral("hold_count")))
            options.holdCount = named("hold_count", holdCountFromName, HoldCount::LastThree);
        const TomlValue value = m_table.value(QStringLiteral("step_forms"));
        const std::vector<TomlValue> items = value.present() ? value.items() : std::vector<TomlValue>();
        if (items.size() > kMostChoices)
            value.report(Problem::Code::OutOfRange, QStringLiteral("There are too many forms here."));
        for (const TomlValue &item : items) {
            std::optional<TomlTable> one = item.table();
            if (!one)
                continue;
            const QString step = name(one->need(QStringLiteral("step")));
            const TomlValue form = one->need(QStringLiteral("form"));
            const std::optional<Form> found = formFromName(form.string().value_or(QString()));
            if (!found)
                form.report(Problem::Code::UnknownName, QStringLiteral("This name means nothing here."));
            options.stepForms.insert(step, found.value_or(Form::Standard));
            one->finish();
        }
    }

    QMap<QString, int> choices()
    {
        QMap<QString, int> choices;
        const TomlValue value = m_table.need(QStringLiteral("choices"));
        const std::vector<TomlValue> items = value.items();
        if (items.size() > kMostChoices)
            value.report(Problem::Code::OutOfRange, QStringLiteral("There are too many choices here."));
        for (const TomlValue &item : items) {
            if (std::optional<TomlTable> choice = item.table())
                choices.insert(name(choice->need(QStringLiteral("id"))),
                               choice->need(QStringLiteral("number")).integer(0, kMostSecondsOfChoice).value_or(1));
        }
        return choices;
    }

    TomlTable &m_table;
};

} // namespace

JournalEntries changed(JournalEntries entries, const JournalChanges &changes)
{
    std::erase_if(entries, [&changes](const JournalEntry &entry) { return changes.contains(entry.id); });
    const std::ptrdiff_t before = std::ssize(entries);
    for (const auto &[id, entry] : changes) {
        if (entry)
            entries.push_back(*entry);
    }
    std::stable_sort(entries.begin() + before, entries.end(),
                     [](const JournalEntry &a, const JournalEntry &b) { return a.at < b.at; });
    const bool newIsLast = std::ssize(entries) > before;
    for (JournalEntry &entry : entries)
        entry.offered = entry.offered && newIsLast && &entry == &entries.back();
    if (std::ssize(entries) > kMostSessions)
        entries.erase(entries.begin(), entries.end() - kMostSessions);
    return entries;
}

std::optional<JournalEntry> offeredOf(const JournalEntries &entries)
{
    return entries.empty() || !entries.back().offered ? std::nullopt : std::optional(entries.back());
}

bool isRecent(const JournalEntry &entry, const QDateTime &now)
{
    return std::abs(entry.at.secsTo(now)) <= std::chrono::seconds(kOfferedFor).count();
}

QByteArray journalText(const JournalEntries &entries)
{
    QString text =
        QStringLiteral("# Sessions that were not finished; the newest one may be offered on the start page.\n");
    for (const JournalEntry &entry : entries)
        text += textOf(entry);
    return text.toUtf8();
}

Result<JournalEntries> journalOf(const QByteArray &text, const QString &file)
{
    const Result<TomlDocument> document = TomlDocument::parse(text, file);
    if (!document)
        return document.problems();
    JournalEntries entries;
    TomlTable root = document->root();
    for (TomlTable &session : root.tables(QStringLiteral("session")))
        entries.push_back(EntryReader(session).read());
    if (Problems problems = document->problems(); !problems.empty())
        return problems;
    if (std::ssize(entries) > kMostSessions)
        entries.erase(entries.begin(), entries.end() - kMostSessions);
    return entries;
}

} // namespace matside
