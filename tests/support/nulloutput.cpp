// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/nulloutput.h"

#include "audio/mixer/mixer.h"

#include <algorithm>
#include <utility>

namespace matside::test {

namespace {

/// The frames that a device asks for at once.
constexpr qint64 kBlock = 960;

} // namespace

NullOutput::NullOutput(std::shared_ptr<Mixer> mixer, QObject *parent) : AudioOutput(parent), m_mixer(std::move(mixer))
{}

void NullOutput::open()
{
    if (m_open)
        return;
    m_mixer->restart();
    m_open = true;
    ++m_opened;
}

void NullOutput::silence()
{
    m_open = false;
}

bool NullOutput::close()
{
    silence();
    return true;
}

std::vector<float> NullOutput::advance(qint64 frames)
{
    std::vector<float> heard(static_cast<std::size_t>(frames) * 2);
    const qint64 first = m_frame;
    for (qint64 done = 0; done < frames; done += kBlock) {
        const qint64 count = std::min(kBlock, frames - done);
        if (m_open) {
            m_mixer->render(first + done, std::span(heard).subspan(static_cast<std::size_t>(done) * 2,
                                                                   static_cast<std::size_t>(count) * 2));
        }
    }
    m_frame += frames;
    return heard;
}

} // namespace matside::test
