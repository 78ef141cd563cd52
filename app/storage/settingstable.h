// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/settings.h"

#include <QVariantMap>

#include <functional>
#include <vector>

namespace matside {

/// Before the id of a routine's choice: "choices/slides".
inline constexpr QLatin1String kChoicePrefix{"choices/"};
/// Before the id of a routine that is not shown, and the key of one of its options: "routines/evening/pace",
/// "routines/evening/choices/slides".
inline constexpr QLatin1String kRoutinePrefix{"routines/"};
/// Before the name of an action: "keys/mute".
inline constexpr QLatin1String kKeyPrefix{"keys/"};

/// One row of the settings file. Its standard is what Settings() holds.
struct SettingsRow final
{
    QString key;
    QString range; ///< "0 to 1", "full, brief, count, off": what the row may hold
    const char
        *explanation; ///< one sentence for the person; shown on the settings page where the row has a place there
    /// Takes the value over; false, and nothing is changed, where it is of another type or out of range.
    std::function<bool(Settings &, const QVariant &)> read;
    std::function<QVariant(const Settings &)> write;
    QStringList values = {}; ///< all that the row may hold, where these are few: "full", "brief", "count", "off"
};

/// All rows, but for those of choices, other routines and keys: these are named by routines and actions.
[[nodiscard]] const std::vector<SettingsRow> &settingsTable();

/// The row of this key, which the table has.
[[nodiscard]] const SettingsRow &settingsRow(QLatin1String key);
/// The sentence of that row, translated.
[[nodiscard]] QString explanationOf(QLatin1String key);

/// What the settings file holds for these settings: only what differs from the standard has a row, so that a better
/// standard reaches everybody who never chose.
[[nodiscard]] QVariantMap rowsOf(const Settings &settings);

/// A row whose value was refused.
struct RefusedRow final
{
    QString key;
    QString range; ///< as in SettingsRow
};

/// The settings of these rows. A row with a value out of its range keeps the standard and is listed in refused; a row
/// that is not in the table belongs to a newer Matside and is ignored.
[[nodiscard]] Settings settingsOf(const QVariantMap &rows, std::vector<RefusedRow> &refused);

} // namespace matside
