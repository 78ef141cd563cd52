// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <span>

namespace matside {

/// The soft sound behind voice and chimes.
enum class Background {
    None,
    Waves, ///< noise under 500 Hz that swells and falls every twelve seconds, like waves on a far shore
    Drone, ///< a low fifth whose loudness rises and falls a little
};

inline constexpr std::array kBackgrounds{Background::None, Background::Waves, Background::Drone};

/// "none", "waves", "drone".
[[nodiscard]] QString backgroundName(Background background);
[[nodiscard]] std::optional<Background> backgroundFromName(QStringView name);

/// Synthesises the background at 48 kHz and about -38 LUFS: 20 LU under the voice. Allocates nothing.
///
/// Uses sums and products only, so that every machine makes the same samples.
class BackgroundMaker final
{
public:
    /// Begins this kind; does nothing where it plays already.
    void begin(Background kind) noexcept;
    [[nodiscard]] Background kind() const noexcept { return m_kind; }
    /// Writes the next samples.
    void make(std::span<float> mono) noexcept;

private:
    /// A sine by rotation: std::sin() differs between machines.
    struct Tone final
    {
        double real = 1;
        double imaginary = 0;
        double stepReal = 1;
        double stepImaginary = 0;

        /// pitch in Hz.
        static Tone of(double pitch) noexcept;
        /// Turns by one sample, and returns the sine.
        double next() noexcept
        {
            const double turned = real * stepReal - imaginary * stepImaginary;
            imaginary = real * stepImaginary + imaginary * stepReal;
            real = turned;
            return imaginary;
        }
        void normalise() noexcept;
    };

    void waves(std::span<float> mono) noexcept;
    void drone(std::span<float> mono) noexcept;

    Background m_kind = Background::None;
    quint32 m_noise = 1;
    std::array<float, 3> m_low{}; ///< one-pole low passes, one after the other
    Tone m_swell;
    std::array<Tone, 4> m_tones;
};

} // namespace matside
