// SPDX-License-Identifier: GPL-3.0-or-later
// Prints when the next large window of a screen has been painted: nanoseconds of the monotonic clock. First it prints "ready".
// painted KEY… presses keys in the large window that is there instead: Escape, Page_Down.
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>

#include <chrono>
#include <cstdio>
#include <set>
#include <span>

namespace {

constexpr int kLarge = 400;      // pixels: wider and higher than anything but the program's window
constexpr double kPainted = 0.5; // of the window's area, in one piece

Window largeWindow(Display *display)
{
    Window root = 0;
    Window parent = 0;
    Window *children = nullptr;
    unsigned count = 0;
    Window found = 0;
    XQueryTree(display, DefaultRootWindow(display), &root, &parent, &children, &count);
    for (const Window window : std::span(children, count)) {
        XWindowAttributes attributes;
        const bool there = XGetWindowAttributes(display, window, &attributes) != 0;
        if (there && attributes.map_state == IsViewable && attributes.width >= kLarge && attributes.height >= kLarge)
            found = window;
    }
    XFree(children);
    return found;
}

int press(Display *display, std::span<char *> keys)
{
    const Window window = largeWindow(display);
    if (!window)
        return 1;
    for (const char *name : keys) {
        XKeyEvent event{};
        event.display = display;
        event.window = window;
        event.root = DefaultRootWindow(display);
        event.same_screen = True;
        event.keycode = XKeysymToKeycode(display, XStringToKeysym(name));
        for (const int type : {KeyPress, KeyRelease}) {
            event.type = type;
            XSendEvent(display, window, True, type == KeyPress ? KeyPressMask : KeyReleaseMask,
                       reinterpret_cast<XEvent *>(&event));
        }
    }
    XSync(display, False);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    Display *display = XOpenDisplay(nullptr);
    int damageEvent = 0;
    int damageError = 0;
    if (!display || !XDamageQueryExtension(display, &damageEvent, &damageError)) {
        std::fputs("painted: there is no screen, or it cannot tell what is painted.\n", stderr);
        return 1;
    }
    if (argc > 1)
        return press(display, std::span(argv, static_cast<std::size_t>(argc)).subspan(1));
    XSetErrorHandler([](Display *, XErrorEvent *) { return 0; }); // a window may go while it is being looked at
    XSelectInput(display, DefaultRootWindow(display), SubstructureNotifyMask);
    XSync(display, False);
    std::puts("ready");
    std::fflush(stdout);
    std::set<Window> watched;
    const auto watch = [&](Window window, int width, int height) {
        if (width >= kLarge && height >= kLarge && watched.insert(window).second)
            XDamageCreate(display, window, XDamageReportRawRectangles);
    };
    for (;;) {
        XEvent event;
        XNextEvent(display, &event);
        if (event.type == CreateNotify) {
            watch(event.xcreatewindow.window, event.xcreatewindow.width, event.xcreatewindow.height);
        } else if (event.type == ConfigureNotify) {
            watch(event.xconfigure.window, event.xconfigure.width, event.xconfigure.height);
        } else if (event.type == damageEvent + XDamageNotify) {
            const auto &damage = reinterpret_cast<const XDamageNotifyEvent &>(event);
            const double whole = static_cast<double>(damage.geometry.width) * damage.geometry.height;
            if (static_cast<double>(damage.area.width) * damage.area.height < whole * kPainted)
                continue;
            const auto now = std::chrono::steady_clock::now().time_since_epoch();
            std::printf("%lld\n", static_cast<long long>(std::chrono::nanoseconds(now).count()));
            return 0;
        }
    }
}
