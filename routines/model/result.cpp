// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/result.h"

#include "model/textfile.h"

namespace matside {

QString Problem::toString() const
{
    QString place = file;
    if (line > 0)
        place += QStringLiteral(":%1:%2").arg(line).arg(column);
    if (!key.isEmpty())
        place += QLatin1String(": ") + key;
    return visible(place.isEmpty() ? sentence : place + QLatin1String(": ") + sentence);
}

Problem wholeFile(Problem::Code code, const QString &file, const QString &sentence)
{
    return {code, file, 0, 0, {}, sentence};
}

} // namespace matside
