// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mailprogram.h"

#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

#include <utility>

namespace matside {

namespace {

/// QProcess of Qt 6.4 leaves a handle open where its program is not there.
bool isThere(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

bool open(const QString &address)
{
    if (!isThere(QStringLiteral("xdg-open")))
        return false;
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
    if (!isThere(QStringLiteral("xdg-mime"))) {
        without();
        return;
    }
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
