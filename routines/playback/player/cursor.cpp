// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/player/cursor.h"

#include <utility>

namespace matside {

Cursor::Cursor(ProgramPtr program) : m_program(std::move(program)) {}

const Segment &Cursor::segment() const
{
    return m_program->segments[static_cast<std::size_t>(segmentIndex())];
}

const Cell &Cursor::cell() const
{
    return m_program->cells[static_cast<std::size_t>(segment().cell)];
}

Body Cursor::body() const
{
    const Segment &now = segment();
    return now.bodyAt(now.fractionAt(m_position));
}

void Cursor::advance(Millis step, Millis gone, std::vector<ScheduledCue> &heard)
{
    const Millis to = m_position + step;
    const std::vector<Cue> &cues = m_program->cues;
    for (; m_nextCue < cues.size() && cues[m_nextCue].at < to; ++m_nextCue)
        heard.push_back({gone + cues[m_nextCue].at - m_position, cues[m_nextCue]});
    m_position = to;
}

void Cursor::seek(Millis position)
{
    m_position = position;
    m_nextCue = m_program->cueAt(position);
}

void Cursor::replaceProgram(ProgramPtr program)
{
    const Place here = place();
    m_program = std::move(program);
    seek(m_program->positionOf(here).value_or(m_program->duration()));
}

} // namespace matside
