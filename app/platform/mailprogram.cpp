// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mailprogram.h"

#include <QProcess>
#include <QUrl>

#include <utility>

namespace matside {

namespace {

bool open(const QString &address)
{
    QProcess program;
    program.setProgram(QStringLiteral("xdg-open"));
    program.setArguments({address});
    program.setStandardOutputFile(QProcess::nullDevice()); // it prints the address where it fails
    program.setStandardErrorFile(QProcess::nullDevice());
    return program.startDetached();
}

} // namespace

void writeMail(QObject *context, const QString &subject, const QString &letter, std::function<void()> without)
{
    const QString address = QStringLiteral("mailto:?subject=%1&body=%2")
                                .arg(QString::fromLatin1(QUrl::toPercentEncoding(subject)),
                                     QString::fromLatin1(QUrl::toPercentEncoding(letter)));
    auto *const question = new QProcess(context);
    question->setStandardErrorFile(QProcess::nullDevice());
    const auto answered = [question, address, without = std::move(without)] {
        const bool hasProgram = !question->readAllStandardOutput().trimmed().isEmpty();
        question->disconnect();
        question->deleteLater();
        if (!hasProgram || !open(address))
            without();
    };
    QObject::connect(question, &QProcess::finished, context, answered);
    QObject::connect(question, &QProcess::errorOccurred, context, answered);
    question->start(QStringLiteral("xdg-mime"),
                    {QStringLiteral("query"), QStringLiteral("default"), QStringLiteral("x-scheme-handler/mailto")});
}

} // namespace matside
