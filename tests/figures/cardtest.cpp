// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/files/figurefile.h"
#include "figures/paint/figurepainter.h"

#include <QFontMetricsF>

#include <gtest/gtest.h>

namespace matside {
namespace {

class CardTest : public testing::Test
{
protected:
    void SetUp() override
    {
        Result<FigureLibrary> loaded = loadFigureLibrary(QStringLiteral(MATSIDE_SOURCE_DIR "/resources/figures"));
        ASSERT_TRUE(loaded.ok());
        m_library = loaded.take();
    }

    [[nodiscard]] static CardView words(const QString &title, const QString &text)
    {
        CardView view;
        view.title = title;
        view.text = text;
        view.font = QFont(QStringLiteral("Inter"));
        return view;
    }

    FigureLibrary m_library;
};

constexpr QSizeF kSizes[]{{320, 200}, {400, 225}, {640, 300}, {300, 400}, {1280, 800}, {500, 500}};

TEST_F(CardTest, HasAnatomyAndSupportTooHighAndRight)
{
    QStringList ids;
    for (const FigureCard &card : m_library.cards())
        ids << card.id;
    for (const auto *id : {u"front-opens", u"front-short", u"front-long", u"support-too-high", u"support-right"})
        EXPECT_TRUE(ids.contains(QString::fromUtf16(id)));
}

TEST_F(CardTest, SaysThatTheFrontOfTheHipOpensAndClaimsNoMeasure)
{
    for (const FigureCard &card : m_library.cards()) {
        const QString said = card.title + QLatin1Char(' ') + card.text;
        const bool opens = card.picture == CardPicture::FrontOpens || card.picture == CardPicture::FrontLong;
        EXPECT_TRUE(!opens || said.contains(QStringLiteral("front of the hip opens"))) << qPrintable(card.id);
        for (const auto *claim : {u"rectus", u"muscle", u"percent", u"longer", u"%"})
            EXPECT_FALSE(said.contains(QString::fromUtf16(claim))) << qPrintable(card.id);
    }
}

TEST_F(CardTest, WordsFitAndStandClearOfThePicture)
{
    const QString german = QStringLiteral("Zu hoch eingestellte Unterlage");
    const QString longer =
        QStringLiteral("Das Kreuz wird zusammengedrückt. Nimm etwas Flacheres oder lass die Unterlage "
                       "einfach ganz weg, das ist genauso gut.");
    for (const QSizeF &size : kSizes) {
        const QRectF place(QPointF(10, 20), size);
        for (const FigureCard &card : m_library.cards()) {
            for (const bool headRight : {false, true}) {
                for (CardView view : {words(card.title, card.text), words(german, longer)}) {
                    view.headRight = headRight;
                    const CardLayout layout = layOutCard(place, card, view);
                    for (const QRectF &part : {layout.picture, layout.title, layout.text})
                        EXPECT_TRUE(place.contains(part)) << qPrintable(card.id) << ' ' << size.width();
                    EXPECT_FALSE(layout.picture.intersects(layout.title | layout.text)) << qPrintable(card.id);
                    EXPECT_GE(layout.text.top(), layout.title.bottom());
                    EXPECT_EQ(layout.mark.isEmpty(), !card.good.has_value());
                }
            }
        }
    }
}

TEST_F(CardTest, FewWordsStandBesideTheMiddleOfThePicture)
{
    const FigureCard &card = m_library.cards().back();
    const CardLayout layout =
        layOutCard({0, 0, 400, 225}, card, words(QStringLiteral("Good"), QStringLiteral("Long.")));
    const double top = layout.mark.isEmpty() ? layout.title.top() : layout.mark.top();
    EXPECT_NEAR((top + layout.text.bottom()) / 2, layout.picture.center().y(), 1);
}

TEST_F(CardTest, WordsFromRightToLeftStandAtTheRight)
{
    const QString hebrew = QString::fromUtf8("גבוה מדי");
    const FigureCard &card = m_library.cards().back();
    const CardLayout layout = layOutCard({0, 0, 400, 225}, card, words(hebrew, hebrew));
    EXPECT_NEAR(layout.mark.right(), layout.title.right(), .01);
}

} // namespace
} // namespace matside
