// SPDX-License-Identifier: GPL-3.0-or-later
// Reads any bytes as the settings file, changes a setting, and reads what was written. libFuzzer makes the bytes.
#include "input.h"
#include "require.h"
#include "storage/settingsfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace matside::fuzz {
namespace {

void check(const Settings &settings)
{
    require(settings.volume >= 0 && settings.volume <= 1, "a volume is a share");
    require(settings.textSize >= kSmallestText && settings.textSize <= kLargestText, "the text size is in its range");
    require(settings.distance >= kNearest && settings.distance <= kFarthest, "the distance is in its range");
    require(settings.screenWidth == 0
                || (settings.screenWidth >= kNarrowestScreen && settings.screenWidth <= kWidestScreen),
            "the width of the screen is in its range");
}

void readAndChange(const QByteArray &bytes)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("matside.conf"));
    QFile file(path);
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size(),
            "there is room");
    file.close();
    Settings changed;
    bool isRead = false;
    {
        SettingsFile settings(path);
        check(settings.settings());
        for (const Problem &problem : settings.problems()) {
            require(problem.sentence.endsWith(QLatin1Char('.')), "a problem is a sentence");
            isRead = isRead || problem.code != Problem::Code::CannotRead;
        }
        isRead = isRead || settings.problems().empty();
        changed = settings.settings();
        changed.distance = changed.distance == kNearest ? kFarthest : kNearest;
        settings.keep(changed);
    }
    const SettingsFile again(path);
    require(!isRead || again.settings() == changed, "a change is written, and all else stays");
    for (const QString &other : QDir(folder.path()).entryList({QStringLiteral("matside.conf.*")}, QDir::Files))
        QFile::remove(folder.filePath(other));
}

} // namespace
} // namespace matside::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int count = 0;
    static const QCoreApplication application(count, nullptr);
    matside::fuzz::readAndChange(matside::fuzz::bytesOf(data, size));
    return 0;
}
