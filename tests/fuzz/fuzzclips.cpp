// SPDX-License-Identifier: GPL-3.0-or-later
// Reads any bytes as the manifest of a voice and as a clip of it. libFuzzer makes the bytes: up to the first zero byte they are the
// manifest, after it the clip.
#include "audio/clips/cliploader.h"
#include "audio/clips/clipshelf.h"
#include "audio/clips/recording.h"
#include "input.h"
#include "require.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

namespace matside::fuzz {
namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size(),
            "there is room");
}

void load(const QByteArray &bytes)
{
    static const QTemporaryDir folder;
    const qsizetype end = std::min(bytes.size(), std::max<qsizetype>(bytes.indexOf('\0'), 0));
    const Phrase phrase{QStringLiteral("breath.in"), QStringLiteral("And in.")};
    write(folder.filePath(QStringLiteral("manifest.tsv")), bytes.left(end));
    for (const char *ending : {"wav", "flac", "ogg", "opus"}) {
        const QString path = folder.filePath(phrase.id + QLatin1Char('.') + QLatin1String(ending));
        write(path, bytes.mid(end + 1));
        ClipLoader loader({folder.path()}, nullptr);
        const ClipPtr clip = loader.load(phrase);
        require(!clip
                    || (!clip->empty()
                        && std::all_of(clip->begin(), clip->end(),
                                       [](float s) { return std::isfinite(s) && std::abs(s) <= 1; })),
                "a clip is sound");
        require(loader.lengthOf(phrase) <= kLongestClip + Millis{10}, "a clip has a minute at most");
        require(lengthsIn({folder.path()}, {phrase}).of(phrase.id, phrase.text) <= kLongestClip,
                "a manifest tells of a minute at most");
        QFile::remove(path);
    }
}

} // namespace
} // namespace matside::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    matside::fuzz::load(matside::fuzz::bytesOf(data, size));
    return 0;
}
