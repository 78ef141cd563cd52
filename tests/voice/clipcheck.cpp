// SPDX-License-Identifier: GPL-3.0-or-later
#include "clipcheck.h"

#include "measure.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>

#include <cmath>

namespace matside::test {

namespace {

const QString kHeader = QStringLiteral("id\ttext\tms\tlufs\tdbtp\tsha256\tengine");
constexpr int kRate = 24'000;
constexpr double kLufs = -18.0;
constexpr double kLufsTolerance = 0.3;
constexpr double kMostPeak = -1.0;       // dBTP
constexpr double kRounding = 0.06;       // one decimal in the manifest
constexpr int kShortestCount = 300;      // ms: less is a piece of a number
constexpr int kLongestCount = 1000;      // ms: a number that stands on its second

struct Row final
{
    QString id;
    QString text;
    int length = 0;
    double lufs = 0;
    double peak = 0;
    QString checksum;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<Row> rowsOf(const QString &folder, QStringList &problems)
{
    QStringList lines = QString::fromUtf8(contentOf(folder + QStringLiteral("/manifest.tsv"))).split(u'\n', Qt::SkipEmptyParts);
    if (lines.value(0) != kHeader) {
        problems << QStringLiteral("%1 has no manifest, or another header").arg(folder);
        return {};
    }
    std::vector<Row> rows;
    for (const QString &line : lines.mid(1)) {
        const QStringList fields = line.split(u'\t');
        if (fields.size() != kHeader.count(u'\t') + 1) {
            problems << QStringLiteral("not a row of the manifest: %1").arg(line);
            continue;
        }
        rows.push_back({fields[0], fields[1], fields[2].toInt(), fields[3].toDouble(), fields[4].toDouble(), fields[5]});
    }
    return rows;
}

QStringList problemsOf(const Row &row, const QString &folder)
{
    const QString path = QStringLiteral("%1/%2.ogg").arg(folder, row.id);
    const QByteArray content = contentOf(path);
    if (content.isEmpty())
        return {QStringLiteral("%1: its file is not there").arg(row.id)};
    QStringList problems;
    const auto complain = [&](const QString &what) { problems << QStringLiteral("%1: %2").arg(row.id, what); };
    if (QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()) != row.checksum)
        complain(QStringLiteral("another checksum than the manifest's"));
    const std::optional<Measured> clip = measured(path);
    if (!clip) {
        complain(QStringLiteral("cannot be decoded"));
        return problems;
    }
    if (clip->rate != kRate)
        complain(QStringLiteral("has %1 Hz").arg(clip->rate));
    if (clip->length != row.length)
        complain(QStringLiteral("takes %1 ms, and the manifest says %2").arg(clip->length).arg(row.length));
    if (std::abs(clip->lufs - row.lufs) > kRounding)
        complain(QStringLiteral("has %1 LUFS, and the manifest says %2").arg(clip->lufs).arg(row.lufs));
    if (std::abs(clip->lufs - kLufs) > kLufsTolerance + kRounding)
        complain(QStringLiteral("has %1 LUFS, and no clip may").arg(clip->lufs));
    if (std::abs(clip->peak - row.peak) > kRounding)
        complain(QStringLiteral("peaks at %1 dBTP, and the manifest says %2").arg(clip->peak).arg(row.peak));
    if (clip->peak > kMostPeak)
        complain(QStringLiteral("peaks at %1 dBTP, and no clip may").arg(clip->peak));
    const bool isOnSecond = row.id.startsWith(QStringLiteral("lead-in.")) || row.id.startsWith(QStringLiteral("hold.second-"));
    if (isOnSecond && clip->length > kLongestCount)
        complain(QStringLiteral("is longer than the second it stands on"));
    if (isOnSecond && clip->length < kShortestCount)
        complain(QStringLiteral("is a piece of its number: it was cut in the midst of it"));
    return problems;
}

} // namespace

QStringList problemsOfManifest(const QString &folder, const std::vector<Phrase> &phrases)
{
    QStringList problems;
    QHash<QString, QString> texts;
    for (const Row &row : rowsOf(folder, problems)) {
        if (texts.contains(row.id))
            problems << QStringLiteral("%1: is there twice").arg(row.id);
        texts.insert(row.id, row.text);
    }
    QStringList files = QDir(folder).entryList({QStringLiteral("*.ogg")}, QDir::Files);
    for (const Phrase &phrase : phrases) {
        if (!texts.contains(phrase.id))
            problems << QStringLiteral("%1: no clip says \"%2\"").arg(phrase.id, phrase.text);
        else if (texts.value(phrase.id) != phrase.text)
            problems << QStringLiteral("%1: the clip says \"%2\", the line \"%3\"").arg(phrase.id, texts.value(phrase.id), phrase.text);
        texts.remove(phrase.id);
        files.removeAll(phrase.id + QStringLiteral(".ogg"));
    }
    for (const QString &id : texts.keys())
        problems << QStringLiteral("%1: no line says it any more").arg(id);
    for (const QString &file : files)
        problems << QStringLiteral("%1: no line is called so").arg(file);
    return problems;
}

QStringList problemsOfClips(const QString &folder, int shard, int shards)
{
    QStringList problems;
    const std::vector<Row> rows = rowsOf(folder, problems);
    for (std::size_t index = static_cast<std::size_t>(shard); index < rows.size(); index += static_cast<std::size_t>(shards))
        problems << problemsOf(rows[index], folder);
    return problems;
}

} // namespace matside::test
