// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/clipmanifest.h"

#include <QFile>

namespace matside {

namespace {

constexpr qint64 kMostBytes = 4 * 1024 * 1024;

} // namespace

QHash<QString, ClipFacts> readClipManifest(const QString &folder)
{
    QHash<QString, ClipFacts> facts;
    QFile file(folder + QStringLiteral("/manifest.tsv"));
    if (file.size() > kMostBytes || !file.open(QIODevice::ReadOnly))
        return facts;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QStringList columns = lines.value(0).split(u'\t');
    const auto column = [&columns](const char16_t *name) { return static_cast<int>(columns.indexOf(QString::fromUtf16(name))); };
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
        if (clip.length > Millis{0} && hasLufs && hasPeak && !fields.value(id).isEmpty())
            facts.insert(fields.value(id), clip);
    }
    return facts;
}

} // namespace matside
