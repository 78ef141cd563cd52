// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <gtest/gtest.h>

namespace matside::test {

/// A short routine of a person: standing, without sides, choices, support or pages to read.
[[nodiscard]] inline QByteArray ownRoutine(const QByteArray &id = "evening", const QByteArray &title = "Evening, standing")
{
    return "format = 1\nid = \"" + id + "\"\ntitle = \"" + title + R"("
posture = "standing"
summary = "Roll down, and up again."
asks = "How do the backs of your thighs feel now?"

[[part]]
id = "standing"
title = "Standing"

[[part.step]]
id = "roll-down"
title = "Roll down"
sentence = "Slowly, with soft knees."
describes = "Somebody stands and rolls down towards the floor."
repeat = 3
move = [
  { name = "down", motion = "standing-roll-down", seconds = 8, say = "Roll down, as far as it is easy." },
  { name = "up", motion = "standing-roll-down", seconds = 8, say = "And up again." },
]

[[part]]
id = "closing"
title = "Stand"
closing = true

[[part.step]]
id = "stand"
title = "Stand a while"
sentence = "Stand with your weight on both feet."
move = [{ name = "stand", motion = "standing-side-reach", seconds = 10, say = "Stand a while." }]
)";
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    file.write(bytes);
}

} // namespace matside::test
