// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/card.h"
#include "model/tomlreader.h"

#include <vector>

namespace matside {

/// Adds the [[card]] tables of a file, in its order. Notes problems in the file.
void readCards(TomlTable &root, std::vector<FigureCard> &cards);

} // namespace matside
