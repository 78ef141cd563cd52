// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"

#include <QHash>

namespace matside {

/// What a speaker's manifest.tsv says of a clip: it was levelled when it was made.
struct ClipFacts final
{
    QString text; ///< what it says
    Millis length{0};
    double lufs = 0;
    double peak = 0; ///< dBTP
};

/// By clip id. The first line names the columns (id text ms lufs dbtp sha256 engine, in any order); lines that cannot be
/// read are left out, and a folder without a manifest has none: its clips are measured when they are loaded.
[[nodiscard]] QHash<QString, ClipFacts> readClipManifest(const QString &folder);

} // namespace matside
