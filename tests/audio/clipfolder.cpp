// SPDX-License-Identifier: GPL-3.0-or-later
#include "clipfolder.h"

#include "rendering.h"

#include <QDataStream>
#include <QFile>

namespace matside {

void ClipFolder::record(const QString &id, const Clip &samples, int rate, bool stereo)
{
    const auto channels = static_cast<quint16>(stereo ? 2 : 1);
    const auto bytes = static_cast<quint32>(samples.size() * channels * sizeof(float));
    QByteArray wav;
    QDataStream out(&wav, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out.setFloatingPointPrecision(QDataStream::SinglePrecision);
    out.writeRawData("RIFF", 4);
    out << quint32{36 + bytes};
    out.writeRawData("WAVEfmt ", 8);
    out << quint32{16} << quint16{3} << channels << static_cast<quint32>(rate)
        << static_cast<quint32>(rate) * channels * quint32{sizeof(float)} << static_cast<quint16>(channels * sizeof(float)) << quint16{32};
    out.writeRawData("data", 4);
    out << bytes;
    for (const float sample : samples) {
        for (int channel = 0; channel < channels; ++channel)
            out << sample;
    }
    write(id + QStringLiteral(".wav"), wav);
}

void ClipFolder::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}

Clip spoken(double seconds, float level, quint32 seed, int rate)
{
    return babble(static_cast<std::size_t>(seconds * rate), level, seed, rate);
}

} // namespace matside
