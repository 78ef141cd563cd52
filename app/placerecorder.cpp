// SPDX-License-Identifier: GPL-3.0-or-later
#include "placerecorder.h"

#include "playback/player/landmarks.h"

namespace matside {

namespace {

constexpr std::pair kNowhere{-1, -1};

} // namespace

PlaceRecorder::PlaceRecorder(const Settings &settings, QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_last(kNowhere)
{}

void PlaceRecorder::setSettings(const Settings &settings)
{
    m_settings = settings;
    tell();
}

void PlaceRecorder::began(const ProgramPtr &program)
{
    m_place.reset();
    recompiled(program);
}

void PlaceRecorder::recompiled(const ProgramPtr &program)
{
    m_program = program;
    m_last = kNowhere;
}

void PlaceRecorder::moved(const Moment &moment)
{
    const std::pair now{moment.cell, moment.rep};
    if (!m_program || now == m_last)
        return;
    m_last = now;
    const std::optional<Place> place = landmarks::unfinishedAt(*m_program, moment.position);
    if (!place)
        return;
    const Options &options = m_program->options;
    m_place = Unfinished{m_program->routine, *place, options.first, options.sides, options.ceiling};
    tell();
}

void PlaceRecorder::ended()
{
    m_program.reset();
    m_place.reset();
    tell();
}

void PlaceRecorder::tell()
{
    Settings settings = m_settings;
    if (m_place)
        settings.unfinished = m_place;
    emit changed(settings);
}

} // namespace matside
