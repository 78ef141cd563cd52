// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/options.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace matside {

class ScriptProvider;

/// Lets a session begin once it is measured how long its lines take: no move is as long as somebody guessed.
///
/// Recordings tell it themselves. A plain voice has to say each line once, which takes some seconds after the program was started.
class StartGate final : public QObject
{
    Q_OBJECT

public:
    explicit StartGate(const ScriptProvider &scripts, QObject *parent = nullptr);

public slots:
    /// The person wants to begin with these options; the latest wish counts.
    void start(const matside::Options &options);

signals:
    /// The session may begin.
    void opened(const matside::Options &options);
    /// Why it does not begin at once: a sentence.
    void told(const QString &sentence);

private:
    void look();
    void open();

    const ScriptProvider &m_scripts;
    std::optional<Options> m_wanted;
    QTimer m_patience;
};

} // namespace matside
