// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QString;
class QWidget;

namespace matside {

/// Tells Qt the names, roles and values of the painted widgets: the countdown, the count, the progress strip. Call it before
/// the first window; a second call changes nothing.
///
/// Screen readers can ask for the values at any time. Only steps are announced, never seconds: docs/sources.md,
/// "Accessibility".
void installAccessibles();

/// The property of a slider that says how many of its steps are one of the unit in its name: 100, where centimetres are told in metres.
inline constexpr auto kPartsOfUnit = "partsOfUnit";

/// The property, true, of a plain widget that a screen reader calls a group. To be set before its accessible name.
inline constexpr auto kIsGroup = "isGroup";

/// The property, true, of a label whose words are the description of the part around it: a screen reader does not read it as well. To be
/// set before its text.
inline constexpr auto kIsToldElsewhere = "isToldElsewhere";

/// Tab goes through all controls of the first part, then through those of the next.
void orderFocus(const std::vector<QWidget *> &parts);

/// Sets the accessible name of a widget if it differs: Qt announces a name each time that it is set.
void nameFor(QWidget &widget, const QString &name);
/// The same for its description.
void describeFor(QWidget &widget, const QString &description);
/// Sets a description that can be asked for, and that no screen reader says when it changes: what is to be said, an Announcer says. Orca 48
/// says it otherwise, of every group around the focused control; Qt 6.4 tells a change without its text, which Orca 43 leaves out.
void describeUntold(QWidget &widget, const QString &description);

} // namespace matside
