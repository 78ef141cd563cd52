// SPDX-License-Identifier: GPL-3.0-or-later
#include "startsettings.h"

#include "audio/mixer/background.h"
#include "playback/compile/compile.h"

#include <QCoreApplication>

#include <algorithm>

namespace matside {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

/// "af_bella" is Bella: the letters before the underscore, which say the accent and the kind of voice, are left out.
QString titleOfSpeaker(const QString &speaker)
{
    QString title = speaker.section(QLatin1Char('_'), -1);
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title.isEmpty() ? speaker : title;
}

QString titleOfBackground(Background background)
{
    switch (background) {
    case Background::Waves:
        return tr("Waves");
    case Background::Drone:
        return tr("Low tone");
    case Background::None:
        break;
    }
    return tr("None");
}

} // namespace

std::vector<Offered> offeredSpeakers(const QStringList &dataFolders)
{
    QStringList speakers = speakersIn(dataFolders);
    if (const QString first = speakerFor(dataFolders, {}); speakers.removeOne(first))
        speakers.prepend(first);
    std::vector<Offered> offered;
    for (const QString &speaker : speakers)
        offered.push_back({speaker, titleOfSpeaker(speaker)});
    return offered;
}

std::vector<Offered> offeredBackgrounds()
{
    std::vector<Offered> offered;
    for (const Background background : kBackgrounds)
        offered.push_back({backgroundName(background), titleOfBackground(background)});
    return offered;
}

Invocation defaultsFrom(const Routine &routine, const Settings &settings, const QStringList &dataFolders)
{
    Invocation standard;
    standard.options = withRoutine(settings, routine).options;
    standard.speaker = speakerFor(dataFolders, settings.speaker);
    standard.background = backgroundFromName(settings.background).value_or(Background::None);
    return standard;
}

Settings withCommandLine(Settings settings, const Invocation &asked, const QStringList &dataFolders)
{
    settings.options = asked.options;
    settings.speaker = asked.speaker == speakerFor(dataFolders, {}) ? QString() : asked.speaker;
    settings.background = asked.background == Background::None ? QString() : backgroundName(asked.background);
    return settings;
}

} // namespace matside
