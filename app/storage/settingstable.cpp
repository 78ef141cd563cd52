// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingstable.h"

#include "model/textfile.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace matside {

namespace {

/// Text without hidden characters.
bool isText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString && visible(value.toString()) == value.toString();
}

/// A row of text; get gives the field of the settings.
template <typename Get>
SettingsRow text(const char *key, const char *explanation, Get get)
{
    return {QString::fromLatin1(key), QStringLiteral("a name"), explanation,
            [get](Settings &settings, const QVariant &value) {
                if (isText(value))
                    get(settings) = value.toString();
                return isText(value);
            },
            [get](const Settings &settings) { return QVariant(get(settings)); }};
}

template <typename Get>
SettingsRow flag(const char *key, const char *explanation, Get get)
{
    return {QString::fromLatin1(key), QStringLiteral("yes, no"), explanation,
            [get](Settings &settings, const QVariant &value) {
                const bool isYes = value == QStringLiteral("yes");
                if (!isYes && value != QStringLiteral("no"))
                    return false;
                get(settings) = isYes;
                return true;
            },
            [get](const Settings &settings) {
                return QVariant(get(settings) ? QStringLiteral("yes") : QStringLiteral("no"));
            },
            {QStringLiteral("yes"), QStringLiteral("no")}};
}

/// In as few digits as give the same number back.
QString exact(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

/// A number from least to most.
template <typename Get>
SettingsRow number(const char *key, double least, double most, const char *explanation, Get get)
{
    return {QString::fromLatin1(key), QStringLiteral("%1 to %2").arg(least).arg(most), explanation,
            [=](Settings &settings, const QVariant &value) {
                bool isNumber = false;
                const double read = value.toString().toDouble(&isNumber);
                if (!isText(value) || !isNumber || !(read >= least && read <= most))
                    return false;
                get(settings) = read;
                return true;
            },
            [get](const Settings &settings) { return QVariant(exact(get(settings))); }};
}

/// A whole number from least to most; or 0, where that means that nothing was chosen.
template <typename Get>
SettingsRow whole(const char *key, int least, int most, bool orZero, const char *explanation, Get get)
{
    return {QString::fromLatin1(key),
            (orZero ? QStringLiteral("0, %1 to %2") : QStringLiteral("%1 to %2")).arg(least).arg(most), explanation,
            [=](Settings &settings, const QVariant &value) {
                bool isNumber = false;
                const int read = value.toString().toInt(&isNumber);
                if (!isText(value) || !isNumber || !((read >= least && read <= most) || (orZero && read == 0)))
                    return false;
                get(settings) = read;
                return true;
            },
            [get](const Settings &settings) { return QVariant(QString::number(get(settings))); }};
}

/// One of the values of an enum, by its name.
template <typename T, typename Get>
SettingsRow named(const char *key, std::initializer_list<T> values, QString (*nameOf)(T),
                  std::optional<T> (*fromName)(QStringView), const char *explanation, Get get)
{
    QStringList names;
    for (const T value : values)
        names << nameOf(value);
    return {QString::fromLatin1(key), names.join(QStringLiteral(", ")), explanation,
            [get, fromName](Settings &settings, const QVariant &value) {
                const std::optional<T> read = fromName(value.toString());
                if (read)
                    get(settings) = *read;
                return read.has_value();
            },
            [get, nameOf](const Settings &settings) { return QVariant(nameOf(get(settings))); }, names};
}

/// As they stand in the file, Monday first.
constexpr std::array kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
const auto kNoDay = QStringLiteral("none");

QString namesOfDays(const std::array<bool, kDays.size()> &days)
{
    QStringList names;
    for (std::size_t day = 0; day < days.size(); ++day) {
        if (days.at(day))
            names << QString::fromLatin1(kDays.at(day));
    }
    return names.isEmpty() ? kNoDay : names.join(QLatin1Char(' '));
}

std::optional<std::array<bool, kDays.size()>> daysFromNames(const QString &names)
{
    std::array<bool, kDays.size()> days{};
    if (names == kNoDay)
        return days;
    for (const QString &name : names.split(QLatin1Char(' '))) {
        const auto *const found =
            std::find_if(kDays.begin(), kDays.end(), [&name](const char *day) { return name == QLatin1String(day); });
        if (found == kDays.end())
            return std::nullopt;
        days.at(static_cast<std::size_t>(found - kDays.begin())) = true;
    }
    return days;
}

std::vector<SettingsRow> reminderRows()
{
    const auto clock = QStringLiteral("HH:mm");
    return {flag(
                "reminder",
                QT_TRANSLATE_NOOP("Settings", "A notification of the desktop, also while Matside is closed: once a day at "
                                              "most, and none on a day with a session."),
                [](auto &s) -> auto & { return s.reminder; }),
            {QStringLiteral("reminder-days"), QStringLiteral("mon tue wed thu fri sat sun, or none"),
             QT_TRANSLATE_NOOP("Settings", "The days on which it may come."),
             [](Settings &settings, const QVariant &value) {
                 const auto days = daysFromNames(value.toString());
                 if (days)
                     settings.reminderDays = *days;
                 return days.has_value();
             },
             [](const Settings &settings) { return QVariant(namesOfDays(settings.reminderDays)); }},
            {QStringLiteral("reminder-time"), QStringLiteral("00:00 to 23:59"),
             QT_TRANSLATE_NOOP("Settings", "Later where the machine sleeps then."),
             [clock](Settings &settings, const QVariant &value) {
                 const QTime time = QTime::fromString(value.toString(), clock);
                 if (time.isValid())
                     settings.reminderAt = time;
                 return time.isValid();
             },
             [clock](const Settings &settings) { return QVariant(settings.reminderAt.toString(clock)); }}};
}

std::vector<SettingsRow> letterRows()
{
    return {{QStringLiteral("teacher-address"), QStringLiteral("a mail address, or nothing"),
             QT_TRANSLATE_NOOP("Settings", "Where your letters of the diary go: the draft in your mail program has it. Nothing is sent "
                                           "by itself."),
             [](Settings &settings, const QVariant &value) {
                 const bool isGood = isText(value) && (value.toString().isEmpty() || isMailAddress(value.toString()));
                 if (isGood)
                     settings.teacher = value.toString();
                 return isGood;
             },
             [](const Settings &settings) { return QVariant(settings.teacher); }},
            {QStringLiteral("last-letter"), QStringLiteral("2026-11-30T18:00:00Z, or nothing"),
             QT_TRANSLATE_NOOP("Settings", "When the last letter over the diary was made: the next one begins there."),
             [](Settings &settings, const QVariant &value) {
                 const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
                 const bool isGood = isText(value) && (value.toString().isEmpty() || time.isValid());
                 if (isGood)
                     settings.lastLetter = time.isValid() ? time.toUTC() : QDateTime();
                 return isGood;
             },
             [](const Settings &settings) { return QVariant(settings.lastLetter.toString(Qt::ISODate)); }}};
}

std::vector<SettingsRow> soundRows()
{
    return {
        named(
            "voice", {Verbosity::Full, Verbosity::Brief, Verbosity::Count, Verbosity::Off}, verbosityName,
            verbosityFromName,
            QT_TRANSLATE_NOOP("Settings", "Full says every step; brief only what is new; counts only numbers."),
            [](auto &s) -> auto & { return s.options.voice; }),
        named(
            "spoken-by", {SpokenBy::Matside, SpokenBy::ScreenReader}, spokenByName, spokenByFromName,
            QT_TRANSLATE_NOOP("Settings", "The screen reader can do it instead; then Matside's own voice is silent."),
            [](auto &s) -> auto & { return s.spokenBy; }),
        whole(
            "reader-speed", kSlowestReader, kFastestReader, false,
            QT_TRANSLATE_NOOP("Settings", "Each move waits for its line, which may be over sooner, but not later."),
            [](auto &s) -> auto & { return s.readerSpeed; }),
        text(
            "speaker", QT_TRANSLATE_NOOP("Settings", "From the next session on."),
            [](auto &s) -> auto & { return s.speaker; }),
        flag(
            "mix-voices",
            QT_TRANSLATE_NOOP("Settings", "A plain voice says lines without a recording alone. Otherwise it says all."),
            [](auto &s) -> auto & { return s.mixVoices; }),
        number(
            "volume", 0, 1, QT_TRANSLATE_NOOP("Settings", "Of all that sounds."),
            [](auto &s) -> auto & { return s.volume; }),
        number(
            "voice-volume", 0, 1, QT_TRANSLATE_NOOP("Settings", "Of the voice alone."),
            [](auto &s) -> auto & { return s.voiceVolume; }),
        number(
            "chime-volume", 0, 1, QT_TRANSLATE_NOOP("Settings", "Of the chimes alone."),
            [](auto &s) -> auto & { return s.chimeVolume; }),
        flag(
            "muted", QT_TRANSLATE_NOOP("Settings", "Nothing sounds; everything can still be read."),
            [](auto &s) -> auto & { return s.muted; }),
        flag(
            "captions",
            QT_TRANSLATE_NOOP("Settings",
                              "What is said stands under the picture. Without them it is one sentence a step, "
                              "while the voice can be heard."),
            [](auto &s) -> auto & { return s.captions; }),
        text(
            "background", QT_TRANSLATE_NOOP("Settings", "Heard softly all the time, and softer still under the voice."),
            [](auto &s) -> auto & { return s.background; }),
        flag(
            "pulse",
            QT_TRANSLATE_NOOP("Settings",
                              "Where the voice is silent for long, a very soft sound tells that it goes on."),
            [](auto &s) -> auto & { return s.pulse; }),
        flag(
            "go-on-silent",
            QT_TRANSLATE_NOOP("Settings",
                              "If the sound fails, the captions go on. Otherwise the session pauses and says so."),
            [](auto &s) -> auto & { return s.goOnSilent; }),
        flag(
            "go-on-locked",
            QT_TRANSLATE_NOOP("Settings",
                              "The voice leads you on behind the lock. Otherwise the session pauses after 20 seconds."),
            [](auto &s) -> auto & { return s.goOnLocked; })};
}

std::vector<SettingsRow> screenRows()
{
    return {
        named(
            "theme", {ThemeChoice::FollowSystem, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast},
            themeChoiceName, themeChoiceFromName,
            QT_TRANSLATE_NOOP("Settings", "As the desktop has them, or always the same."),
            [](auto &s) -> auto & { return s.theme; }),
        named(
            "motion", {MotionChoice::System, MotionChoice::Full, MotionChoice::Reduced}, motionName, motionFromName,
            QT_TRANSLATE_NOOP("Settings", "Calm: nothing glides; three pictures show a move, and the ring goes on by "
                                          "whole seconds."),
            [](auto &s) -> auto & { return s.motion; }),
        text(
            "person", QT_TRANSLATE_NOOP("Settings", "Who is drawn."), [](auto &s) -> auto & { return s.person; }),
        number(
            "text-size", kSmallestText, kLargestText,
            QT_TRANSLATE_NOOP("Settings", "Of what follows from the size of the window."),
            [](auto &s) -> auto & { return s.textSize; }),
        whole(
            "distance", kNearest, kFarthest, false,
            QT_TRANSLATE_NOOP("Settings",
                              "From where you lie to the screen: words instead of the picture become as large as "
                              "that needs."),
            [](auto &s) -> auto & { return s.distance; }),
        whole(
            "screen-width", kNarrowestScreen, kWidestScreen, true,
            QT_TRANSLATE_NOOP("Settings", "What the system says is often wrong on televisions and projectors."),
            [](auto &s) -> auto & { return s.screenWidth; }),
        named(
            "show-on", {ShowOn::Last, ShowOn::Laptop, ShowOn::Television}, showOnName, showOnFromName,
            QT_TRANSLATE_NOOP("Settings", "Where the window opens when there are several screens. On Wayland only full "
                                          "screen can choose."),
            [](auto &s) -> auto & { return s.showOn; }),
        text(
            "screen", QT_TRANSLATE_NOOP("Settings", "The screen that the window was on last."),
            [](auto &s) -> auto & { return s.screen; }),
        whole(
            "window-width", kLeastWindow, kMostWindow, true,
            QT_TRANSLATE_NOOP("Settings", "Pixels of the window, where it does not fill the screen."),
            [](auto &s) -> auto & { return s.windowWidth; }),
        whole(
            "window-height", kLeastWindow, kMostWindow, true,
            QT_TRANSLATE_NOOP("Settings", "Pixels of the window, where it does not fill the screen."),
            [](auto &s) -> auto & { return s.windowHeight; }),
        flag(
            "maximised", QT_TRANSLATE_NOOP("Settings", "The window opens as large as the screen has room."),
            [](auto &s) -> auto & { return s.maximised; }),
        flag(
            "full-screen", QT_TRANSLATE_NOOP("Settings", "The window opens over the whole screen."),
            [](auto &s) -> auto & { return s.fullScreen; }),
        text(
            "language", QT_TRANSLATE_NOOP("Settings", "What Matside speaks and writes."),
            [](auto &s) -> auto & { return s.language; })};
}

std::vector<SettingsRow> routineRows()
{
    return {text(
                "routine", QT_TRANSLATE_NOOP("Settings", "The routine that is shown; you choose it under Routines."),
                [](auto &s) -> auto & { return s.routine; }),
            named(
                "first", {Side::Left, Side::Right}, sideName, sideFromName,
                QT_TRANSLATE_NOOP("Settings", "The side that begins."),
                [](auto &s) -> auto & { return s.options.first; }),
            named(
                "sides", {Sides::Both, Sides::LeftOnly, Sides::RightOnly, Sides::WeakerTwice}, sidesName, sidesFromName,
                QT_TRANSLATE_NOOP("Settings", "Both sides, one alone, or the first one twice."),
                [](auto &s) -> auto & { return s.options.sides; }),
            number(
                "pace", kSlowestPace, kQuickestPace,
                QT_TRANSLATE_NOOP("Settings", "Of the moves that follow it; breaths and changes of position keep theirs."),
                [](auto &s) -> auto & { return s.options.pace; }),
            named(
                "gates", {Gates::GoOn, Gates::Wait}, gatesName, gatesFromName,
                QT_TRANSLATE_NOOP("Settings", "Whether a change of position goes on by itself or waits for you."),
                [](auto &s) -> auto & { return s.options.gates; }),
            named(
                "form", {Form::Easier, Form::Standard, Form::Harder}, formName, formFromName,
                QT_TRANSLATE_NOOP("Settings", "In which form steps are done that have an easier or a harder one."),
                [](auto &s) -> auto & { return s.options.form; }),
            named(
                "hold-count", {HoldCount::None, HoldCount::Halfway, HoldCount::LastThree, HoldCount::EverySecond}, holdCountName,
                holdCountFromName, QT_TRANSLATE_NOOP("Settings", "Which seconds of a hold are said."),
                [](auto &s) -> auto & { return s.options.holdCount; }),
            text(
                "support", QT_TRANSLATE_NOOP("Settings", "What lies under the pelvis."),
                [](auto &s) -> auto & { return s.options.support; }),
            flag(
                "ask-before",
                QT_TRANSLATE_NOOP("Settings",
                                  "The question of the end is asked at Start, too, and your answer is kept in the "
                                  "diary. It changes nothing, and you may pass it over."),
                [](auto &s) -> auto & { return s.askBefore; }),
            whole(
                "to-the-mat", 1, kLongestToTheMat, false,
                QT_TRANSLATE_NOOP("Settings", "Seconds from Start to the first line."),
                [](auto &s) -> auto & { return s.toTheMat; }),
            flag(
                "head-right", QT_TRANSLATE_NOOP("Settings", "Your head lies to the right of the laptop."),
                [](auto &s) -> auto & { return s.headRight; })};
}

/// Whether a choice or an action can have this name. QSettings does not write every sign as it has read it: a slash begins a group.
bool isName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar sign) {
        return sign.isLetterOrNumber() || QStringLiteral("-_.").contains(sign);
    });
}

/// False where the value is refused.
bool readChoice(Settings &settings, const QString &choice, const QVariant &value)
{
    bool isNumber = false;
    const int read = value.toString().toInt(&isNumber);
    if (!isName(choice) || !isText(value) || !isNumber || read < 0 || read > kMostSecondsOfChoice)
        return false;
    settings.options.choices.insert(choice, read);
    return true;
}

/// The rows that each routine has for itself.
constexpr std::array kOfEachRoutine{QLatin1String("first"), QLatin1String("sides"), QLatin1String("pace"),
                                    QLatin1String("gates"), QLatin1String("support"), QLatin1String("form"),
                                    QLatin1String("hold-count")};

/// key: "evening/pace", "evening/choices/slides". False where the value is refused; a key of a newer Matside is ignored.
bool readOfRoutine(Settings &settings, const QString &key, const QVariant &value)
{
    const QString routine = key.section(u'/', 0, 0);
    const QString of = key.section(u'/', 1);
    if (!isName(routine))
        return false;
    Settings one;
    one.options = settings.otherOptions.value(routine);
    bool isRead = true;
    const auto *const row = std::ranges::find(kOfEachRoutine, of);
    if (of.startsWith(kChoicePrefix))
        isRead = readChoice(one, of.mid(kChoicePrefix.size()), value);
    else if (row != kOfEachRoutine.end())
        isRead = settingsRow(*row).read(one, value);
    if (isRead)
        settings.otherOptions.insert(routine, one.options);
    return isRead;
}

QVariantMap choiceRows(const QString &prefix, const Options &options)
{
    QVariantMap rows;
    for (auto choice = options.choices.begin(); choice != options.choices.end(); ++choice)
        rows.insert(prefix + choice.key(), QString::number(*choice));
    return rows;
}

/// All of them, also those with the standard: another routine's first side may be another one.
QVariantMap rowsOfRoutine(const QString &routine, const Options &options)
{
    const QString prefix = kRoutinePrefix + routine + u'/';
    Settings one;
    one.options = options;
    QVariantMap rows = choiceRows(prefix + kChoicePrefix, options);
    for (const QLatin1String key : kOfEachRoutine)
        rows.insert(prefix + key, settingsRow(key).write(one));
    return rows;
}

bool readKeys(Settings &settings, const QString &action, const QVariant &value)
{
    QStringList keys = value.toStringList();
    // QSettings gives a list in which a text begins with "@" as one of variants.
    const bool isList =
        isText(value) || value.typeId() == QMetaType::QStringList || value.typeId() == QMetaType::QVariantList;
    if (!isName(action) || !isList || !std::all_of(keys.begin(), keys.end(), [](const QString &key) { return isText(key); }))
        return false;
    keys.removeAll(QString());
    settings.keys.insert(action, keys);
    return true;
}

/// A QSettings file gives a list of one back as a text, and has no empty list.
QVariant keysValue(const QStringList &keys)
{
    return keys.size() > 1 ? QVariant(keys) : QVariant(keys.value(0, QStringLiteral("")));
}

} // namespace

const std::vector<SettingsRow> &settingsTable()
{
    static const std::vector<SettingsRow> table = [] {
        std::vector<SettingsRow> rows = soundRows();
        for (const auto &more : {screenRows(), routineRows(), reminderRows(), letterRows()})
            rows.insert(rows.end(), more.begin(), more.end());
        return rows;
    }();
    return table;
}

const SettingsRow &settingsRow(QLatin1String key)
{
    return *std::find_if(settingsTable().begin(), settingsTable().end(),
                         [key](const SettingsRow &row) { return row.key == key; });
}

QString explanationOf(QLatin1String key)
{
    return QCoreApplication::translate("Settings", settingsRow(key).explanation);
}

QVariantMap rowsOf(const Settings &settings)
{
    const Settings standard;
    QVariantMap rows;
    for (const SettingsRow &row : settingsTable()) {
        if (const QVariant value = row.write(settings); value != row.write(standard))
            rows.insert(row.key, value);
    }
    rows.insert(choiceRows(kChoicePrefix, settings.options));
    for (auto other = settings.otherOptions.begin(); other != settings.otherOptions.end(); ++other)
        rows.insert(rowsOfRoutine(other.key(), *other));
    for (auto keys = settings.keys.begin(); keys != settings.keys.end(); ++keys)
        rows.insert(kKeyPrefix + keys.key(), keysValue(*keys));
    return rows;
}

Settings settingsOf(const QVariantMap &rows, std::vector<RefusedRow> &refused)
{
    Settings settings;
    for (const SettingsRow &row : settingsTable()) {
        const auto found = rows.constFind(row.key);
        if (found != rows.constEnd() && !row.read(settings, *found))
            refused.push_back({row.key, row.range});
    }
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (row.key().startsWith(kChoicePrefix) && !readChoice(settings, row.key().mid(kChoicePrefix.size()), *row))
            refused.push_back({row.key(), QStringLiteral("0 to %1").arg(kMostSecondsOfChoice)});
        if (row.key().startsWith(kRoutinePrefix)
            && !readOfRoutine(settings, row.key().mid(kRoutinePrefix.size()), *row))
            refused.push_back({row.key(), QStringLiteral("as for the routine that is shown")});
        if (row.key().startsWith(kKeyPrefix) && !readKeys(settings, row.key().mid(kKeyPrefix.size()), *row))
            refused.push_back({row.key(), QStringLiteral("keys")});
    }
    return settings;
}

} // namespace matside
