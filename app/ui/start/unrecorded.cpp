// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/unrecorded.h"

#include <QCoreApplication>

namespace matside {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Unrecorded", text);
}

} // namespace

QString unrecordedText(int lines, UnrecordedLines spokenBy)
{
    if (lines <= 0)
        return {};
    const bool isOne = lines == 1;
    switch (spokenBy) {
    case UnrecordedLines::AllPlain:
        return isOne ? tr("One line has no recording: a plain voice says everything.")
                     : tr("%1 lines have no recording: a plain voice says everything.").arg(lines);
    case UnrecordedLines::Plain:
        return isOne ? tr("One line is spoken by a plain voice.") : tr("%1 lines are spoken by a plain voice.").arg(lines);
    case UnrecordedLines::Captions:
        break;
    }
    return isOne ? tr("One line has no voice: read it in the captions.")
                 : tr("%1 lines have no voice: read them in the captions.").arg(lines);
}

} // namespace matside
