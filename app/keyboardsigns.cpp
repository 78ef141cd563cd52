// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyboardsigns.h"

#include <QGuiApplication>

#include <algorithm>

#ifdef MATSIDE_X11
#    include <X11/XKBlib.h>
#    include <X11/keysym.h>
#endif

namespace matside {

#ifdef MATSIDE_X11

std::optional<QString> keyboardSigns()
{
    const auto *const x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    Display *const display = x11 ? x11->display() : nullptr;
    XkbStateRec state{};
    if (display == nullptr || XkbGetState(display, XkbUseCoreKbd, &state) != Success)
        return std::nullopt;
    XkbDescPtr map = XkbGetMap(display, XkbAllClientInfoMask, XkbUseCoreKbd); // fresh: Xlib's own copy is not kept up to date
    if (map == nullptr)
        return std::nullopt;
    QString signs;
    for (unsigned code = map->min_key_code; code <= map->max_key_code; ++code) {
        const int groups = XkbKeyNumGroups(map, code);
        if (groups == 0)
            continue;
        const int group = state.group < groups ? state.group : 0;
        const int levels = std::min<int>(XkbKeyGroupWidth(map, code, group), 2); // without a modifier, and with Shift
        for (int level = 0; level < levels; ++level) {
            const KeySym sign = XkbKeySymEntry(map, code, level, group);
            if (sign > XK_space && sign <= XK_ydiaeresis) // Latin 1: the name of a sign is its number
                signs += QChar(static_cast<char16_t>(sign)).toUpper();
        }
    }
    XkbFreeKeyboard(map, XkbAllComponentsMask, True);
    return signs;
}

#else

std::optional<QString> keyboardSigns()
{
    return std::nullopt;
}

#endif

} // namespace matside
