// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shipped.h"

#include <gtest/gtest.h>

namespace matside::test {
namespace {

Line line(const char *text)
{
    Line line;
    line.id = QStringLiteral("a.line");
    line.text = QString::fromLatin1(text);
    return line;
}

TEST(PhrasebookTest, FillsInSidesAndNumbers)
{
    const Phrase phrase = Phrasebook().phrase(line("{Side} leg, {other} knee. {N} of {total}, then {next}."), {Side::Left, 2, 5});
    EXPECT_EQ(phrase.text, QStringLiteral("Left leg, right knee. Two of five, then three."));
}

TEST(PhrasebookTest, GivesEachSpokenTextAnIdOfItsOwn)
{
    QHash<QString, QString> texts;
    for (const Options &options : neighbours({})) {
        for (const Cue &cue : compiled(options).cues) {
            EXPECT_EQ(texts.value(cue.id, cue.text), cue.text) << cue.id.toStdString();
            texts.insert(cue.id, cue.text);
        }
    }
}

TEST(PhrasebookTest, GivesEachLineOffThePathAnIdOfItsOwn)
{
    QHash<QString, QString> texts;
    for (const Line &said : frontOfHips().offPath) {
        const Phrase phrase = Phrasebook().phrase(said, {Side::Left, 1, 5});
        EXPECT_FALSE(texts.contains(phrase.id)) << phrase.id.toStdString();
        texts.insert(phrase.id, phrase.text);
    }
}

TEST(LengthsTest, AScreenReaderTakesHalfASecondAndItsOwnSpeed)
{
    const QString line = QStringLiteral("Keep your heel on the floor.");
    Lengths reader = Lengths::ofReader(150);
    EXPECT_EQ(reader.of(QStringLiteral("slide.heel-down"), line), Millis{2900});
    EXPECT_EQ(Lengths::ofReader(300).of(QStringLiteral("slide.heel-down"), line), Millis{1700});
    reader.set(QStringLiteral("slide.heel-down"), Millis{1000});
    EXPECT_EQ(reader.of(QStringLiteral("slide.heel-down"), line), Millis{2900}) << "no clip is heard";
}

TEST(LengthsTest, EstimatesWhatTheRoutineSays)
{
    EXPECT_EQ(Lengths::estimate(QStringLiteral("Keep your heel on the floor.")), Millis{2400});
    EXPECT_EQ(Lengths::estimate(QStringLiteral("Welcome. Sit on the mat, and keep your support within reach.")), Millis{4850});
    EXPECT_EQ(Lengths::estimate(QStringLiteral("Two. Turn in.")), Millis{1400});
    EXPECT_EQ(Lengths::estimate(QStringLiteral("One.")), Millis{400});
}

TEST(LengthsTest, PrefersWhatWasMeasured)
{
    Lengths lengths;
    lengths.set(QStringLiteral("x"), Millis{1234});
    EXPECT_EQ(lengths.of(QStringLiteral("x"), QStringLiteral("One.")), Millis{1234});
    lengths.set(QStringLiteral("x"), Millis{0});
    EXPECT_EQ(lengths.of(QStringLiteral("x"), QStringLiteral("One.")), Millis{1234});
}

TEST(OptionsTest, SaysWhatIsWrongAndWhatWouldBeRight)
{
    Options options;
    EXPECT_TRUE(reasonAgainst(frontOfHips(), options).isEmpty());
    options.choices.insert(QStringLiteral("slides"), 9);
    EXPECT_TRUE(reasonAgainst(frontOfHips(), options).contains(QStringLiteral("5, 6")));
    options = {};
    options.support = QStringLiteral("sofa");
    EXPECT_TRUE(reasonAgainst(frontOfHips(), options).contains(QStringLiteral("towel")));
    options = {};
    options.pace = 7;
    EXPECT_FALSE(reasonAgainst(frontOfHips(), options).isEmpty());
}

} // namespace
} // namespace matside::test
