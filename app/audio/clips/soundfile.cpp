// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/clips/soundfile.h"

#include "audio/mixer/mixer.h"
#include "model/filename.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>

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

bool isUtf8(const QString &path)
{
    return bytesOfFileName(path).isValidUtf8();
}

/// The name that Qt can give to the new file: where path is not UTF-8, another one in its folder.
QString nameForQt(const QString &path)
{
    if (isUtf8(path))
        return path;
    const QFileInfo file(path);
    return QStringLiteral("%1/matside-%2.%3")
        .arg(openableFileName(file.path()))
        .arg(QCoreApplication::applicationPid())
        .arg(file.suffix());
}

bool isThere(const QString &path)
{
    std::error_code none;
    return std::filesystem::symlink_status(bytesOfFileName(path).toStdString(), none).type()
           != std::filesystem::file_type::not_found;
}

QString notToItsEnd()
{
    return QCoreApplication::translate("Sound",
                                       "Could not be written to its end; make room on its disk, and try again.");
}

QSaveFile &targetOf(void *user)
{
    return *static_cast<QSaveFile *>(user);
}

// libsndfile does not tell what fails when it closes a file, as the last page of Ogg. A file with a failure gets no name.

/// Qt writes what it still holds before it seeks.
sf_count_t seekIn(sf_count_t offset, int whence, void *user)
{
    QSaveFile &file = targetOf(user);
    const qint64 from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? file.pos() : file.size();
    if (file.seek(from + offset))
        return file.pos();
    file.cancelWriting();
    return -1;
}

sf_count_t writeTo(const void *bytes, sf_count_t count, void *user)
{
    const qint64 written = targetOf(user).write(static_cast<const char *>(bytes), count);
    if (written != count)
        targetOf(user).cancelWriting();
    return std::max<qint64>(0, written);
}

/// How libsndfile writes to a QSaveFile.
SF_VIRTUAL_IO writing()
{
    return {[](void *user) -> sf_count_t { return targetOf(user).size(); }, seekIn,
            [](void *, sf_count_t, void *) -> sf_count_t { return 0; }, writeTo,
            [](void *user) -> sf_count_t { return targetOf(user).pos(); }};
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

SoundFile::SoundFile(const QString &path, Existing existing) : m_path(path), m_target(nameForQt(path))
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
    if (existing == Existing::Refused && isThere(path)) {
        fail(
            QCoreApplication::translate("Sound", "Is there already; choose another name, or replace it with --force."));
        return;
    }
    // QSaveFile opens a new file of a name that nothing has, so it follows no link and overwrites nothing.
    if (!m_target.open(QIODevice::WriteOnly)) {
        fail(QCoreApplication::translate("Sound",
                                         "Cannot be written (%1); name a folder that is yours, with room on its disk.")
                 .arg(m_target.errorString().remove(u'.')));
        return;
    }
    SF_VIRTUAL_IO functions = writing();
    SNDFILE *handle = sf_open_virtual(&functions, SFM_WRITE, &info, &m_target);
    if (!handle) {
        fail(QCoreApplication::translate("Sound", "Cannot be written (%1); try another of .wav, .flac, .ogg and .opus.")
                 .arg(QString::fromUtf8(sf_strerror(nullptr)).trimmed().remove(u'.')));
        return;
    }
    m_file = std::make_unique<File>(handle);
    double quality = format->quality;
    if (quality > 0)
        sf_command(handle, SFC_SET_VBR_ENCODING_QUALITY, &quality, sizeof quality);
}

SoundFile::~SoundFile() = default;

void SoundFile::write(std::span<const float> samples)
{
    while (m_file && !samples.empty()) {
        const auto block = samples.first(std::min(samples.size(), kBlock));
        m_samples.resize(block.size());
        for (std::size_t frame = 0; frame < block.size(); ++frame)
            m_samples[frame] = static_cast<short>(std::lrintf(block[frame] * 32767.0F));
        const auto count = static_cast<sf_count_t>(block.size());
        if (sf_writef_short(m_file->handle, m_samples.data(), count) != count)
            fail(notToItsEnd());
        samples = samples.subspan(block.size());
    }
}

void SoundFile::finish()
{
    if (!m_file)
        return;
    if (sf_error(m_file->handle) != SF_ERR_NO_ERROR) {
        fail(notToItsEnd());
        return;
    }
    m_file.reset();
    // In one step: a reader finds the old file or the new one, never a part of one.
    // Flushed: commit() of Qt 6.4 does not notice that the bytes it still held could not be written.
    if (!m_target.flush() || !m_target.commit()) {
        fail(notToItsEnd());
        return;
    }
    const QByteArray made = QFile::encodeName(m_target.fileName());
    if (!isUtf8(m_path) && std::rename(made.constData(), bytesOfFileName(m_path).constData()) != 0) {
        std::remove(made.constData());
        fail(notToItsEnd());
    }
}

void SoundFile::fail(const QString &sentence)
{
    if (!m_problem)
        m_problem = Problem{Problem::Code::CannotWrite, m_path, 0, 0, {}, sentence};
    m_file.reset();
    m_target.cancelWriting();
}

} // namespace matside
