// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player/command.h"
#include "ui/shell/keymap.h"
#include "ui/shell/look.h"

#include <QPointer>
#include <QWidget>

#include <utility>
#include <vector>

class QSlider;

namespace matside {

class ActionButton;
class FittedLabel;
class Panel;

/// A card over the stage with the commands that are seldom used, each with its key. It stays open while paused.
class MoreSheet final : public QWidget
{
    Q_OBJECT

public:
    MoreSheet(const Look &look, QWidget *parent);

    /// "A little further" is there only while repetitions are held short.
    void setHeldShort(bool heldShort);
    /// Which other form the step at hand can be done in; without one both buttons are gone.
    void setForms(bool easier, bool harder);
    void setTextOnly(bool words);
    void setKeys(const KeyMap &keys);
    /// 0 to 1.
    void setVolume(double volume, bool muted);
    /// As wide as this box, standing on its lower edge.
    void setVisibleRect(const QRectF &room, double unit);
    void refresh();

signals:
    /// It was opened, closed, or stands elsewhere.
    void moved();
    void commanded(const matside::Command &command);
    void windowWanted(matside::WindowAction action);
    void volumeChosen(double volume); ///< 0 to 1

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void addButtons();
    ActionButton *add(const char *name, const QString &words, const KeyAction &action);
    ActionButton *addCommand(const char *name, const QString &words, CommandKind kind);
    ActionButton *addWindow(const char *name, const QString &words, WindowAction action);
    [[nodiscard]] std::vector<ActionButton *> shownButtons() const;
    void placeVolume(const QRectF &row, double unit);

    const Look &m_look;
    KeyMap m_keys;
    std::vector<std::pair<ActionButton *, KeyAction>> m_keyed;
    Panel *m_panel;
    std::vector<ActionButton *> m_buttons; ///< in rows; the three beside the slider are not among them
    ActionButton *m_further = nullptr;
    ActionButton *m_easier = nullptr;
    ActionButton *m_harder = nullptr;
    ActionButton *m_words = nullptr;
    ActionButton *m_quieter = nullptr;
    ActionButton *m_louder = nullptr;
    ActionButton *m_mute = nullptr;
    FittedLabel *m_volumeWord;
    QSlider *m_volume;
    QRectF m_room; ///< as given last
    double m_unit = 1;
    QPointer<QWidget> m_before; ///< had the focus when the sheet opened
};

} // namespace matside
