// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured on a desktop with sound: tests/desktop/run says how.
#include "soundprobe.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

namespace matside::desktop {

void pass(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace matside::desktop

int main(int argc, char **argv)
{
    using namespace matside::desktop;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    int outcome = 2;
    if (arguments.value(0) == QStringLiteral("session"))
        outcome = probeSession(arguments.mid(1));
    else if (arguments.value(0) == QStringLiteral("silence"))
        outcome = probeSilence(arguments.mid(1));
    else if (arguments.value(0) == QStringLiteral("hurry"))
        outcome = probeHurry(arguments.mid(1));
    else if (arguments.value(0) == QStringLiteral("start"))
        outcome = probeStart(arguments.mid(1));
    else if (arguments.value(0) == QStringLiteral("faults"))
        outcome = probeFaults(arguments.mid(1));
    else if (arguments.value(0) == QStringLiteral("speed"))
        outcome = probeSpeed(arguments.mid(1));
    else
        std::fputs("soundprobe session [SECONDS] | silence [TIMES] | hurry [TIMES] | start | faults SECONDS | speed\n", stderr);
    std::fflush(stdout);
    std::_Exit(outcome);
}
