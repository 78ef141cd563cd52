// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/clips/cliploader.h"

#include "audio/clips/recording.h"
#include "audio/mixer/loudness.h"
#include "audio/voice/speech.h"

#include <cmath>
#include <utility>

namespace matside {

namespace {

/// The row of a manifest belongs to its clip where the lengths differ by no more than this.
constexpr Millis kTolerance{3};
constexpr qint64 kSameLength = kSampleRate * kTolerance.count() / 1000;

Millis lengthOf(const Clip &clip)
{
    return Millis{std::lround(static_cast<double>(clip.size()) * 1000 / kSampleRate)};
}

bool isLevelled(const Clip &clip, const ClipFacts &facts)
{
    return std::abs(static_cast<qint64>(clip.size()) - facts.length.count() * (kSampleRate / 1000)) <= kSameLength
           && std::abs(facts.lufs - kVoiceLufs) <= kVoiceTolerance && facts.peak <= kMostPeak;
}

ClipPtr groomed(Clip samples)
{
    trim(samples);
    level(samples);
    samples.shrink_to_fit();
    return samples.empty() ? nullptr : std::make_shared<const Clip>(std::move(samples));
}

} // namespace

ClipLoader::ClipLoader(const QStringList &folders, Speech *speech) : m_speech(speech)
{
    for (const QString &folder : folders)
        m_shelves.emplace_back(folder);
}

ClipPtr ClipLoader::load(const Phrase &phrase)
{
    for (const ClipShelf &shelf : m_shelves) {
        const QString path = shelf.fileOf(phrase);
        if (path.isEmpty())
            continue;
        if (ClipPtr clip = clipFrom(path, shelf.factsOf(phrase)))
            return clip;
    }
    const std::optional<Recording> said = m_speech ? m_speech->say(phrase.text) : std::nullopt;
    return said ? groomed(resampled(*said)) : nullptr;
}

Millis ClipLoader::lengthOf(const Phrase &phrase, ClipPtr *loaded)
{
    for (const ClipShelf &shelf : m_shelves) {
        const QString path = shelf.fileOf(phrase);
        if (path.isEmpty())
            continue;
        const ClipFacts *facts = shelf.factsOf(phrase);
        if (const auto told = facts ? lengthInHeader(path) : std::nullopt;
            told && abs(*told - facts->length) <= kTolerance)
            return facts->length;
        break;
    }
    const ClipPtr clip = load(phrase);
    if (loaded)
        *loaded = clip;
    return clip ? matside::lengthOf(*clip) : Millis{0};
}

Problems ClipLoader::takeProblems()
{
    return std::exchange(m_problems, {});
}

ClipPtr ClipLoader::clipFrom(const QString &path, const ClipFacts *facts)
{
    const Result<Recording> recording = readRecording(path);
    if (!recording) {
        for (const Problem &problem : recording.problems())
            m_problems.push_back(problem);
        return nullptr;
    }
    Clip samples = resampled(*recording);
    if (facts && isLevelled(samples, *facts))
        return std::make_shared<const Clip>(std::move(samples));
    return groomed(std::move(samples));
}

} // namespace matside
