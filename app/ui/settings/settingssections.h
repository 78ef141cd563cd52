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

/// One of several that only the program knows: what it is called in the settings, and to the person.
struct Offered final
{
    QString name;
    QString title;
};

/// What the program has to choose from, besides what is the same everywhere.
struct SettingsOffer final
{
    QString dataFolder;               ///< of the person: routines, figures, voices
    QString settingsFile;             ///< "matside.conf", with its folder
    std::vector<Offered> speakers;    ///< whose voice, the first one being the standard
    std::vector<Offered> backgrounds; ///< what is heard softly all the time, the first one being nothing
    QStringList languages;            ///< "en", "de": the first one is what the program is written in
};

/// A page of settings: its name and its rows, from top to bottom.
struct SettingsSection final
{
    QString name;
    QString title;
    std::vector<SettingRow *> rows;
};

/// All of them, in the order in which they are offered; the rows become children of parent. Rows that open something have
/// the object names "openFolder" and "openKeys".
[[nodiscard]] std::vector<SettingsSection> settingsSections(const Look &look, const SettingsOffer &offer,
                                                            const FigurePainter &painter, QWidget *parent);

/// The text size that follows this one, larger or smaller; the same at the end.
[[nodiscard]] double nextTextSize(double size, int direction);

} // namespace matside
