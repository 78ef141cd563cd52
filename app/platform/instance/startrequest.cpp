// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/instance/startrequest.h"

#include "model/filename.h"

namespace matside {

namespace {

constexpr auto kForm = "matside-start-1";

} // namespace

QByteArray bytesOf(const StartRequest &request)
{
    QByteArray bytes = kForm;
    for (const QString &part : QStringList{request.folder, request.token} + request.arguments)
        bytes += '\0' + bytesOfFileName(part);
    return bytes + '\0';
}

std::optional<StartRequest> startRequestOf(const QByteArray &bytes)
{
    QList<QByteArray> parts = bytes.split('\0');
    constexpr qsizetype kLeast = 5; // the form, two parts, the name of the program, and nothing after the last zero
    if (parts.size() < kLeast || parts.takeFirst() != kForm || !parts.takeLast().isEmpty())
        return std::nullopt;
    StartRequest request;
    request.folder = fileNameOf(parts.takeFirst());
    request.token = QString::fromUtf8(parts.takeFirst());
    for (const QByteArray &part : std::as_const(parts))
        request.arguments << fileNameOf(part);
    return request;
}

} // namespace matside
