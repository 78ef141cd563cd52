// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/moment.h"

#include <QObject>
#include <QString>

#include <map>

namespace matside {
class Session;
}

namespace matside::test {

/// Writes down what a session says, as a text to be read: the moves that were walked, and under each what was heard.
class Recorder final : public QObject
{
public:
    explicit Recorder(Session &session);

    [[nodiscard]] QString text() const;

private:
    enum class Line { Move, Cue };

    void hear(const Cue &cue);
    void follow(const Moment &now);

    std::multimap<std::pair<Millis, Line>, QString> m_lines;
    Moment m_last;
};

} // namespace matside::test
