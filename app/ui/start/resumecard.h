// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"

#include <QWidget>

namespace matside {

class ActionButton;
class FittedLabel;
class Panel;

/// The offer of what was left unfinished: where that was, a way there, and a way to forget it.
class ResumeCard final : public QWidget
{
    Q_OBJECT

public:
    ResumeCard(const Look &look, QWidget *parent);

    /// "Slide the heel: left, 3 of 5".
    void setPlace(const QString &words);
    /// Where it is seen, in the coordinates of the parent; unit: 1 at 1280 x 800.
    void setVisibleRect(const QRectF &box, double unit);
    void refresh();

    /// How high it is at this unit.
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
};

} // namespace matside
