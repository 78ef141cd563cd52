// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include <vector>

class QLabel;

namespace matside {

/// Reading cards one under the other. Cards that do not fit are reached by scrolling, never cut.
class TextScroll final : public QScrollArea
{
    Q_OBJECT

public:
    explicit TextScroll(QWidget *parent);

    struct Card final
    {
        QString title;
        QString text; ///< paragraphs, one a line
    };
    void setCards(const std::vector<Card> &cards, double pixels);
    [[nodiscard]] QString plainText() const;
    /// How high all of it is, set this wide.
    [[nodiscard]] int heightAt(int width) const;
    /// Arrow keys scroll by lines, Page keys by the visible height. False for any other key.
    bool scrollOn(int key);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static constexpr int kBar = 24; ///< pixels at the right, of the scroll bar and before it

    void showCards();
    void fitHeight();
    void scrollBy(int lines, bool page);

    QLabel *m_text;
    std::vector<Card> m_cards;
    double m_pixels = 20; ///< of the text
};

} // namespace matside
