// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/clips/soundfile.h"

#include "audio/mixer/mixer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sndfile.h>

#include <array>
#include <cmath>
#include <cstdio>

namespace matside {

namespace {

struct Format final
{
    const char *suffix;
    int format;
    double quality; ///< 0 to 1, of the lossy formats
};

/// 16 bits: a finer step would lie under the noise of the mix. Vorbis and Opus have twice the quality that speech
/// needs.
constexpr std::array kFormats{
    Format{"wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 0},
    Format{"flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 0},
    Format{"ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS, 0.5},
    Format{"opus", SF_FORMAT_OGG | SF_FORMAT_OPUS, 0.5},
};

/// libsndfile hands a whole block to the codec, which keeps it on its stack.
constexpr std::size_t kBlock = 4096;

const Format *formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const Format &format : kFormats) {
        if (suffix == QString::fromLatin1(format.suffix))
            return &format;
    }
    return nullptr;
}

} // namespace

struct SoundFile::File final
{
    explicit File(SNDFILE *opened) : handle(opened) {}
    ~File() { sf_close(handle); }
    File(const File &) = delete;
    File &operator=(const File &) = delete;

    SNDFILE *handle;
};

bool SoundFile::knows(const QString &path)
{
    return formatOf(path) != nullptr;
}

SoundFile::SoundFile(const QString &path) : m_path(path), m_part(path + QStringLiteral(".part"))
{
    const Format *format = formatOf(path);
    if (!format) {
        fail(QCoreApplication::translate("Sound", "Is no sound file; let the name end in .wav, .flac, .ogg or .opus."));
        return;
    }
    SF_INFO info{};
    info.samplerate = kSampleRate;
    info.channels = 1;
    info.format = format->format;
    SNDFILE *handle = sf_open(QFile::encodeName(m_part).constData(), SFM_WRITE, &info);
    if (!handle) {
        fail(QCoreApplication::translate("Sound",
                                         "Cannot be written (%1); name a folder that is yours, with room on its disk.")
                 .arg(QString::fromUtf8(sf_strerror(nullptr)).trimmed().remove(u'.')));
        return;
    }
    m_file = std::make_unique<File>(handle);
    double quality = format->quality;
    if (quality > 0)
        sf_command(handle, SFC_SET_VBR_ENCODING_QUALITY, &quality, sizeof quality);
}

SoundFile::~SoundFile()
{
    if (m_file) {
        m_file.reset();
        QFile::remove(m_part);
    }
}

void SoundFile::write(std::span<const float> samples)
{
    while (m_file && !samples.empty()) {
        const auto block = samples.first(std::min(samples.size(), kBlock));
        m_samples.resize(block.size());
        for (std::size_t frame = 0; frame < block.size(); ++frame)
            m_samples[frame] = static_cast<short>(std::lrintf(block[frame] * 32767.0F));
        const auto count = static_cast<sf_count_t>(block.size());
        if (sf_writef_short(m_file->handle, m_samples.data(), count) != count)
            fail(QCoreApplication::translate("Sound",
                                             "Could not be written to its end; make room on its disk, and try again."));
        samples = samples.subspan(block.size());
    }
}

void SoundFile::finish()
{
    if (!m_file)
        return;
    sf_write_sync(m_file->handle);
    m_file.reset();
    // In one step: a reader finds the old file or the new one, never a part of one.
    if (std::rename(QFile::encodeName(m_part).constData(), QFile::encodeName(m_path).constData()) != 0) {
        QFile::remove(m_part);
        fail(QCoreApplication::translate("Sound", "Cannot be put in its place; is there a folder of that name?"));
    }
}

void SoundFile::fail(const QString &sentence)
{
    if (!m_problem)
        m_problem = Problem{Problem::Code::CannotWrite, m_path, 0, 0, {}, sentence};
    if (m_file) {
        m_file.reset();
        QFile::remove(m_part);
    }
}

} // namespace matside
