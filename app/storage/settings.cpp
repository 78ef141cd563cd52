// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settings.h"

#include "playback/compile/compile.h"

#include <QRegularExpression>

#include <array>

namespace matside {

namespace {

template <typename T>
struct Named final
{
    T value;
    const char *name;
};

constexpr std::array<Named<SpokenBy>, 2> kSpokenBy{
    {{SpokenBy::Matside, "matside"}, {SpokenBy::ScreenReader, "screen-reader"}}};
constexpr std::array<Named<ThemeChoice>, 4> kThemes{{{ThemeChoice::FollowSystem, "system"},
                                                     {ThemeChoice::Light, "light"},
                                                     {ThemeChoice::Dark, "dark"},
                                                     {ThemeChoice::Contrast, "contrast"}}};
constexpr std::array<Named<MotionChoice>, 3> kMotions{
    {{MotionChoice::System, "system"}, {MotionChoice::Full, "full"}, {MotionChoice::Reduced, "reduced"}}};

constexpr std::array<Named<ShowOn>, 3> kShowOn{
    {{ShowOn::Last, "last"}, {ShowOn::Laptop, "laptop"}, {ShowOn::Television, "television"}}};

template <typename T, std::size_t N>
QString nameIn(const std::array<Named<T>, N> &table, T value)
{
    for (const Named<T> &entry : table) {
        if (entry.value == value)
            return QString::fromLatin1(entry.name);
    }
    return {};
}

template <typename T, std::size_t N>
std::optional<T> valueIn(const std::array<Named<T>, N> &table, QStringView name)
{
    for (const Named<T> &entry : table) {
        if (name == QLatin1String(entry.name))
            return entry.value;
    }
    return std::nullopt;
}

} // namespace

QString spokenByName(SpokenBy spokenBy)
{
    return nameIn(kSpokenBy, spokenBy);
}

std::optional<SpokenBy> spokenByFromName(QStringView name)
{
    return valueIn(kSpokenBy, name);
}

QString themeChoiceName(ThemeChoice theme)
{
    return nameIn(kThemes, theme);
}

std::optional<ThemeChoice> themeChoiceFromName(QStringView name)
{
    return valueIn(kThemes, name);
}

QString motionName(MotionChoice motion)
{
    return nameIn(kMotions, motion);
}

std::optional<MotionChoice> motionFromName(QStringView name)
{
    return valueIn(kMotions, name);
}

QString showOnName(ShowOn showOn)
{
    return nameIn(kShowOn, showOn);
}

std::optional<ShowOn> showOnFromName(QStringView name)
{
    return valueIn(kShowOn, name);
}

QString routineOf(const Settings &settings)
{
    return settings.routine.isEmpty() ? QString(kStandardRoutine) : settings.routine;
}

Settings withRoutine(Settings settings, const Routine &routine)
{
    if (routineOf(settings) == routine.id) {
        settings.options = possible(routine, settings.options);
        return settings;
    }
    const Options before = settings.options;
    Options options;
    options.first = before.first;
    options.pace = before.pace;
    options.gates = before.gates;
    options = settings.otherOptions.value(routine.id, options);
    options.voice = before.voice;
    Options &kept = *settings.otherOptions.insert(routineOf(settings), before);
    kept.voice = Options().voice;
    settings.otherOptions.remove(routine.id);
    settings.options = possible(routine, options);
    settings.routine = routine.id == kStandardRoutine ? QString() : routine.id;
    return settings;
}

Verbosity heardVerbosity(const Settings &settings)
{
    return settings.spokenBy == SpokenBy::ScreenReader ? Verbosity::Off : settings.options.voice;
}

bool isVoiceHeard(const Settings &settings)
{
    return heardVerbosity(settings) != Verbosity::Off && !settings.muted && settings.volume > 0
           && settings.voiceVolume > 0;
}

bool isMailAddress(const QString &text)
{
    constexpr qsizetype kLongest = 254; // RFC 5321, 4.5.3.1.3
    static const QRegularExpression address(QStringLiteral(R"(^[\w.!#$'*+/=^`{|}~-]+@[\w-]+(\.[\w-]+)+\z)"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return text.size() <= kLongest && address.match(text).hasMatch();
}

bool needsCaptions(const Settings &settings)
{
    return settings.captions || !isVoiceHeard(settings);
}

} // namespace matside
