// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mailprogram.h"

#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

#include <utility>

namespace matside {

namespace {

/// Linux takes arguments of up to 128 kB, and xdg-open passes this one on in others.
constexpr qsizetype kLongestLink = 100'000;

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

void writeMail(QObject *context, const Mail &mail, std::function<void(MailDraft)> done)
{
    const auto encoded = [](const QString &text, const QByteArray &plain = {}) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text, plain));
    };
    const QString link = QStringLiteral("mailto:%1?subject=%2&body=%3")
                             .arg(encoded(mail.address, "@"), encoded(mail.subject), encoded(mail.letter));
    if (link.size() > kLongestLink) {
        done(MailDraft::TooLong);
        return;
    }
    if (!isThere(QStringLiteral("xdg-mime"))) {
        done(MailDraft::NoProgram);
        return;
    }
    auto *const question = new QProcess(context);
    question->setStandardErrorFile(QProcess::nullDevice());
    const auto answered = [question, link, done = std::move(done)] {
        const bool hasProgram = !question->readAllStandardOutput().trimmed().isEmpty();
        question->disconnect();
        question->deleteLater();
        done(hasProgram && open(link) ? MailDraft::Opened : MailDraft::NoProgram);
    };
    QObject::connect(question, &QProcess::finished, context, answered);
    QObject::connect(question, &QProcess::errorOccurred, context, answered);
    question->start(QStringLiteral("xdg-mime"),
                    {QStringLiteral("query"), QStringLiteral("default"), QStringLiteral("x-scheme-handler/mailto")});
}

} // namespace matside
