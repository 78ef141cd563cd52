// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/clips/clipstore.h"

#include "audio/voice/speech.h"
#include "clipfolder.h"
#include "eventloop.h"

#include <gtest/gtest.h>

#include <chrono>
#include <future>

namespace matside {

namespace {

Phrase phrase(const char16_t *id)
{
    return {QString::fromUtf16(id), QStringLiteral("Slide the heel out.")};
}

/// Says every sentence in half a second of the same sound.
class HalfSecond final : public Speech
{
public:
    std::optional<Recording> say(const QString &) override { return Recording{spoken(0.5, 0.2F), kSampleRate}; }
};

} // namespace

class ClipStoreTest : public EventLoopTest
{
protected:
    explicit ClipStoreTest(std::unique_ptr<Speech> speech = nullptr) : m_store(std::move(speech))
    {
        for (const char16_t *id : {u"a", u"b", u"c"})
            m_folder.record(QString::fromUtf16(id), spoken(1.0, 0.2F));
        QObject::connect(&m_store, &ClipStore::voiceless, &m_store, [this] { ++m_voiceless; });
        QObject::connect(&m_store, &ClipStore::spoiled, &m_store, [this](const QString &why) { m_whys << why; });
        QObject::connect(&m_store, &ClipStore::loaded, &m_store, [this](const QString &id) { m_loaded << id; });
        QObject::connect(&m_store, &ClipStore::measured, &m_store, [this] { m_lengths = m_store.lengths(); });
        m_store.setFolders({m_folder.path()});
    }

    bool has(const char16_t *id) const { return m_store.clip(QString::fromUtf16(id)) != nullptr; }

    ClipFolder m_folder;
    ClipStore m_store;
    int m_voiceless = 0;
    QStringList m_whys;
    QStringList m_loaded;
    std::optional<QHash<QString, qint64>> m_lengths;
};

class SpeakingClipStoreTest : public ClipStoreTest
{
protected:
    SpeakingClipStoreTest() : ClipStoreTest(std::make_unique<HalfSecond>()) {}
};

TEST_F(ClipStoreTest, LoadsInTheOrderInWhichTheyAreWanted)
{
    EXPECT_FALSE(has(u"a"));
    m_store.want({phrase(u"b"), phrase(u"a"), phrase(u"c")});
    ASSERT_TRUE(waitFor([this] { return m_loaded.size() == 3; }));
    EXPECT_EQ(m_loaded, QStringList({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")}));
    EXPECT_TRUE(has(u"a") && has(u"b") && has(u"c"));
}

/// Speech that does not answer, as a file of a network folder may not.
class Hanging final : public Speech
{
public:
    Hanging(std::promise<void> &asked, std::future<void> end) : m_asked(asked), m_end(std::move(end)) {}
    std::optional<Recording> say(const QString &) override
    {
        m_asked.set_value();
        m_end.wait();
        return std::nullopt;
    }

private:
    std::promise<void> &m_asked;
    std::future<void> m_end;
};

TEST(ClosingClipStoreTest, LeavesALoaderThatHangsBehindWithinASecond)
{
    std::promise<void> asked;
    std::promise<void> end;
    ClipStore store(std::make_unique<Hanging>(asked, end.get_future()));
    store.want({phrase(u"a")});
    asked.get_future().wait();
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_FALSE(store.close());
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1));
    end.set_value();
    EXPECT_TRUE(store.close());
}

TEST(ClosingClipStoreTest, ClosesWithoutAThreadAndWithAnIdleOne)
{
    ClipStore store(std::make_unique<HalfSecond>());
    EXPECT_TRUE(store.close());
    ClipStore idle(std::make_unique<HalfSecond>());
    idle.want({phrase(u"a")});
    EXPECT_TRUE(idle.close());
}

TEST_F(ClipStoreTest, OnlyWantedClipsStayInMemory)
{
    m_store.want({phrase(u"a"), phrase(u"b")});
    ASSERT_TRUE(waitFor([this] { return has(u"a") && has(u"b"); }));
    const std::size_t two = m_store.bytes();
    m_store.want({phrase(u"b")});
    EXPECT_FALSE(has(u"a"));
    EXPECT_TRUE(has(u"b"));
    EXPECT_NEAR(static_cast<double>(m_store.bytes()), static_cast<double>(two) / 2, 5000);
    m_store.want({});
    EXPECT_EQ(m_store.bytes(), 0U);
}

TEST_F(ClipStoreTest, AFetchedClipStaysForAWhile)
{
    m_store.fetch(phrase(u"c"));
    ASSERT_TRUE(waitFor([this] { return has(u"c"); }));
    m_store.want({phrase(u"a")});
    ASSERT_TRUE(waitFor([this] { return has(u"a"); }));
    EXPECT_TRUE(has(u"c"));
}

TEST_F(ClipStoreTest, AnotherSpeakerIsHeardAtOnce)
{
    m_store.want({phrase(u"a")});
    ASSERT_TRUE(waitFor([this] { return has(u"a"); }));
    ClipFolder other;
    other.record(QStringLiteral("a"), spoken(2.0, 0.2F));
    m_store.setFolders({other.path(), m_folder.path()});
    ASSERT_TRUE(waitFor([this] { return has(u"a"); }));
    EXPECT_GT(m_store.clip(QStringLiteral("a"))->size(), std::size_t{kSampleRate} * 3 / 2);
}

TEST_F(ClipStoreTest, SaysOnceThatSomethingHasNoVoice)
{
    m_store.want({phrase(u"x"), phrase(u"y"), phrase(u"a")});
    ASSERT_TRUE(waitFor([this] { return has(u"a") && m_voiceless > 0; }));
    EXPECT_EQ(m_voiceless, 1);
    EXPECT_FALSE(has(u"x"));
}

TEST_F(ClipStoreTest, TellsOfASpoiledClip)
{
    m_folder.write(QStringLiteral("x.ogg"), "nothing of the kind");
    m_store.want({phrase(u"x")});
    ASSERT_TRUE(waitFor([this] { return !m_whys.isEmpty(); }));
    EXPECT_TRUE(m_whys.first().contains(QStringLiteral("x.ogg")));
}

TEST_F(SpeakingClipStoreTest, MeasuresRecordedAndSynthesisedLines)
{
    m_folder.write(QStringLiteral("manifest.tsv"), "id\ttext\tms\tlufs\tdbtp\tsha256\tengine\nb\tSlide the heel out.\t1234\t-18\t-2\tx\ty\n");
    m_folder.record(QStringLiteral("b"), spoken(1.234, 0.2F));
    m_store.setFolders({});
    m_store.setFolders({m_folder.path()});
    m_store.measure({phrase(u"a"), phrase(u"b"), phrase(u"x")});
    ASSERT_TRUE(waitFor([this] { return m_lengths.has_value(); }));
    EXPECT_NEAR(static_cast<double>(m_lengths->value(QStringLiteral("a"))), 1000, 80);
    EXPECT_EQ(m_lengths->value(QStringLiteral("b")), 1234) << "as its manifest says";
    EXPECT_NEAR(static_cast<double>(m_lengths->value(QStringLiteral("x"))), 500, 80);
    EXPECT_EQ(m_store.bytes(), 0U) << "what is measured is not kept";
}

TEST_F(ClipStoreTest, ALineWithoutClipOrSpeechHasNoLength)
{
    m_store.measure({phrase(u"x"), phrase(u"a")});
    ASSERT_TRUE(waitFor([this] { return m_lengths.has_value(); }));
    EXPECT_EQ(m_lengths->keys(), QStringList{QStringLiteral("a")});
}

} // namespace matside
