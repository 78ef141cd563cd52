// SPDX-License-Identifier: GPL-3.0-or-later
// matside_pictures OUT_DIR [WORD]: writes a picture of every page; with a word only those whose name contains it.
#include "pictures.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("matside"));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2 || arguments.size() > 3) {
        std::fputs("Say where the pictures go: matside_pictures OUT_DIR [WORD].\n", stderr);
        return 2;
    }
    const QString problem = matside::test::writePictures(arguments[1], arguments.value(2));
    if (problem.isEmpty())
        return 0;
    std::fprintf(stderr, "%s\n", qPrintable(problem));
    return 1;
}
