// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowactions.h"

#include "ui/settings/settingssections.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

constexpr double kVolumeStep = .1;

QString tr(const char *text)
{
    return QCoreApplication::translate("MainWindow", text);
}

} // namespace

std::optional<SettingsChange> changeFor(WindowAction action, const Settings &settings, Theme theme)
{
    SettingsChange change{settings, {}};
    switch (action) {
    case WindowAction::Quieter:
        return withVolume(settings, settings.volume - kVolumeStep);
    case WindowAction::Louder:
        return withVolume(settings, settings.volume + kVolumeStep);
    case WindowAction::Mute:
        change.settings.muted = !settings.muted;
        change.notice = change.settings.muted ? tr("Sound off") : tr("Sound on");
        return change;
    case WindowAction::OtherTheme:
        change.settings.theme = theme == Theme::Light ? ThemeChoice::Dark : ThemeChoice::Light;
        return change;
    case WindowAction::LargerText:
    case WindowAction::SmallerText:
        change.settings.textSize = nextTextSize(settings.textSize, action == WindowAction::LargerText ? 1 : -1);
        change.notice = tr("Text %1 %").arg(std::lround(change.settings.textSize * 100));
        return change;
    case WindowAction::Words:
    case WindowAction::FullScreen:
    case WindowAction::ShowKeys:
        break;
    }
    return std::nullopt;
}

SettingsChange withVolume(const Settings &settings, double volume, int parts)
{
    SettingsChange change{settings, {}};
    change.settings.volume = std::clamp(std::round(volume * parts) / parts, 0.0, 1.0);
    change.notice = tr("Volume %1 %").arg(std::lround(change.settings.volume * 100));
    return change;
}

} // namespace matside
