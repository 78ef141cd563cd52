// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/posture.h"

namespace matside {

const QStringList &postureNames()
{
    static const QStringList names{
        QStringLiteral("supine"),           QStringLiteral("prone"),            QStringLiteral("side-lying"),
        QStringLiteral("all-fours"),        QStringLiteral("kneeling"),         QStringLiteral("half-kneeling"),
        QStringLiteral("sitting-on-floor"), QStringLiteral("sitting-on-chair"), QStringLiteral("standing"),
        QStringLiteral("standing-at-wall")};
    return names;
}

QString postureName(Posture posture)
{
    return postureNames().at(static_cast<qsizetype>(posture));
}

bool isOnFloor(Posture posture)
{
    return posture != Posture::SittingOnChair && posture != Posture::Standing && posture != Posture::StandingAtWall;
}

bool isAlongMat(Posture posture)
{
    return posture == Posture::Supine || posture == Posture::Prone || posture == Posture::SideLying
           || posture == Posture::AllFours;
}

} // namespace matside
