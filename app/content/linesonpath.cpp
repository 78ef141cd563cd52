// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/linesonpath.h"

#include "model/engineids.h"

#include <algorithm>

namespace matside {

std::vector<Phrase> linesOnPath(const Routine &routine)
{
    Routine path = routine;
    std::erase_if(path.offPath, [](const Line &line) {
        return std::ranges::find(engine::line::kCount, line.id) == engine::line::kCount.end();
    });
    return spokenPhrases(path, Phrasebook());
}

} // namespace matside
