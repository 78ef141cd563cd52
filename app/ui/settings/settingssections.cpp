// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingssections.h"

#include "storage/settingstable.h"
#include "ui/settings/addressrow.h"
#include "ui/settings/daysrow.h"
#include "ui/settings/keyrow.h"
#include "ui/settings/personrow.h"
#include "ui/settings/rulerrow.h"
#include "ui/settings/settingrow.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace matside {

namespace {

/// mm: a laptop of 13.3 inches, until it has been measured.
constexpr int kPlainScreen = 294;

QString tr(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

QString percent(int value)
{
    return tr("%1 %").arg(value);
}

QString metres(int centimetres)
{
    return tr("%1 m").arg(QLocale().toString(centimetres / 100.0, 'f', 1));
}

/// One of the values that the table has for this key; options: their titles, in the same order.
SettingRow *choiceRow(const Look &look, const QString &title, const char *key, const QStringList &options,
                      QWidget *parent)
{
    const SettingsRow &row = settingsRow(QLatin1String(key));
    return new ChoiceRow(
        look, title, explanationOf(QLatin1String(key)), options,
        [&row](const Settings &settings) { return static_cast<int>(row.values.indexOf(row.write(settings).toString())); },
        [&row](Settings &settings, int index) { row.read(settings, row.values.at(index)); }, parent);
}

SettingRow *toggleRow(const Look &look, const QString &title, const char *key, QWidget *parent)
{
    const SettingsRow &row = settingsRow(QLatin1String(key));
    return new ToggleRow(
        look, title, explanationOf(QLatin1String(key)),
        [&row](const Settings &settings) { return row.write(settings) == row.values.first(); },
        [&row](Settings &settings, bool on) { row.read(settings, on ? row.values.first() : row.values.last()); },
        parent);
}

SettingRow *volumeRow(const Look &look, const QString &title, const QString &hint, double Settings::*field,
                      QWidget *parent)
{
    return new SliderRow(
        look, title, hint, {0, 100, 5}, {tr("percent")}, percent,
        [field](const Settings &settings) { return static_cast<int>(std::lround(settings.*field * 100)); },
        [field](Settings &settings, int value) { settings.*field = value / 100.0; }, parent);
}

/// One of these choices; the first one is stored as an empty text.
SettingRow *offeredRow(const Look &look, const QString &title, const char *key, const std::vector<Offered> &offered,
                       QWidget *parent)
{
    QStringList titles;
    for (const Offered &one : offered)
        titles << one.title;
    const SettingsRow &row = settingsRow(QLatin1String(key));
    return new ChoiceRow(
        look, title, explanationOf(QLatin1String(key)), titles,
        [offered, &row](const Settings &settings) {
            const auto found = std::find_if(offered.begin(), offered.end(),
                                            [&](const Offered &one) { return one.name == row.write(settings).toString(); });
            return found == offered.end() ? 0 : static_cast<int>(found - offered.begin());
        },
        [offered, &row](Settings &settings, int index) {
            row.read(settings, index > 0 ? offered.at(static_cast<std::size_t>(index)).name : QStringLiteral(""));
        },
        parent);
}

/// The index of the number that is nearest to this one.
template <typename T, std::size_t N>
int nearest(const std::array<T, N> &values, T value)
{
    const auto found = std::min_element(values.begin(), values.end(),
                                        [value](T a, T b) { return std::abs(a - value) < std::abs(b - value); });
    return static_cast<int>(found - values.begin());
}

std::vector<SettingRow *> soundRows(const Look &look, const SettingsOffer &offer, QWidget *parent)
{
    std::vector<SettingRow *> rows{
        choiceRow(look, tr("Voice"), "voice", {tr("Full"), tr("Brief"), tr("Counts"), tr("Off")}, parent),
        choiceRow(look, tr("Who speaks"), "spoken-by", {tr("Matside"), tr("Screen reader")}, parent)};
    rows.push_back(new SliderRow(
        look, tr("Words a minute of the screen reader"), explanationOf(QLatin1String("reader-speed")),
        {kSlowestReader, kFastestReader, 10}, {}, [](int words) { return QString::number(words); },
        [](const Settings &settings) { return settings.readerSpeed; },
        [](Settings &settings, int words) { settings.readerSpeed = words; }, parent));
    if (offer.speakers.size() > 1)
        rows.push_back(offeredRow(look, tr("Speaker"), "speaker", offer.speakers, parent));
    rows.push_back(toggleRow(look, tr("Mix voices"), "mix-voices", parent));
    rows.push_back(volumeRow(look, tr("Volume"), explanationOf(QLatin1String("volume")), &Settings::volume, parent));
    rows.push_back(volumeRow(look, tr("Voice volume"), {}, &Settings::voiceVolume, parent));
    rows.push_back(volumeRow(look, tr("Chime volume"), {}, &Settings::chimeVolume, parent));
    if (offer.backgrounds.size() > 1)
        rows.push_back(offeredRow(look, tr("Background"), "background", offer.backgrounds, parent));
    rows.push_back(toggleRow(look, tr("Soft pulse"), "pulse", parent));
    rows.push_back(toggleRow(look, tr("Go on without sound"), "go-on-silent", parent));
    rows.push_back(toggleRow(look, tr("Go on when the screen locks"), "go-on-locked", parent));
    rows.push_back(toggleRow(look, tr("Sound off"), "muted", parent));
    rows.push_back(toggleRow(look, tr("Captions"), "captions", parent));
    return rows;
}

std::vector<SettingRow *> matRows(const Look &look, QWidget *parent)
{
    QStringList times;
    for (const int seconds : kTimesToTheMat)
        times << tr("%1 s").arg(seconds);
    return {
        new ChoiceRow(
            look, tr("Time to the mat"), explanationOf(QLatin1String("to-the-mat")), times,
            [](const Settings &settings) { return nearest(kTimesToTheMat, settings.toTheMat); },
            [](Settings &settings, int index) {
                settings.toTheMat = kTimesToTheMat.at(static_cast<std::size_t>(index));
            },
            parent),
        new ChoiceRow(
            look, tr("Pace"), explanationOf(QLatin1String("pace")), {tr("Slower"), tr("Calm"), tr("Quicker")},
            [](const Settings &settings) { return nearest(kPaces, settings.options.pace); },
            [](Settings &settings, int index) { settings.options.pace = kPaces.at(static_cast<std::size_t>(index)); },
            parent),
        new SliderRow(
            look, tr("Distance of your eyes"), explanationOf(QLatin1String("distance")),
            {kNearest / 10, kFarthest / 10, 10}, {tr("metres"), 100}, metres,
            [](const Settings &settings) { return settings.distance / 10; },
            [](Settings &settings, int centimetres) { settings.distance = centimetres * 10; }, parent),
        toggleRow(look, tr("Ask how it feels before Start"), "ask-before", parent)};
}

std::vector<SettingRow *> screenRows(const Look &look, const FigurePainter &painter, QWidget *parent)
{
    QStringList sizes;
    for (const double size : kTextSizes)
        sizes << percent(static_cast<int>(std::lround(size * 100)));
    return {
        choiceRow(look, tr("Colours"), "theme", {tr("Desktop"), tr("Light"), tr("Dark"), tr("Contrast")}, parent),
        new ChoiceRow(
            look, tr("Text size"), explanationOf(QLatin1String("text-size")), sizes,
            [](const Settings &settings) { return nearest(kTextSizes, settings.textSize); },
            [](Settings &settings, int index) { settings.textSize = kTextSizes.at(static_cast<std::size_t>(index)); },
            parent),
        choiceRow(look, tr("Movement"), "motion", {tr("Desktop"), tr("All"), tr("Calm")}, parent),
        new PersonRow(look, painter, parent),
        choiceRow(look, tr("Show on"), "show-on", {tr("Last one"), tr("Laptop"), tr("Television")}, parent),
        new ChoiceRow(
            look, tr("Size of the screen"), explanationOf(QLatin1String("screen-width")),
            {tr("As it says"), tr("Measured")},
            [](const Settings &settings) { return settings.screenWidth > 0 ? 1 : 0; },
            [](Settings &settings, int index) { settings.screenWidth = index > 0 ? kPlainScreen : 0; }, parent),
        new RulerRow(look, parent)};
}

std::vector<SettingRow *> keyRowsOf(const Look &look, QWidget *parent)
{
    auto *open = new ButtonRow(look, tr("All keys on one page"),
                               tr("They can be looked at anywhere, in a session too."), tr("Show them"), parent);
    open->setObjectName(QStringLiteral("openKeys"));
    std::vector<SettingRow *> rows{open};
    for (const KeyRow &row : keyRows()) {
        const bool onlyFromOutside = row.standard.empty() && !row.fixed.empty();
        if (!onlyFromOutside)
            rows.push_back(new KeySettingRow(look, row, parent));
    }
    return rows;
}

std::vector<SettingRow *> languageRows(const Look &look, const SettingsOffer &offer, QWidget *parent)
{
    QStringList names{tr("Desktop")};
    for (const QString &language : offer.languages)
        names << QLocale(language).nativeLanguageName();
    const QStringList languages = offer.languages;
    return {new ChoiceRow(
        look, tr("Language"), {}, names,
        [languages](const Settings &settings) { return static_cast<int>(languages.indexOf(settings.language)) + 1; },
        [languages](Settings &settings, int index) {
            settings.language = index > 0 ? languages.at(index - 1) : QString();
        },
        parent)};
}

/// The settings file can hold any minute.
constexpr int kMinutes = 15;
constexpr int kMinutesOfDay = 24 * 60;

/// Without seconds, which the short format of some languages has.
QString clockTime(const QTime &time)
{
    return QLocale().toString(time, QLocale().timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss")));
}

std::vector<SettingRow *> reminderRows(const Look &look, QWidget *parent)
{
    auto *reminder = toggleRow(look, tr("Remind me"), "reminder", parent);
    auto *days = new DaysRow(look, parent);
    auto *time = new SliderRow(
        look, tr("Time"), explanationOf(QLatin1String("reminder-time")), {0, kMinutesOfDay / kMinutes - 1, 1},
        {tr("hours"), 60 / kMinutes},
        [](int quarter) { return clockTime(QTime(0, 0).addSecs(quarter * kMinutes * 60)); },
        [](const Settings &settings) { return QTime(0, 0).secsTo(settings.reminderAt) / 60 / kMinutes; },
        [](Settings &settings, int quarter) { settings.reminderAt = QTime(0, 0).addSecs(quarter * kMinutes * 60); },
        parent);
    days->setNeeds(&Settings::reminder);
    time->setNeeds(&Settings::reminder);
    return {reminder, days, time};
}

std::vector<SettingRow *> dataRows(const Look &look, const SettingsOffer &offer, QWidget *parent)
{
    auto *open = new ButtonRow(
        look, tr("Your data folder"),
        tr("%1\nYour own routines lie here; your settings are the file %2. Nothing leaves this machine.")
            .arg(QDir::toNativeSeparators(offer.dataFolder), QDir::toNativeSeparators(offer.settingsFile)),
        tr("Open it"), parent);
    open->setObjectName(QStringLiteral("openFolder"));
    return {open, new AddressRow(look, parent)};
}

} // namespace

std::vector<SettingsSection> settingsSections(const Look &look, const SettingsOffer &offer,
                                              const FigurePainter &painter, QWidget *parent)
{
    std::vector<SettingsSection> sections{
        {QStringLiteral("sound"), tr("Voice and sound"), soundRows(look, offer, parent)},
        {QStringLiteral("mat"), tr("On the mat"), matRows(look, parent)},
        {QStringLiteral("screen"), tr("Screen"), screenRows(look, painter, parent)},
        {QStringLiteral("keys"), tr("Keys and remote"), keyRowsOf(look, parent)}};
    sections.push_back({QStringLiteral("reminder"), tr("Reminder"), reminderRows(look, parent)});
    if (offer.languages.size() > 1)
        sections.push_back({QStringLiteral("language"), tr("Language"), languageRows(look, offer, parent)});
    sections.push_back({QStringLiteral("data"), tr("My data"), dataRows(look, offer, parent)});
    return sections;
}

double nextTextSize(double size, int direction)
{
    const int index = std::clamp(nearest(kTextSizes, size) + direction, 0, static_cast<int>(kTextSizes.size()) - 1);
    return kTextSizes.at(static_cast<std::size_t>(index));
}

} // namespace matside
