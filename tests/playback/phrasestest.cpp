// SPDX-License-Identifier: GPL-3.0-or-later
// What is listed for a voice is what is said: nothing more, nothing less.
#include "playback/compile/phrasebook.h"
#include "playing.h"

#include <QSet>

#include <algorithm>
#include <random>

namespace matside::test {
namespace {

QHash<QString, QString> listed()
{
    QHash<QString, QString> texts;
    for (const Phrase &phrase : spokenPhrases(frontOfHips(), Phrasebook()))
        texts.insert(phrase.id, phrase.text);
    return texts;
}

/// So short that everything fits; or so that of what has a short form only that does.
Lengths shortLengths(const QHash<QString, QString> &texts, bool onlyShortForms)
{
    Lengths lengths;
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        const bool tooLong = onlyShortForms && texts.contains(text.key() + QStringLiteral(".brief"));
        lengths.set(text.key(), tooLong ? Millis{6000} : Millis{100});
    }
    return lengths;
}

/// Everything that changes which lines are said.
std::vector<Options> allOptions()
{
    std::vector<Options> all;
    for (const Sides sides : {Sides::Both, Sides::LeftOnly, Sides::RightOnly}) {
        for (const auto *support : {u"towel", u"none"}) {
            for (const Verbosity voice : {Verbosity::Full, Verbosity::Brief}) {
                for (const Ending ending : {Ending::Whole, Ending::Gently}) {
                    for (int slides = 5; slides <= 6 + kMostExtraRepetitions; ++slides) {
                        Options options;
                        options.eased = {.left = slides % 2 == 0, .right = slides % 2 == 0};
                        options.sides = sides;
                        options.support = QString::fromUtf16(support);
                        options.voice = voice;
                        options.ending = ending;
                        options.choices.insert(QStringLiteral("slides"), std::min(slides, 6));
                        options.extraRepetitions = std::max(0, slides - 6);
                        all.push_back(options);
                    }
                }
            }
        }
    }
    return all;
}

TEST(PhrasesTest, ListsEveryLineOnThePathAndNoOther)
{
    const QHash<QString, QString> texts = listed();
    QSet<QString> heard;
    for (const Options &options : allOptions()) {
        for (const bool onlyShortForms : {false, true}) {
            for (const Cue &cue : compile(frontOfHips(), options, Phrasebook(), shortLengths(texts, onlyShortForms)).cues) {
                if (!cue.spoken())
                    continue;
                EXPECT_EQ(texts.value(cue.id), cue.text) << cue.id.toStdString();
                heard.insert(cue.id);
            }
        }
    }
    QSet<QString> offPath;
    for (const Line &line : frontOfHips().offPath)
        offPath.insert(line.id);
    for (const QString &id : texts.keys()) {
        const bool isOff = std::any_of(offPath.begin(), offPath.end(), [&id](const QString &line) { return id.startsWith(line); });
        EXPECT_TRUE(heard.contains(id) || isOff) << "nobody hears " << id.toStdString();
    }
}

TEST(PhrasesTest, ListsEveryPhraseThatACommandCanCause)
{
    const QHash<QString, QString> texts = listed();
    std::mt19937 random(5);
    const auto upTo = [&random](int most) { return std::uniform_int_distribution(0, most)(random); };
    QSet<QString> heard;
    for (int sequence = 0; sequence < 150; ++sequence) {
        Options options;
        options.support = upTo(2) ? QStringLiteral("towel") : QStringLiteral("none");
        options.choices.insert(QStringLiteral("slides"), 5 + upTo(1));
        Player player(frontOfHipsScript(), options);
        for (int press = 0; press < 60 && player.phase() != Phase::Done; ++press) {
            for (const ScheduledCue &said : player.advance(Millis{upTo(40'000)})) {
                EXPECT_TRUE(!said.cue.spoken() || texts.value(said.cue.id) == said.cue.text) << said.cue.id.toStdString();
                heard.insert(said.cue.id);
            }
            const auto kind = kCommandKinds[static_cast<std::size_t>(upTo(std::ssize(kCommandKinds) - 1))];
            if (kind != CommandKind::Leave && kind != CommandKind::JumpTo)
                player.command(kind);
        }
    }
    EXPECT_GT(heard.size(), 100);
}

TEST(PhrasesTest, KnowsEachIdOnce)
{
    const std::vector<Phrase> phrases = spokenPhrases(frontOfHips(), Phrasebook());
    EXPECT_EQ(static_cast<std::size_t>(listed().size()), phrases.size());
}

TEST(PhrasesTest, ARoutineWithoutSupportNeverSpeaksOfOne)
{
    Routine routine = frontOfHips();
    routine.supports.clear();
    for (const Phrase &phrase : spokenPhrases(routine, Phrasebook()))
        EXPECT_FALSE(phrase.text.contains(QStringLiteral("support"))) << phrase.text.toStdString();
}

TEST(PhrasesTest, ARoutineWithoutSidesListsAllThatItSaysAndNothingOfSides)
{
    Routine routine = frontOfHips();
    routine.supports.clear();
    routine.parts[1] = routine.parts[2];
    routine.parts[1].id = QStringLiteral("before");
    routine.parts[1].closing = false;
    QHash<QString, QString> texts;
    for (const Phrase &phrase : spokenPhrases(routine, Phrasebook())) {
        texts.insert(phrase.id, phrase.text);
        for (const char *word : {"left", "right leg", "side today", "other side", "Slide", "slide it", "Turn"})
            EXPECT_FALSE(phrase.text.contains(QLatin1String(word)) && !phrase.id.contains(u'.' + QStringLiteral("say")))
                << phrase.id.toStdString() << ": " << phrase.text.toStdString();
    }
    std::mt19937 random(7);
    const auto upTo = [&random](int most) { return std::uniform_int_distribution(0, most)(random); };
    const auto script = std::make_shared<const Script>(Script{routine, Phrasebook(), Lengths()});
    for (int sequence = 0; sequence < 60; ++sequence) {
        Options options;
        options.support = QStringLiteral("none");
        options.choices.insert(QStringLiteral("slides"), 5);
        Player player(script, options);
        for (int press = 0; press < 60 && player.phase() != Phase::Done; ++press) {
            for (const ScheduledCue &said : player.advance(Millis{upTo(40'000)}))
                EXPECT_TRUE(!said.cue.spoken() || texts.value(said.cue.id) == said.cue.text) << said.cue.id.toStdString();
            const auto kind = kCommandKinds[static_cast<std::size_t>(upTo(std::ssize(kCommandKinds) - 1))];
            if (kind != CommandKind::Leave && kind != CommandKind::JumpTo)
                player.command(kind);
        }
    }
}

/// No clip is of a single word, but the three of the lead-in (resources/voice/render/README.md).
TEST(PhrasesTest, NoLineIsASingleWord)
{
    for (const Phrase &phrase : spokenPhrases(frontOfHips(), Phrasebook())) {
        if (!phrase.id.startsWith(QStringLiteral("lead-in."))) {
            EXPECT_TRUE(phrase.text.contains(u' ')) << phrase.id.toStdString();
        }
    }
}

using OneMore = Playing;

TEST_F(OneMore, AddsNoMoreSlidesThanLinesAreListedFor)
{
    for (int press = 0; press < kMostExtraRepetitions + 3; ++press) {
        goTo("slide-out", Side::Left, 1, 0.1);
        player.command(CommandKind::OneMore);
        arrive();
    }
    EXPECT_EQ(player.options().extraRepetitions, kMostExtraRepetitions);
}

} // namespace
} // namespace matside::test
