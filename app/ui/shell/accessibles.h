// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace matside {

/// Tells Qt the names, roles and values of the painted widgets: the countdown, the count, the progress strip. Call it before
/// the first window; a second call changes nothing.
///
/// Screen readers can ask for the values at any time. Only steps are announced, never seconds: docs/sources.md,
/// "Accessibility".
void installAccessibles();

/// Sets the accessible name of a widget if it differs: Qt announces a name each time that it is set.
void nameFor(QWidget &widget, const QString &name);

} // namespace matside
