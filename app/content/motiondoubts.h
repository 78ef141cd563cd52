// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/files/figurelibrary.h"

#include <QStringList>

namespace matside {

/// Sentences about a motion of the person's own that is legal and probably wrong: a part of the body under the floor, a body that nothing
/// carries, stops that are all the same.
[[nodiscard]] QStringList doubtsOf(const FigureMotion &motion);

} // namespace matside
