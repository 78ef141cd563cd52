// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/clips/clipshelf.h"

#include "audio/clips/recording.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>
#include <iterator>

namespace matside {

namespace {

constexpr qint64 kMostBytes = 4 * 1024 * 1024;

/// The formats that libsndfile reads; the first one that exists is taken.
constexpr std::array kEndings{".wav", ".flac", ".ogg", ".opus"};

} // namespace

ClipShelf::ClipShelf(const QString &path) : m_path(path)
{
    const QStringList files = QDir(path).entryList(QDir::Files);
    m_files = QSet<QString>(files.begin(), files.end());
    readManifest();
}

QString ClipShelf::fileOf(const Phrase &phrase) const
{
    if (m_files.isEmpty() || phrase.id.isEmpty() || phrase.id.startsWith(u'.'))
        return {};
    if (const ClipFacts *facts = factsOf(phrase); facts && facts->text != phrase.text)
        return {};
    for (const char *ending : kEndings) {
        const QString name = phrase.id + QLatin1String(ending);
        if (m_files.contains(name))
            return m_path + u'/' + name;
    }
    return {};
}

const ClipFacts *ClipShelf::factsOf(const Phrase &phrase) const
{
    const auto facts = m_facts.constFind(phrase.id);
    return facts == m_facts.constEnd() ? nullptr : &*facts;
}

void ClipShelf::readManifest()
{
    const QString manifest = QStringLiteral("manifest.tsv");
    QFile file(m_path + u'/' + manifest);
    if (!m_files.contains(manifest) || file.size() > kMostBytes || !file.open(QIODevice::ReadOnly))
        return;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QStringList columns = lines.value(0).split(u'\t');
    const auto column = [&columns](const char16_t *name) {
        return static_cast<int>(columns.indexOf(QString::fromUtf16(name)));
    };
    const int id = column(u"id");
    const int text = column(u"text");
    const int length = column(u"ms");
    const int lufs = column(u"lufs");
    const int peak = column(u"dbtp");
    for (const QString &line : lines.mid(1)) {
        const QStringList fields = line.split(u'\t');
        ClipFacts clip;
        bool hasLufs = false;
        bool hasPeak = false;
        clip.text = fields.value(text);
        clip.length = Millis{fields.value(length).toInt()};
        clip.lufs = fields.value(lufs).toDouble(&hasLufs);
        clip.peak = fields.value(peak).toDouble(&hasPeak);
        if (clip.length > Millis{0} && clip.length <= kLongestClip && hasLufs && hasPeak && !fields.value(id).isEmpty())
            m_facts.insert(fields.value(id), clip);
    }
}

std::vector<Phrase> withoutClip(const QStringList &folders, const std::vector<Phrase> &phrases)
{
    std::vector<ClipShelf> shelves;
    for (const QString &folder : folders)
        shelves.emplace_back(folder);
    std::vector<Phrase> missing;
    std::ranges::copy_if(phrases, std::back_inserter(missing), [&shelves](const Phrase &phrase) {
        return std::ranges::all_of(shelves, [&phrase](const ClipShelf &shelf) { return shelf.fileOf(phrase).isEmpty(); });
    });
    return missing;
}

Lengths lengthsIn(const QStringList &folders, const std::vector<Phrase> &phrases)
{
    std::vector<ClipShelf> shelves;
    for (const QString &folder : folders)
        shelves.emplace_back(folder);
    Lengths lengths;
    for (const Phrase &phrase : phrases) {
        const auto shelf = std::find_if(shelves.begin(), shelves.end(), [&phrase](const ClipShelf &candidate) {
            return !candidate.fileOf(phrase).isEmpty();
        });
        // A recording without a manifest still hides later folders; its length is measured when it is loaded.
        if (const ClipFacts *facts = shelf == shelves.end() ? nullptr : shelf->factsOf(phrase))
            lengths.set(phrase.id, facts->length);
    }
    return lengths;
}

} // namespace matside
