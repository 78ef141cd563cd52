// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/person.h"
#include "model/tomlreader.h"

#include <vector>

namespace matside {

/// Appends the [[person]] tables of a file, in their order. Problems are noted in the file.
void readPersons(TomlTable &root, std::vector<Person> &persons);

} // namespace matside
