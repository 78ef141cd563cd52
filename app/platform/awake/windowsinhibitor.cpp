// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/windowsinhibitor.h"

#include <windows.h>

#include <string>

namespace matside {

WindowsInhibitor::~WindowsInhibitor()
{
    giveBack();
}

void WindowsInhibitor::ask()
{
    std::wstring reason = tr("A session is under way").toStdWString();
    REASON_CONTEXT context{};
    context.Version = POWER_REQUEST_CONTEXT_VERSION;
    context.Flags = POWER_REQUEST_CONTEXT_SIMPLE_STRING;
    context.Reason.SimpleReasonString = reason.data(); // is copied
    HANDLE request = PowerCreateRequest(&context);
    if (request == INVALID_HANDLE_VALUE) {
        emit refused();
        return;
    }
    m_request = request;
    // learn.microsoft.com, PowerSetRequest: the display stays on for certain only with both.
    const bool isOn =
        PowerSetRequest(request, PowerRequestDisplayRequired) && PowerSetRequest(request, PowerRequestSystemRequired);
    if (!isOn) {
        giveBack();
        emit refused();
        return;
    }
    emit granted();
}

void WindowsInhibitor::giveBack()
{
    if (!m_request)
        return;
    PowerClearRequest(m_request, PowerRequestDisplayRequired);
    PowerClearRequest(m_request, PowerRequestSystemRequired);
    CloseHandle(m_request);
    m_request = nullptr;
}

} // namespace matside
