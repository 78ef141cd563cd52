// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mpris/mprisroot.h"

#include "platform/mpris/mpris.h"

namespace matside {

MprisRoot::MprisRoot(Mpris &mpris) : QDBusAbstractAdaptor(&mpris), m_mpris(mpris) {}

void MprisRoot::Raise()
{
    emit m_mpris.raiseWanted();
}

void MprisRoot::Quit()
{
    emit m_mpris.quitWanted();
}

} // namespace matside
