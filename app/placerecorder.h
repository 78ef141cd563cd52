// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/moment.h"
#include "playback/program/program.h"
#include "storage/settings.h"

#include <QObject>

#include <utility>

namespace matside {

/// Adds the place of the running session to the settings that are written to the disk, at each repetition: a program that is
/// killed then goes on there.
///
/// The unfinished session of the settings stays until the running one has a place of its own.
class PlaceRecorder final : public QObject
{
    Q_OBJECT

public:
    explicit PlaceRecorder(const Settings &settings, QObject *parent = nullptr);

public slots:
    void setSettings(const matside::Settings &settings);
    void began(const matside::ProgramPtr &program);
    void recompiled(const matside::ProgramPtr &program);
    void moved(const matside::Moment &moment);
    /// From now on the settings are written as they are.
    void ended();

signals:
    /// These settings are to be written.
    void changed(const matside::Settings &settings);

private:
    void tell();

    Settings m_settings;
    ProgramPtr m_program; ///< of the running session, or null
    std::optional<Unfinished> m_place;
    std::pair<int, int> m_last; ///< the cell and the repetition that m_place was found in
};

} // namespace matside
