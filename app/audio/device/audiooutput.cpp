// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/device/audiooutput.h"

namespace matside {

// Here, and not in the header, so that there is a file beside it: moc reads only headers that have one.
AudioOutput::~AudioOutput() = default;

} // namespace matside
