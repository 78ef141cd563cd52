// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/clips/recording.h"

#include <memory>
#include <optional>

namespace matside {

/// Speaks lines that have no clip. Not thread-safe.
class Speech
{
public:
    virtual ~Speech();

    /// Nothing where this text cannot be spoken. May take a tenth of a second.
    [[nodiscard]] virtual std::optional<Recording> say(const QString &text) = 0;
};

/// The voice "rms" of flite, plain and easy to understand. Its libraries are loaded by the first say(): the package is
/// needed only for lines that have no clip.
class FliteSpeech final : public Speech
{
public:
    /// library: the name of the voice's library, without "lib" and ".so.1".
    explicit FliteSpeech(const QString &library = QStringLiteral("flite_cmu_us_rms"));
    ~FliteSpeech() override;

    [[nodiscard]] std::optional<Recording> say(const QString &text) override;
    /// Whether its package is installed.
    [[nodiscard]] bool isThere();

private:
    struct Flite;
    [[nodiscard]] bool load();

    QString m_library;
    std::optional<bool> m_loaded;
    std::unique_ptr<Flite> m_flite;
};

} // namespace matside
