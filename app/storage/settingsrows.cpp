// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingsrows.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace matside {

namespace {

constexpr QLatin1String kKey{"key."};
constexpr QLatin1String kChoice{"choice."};
constexpr QLatin1Char kBetweenKeys{'\n'}; // no key is called so
/// A choice of a routine is 1 to 12 (Options); compile() looks closer.
constexpr int kMostOfChoice = 12;

constexpr std::array kNames{"voice",       "spoken-by", "speaker",      "volume", "voice-volume", "chime-volume",
                            "muted",       "captions",  "theme",        "motion", "text-size",    "distance",
                            "screen-width", "language", "first",        "sides",  "pace",         "gates",
                            "support",     "head-right", "background", "unfinished",
                            "person"};

/// "part side step repetition nested after move, first sides, ceilings, routine": a place means the same in every Matside.
constexpr int kPlaceFields = 12;
/// No routine has more of anything than this; a Place that is not in it means the next that is (Program::positionOf).
constexpr int kMostOfPlace = 1000;

QString unfinishedText(const Unfinished &left)
{
    const Place &place = left.place;
    const QStringList fields{QString::number(place.part),
                             place.side ? sideName(*place.side) : QStringLiteral("-"),
                             QString::number(place.step),
                             QString::number(place.repetition),
                             QString::number(place.nested),
                             QString::number(place.after ? 1 : 0),
                             QString::number(place.move),
                             sideName(left.first),
                             sidesName(left.sides),
                             QString::number(left.ceiling.left),
                             QString::number(left.ceiling.right),
                             left.routine};
    return fields.join(QLatin1Char(' '));
}

/// Nothing where it makes no sense.
std::optional<Unfinished> unfinishedFrom(const QString &text)
{
    const QStringList fields = text.split(QLatin1Char(' '));
    if (fields.size() != kPlaceFields)
        return std::nullopt;
    bool good = true;
    const auto number = [&](int index) {
        bool isNumber = false;
        const double value = fields[index].toDouble(&isNumber);
        good = good && isNumber && value >= 0 && value <= kMostOfPlace;
        return value;
    };
    const auto whole = [&](int index) { return static_cast<int>(number(index)); };
    const auto first = sideFromName(fields[7]);
    const auto sides = sidesFromName(fields[8]);
    Unfinished left;
    left.place = {whole(0), sideFromName(fields[1]), whole(2), whole(3), whole(4), whole(5) != 0, whole(6), 0};
    left.ceiling = {number(9), number(10)};
    left.routine = fields.last();
    if (!good || !first || !sides || left.ceiling.left > 1 || left.ceiling.right > 1)
        return std::nullopt;
    left.first = *first;
    left.sides = *sides;
    return left;
}

/// Writes down what differs from the standard.
class RowWriter final
{
public:
    void text(const char *name, const QString &value, const QString &standard)
    {
        if (value != standard)
            m_rows.insert(QString::fromLatin1(name), value);
    }
    void number(const char *name, double value, double standard)
    {
        text(name, QString::number(value), QString::number(standard));
    }
    void flag(const char *name, bool value, bool standard)
    {
        text(name, value ? QStringLiteral("yes") : QStringLiteral("no"),
             standard ? QStringLiteral("yes") : QStringLiteral("no"));
    }
    void insert(const QString &name, const QString &value) { m_rows.insert(name, value); }

    [[nodiscard]] SettingsRows rows() const { return m_rows; }

private:
    SettingsRows m_rows;
};

/// Reads one row after another, and keeps a sentence for each that makes no sense.
class RowReader final
{
public:
    RowReader(const SettingsRows &rows, Problems &problems) : m_rows(rows), m_problems(problems) {}

    template <typename T>
    void name(const char *row, T &value, std::optional<T> (*fromName)(QStringView))
    {
        const auto found = m_rows.constFind(QString::fromLatin1(row));
        if (found == m_rows.constEnd())
            return;
        if (const auto read = fromName(*found))
            value = *read;
        else
            refuse(found.key(), *found);
    }

    void text(const char *row, QString &value) const { value = m_rows.value(QString::fromLatin1(row), value); }

    template <typename T>
    void number(const char *row, T &value, double least, double most)
    {
        const auto found = m_rows.constFind(QString::fromLatin1(row));
        if (found == m_rows.constEnd())
            return;
        bool isNumber = false;
        const double read = found->toDouble(&isNumber);
        if (isNumber && read >= least && read <= most)
            value = static_cast<T>(read);
        else
            refuse(found.key(), *found);
    }

    void flag(const char *row, bool &value)
    {
        const auto found = m_rows.constFind(QString::fromLatin1(row));
        if (found == m_rows.constEnd())
            return;
        if (*found == QLatin1String("yes") || *found == QLatin1String("no"))
            value = *found == QLatin1String("yes");
        else
            refuse(found.key(), *found);
    }

    void choices(QMap<QString, int> &choices)
    {
        for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
            if (!row.key().startsWith(kChoice))
                continue;
            bool isNumber = false;
            const int read = row->toInt(&isNumber);
            if (isNumber && read >= 1 && read <= kMostOfChoice)
                choices.insert(row.key().mid(kChoice.size()), read);
            else
                refuse(row.key(), *row);
        }
    }

    void keys(QMap<QString, QStringList> &keys) const
    {
        for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
            if (row.key().startsWith(kKey))
                keys.insert(row.key().mid(kKey.size()), row->split(kBetweenKeys, Qt::SkipEmptyParts));
        }
    }

    void unfinished(const char *row, std::optional<Unfinished> &value)
    {
        const auto found = m_rows.constFind(QString::fromLatin1(row));
        if (found == m_rows.constEnd())
            return;
        value = unfinishedFrom(*found);
        if (!value)
            refuse(found.key(), *found);
    }

private:
    void refuse(const QString &row, const QString &value)
    {
        Problem problem;
        problem.code = Problem::Code::OutOfRange;
        problem.key = row;
        problem.sentence =
            QCoreApplication::translate("Storage", "The setting \"%1\" was \"%2\", which means nothing here. It "
                                                   "stands as it comes; look at it in the settings.")
                .arg(row, value.left(40));
        m_problems.push_back(std::move(problem));
    }

    const SettingsRows &m_rows;
    Problems &m_problems;
};

} // namespace

SettingsRows rowsOf(const Settings &settings)
{
    const Settings standard;
    RowWriter writer;
    writer.text("voice", verbosityName(settings.voice), verbosityName(standard.voice));
    writer.text("spoken-by", spokenByName(settings.spokenBy), spokenByName(standard.spokenBy));
    writer.text("speaker", settings.speaker, standard.speaker);
    writer.number("volume", settings.volume, standard.volume);
    writer.number("voice-volume", settings.voiceVolume, standard.voiceVolume);
    writer.number("chime-volume", settings.chimeVolume, standard.chimeVolume);
    writer.flag("muted", settings.muted, standard.muted);
    writer.flag("captions", settings.captions, standard.captions);
    writer.text("background", settings.background, standard.background);
    writer.text("theme", themeChoiceName(settings.theme), themeChoiceName(standard.theme));
    writer.text("motion", motionName(settings.motion), motionName(standard.motion));
    writer.text("person", settings.person, standard.person);
    writer.number("text-size", settings.textSize, standard.textSize);
    writer.number("distance", settings.distance, standard.distance);
    writer.number("screen-width", settings.screenWidth, standard.screenWidth);
    writer.text("language", settings.language, standard.language);
    writer.text("first", sideName(settings.options.first), sideName(standard.options.first));
    writer.text("sides", sidesName(settings.options.sides), sidesName(standard.options.sides));
    writer.number("pace", settings.options.pace, standard.options.pace);
    writer.text("gates", gatesName(settings.options.gates), gatesName(standard.options.gates));
    writer.text("support", settings.options.support, standard.options.support);
    writer.flag("head-right", settings.headRight, standard.headRight);
    if (settings.unfinished)
        writer.insert(QStringLiteral("unfinished"), unfinishedText(*settings.unfinished));
    for (auto choice = settings.options.choices.begin(); choice != settings.options.choices.end(); ++choice)
        writer.insert(kChoice + choice.key(), QString::number(*choice));
    for (auto keys = settings.keys.begin(); keys != settings.keys.end(); ++keys)
        writer.insert(kKey + keys.key(), keys->join(kBetweenKeys));
    return writer.rows();
}

Settings settingsOf(const SettingsRows &rows, Problems &problems)
{
    Settings settings;
    RowReader reader(rows, problems);
    reader.name("voice", settings.voice, verbosityFromName);
    reader.name("spoken-by", settings.spokenBy, spokenByFromName);
    reader.text("speaker", settings.speaker);
    reader.number("volume", settings.volume, 0, 1);
    reader.number("voice-volume", settings.voiceVolume, 0, 1);
    reader.number("chime-volume", settings.chimeVolume, 0, 1);
    reader.flag("muted", settings.muted);
    reader.flag("captions", settings.captions);
    reader.text("background", settings.background);
    reader.name("theme", settings.theme, themeChoiceFromName);
    reader.name("motion", settings.motion, motionFromName);
    reader.text("person", settings.person);
    reader.number("text-size", settings.textSize, kSmallestText, kLargestText);
    reader.number("distance", settings.distance, kNearest, kFarthest);
    if (rows.value(QStringLiteral("screen-width")) != QLatin1String("0"))
        reader.number("screen-width", settings.screenWidth, kNarrowestScreen, kWidestScreen);
    reader.text("language", settings.language);
    reader.name("first", settings.options.first, sideFromName);
    reader.name("sides", settings.options.sides, sidesFromName);
    reader.number("pace", settings.options.pace, kSlowestPace, kQuickestPace);
    reader.name("gates", settings.options.gates, gatesFromName);
    reader.text("support", settings.options.support);
    reader.flag("head-right", settings.headRight);
    reader.unfinished("unfinished", settings.unfinished);
    reader.choices(settings.options.choices);
    reader.keys(settings.keys);
    return settings;
}

bool isOurRow(const QString &name)
{
    if (name.startsWith(kKey) || name.startsWith(kChoice))
        return true;
    return std::any_of(kNames.begin(), kNames.end(), [&](const char *ours) { return name == QLatin1String(ours); });
}

} // namespace matside
