// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/card.h"
#include "model/tomlreader.h"

#include <vector>

namespace matside {

/// Appends the [[card]] tables of a file, in their order. Problems are noted in the file.
void readCards(TomlTable &root, std::vector<FigureCard> &cards);

} // namespace matside
