// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/diaryentry.h"
#include "ui/kit/sheets/sheet.h"
#include "ui/shell/keymap.h"
#include "ui/shell/look.h"

#include <functional>

class QHBoxLayout;
class QVBoxLayout;

namespace matside {

class ActionButton;
class FittedLabel;
class Panel;
class RatingRow;

/// Asks the question of the routine before it begins. Every key that starts a session begins it, with a rating or without; a digit is
/// the rating; Esc begins nothing.
class BeforeSheet final : public Sheet
{
    Q_OBJECT

public:
    /// kept: the question of the after page, under which both answers are kept, so that they can be compared.
    BeforeSheet(const Look &look, const QString &question, const QString &kept, QWidget *parent);

    void setKeys(const KeyMap &keys) { m_keys = keys; }
    /// Asks, and then calls this with what the person said; without a rating the answer is empty.
    void ask(std::function<void(const Answer &)> begin);
    /// False where any text is larger than its place.
    [[nodiscard]] bool fits() const;

protected:
    void arrange() override;
    void refresh() override;
    bool useKey(QKeyEvent *event) override;

private:
    bool setSizes(double scale);
    void begin();

    const QString m_kept;
    KeyMap m_keys;
    std::function<void(const Answer &)> m_begin;
    Panel *m_panel;
    FittedLabel *m_title;
    FittedLabel *m_words;
    RatingRow *m_rating;
    ActionButton *m_close;
    ActionButton *m_start;
    QVBoxLayout *m_column; ///< of the panel
    QHBoxLayout *m_answers;
};

} // namespace matside
