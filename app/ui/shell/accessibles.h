// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace matside {

/// Names, roles and values of what is painted: the countdown, the count, the progress of the whole. Installed once, before
/// the first window; again does nothing more.
///
/// Values can be asked for at any time; only steps are told by themselves, never seconds (evidence.md 7).
void installAccessibles();

/// Gives it this accessible name. Qt tells screen readers of a name whenever it is set, of the same one too: this tells
/// only of another one.
void nameFor(QWidget &widget, const QString &name);

} // namespace matside
