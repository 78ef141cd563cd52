// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/clips/clipstore.h"
#include "audio/sound.h"
#include "audio/voice/speech.h"
#include "clipfolder.h"
#include "eventloop.h"
#include "support/nulloutput.h"

namespace matside {

class PrefetchTest : public EventLoopTest
{
protected:
    PrefetchTest()
    {
        for (const char16_t *id : {u"instruction", u"count"})
            m_folder.record(QString::fromUtf16(id), spoken(1.0, 0.2F));
        auto store = std::make_unique<ClipStore>(nullptr);
        m_store = store.get();
        m_sound = std::make_unique<Sound>(m_mixer, std::make_unique<test::NullOutput>(m_mixer), std::move(store));
        m_sound->setFolders({m_folder.path()});
        QObject::connect(m_store, &ClipStore::loaded, m_store, [this](const QString &id) { m_loaded << id; });
    }

    void begin(Verbosity voice)
    {
        auto program = std::make_shared<Program>();
        program->options.voice = voice;
        for (const auto &[id, kind] :
             {std::pair(u"instruction", CueKind::Instruction), std::pair(u"count", CueKind::Count)}) {
            Cue cue;
            cue.id = QString::fromUtf16(id);
            cue.text = cue.id;
            cue.kind = kind;
            cue.onPath = true;
            program->cues.push_back(cue);
        }
        program->segments.emplace_back();
        m_sound->began(program);
    }

    ClipFolder m_folder;
    std::shared_ptr<Mixer> m_mixer = std::make_shared<Mixer>();
    std::unique_ptr<Sound> m_sound;
    ClipStore *m_store = nullptr;
    QStringList m_loaded;
};

TEST_F(PrefetchTest, AComingLineIsInMemoryBeforeItIsSaid)
{
    begin(Verbosity::Full);
    EXPECT_TRUE(waitFor([this] { return m_loaded.size() == 2; }));
}

TEST_F(PrefetchTest, AnUnsaidLineIsNotLoaded)
{
    begin(Verbosity::Count);
    // The order is that of the program: the count comes second, and alone.
    EXPECT_TRUE(waitFor([this] { return m_loaded.contains(QStringLiteral("count")); }));
    EXPECT_EQ(m_loaded, QStringList{QStringLiteral("count")});
}

} // namespace matside
