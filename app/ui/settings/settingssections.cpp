// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingssections.h"

#include "storage/settingstable.h"
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
#include <type_traits>

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

/// An enum whose values stand in the order of the options.
template <typename T>
SettingRow *enumRow(const Look &look, const QString &title, const QString &hint, const QStringList &options,
                    T Settings::*field, QWidget *parent)
{
    static_assert(std::is_enum_v<T>);
    return new ChoiceRow(
        look, title, hint, options, [field](const Settings &settings) { return static_cast<int>(settings.*field); },
        [field](Settings &settings, int index) { settings.*field = static_cast<T>(index); }, parent);
}

SettingRow *volumeRow(const Look &look, const QString &title, const QString &hint, double Settings::*field,
                      QWidget *parent)
{
    return new SliderRow(
        look, title, hint, {0, 100, 5}, percent,
        [field](const Settings &settings) { return static_cast<int>(std::lround(settings.*field * 100)); },
        [field](Settings &settings, int value) { settings.*field = value / 100.0; }, parent);
}

/// A row for these choices; the first one is stored as an empty text.
SettingRow *offeredRow(const Look &look, const QString &title, const QString &hint, const std::vector<Offered> &offered,
                       QString Settings::*field, QWidget *parent)
{
    QStringList titles;
    for (const Offered &one : offered)
        titles << one.title;
    return new ChoiceRow(
        look, title, hint, titles,
        [offered, field](const Settings &settings) {
            const auto found = std::find_if(offered.begin(), offered.end(),
                                            [&](const Offered &one) { return one.name == settings.*field; });
            return found == offered.end() ? 0 : static_cast<int>(found - offered.begin());
        },
        [offered, field](Settings &settings, int index) {
            settings.*field = index > 0 ? offered.at(static_cast<std::size_t>(index)).name : QString();
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
        new ChoiceRow(
            look, tr("Voice"), explanationOf(QLatin1String("voice")),
            {tr("Full"), tr("Brief"), tr("Counts"), tr("Off")},
            [](const Settings &settings) { return static_cast<int>(settings.options.voice); },
            [](Settings &settings, int index) { settings.options.voice = static_cast<Verbosity>(index); }, parent),
        enumRow(look, tr("Who speaks"), explanationOf(QLatin1String("spoken-by")), {tr("Matside"), tr("Screen reader")},
                &Settings::spokenBy, parent)};
    if (offer.speakers.size() > 1)
        rows.push_back(offeredRow(look, tr("Speaker"), explanationOf(QLatin1String("speaker")), offer.speakers,
                                  &Settings::speaker, parent));
    rows.push_back(volumeRow(look, tr("Volume"), explanationOf(QLatin1String("volume")), &Settings::volume, parent));
    rows.push_back(volumeRow(look, tr("Voice volume"), {}, &Settings::voiceVolume, parent));
    rows.push_back(volumeRow(look, tr("Chime volume"), {}, &Settings::chimeVolume, parent));
    if (offer.backgrounds.size() > 1)
        rows.push_back(offeredRow(look, tr("Background"), explanationOf(QLatin1String("background")), offer.backgrounds,
                                  &Settings::background, parent));
    rows.push_back(new ToggleRow(
        look, tr("Soft pulse"), explanationOf(QLatin1String("pulse")),
        [](Settings &settings) -> bool & { return settings.pulse; }, parent));
    rows.push_back(new ToggleRow(
        look, tr("Go on without sound"), explanationOf(QLatin1String("go-on-silent")),
        [](Settings &settings) -> bool & { return settings.goOnSilent; }, parent));
    rows.push_back(new ToggleRow(
        look, tr("Go on when the screen locks"), explanationOf(QLatin1String("go-on-locked")),
        [](Settings &settings) -> bool & { return settings.goOnLocked; }, parent));
    rows.push_back(new ToggleRow(
        look, tr("Sound off"), explanationOf(QLatin1String("muted")),
        [](Settings &settings) -> bool & { return settings.muted; }, parent));
    rows.push_back(new ToggleRow(
        look, tr("Captions"), explanationOf(QLatin1String("captions")),
        [](Settings &settings) -> bool & { return settings.captions; }, parent));
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
            {kNearest / 10, kFarthest / 10, 10}, metres,
            [](const Settings &settings) { return settings.distance / 10; },
            [](Settings &settings, int centimetres) { settings.distance = centimetres * 10; }, parent)};
}

std::vector<SettingRow *> screenRows(const Look &look, const FigurePainter &painter, QWidget *parent)
{
    QStringList sizes;
    for (const double size : kTextSizes)
        sizes << percent(static_cast<int>(std::lround(size * 100)));
    return {
        enumRow(look, tr("Colours"), explanationOf(QLatin1String("theme")),
                {tr("Desktop"), tr("Light"), tr("Dark"), tr("Contrast")}, &Settings::theme, parent),
        new ChoiceRow(
            look, tr("Text size"), explanationOf(QLatin1String("text-size")), sizes,
            [](const Settings &settings) { return nearest(kTextSizes, settings.textSize); },
            [](Settings &settings, int index) { settings.textSize = kTextSizes.at(static_cast<std::size_t>(index)); },
            parent),
        enumRow(look, tr("Movement"), explanationOf(QLatin1String("motion")), {tr("Desktop"), tr("All"), tr("Calm")},
                &Settings::motion, parent),
        new PersonRow(look, painter, parent),
        enumRow(look, tr("Show on"), explanationOf(QLatin1String("show-on")),
                {tr("Last one"), tr("Laptop"), tr("Television")}, &Settings::showOn, parent),
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
    auto *reminder = new ToggleRow(
        look, tr("Remind me"), explanationOf(QLatin1String("reminder")),
        [](Settings &settings) -> bool & { return settings.reminder; }, parent);
    auto *days = new DaysRow(look, parent);
    auto *time = new SliderRow(
        look, tr("Time"), explanationOf(QLatin1String("reminder-time")), {0, kMinutesOfDay / kMinutes - 1, 1},
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
    return {open};
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
