// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/macinhibitor.h"

#include <CoreFoundation/CoreFoundation.h>
#include <IOKit/pwr_mgt/IOPMLib.h>

namespace matside {

MacInhibitor::~MacInhibitor()
{
    giveBack();
}

void MacInhibitor::ask()
{
    // developer.apple.com/documentation/iokit/1557134-iopmassertioncreatewithname: while the display is on the machine does not go idle.
    const CFStringRef reason = tr("A session is under way").toCFString();
    IOPMAssertionID assertion = kIOPMNullAssertionID;
    const IOReturn answer = IOPMAssertionCreateWithName(kIOPMAssertionTypePreventUserIdleDisplaySleep,
                                                        kIOPMAssertionLevelOn, reason, &assertion);
    CFRelease(reason);
    if (answer != kIOReturnSuccess) {
        emit refused();
        return;
    }
    m_assertion = assertion;
    emit granted();
}

void MacInhibitor::giveBack()
{
    if (m_assertion)
        IOPMAssertionRelease(*m_assertion);
    m_assertion.reset();
}

} // namespace matside
