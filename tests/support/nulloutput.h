// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/device/audiooutput.h"

#include <memory>
#include <vector>

namespace matside {
class Mixer;
}

namespace matside::test {

/// An output without a device. Its time passes only in advance().
class NullOutput final : public AudioOutput
{
    Q_OBJECT

public:
    explicit NullOutput(std::shared_ptr<Mixer> mixer, QObject *parent = nullptr);

    void open() override;
    void silence() override;
    [[nodiscard]] qint64 frameNow() const override { return m_frame; }
    [[nodiscard]] std::optional<qint64> framesTaken() const override
    {
        return m_open ? std::optional(m_frame) : std::nullopt;
    }
    [[nodiscard]] bool close() override;

    [[nodiscard]] bool isOpen() const { return m_open; }
    /// How often a stream was opened.
    [[nodiscard]] int opened() const { return m_opened; }
    /// Lets this many frames pass, and returns what was heard: two channels, interleaved; zeros while nothing is open.
    std::vector<float> advance(qint64 frames);

private:
    std::shared_ptr<Mixer> m_mixer;
    qint64 m_frame = 0;
    bool m_open = false;
    int m_opened = 0;
};

} // namespace matside::test
