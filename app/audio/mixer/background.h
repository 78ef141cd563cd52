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
    Waves, ///< noise without its bright part, which swells and falls every twelve seconds, as a far shore does
    Drone, ///< a low open fifth that breathes a little
};

inline constexpr std::array kBackgrounds{Background::None, Background::Waves, Background::Drone};

/// "none", "waves", "drone".
[[nodiscard]] QString backgroundName(Background background);
[[nodiscard]] std::optional<Background> backgroundFromName(QStringView name);

/// Makes it, sample by sample, at 48 kHz and about -38 LUFS: 20 LU under the voice. Allocates nothing.
///
/// Only sums and products: the same samples on every machine.
class BackgroundMaker final
{
public:
    /// From its own beginning, unless it is under way.
    void begin(Background kind) noexcept;
    [[nodiscard]] Background kind() const noexcept { return m_kind; }
    /// The next samples.
    void make(std::span<float> mono) noexcept;

private:
    /// A sine by rotation: no table, and no sin() that differs between machines.
    struct Tone final
    {
        double real = 1;
        double imaginary = 0;
        double stepReal = 1;
        double stepImaginary = 0;

        /// pitch in Hz.
        static Tone of(double pitch) noexcept;
        /// After one more step.
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
