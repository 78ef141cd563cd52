// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace matside {

class ActionButton;
class FittedLabel;
class Panel;

/// The session that was left unfinished, in words.
struct ResumeOffer final
{
    QString where;       ///< "Away and home: left, 3 of 5"
    QString when;        ///< "yesterday 18:40"
    bool canEnd = false; ///< the routine can be ended gently from there
};

/// A card that offers to go on with the session that was left unfinished, to end it gently, or to forget it.
class ResumeCard final : public QWidget
{
    Q_OBJECT

public:
    ResumeCard(const Look &look, QWidget *parent);

    /// When and where it was stopped, in a sentence.
    [[nodiscard]] QString words() const;
    void setOffer(const ResumeOffer &offer);
    /// Sets all sizes for a card that is seen this wide, in pixels. unit: 1 in a window of 1280 x 800 pixels. tall: the buttons stand
    /// under the words, and not beside them.
    void setSizes(double width, double unit, bool tall);
    void refresh();

    /// How high it is seen at this unit, in pixels.
    [[nodiscard]] static double heightAt(double unit, bool tall);

signals:
    void taken();
    void ended(); ///< gently
    void refused();

private:
    const Look &m_look;
    Panel *m_panel;
    FittedLabel *m_word;
    FittedLabel *m_place;
    ActionButton *m_go;
    ActionButton *m_end;
    ActionButton *m_forget;
    QBoxLayout *m_box; ///< words and buttons
    QHBoxLayout *m_buttons;
};

} // namespace matside
