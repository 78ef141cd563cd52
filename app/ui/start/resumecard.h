// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"

#include <QWidget>

class QHBoxLayout;

namespace matside {

class ActionButton;
class FittedLabel;
class Panel;

/// A card that offers to go on with the session that was left unfinished, or to forget it.
class ResumeCard final : public QWidget
{
    Q_OBJECT

public:
    ResumeCard(const Look &look, QWidget *parent);

    /// "Slide the heel: left, 3 of 5".
    void setPlace(const QString &words);
    /// Sets all sizes for a card that is seen this wide, in pixels. unit: 1 in a window of 1280 x 800 pixels.
    void setSizes(double width, double unit);
    void refresh();

    /// How high it is seen at this unit, in pixels.
    [[nodiscard]] static double heightAt(double unit);

signals:
    void taken();
    void refused();

private:
    const Look &m_look;
    Panel *m_panel;
    FittedLabel *m_word;
    FittedLabel *m_place;
    ActionButton *m_go;
    ActionButton *m_forget;
    QHBoxLayout *m_row;
};

} // namespace matside
