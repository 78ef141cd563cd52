// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace matside {

/// The name among these that somebody probably meant: at most two edits away; empty when none is.
[[nodiscard]] QString closestName(const QString &name, const QStringList &known);
/// "; perhaps you meant “…”", or nothing: to stand before a full stop.
[[nodiscard]] QString didYouMean(const QString &name, const QStringList &known);

/// The names among these that are most like a name: those that share words with it ("knee-bend" with "knee-to-chest"), then those that
/// are few edits away. The most alike comes first, and names of the same likeness keep their order.
[[nodiscard]] QStringList nearestNames(const QString &name, const QStringList &known, qsizetype most);
/// "the nearest of 63 are a, b, c", or "perhaps you meant “a”; also near are b and c": to stand before a full stop.
[[nodiscard]] QString nearestOf(const QString &name, const QStringList &known);

/// A sentence lists all names of no more than this many; of others it has the nearest.
inline constexpr qsizetype kMostNames = 16;
/// "a, b or c", in the order given.
[[nodiscard]] QString oneOf(const QStringList &names);

/// “name”, on one line and shortened to a sensible length: a file may hold anything.
[[nodiscard]] QString quoted(const QString &name);

} // namespace matside
