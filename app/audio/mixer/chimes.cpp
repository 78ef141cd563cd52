// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/mixer/chimes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace matside {

namespace {

/// A sine that decays.
struct Partial final
{
    double ratio; ///< to the note's pitch
    double gain;
    double decay; ///< seconds to a third (1/e) of its loudness
};

/// One note of a chime.
struct Note final
{
    double begin; ///< seconds
    double pitch; ///< Hz
    double gain;
};

/// Well under the loudest of a voice at -18 LUFS: a chime must never be louder than what is said (docs/sources.md,
/// "Sound").
constexpr double kPeak = 0.178; // -15 dBFS
// These are heard often, and say little.
constexpr double kHomePeak = 0.112;  // -19 dBFS
constexpr double kPulsePeak = 0.032; // -30 dBFS

struct Recipe final
{
    double length; ///< seconds
    double rise;   ///< seconds from nothing to full
    std::vector<Note> notes;
    std::vector<Partial> partials;
    double peak = kPeak;
};

/// Seconds at the end in which a chime is faded out.
constexpr double kRelease = 0.12;

/// Rises under 30 ms startle (docs/sources.md, "Sound"). These are of the whole swell; 10 to 90 % of it takes six
/// tenths.
constexpr double kPluckRise = 0.07;
constexpr double kBowlRise = 0.09;

/// All partials lie between 125 Hz and 5 kHz: what small loudspeakers play and ageing ears hear (docs/sources.md,
/// "Sound").
Recipe recipeOf(ChimeSound sound)
{
    // A kalimba's tongue: the pitch, and a little of its octave and of the overtone near five times the pitch.
    const std::vector<Partial> tongue{{1.0, 1.0, 0.30}, {2.0, 0.16, 0.16}, {5.4, 0.05, 0.05}};
    // A bowl: each mode doubled a little apart, which makes it beat slowly; the upper ones die sooner.
    const std::vector<Partial> bowl{
        {1.0, 1.0, 0.75}, {1.0065, 0.7, 0.75}, {2.71, 0.35, 0.45}, {2.722, 0.25, 0.45}, {5.15, 0.06, 0.22}};
    // A low wooden bar: small loudspeakers play its octave better than its pitch.
    const std::vector<Partial> wood{{1.0, 1.0, 0.25}, {2.0, 0.6, 0.2}, {5.4, 0.05, 0.05}};
    constexpr double kG4 = 392.0;
    constexpr double kC5 = 523.25;
    constexpr double kE5 = 659.26;
    constexpr double kC4 = 261.63;
    switch (sound) {
    case ChimeSound::Start:
        return {1.2, kPluckRise, {{0.0, kG4, 0.8}, {0.18, kC5, 1.0}}, tongue};
    case ChimeSound::Turn:
        return {0.7, kPluckRise, {{0.0, kE5, 1.0}}, tongue};
    case ChimeSound::Last:
        return {1.5, kPluckRise, {{0.0, kE5, 1.0}, {0.22, kC5, 0.9}, {0.44, kG4, 0.9}}, tongue};
    case ChimeSound::Home:
        return {0.7, kPluckRise, {{0.0, kC4, 1.0}}, wood, kHomePeak};
    case ChimeSound::Pulse:
        return {0.4, kBowlRise, {{0.0, kG4, 1.0}}, tongue, kPulsePeak};
    case ChimeSound::Done:
        break;
    }
    return {1.8, kBowlRise, {{0.0, kC4, 1.0}}, bowl};
}

/// Rises from 0 to 1 with a slope of zero at both ends.
double swell(double share)
{
    const double sine = std::sin(std::clamp(share, 0.0, 1.0) * std::numbers::pi / 2);
    return sine * sine;
}

/// A partial as a decaying phasor: turning it by a frame takes four products, a sine and an exponential would take far
/// longer.
struct Phasor final
{
    double real;
    double imaginary; ///< what is heard
    double stepReal;
    double stepImaginary;

    void turn()
    {
        const double turned = real * stepReal - imaginary * stepImaginary;
        imaginary = real * stepImaginary + imaginary * stepReal;
        real = turned;
    }
};

Phasor phasorOf(const Partial &partial, const Note &note, double since, int sampleRate)
{
    const double pitch = 2 * std::numbers::pi * note.pitch * partial.ratio;
    const double loudness = partial.gain * note.gain * std::exp(-since / partial.decay);
    const double step = std::exp(-1.0 / (partial.decay * sampleRate));
    return {loudness * std::cos(pitch * since), loudness * std::sin(pitch * since), step * std::cos(pitch / sampleRate),
            step * std::sin(pitch / sampleRate)};
}

void addNote(const Recipe &recipe, const Note &note, int sampleRate, std::vector<double> &wave)
{
    const auto first = static_cast<std::size_t>(std::ceil(note.begin * sampleRate));
    std::vector<Phasor> phasors;
    for (const Partial &partial : recipe.partials)
        phasors.push_back(phasorOf(partial, note, static_cast<double>(first) / sampleRate - note.begin, sampleRate));
    for (std::size_t frame = first; frame < wave.size(); ++frame) {
        double sum = 0;
        for (Phasor &phasor : phasors) {
            sum += phasor.imaginary;
            phasor.turn();
        }
        const double since = static_cast<double>(frame) / sampleRate - note.begin;
        wave[frame] += since < recipe.rise ? sum * swell(since / recipe.rise) : sum;
    }
}

} // namespace

QString chimeName(ChimeSound sound)
{
    switch (sound) {
    case ChimeSound::Start:
        return QStringLiteral("start");
    case ChimeSound::Turn:
        return QStringLiteral("turn");
    case ChimeSound::Last:
        return QStringLiteral("last");
    case ChimeSound::Home:
        return QStringLiteral("home");
    case ChimeSound::Pulse:
        return QStringLiteral("pulse");
    case ChimeSound::Done:
        break;
    }
    return QStringLiteral("done");
}

QStringList chimeNames()
{
    QStringList names;
    for (const ChimeSound sound : {ChimeSound::Start, ChimeSound::Turn, ChimeSound::Last, ChimeSound::Done})
        names.append(chimeName(sound));
    return names;
}

std::optional<ChimeSound> chimeOfCue(QStringView cueId)
{
    constexpr QStringView prefix = u"chime-";
    if (!cueId.startsWith(prefix))
        return std::nullopt;
    for (const ChimeSound sound : kChimeSounds) {
        if (cueId.mid(prefix.size()) == chimeName(sound))
            return sound;
    }
    return std::nullopt;
}

std::vector<float> synthesise(ChimeSound sound, int sampleRate)
{
    const Recipe recipe = recipeOf(sound);
    const auto frames = static_cast<std::size_t>(std::lround(recipe.length * sampleRate));
    std::vector<double> wave(frames);
    for (const Note &note : recipe.notes)
        addNote(recipe, note, sampleRate, wave);
    const auto release = std::min(frames, static_cast<std::size_t>(std::ceil(kRelease * sampleRate)));
    for (std::size_t frame = frames - release; frame < frames; ++frame)
        wave[frame] *= swell(static_cast<double>(frames - 1 - frame) / sampleRate / kRelease);
    double loudest = 0;
    for (const double sample : wave)
        loudest = std::max(loudest, std::abs(sample));
    std::vector<float> samples(frames);
    std::transform(wave.begin(), wave.end(), samples.begin(),
                   [&](double sample) { return static_cast<float>(sample * recipe.peak / loudest); });
    return samples;
}

} // namespace matside
