// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/compile/lengths.h"
#include "playback/compile/phrasebook.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <vector>

namespace matside {

/// The row of a clip in a speaker's manifest.tsv. Such a clip was levelled when it was made.
struct ClipFacts final
{
    QString text; ///< the words of the clip
    Millis length{0};
    double lufs = 0;
    double peak = 0; ///< dBTP
};

/// A folder of clips: its files and the rows of its manifest, as the constructor found them.
///
/// The folder is listed once: each of two hundred lines of a routine may lie in a dozen folders, in four formats. The
/// manifest's first line names its columns (id text ms lufs dbtp sha256 engine, in any order); rows that cannot be read,
/// or that tell of a clip of over kLongestClip, are left out. A clip without a row is measured when it is loaded.
class ClipShelf final
{
public:
    /// A path that does not exist gives an empty shelf.
    explicit ClipShelf(const QString &path);

    /// The clip of this phrase. Empty where the folder has none, or where the manifest gives it other words. An id
    /// names a file in this folder, and none above or below it.
    [[nodiscard]] QString fileOf(const Phrase &phrase) const;
    /// Null where the manifest has no row of it.
    [[nodiscard]] const ClipFacts *factsOf(const Phrase &phrase) const;

private:
    void readManifest();

    QString m_path;
    QSet<QString> m_files;
    QHash<QString, ClipFacts> m_facts; ///< by id
};

/// The lengths of these phrases from the manifests of the folders; the first folder that has a clip wins. A length is
/// estimated where the clip has other words than the phrase or no row, or where the manifest cannot be read.
[[nodiscard]] Lengths lengthsIn(const QStringList &folders, const std::vector<Phrase> &phrases);

/// The phrases that none of these folders has a clip of, with the same words.
[[nodiscard]] std::vector<Phrase> withoutClip(const QStringList &folders, const std::vector<Phrase> &phrases);

} // namespace matside
