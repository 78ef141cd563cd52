// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/golden.h"

#include "support/printers.h"

#include <QFile>
#include <QStringList>

namespace matside::test {

::testing::AssertionResult isGolden(const QString &name, const QString &text)
{
    QFile file(QStringLiteral(MATSIDE_SOURCE_DIR "/tests/golden/") + name);
    if (qEnvironmentVariableIsSet("MATSIDE_APPROVE")) {
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            return ::testing::AssertionFailure() << name.toStdString() << " cannot be written";
        return ::testing::AssertionSuccess();
    }
    if (!file.open(QIODevice::ReadOnly))
        return ::testing::AssertionFailure() << name.toStdString() << " is not there; tests/approve writes it";
    const QStringList golden = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype line = 0; line < std::max(golden.size(), lines.size()); ++line) {
        if (golden.value(line) != lines.value(line)) {
            return ::testing::AssertionFailure()
                << name.toStdString() << ":" << line + 1 << ": \"" << lines.value(line).toStdString() << "\" where it was \""
                << golden.value(line).toStdString() << "\"; if that is meant, tests/approve";
        }
    }
    return ::testing::AssertionSuccess();
}

} // namespace matside::test
