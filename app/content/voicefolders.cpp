// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/voicefolders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace matside {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Content", text);
}

} // namespace

QStringList voiceFolders(const QStringList &dataFolders, const QString &routineId, const QString &speaker)
{
    QStringList folders;
    for (const QString &below :
         {QStringLiteral("routines/") + routineId, QStringLiteral("routines/%1/%2").arg(routineId, speaker),
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

QString speakerFor(const QStringList &dataFolders, const QString &chosen)
{
    const QStringList speakers = speakersIn(dataFolders);
    for (const QString &speaker : {chosen, standardSpeaker()}) {
        if (speakers.contains(speaker))
            return speaker;
    }
    return speakers.value(0, standardSpeaker());
}

QString reasonWithoutVoices(const QStringList &dataFolders)
{
    if (!speakersIn(dataFolders).isEmpty())
        return {};
    return tr("There is no voice in “%1”: install Matside again. Captions tell every line.")
        .arg(QDir::cleanPath(dataFolders.back() + QStringLiteral("/voice")));
}

QString reasonAgainstSpeaker(const QStringList &dataFolders, const QString &speaker)
{
    const QStringList speakers = speakersIn(dataFolders);
    if (speakers.contains(speaker) || (speakers.isEmpty() && speaker == standardSpeaker()))
        return {};
    if (speakers.isEmpty())
        return tr("There is no voice here, and none named \"%1\"; leave --speaker out.").arg(speaker);
    return tr("There is no voice named \"%1\"; choose one of %2.").arg(speaker, speakers.join(QStringLiteral(", ")));
}

} // namespace matside
