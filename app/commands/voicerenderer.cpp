// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/voicerenderer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryFile>

namespace matside {

namespace {

/// Setting it up fetches half a gigabyte before the first line of output comes.
constexpr int kNoLimit = -1;

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString lastLine(const QByteArray &text)
{
    const QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return lines.isEmpty() ? QString() : lines.last().trimmed();
}

} // namespace

VoiceRenderer::VoiceRenderer(const QStringList &dataFolders)
{
    for (const QString &folder : dataFolders) {
        const QFileInfo file(folder + QStringLiteral("/voice/render/run"));
        if (m_path.isEmpty() && file.isFile() && file.isExecutable())
            m_path = file.filePath();
    }
}

QStringList VoiceRenderer::needs() const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(m_path, {QStringLiteral("--needs")});
    process.waitForFinished(kNoLimit);
    return QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QString VoiceRenderer::make(const std::vector<Phrase> &phrases, const QString &speaker, const QString &folder,
                            const std::function<void()> &made) const
{
    QTemporaryFile lines;
    if (!lines.open())
        return tr("The folder for temporary files is full or may not be written; make room in it.");
    for (const Phrase &phrase : phrases)
        lines.write((phrase.id + QLatin1Char('\t') + phrase.text + QLatin1Char('\n')).toUtf8());
    lines.close();
    QProcess process;
    process.start(m_path, {QStringLiteral("render.py"), QStringLiteral("--lines"), lines.fileName(), QStringLiteral("--speaker"),
                           speaker, QStringLiteral("--out"), folder});
    QByteArray complaints;
    while (process.waitForReadyRead(kNoLimit) || process.state() != QProcess::NotRunning) {
        complaints += process.readAllStandardError();
        while (process.canReadLine()) {
            if (process.readLine().startsWith("clip\t"))
                made();
        }
    }
    complaints += process.readAllStandardError();
    while (process.canReadLine()) {
        if (process.readLine().startsWith("clip\t"))
            made();
    }
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 && process.error() == QProcess::UnknownError)
        return {};
    const QString why = lastLine(complaints);
    return why.isEmpty() ? tr("The renderer ended early.") : tr("The renderer ended early: %1").arg(why);
}

} // namespace matside
