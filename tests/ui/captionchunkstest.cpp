// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/captionchunks.h"

#include "support/printers.h"
#include "support/pseudotranslator.h"

#include <gmock/gmock.h>

namespace matside {

namespace {

std::function<bool(const QString &)> upTo(qsizetype letters)
{
    return [letters](const QString &text) { return text.size() <= letters; };
}

} // namespace

TEST(CaptionChunksTest, ALineThatFitsStaysWhole)
{
    const QString line = QStringLiteral("Press, and draw home.");
    EXPECT_EQ(captionChunks(line, upTo(42)), QStringList{line});
}

TEST(CaptionChunksTest, CutsAtSentencesThenAtCommasThenBetweenWords)
{
    EXPECT_EQ(captionChunks(QStringLiteral("Bend both knees. Set the feet flat, as wide as your hips."), upTo(42)),
              (QStringList{QStringLiteral("Bend both knees."),
                           QStringLiteral("Set the feet flat, as wide as your hips.")}));
    EXPECT_EQ(captionChunks(QStringLiteral("Set the feet flat, as wide as your hips."), upTo(24)),
              (QStringList{QStringLiteral("Set the feet flat…"), QStringLiteral("…as wide as your hips.")}));
    EXPECT_EQ(captionChunks(QStringLiteral("as wide as your hips."), upTo(12)),
              (QStringList{QStringLiteral("as wide as…"), QStringLiteral("…your hips.")}));
}

TEST(CaptionChunksTest, APieceOfASentenceSaysThatItIsOne)
{
    EXPECT_EQ(captionChunks(QStringLiteral("If it is sharp, or runs down your leg, that is enough for today."), upTo(44)),
              (QStringList{QStringLiteral("If it is sharp, or runs down your leg…"),
                           QStringLiteral("…that is enough for today.")}));
}

TEST(CaptionChunksTest, NothingIsLeftOut)
{
    const QString line = QStringLiteral("Press through both feet and lift your hips a little. Slip the support under "
                                        "your pelvis, below the waist. Then lower down.");
    const auto words = [](QString text) {
        return text.remove(u'…').remove(u',').split(u' ', Qt::SkipEmptyParts);
    };
    for (const qsizetype room : {1, 9, 20, 42, 200})
        EXPECT_EQ(words(captionChunks(line, upTo(room)).join(QLatin1Char(' '))), words(line)) << room;
}

TEST(CaptionChunksTest, EachPieceIsShownAsLongAsItTakesToSay)
{
    const QStringList pieces{QStringLiteral("1234567890"), QStringLiteral("12345678901234567890")};
    EXPECT_EQ(chunkAt(pieces, 0), pieces[0]);
    EXPECT_EQ(chunkAt(pieces, .32), pieces[0]);
    EXPECT_EQ(chunkAt(pieces, .34), pieces[1]);
    EXPECT_EQ(chunkAt(pieces, 1), pieces[1]);
    EXPECT_EQ(chunkAt(pieces, 7), pieces[1]);
    EXPECT_EQ(chunkAt({}, .5), QString());
}

TEST(LongTongueTest, IsAboutFortyPercentLongerAndKeepsPlaces)
{
    const QString text = QStringLiteral("Set the feet flat, as wide as your hips, and rest your arms.");
    const double longer = static_cast<double>(lengthened(text).size()) / static_cast<double>(text.size());
    EXPECT_GT(longer, 1.28);
    EXPECT_LT(longer, 1.5);
    const QString places = lengthened(QStringLiteral("{Side} leg. {n} of %1, %n left"));
    for (const auto *place : {u"{Side}", u"{n}", u"%1", u"%n"})
        EXPECT_TRUE(places.contains(QString::fromUtf16(place))) << places.toStdString();
}

} // namespace matside
