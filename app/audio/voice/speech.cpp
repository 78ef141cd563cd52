// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/voice/speech.h"

#include <QLibrary>

#include <flite/flite.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace matside {

namespace {

/// flite speaks faster than the recorded voice: stretched by this it says 150 words a minute, too.
constexpr float kStretch = 1.18F;
constexpr int kVersion = 1;

/// The text in the letters that flite knows; it would read the names of other characters.
QByteArray plain(QString text)
{
    text.replace(QChar(0x2019), u'\'').replace(QChar(0x2026), QStringLiteral("...")).replace(QChar(0x2013), u',');
    return text.toLatin1();
}

/// Gives flite the same noise for its breath every time, so that a session renders to the same file twice. flite takes
/// it from std::rand(), which belongs to the whole process: the process gets its own sequence back.
class FixedNoise final
{
public:
    FixedNoise() : m_before(initstate(1, m_state.data(), m_state.size())) {}
    ~FixedNoise() { setstate(m_before); }
    FixedNoise(const FixedNoise &) = delete;
    FixedNoise &operator=(const FixedNoise &) = delete;

private:
    std::array<char, 128> m_state{}; ///< as large as the one of std::srand(): the same sequence
    char *m_before;
};

} // namespace

Speech::~Speech() = default;

/// Function pointers with the types of flite's headers, so that the compiler notices a change of them.
struct FliteSpeech::Flite final
{
    QLibrary engine;
    QLibrary voiceLibrary;
    cst_voice *voice = nullptr;
    decltype(&flite_text_to_wave) textToWave = nullptr;
    decltype(&delete_wave) deleteWave = nullptr;
};

FliteSpeech::FliteSpeech(const QString &library) : m_library(library) {}
FliteSpeech::~FliteSpeech() = default;

bool FliteSpeech::load()
{
    auto flite = std::make_unique<Flite>();
    flite->engine.setFileNameAndVersion(QStringLiteral("flite"), kVersion);
    flite->voiceLibrary.setFileNameAndVersion(m_library, kVersion);
    if (!flite->engine.load() || !flite->voiceLibrary.load())
        return false;
    const auto resolve = [](QLibrary &library, const char *name, auto &function) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(library.resolve(name));
        return function != nullptr;
    };
    decltype(&flite_init) init = nullptr;
    decltype(&feat_set_float) setFloat = nullptr;
    cst_voice *(*registerVoice)(const char *) = nullptr;
    const bool complete = resolve(flite->engine, "flite_init", init)
                          && resolve(flite->engine, "feat_set_float", setFloat)
                          && resolve(flite->engine, "flite_text_to_wave", flite->textToWave)
                          && resolve(flite->engine, "delete_wave", flite->deleteWave)
                          && resolve(flite->voiceLibrary, "register_cmu_us_rms", registerVoice);
    if (!complete)
        return false;
    init();
    flite->voice = registerVoice(nullptr);
    if (!flite->voice)
        return false;
    setFloat(flite->voice->features, "duration_stretch", kStretch);
    m_flite = std::move(flite);
    return true;
}

bool FliteSpeech::isThere()
{
    if (!m_loaded)
        m_loaded = load();
    return *m_loaded;
}

std::optional<Recording> FliteSpeech::say(const QString &text)
{
    const QByteArray words = plain(text);
    if (!isThere() || words.trimmed().isEmpty())
        return std::nullopt;
    const FixedNoise noise;
    const auto deleteWave = m_flite->deleteWave;
    const std::unique_ptr<cst_wave, decltype(deleteWave)> wave(m_flite->textToWave(words.constData(), m_flite->voice),
                                                               deleteWave);
    if (!wave || wave->num_samples <= 0 || wave->sample_rate <= 0)
        return std::nullopt;
    Recording recording{{}, wave->sample_rate};
    recording.samples.resize(static_cast<std::size_t>(wave->num_samples));
    std::transform(wave->samples, wave->samples + wave->num_samples, recording.samples.begin(),
                   [](short sample) { return static_cast<float>(sample) / 32768.0F; });
    return recording;
}

} // namespace matside
