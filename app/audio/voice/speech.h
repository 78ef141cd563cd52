// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/clips/recording.h"

#include <memory>
#include <optional>

namespace matside {

/// Says what nobody has recorded. Used by one thread at a time.
class Speech
{
public:
    virtual ~Speech();

    /// Nothing when this sentence cannot be said. May take a tenth of a second.
    [[nodiscard]] virtual std::optional<Recording> say(const QString &text) = 0;
};

/// The voice "rms" of flite, by the libraries that are there when it is first asked for: a package that nobody needs
/// who has clips for all lines. Plain, and understood.
class FliteSpeech final : public Speech
{
public:
    /// library: of the voice, without "lib" and ".so.1".
    explicit FliteSpeech(const QString &library = QStringLiteral("flite_cmu_us_rms"));
    ~FliteSpeech() override;

    [[nodiscard]] std::optional<Recording> say(const QString &text) override;

private:
    struct Flite;
    [[nodiscard]] bool load();

    QString m_library;
    std::optional<bool> m_loaded;
    std::unique_ptr<Flite> m_flite;
};

} // namespace matside
