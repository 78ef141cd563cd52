// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/soundcheck.h"

#include "audio/sound.h"

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

/// Silence between the line and the chime.
constexpr Millis kBetween{400};
/// The longest chime, and some silence after it.
constexpr Millis kChime{2000};

/// The first line that is said with this verbosity; nothing where none is.
std::optional<Cue> firstLine(const Program &program, Verbosity voice)
{
    const auto found = std::find_if(program.cues.begin(), program.cues.end(),
                                    [voice](const Cue &cue) { return cue.spoken() && sounds(cue, voice); });
    return found == program.cues.end() ? std::nullopt : std::optional(*found);
}

Cue cueAt(Millis at, Cue cue)
{
    cue.at = at;
    cue.segment = 0;
    return cue;
}

} // namespace

SoundCheck::SoundCheck(Sound *sound, QObject *parent) : QObject(parent), m_sound(sound)
{
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &SoundCheck::finish);
    if (m_sound)
        connect(m_sound, &Sound::silent, this, &SoundCheck::stop); // the window tells why
}

void SoundCheck::play(const ProgramPtr &program, Verbosity verbosity, double volume, bool muted)
{
    if (!program)
        return;
    if (!m_sound)
        return emit told(tr("There is no sound while a routine is only looked through."));
    if (muted || volume <= 0)
        return emit told(muted ? tr("The sound is off.") : tr("The volume stands at nothing."));
    const std::optional<Cue> line = firstLine(*program, verbosity);
    const Millis said = line ? line->length + kBetween : Millis{0};
    Cue chime;
    chime.id = QStringLiteral("chime-start");
    chime.kind = CueKind::Chime;
    auto check = std::make_shared<Program>();
    std::vector<ScheduledCue> cues{{Sound::kWaking + said, cueAt(said, chime)}};
    if (line)
        cues.insert(cues.begin(), {Sound::kWaking, cueAt(Millis{0}, *line)});
    for (const ScheduledCue &scheduled : cues)
        check->cues.push_back(scheduled.cue);
    const long percent = std::lround(volume * 100);
    emit told(line ? tr("“%1” Then a chime. Volume %2 %").arg(line->text).arg(percent)
                   : tr("Only a chime: the voice is off. Volume %1 %").arg(percent));
    m_end.start(Sound::kWaking + said + kChime); // before anything can fail
    m_sound->began(check);
    m_sound->ahead(1, cues, Millis{0});
}

void SoundCheck::stop()
{
    m_end.stop();
}

/// Ends the session of the check: the chime rings to its end, then the device is closed.
void SoundCheck::finish()
{
    m_sound->ended({});
}

} // namespace matside
