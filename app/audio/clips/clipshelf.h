// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/lengths.h"
#include "playback/phrasebook.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <vector>

namespace matside {

/// What a speaker's manifest.tsv says of a clip: it was levelled when it was made.
struct ClipFacts final
{
    QString text; ///< what it says
    Millis length{0};
    double lufs = 0;
    double peak = 0; ///< dBTP
};

/// A folder of clips, as it was when this was made: which lines it says, and what its manifest tells of them.
///
/// The folder is listed once: a routine has two hundred lines, and a dozen folders that may have each in four formats. The
/// manifest's first line names its columns (id text ms lufs dbtp sha256 engine, in any order); lines of it that cannot be
/// read are left out, and a folder without one has none: its clips are measured when they are loaded.
class ClipShelf final
{
public:
    /// path need not be there: then it says nothing.
    explicit ClipShelf(const QString &path);

    /// The file that says this. Empty when there is none, or when the manifest tells that it says other words. An id names
    /// a file in this folder, and nothing above or below it.
    [[nodiscard]] QString fileOf(const Phrase &phrase) const;
    /// Null where no manifest tells.
    [[nodiscard]] const ClipFacts *factsOf(const Phrase &phrase) const;

private:
    void readManifest();

    QString m_path;
    QSet<QString> m_files;
    QHash<QString, ClipFacts> m_facts; ///< by id
};

/// How long these phrases take, as far as the manifests of the folders tell; the first folder that has a clip wins. The rest is
/// estimated: a clip of other words than its phrase's, a clip without a row, a row or a manifest that cannot be read.
[[nodiscard]] Lengths lengthsIn(const QStringList &folders, const std::vector<Phrase> &phrases);

} // namespace matside
