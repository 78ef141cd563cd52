// SPDX-License-Identifier: GPL-3.0-or-later
#include "voice.h"

#include "model/textfile.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace matside {

namespace {

struct Row final
{
    QString text;
    Millis length{0};
};

/// manifest.tsv of a folder, by id; columns by the names in its first line.
QHash<QString, Row> manifestOf(const QString &folder)
{
    QHash<QString, Row> rows;
    const Result<QByteArray> content = readTextFile(folder + QStringLiteral("/manifest.tsv"));
    if (!content)
        return rows;
    const QStringList lines = QString::fromUtf8(*content).split(u'\n', Qt::SkipEmptyParts);
    const QStringList columns = lines.value(0).split(u'\t');
    const auto id = columns.indexOf(QStringLiteral("id"));
    const auto text = columns.indexOf(QStringLiteral("text"));
    const auto length = columns.indexOf(QStringLiteral("ms"));
    for (const QString &line : lines.mid(1)) {
        const QStringList fields = line.split(u'\t');
        rows.insert(fields.value(id), {fields.value(text), Millis{fields.value(length).toInt()}});
    }
    return rows;
}

bool hasRecording(const QString &folder, const QString &id)
{
    const auto endings = {u".wav", u".flac", u".ogg", u".opus"};
    return std::any_of(endings.begin(), endings.end(), [&](const char16_t *ending) {
        return QFileInfo::exists(folder + QLatin1Char('/') + id + QString::fromUtf16(ending));
    });
}

} // namespace

QStringList voiceFolders(const QStringList &dataFolders, const QString &routineId, const QString &speaker)
{
    QStringList folders;
    for (const QString &below : {QStringLiteral("routines/") + routineId, QStringLiteral("routines/%1/%2").arg(routineId, speaker),
                                 QStringLiteral("own"), QStringLiteral("en/") + speaker}) {
        for (const QString &data : dataFolders)
            folders << data + QStringLiteral("/voice/") + below;
    }
    return folders;
}

QStringList speakersIn(const QStringList &dataFolders)
{
    QStringList speakers;
    for (const QString &data : dataFolders) {
        const QDir folder(data + QStringLiteral("/voice/en"));
        for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (QFileInfo::exists(folder.filePath(name + QStringLiteral("/manifest.tsv"))))
                speakers << name;
        }
    }
    speakers.removeDuplicates();
    speakers.sort();
    return speakers;
}

QString standardSpeaker()
{
    return QStringLiteral("af_bella");
}

QString reasonAgainstSpeaker(const QStringList &dataFolders, const QString &speaker)
{
    const QStringList speakers = speakersIn(dataFolders);
    if (speakers.contains(speaker) || (speakers.isEmpty() && speaker == standardSpeaker()))
        return {};
    if (speakers.isEmpty())
        return QStringLiteral("There is no voice here, and none named \"%1\"; leave --speaker out.").arg(speaker);
    return QStringLiteral("There is no voice named \"%1\"; choose one of %2.").arg(speaker, speakers.join(QStringLiteral(", ")));
}

Lengths lengthsIn(const QStringList &folders, const std::vector<Phrase> &phrases)
{
    std::vector<QHash<QString, Row>> manifests;
    std::transform(folders.begin(), folders.end(), std::back_inserter(manifests), manifestOf);
    Lengths lengths;
    for (const Phrase &phrase : phrases) {
        for (std::size_t index = 0; index < manifests.size(); ++index) {
            const auto row = manifests[index].constFind(phrase.id);
            const bool listed = row != manifests[index].constEnd();
            if (listed && row->text == phrase.text)
                lengths.set(phrase.id, row->length);
            // A recording that no manifest tells of stands before what comes later; its length is measured by who plays it.
            if (listed ? row->text == phrase.text : hasRecording(folders[static_cast<qsizetype>(index)], phrase.id))
                break;
        }
    }
    return lengths;
}

} // namespace matside
