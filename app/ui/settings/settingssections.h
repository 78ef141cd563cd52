// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"

#include <QString>
#include <QStringList>

#include <vector>

class QWidget;

namespace matside {

class FigurePainter;
class SettingRow;

/// A choice that depends on the installed files: its name in the settings, and its title for the person.
struct Offered final
{
    QString name;
    QString title;
};

/// The choices that depend on the installed files and on this machine.
struct SettingsOffer final
{
    QString dataFolder;               ///< of the person: routines, figures, voices
    QString settingsFile;             ///< "matside.conf", with its folder
    std::vector<Offered> speakers;    ///< the voices; the first one is the standard
    std::vector<Offered> backgrounds; ///< soft sounds under the voice; the first one is silence
    QStringList languages;            ///< "en", "de": the first one is the language of the source texts
};

/// A page of settings: its name and its rows, from top to bottom.
struct SettingsSection final
{
    QString name;
    QString title;
    std::vector<SettingRow *> rows;
};

/// All sections in the order of the page; the rows become children of parent. The rows that open the data folder and the
/// keys have the object names "openFolder" and "openKeys".
[[nodiscard]] std::vector<SettingsSection> settingsSections(const Look &look, const SettingsOffer &offer,
                                                            const FigurePainter &painter, QWidget *parent);

/// The text size that follows this one, larger or smaller; the same at the end.
[[nodiscard]] double nextTextSize(double size, int direction);

} // namespace matside
