// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <array>

namespace matside {

/// How the body lies, kneels, sits or stands in a part of a routine.
enum class Posture {
    Supine,
    Prone,
    SideLying,
    AllFours,
    Kneeling,
    HalfKneeling,
    SittingOnFloor,
    SittingOnChair,
    Standing,
    StandingAtWall,
};

inline constexpr std::array kPostures{Posture::Supine,       Posture::Prone,          Posture::SideLying,      Posture::AllFours,
                                      Posture::Kneeling,     Posture::HalfKneeling,   Posture::SittingOnFloor, Posture::SittingOnChair,
                                      Posture::Standing,     Posture::StandingAtWall};

/// Of a part and of a routine that name none. It settles again by the lines about the support; every other has a line of its own.
inline constexpr Posture kStandardPosture = Posture::Supine;

/// Whether the body is on the floor, and not on its feet or on a chair.
[[nodiscard]] bool isOnFloor(Posture posture);
/// Whether the body is along the mat, with the head at one of its ends.
[[nodiscard]] bool isAlongMat(Posture posture);

/// "supine", "prone", "side-lying", "all-fours", "kneeling", "half-kneeling", "sitting-on-floor", "sitting-on-chair",
/// "standing", "standing-at-wall": the name in files and in ids of lines.
[[nodiscard]] QString postureName(Posture posture);
/// All of them, in the order of kPostures.
[[nodiscard]] const QStringList &postureNames();

} // namespace matside
