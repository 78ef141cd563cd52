// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace matside {

/// Says which frame to write next: one after the other without a gap, unless the device has drifted from real time.
class WriteHead final
{
public:
    /// due: the frame that will be heard when the written ones are played, as far as that is known. Returns the first
    /// of `frames` frames to write.
    [[nodiscard]] qint64 next(qint64 due, qint64 frames);
    /// A new stream begins.
    void restart() { m_running = false; }

    /// How often it jumped since it was made: only underruns and broken devices should cause that.
    [[nodiscard]] int jumps() const { return m_jumps; }

private:
    qint64 m_frame = 0;
    double m_late = 0; ///< by how many frames the written ones are heard late, smoothed
    bool m_running = false;
    int m_jumps = 0;
};

} // namespace matside
