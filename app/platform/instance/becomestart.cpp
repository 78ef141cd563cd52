// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/instance/becomestart.h"

#include "model/filename.h"

#include <QDir>

#include <unistd.h>

#include <vector>

namespace matside {

void becomeStart(const StartRequest &request)
{
    QDir::setCurrent(request.folder);
    if (!request.token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", request.token.toUtf8());
    std::vector<QByteArray> bytes;
    for (const QString &argument : request.arguments)
        bytes.push_back(bytesOfFileName(argument));
    std::vector<char *> arguments;
    for (QByteArray &argument : bytes)
        arguments.push_back(argument.data());
    arguments.push_back(nullptr);
    ::execv("/proc/self/exe", arguments.data());
}

} // namespace matside
