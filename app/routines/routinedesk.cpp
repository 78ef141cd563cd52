// SPDX-License-Identifier: GPL-3.0-or-later
#include "routines/routinedesk.h"

#include "content/routinelist.h"
#include "content/scriptprovider.h"
#include "model/savefile.h"
#include "model/textfile.h"
#include "storage/ownfolder.h"
#include "ui/routines/routinespage.h"
#include "ui/routines/routinetext.h"
#include "ui/shell/mainwindow.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace matside {

namespace {

/// The same file by whichever way it is named.
QString realPath(const QString &path)
{
    const QString real = path.startsWith(u':') ? QString() : QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? path : real;
}

} // namespace

RoutineDesk::RoutineDesk(RoutineList &list, ScriptProvider &scripts, MainWindow &window, Ways ways)
    : m_list(list),
      m_scripts(scripts),
      m_window(window),
      m_ways(std::move(ways))
{
    connect(&m_window, &MainWindow::routinesPageMade, this, [this](RoutinesPage *page) { serve(*page); });
    connect(&m_window, &MainWindow::routineDropped, this, &RoutineDesk::open);
    // Later: the window is in the middle of showing another page.
    connect(&m_window, &MainWindow::currentChanged, this, &RoutineDesk::catchUp, Qt::QueuedConnection);
    connect(&m_list, &RoutineList::changed, this, [this] {
        tellPage();
        followFile();
    });
}

void RoutineDesk::serve(RoutinesPage &page)
{
    m_page = &page;
    connect(m_page, &RoutinesPage::wanted, this, &RoutineDesk::tellPage);
    connect(m_page, &RoutinesPage::fileChosen, this, &RoutineDesk::open);
    connect(m_page, &RoutinesPage::chosen, this, &RoutineDesk::choose);
    connect(m_page, &RoutinesPage::keepWanted, this, &RoutineDesk::keep);
    connect(m_page, &RoutinesPage::removalWanted, this, &RoutineDesk::remove);
    connect(m_page, &RoutinesPage::revealWanted, this, [this](const QString &path) { m_ways.reveal(path); });
}

void RoutineDesk::tellPage()
{
    if (m_page && m_page->isVisible())
        m_page->setEntries(m_list.entries(), m_scripts.routine().id);
}

RoutineOffer RoutineDesk::offerOf(const QString &path) const
{
    using State = RoutineOffer::State;
    const QString real = realPath(path);
    for (const RoutineEntry &entry : m_list.entries()) {
        if (realPath(entry.path) == real && entry.routine)
            return {entry, entry.routine->id == m_scripts.routine().id ? State::Chosen : State::Listed, {}};
    }
    RoutineOffer offer{m_list.read(path), State::New, {}};
    const RoutineEntry *same = offer.entry.routine ? m_list.find(offer.entry.routine->id) : nullptr;
    if (!same)
        return offer;
    if (*same->routine == *offer.entry.routine) // a copy of what is kept already
        return {*same, same->routine->id == m_scripts.routine().id ? State::Chosen : State::Listed, {}};
    offer.state = same->own ? State::Replaces : State::Refused;
    offer.other = same->routine->title;
    return offer;
}

void RoutineDesk::open(const QString &path)
{
    const QString file = visible(QFileInfo(path).fileName());
    if (!m_window.mayChangeRoutine()) {
        m_window.tell(tr("“%1” waits: open it again when this session is over.").arg(file));
        return;
    }
    if (RoutinesPage *page = m_window.showRoutines())
        page->open(offerOf(path));
}

void RoutineDesk::choose(const QString &path)
{
    const RoutineEntry *entry = m_list.at(path);
    if (!entry || !entry->routine || !m_window.mayChangeRoutine())
        return;
    m_path = path;
    m_isBroken = false;
    show(*entry->routine);
    m_window.navigation().goHome();
}

void RoutineDesk::chooseById(const QString &id)
{
    if (const RoutineEntry *entry = m_list.find(id))
        choose(entry->path);
}

void RoutineDesk::show(const Routine &routine)
{
    m_isLate = false;
    const Routine shown = routine; // the list may be read again meanwhile
    m_scripts.setRoutine(shown);
    tellPage();
}

/// The routine stays as it was while its file is gone or has mistakes.
void RoutineDesk::followFile()
{
    const RoutineEntry *entry = m_path.isEmpty() ? m_list.find(m_scripts.routine().id) : m_list.at(m_path);
    if (!entry)
        return;
    const bool isBroken = entry->routine == nullptr;
    if (std::exchange(m_isBroken, isBroken) != isBroken && isBroken)
        m_window.tell(tr("The file of “%1” has mistakes now: %2. Until they are mended it stays as it was.")
                          .arg(m_scripts.routine().title, problemsText(entry->problems)));
    if (isBroken || *entry->routine == m_scripts.routine())
        return;
    m_path = entry->path;
    m_isLate = !m_window.mayChangeRoutine();
    if (m_isLate)
        return;
    show(*entry->routine);
    m_window.tell(tr("“%1” has changed, and was read again.").arg(m_scripts.routine().title));
}

void RoutineDesk::catchUp()
{
    if (m_isLate && m_window.mayChangeRoutine())
        followFile();
}

/// A file of this name is not there yet.
QString RoutineDesk::placeFor(const QString &id) const
{
    const QDir folder(m_list.ownFolder());
    QString path = folder.filePath(id + QStringLiteral(".matside.toml"));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(QStringLiteral("%1-%2.matside.toml").arg(id).arg(number));
    return path;
}

void RoutineDesk::keep(const QString &path)
{
    const RoutineOffer offer = offerOf(path);
    const Result<QByteArray> bytes = readTextFile(path);
    if (!offer.entry.routine || !bytes || offer.state == RoutineOffer::State::Refused) {
        open(path); // it has changed since it was shown
        return;
    }
    if (offer.state == RoutineOffer::State::Listed || offer.state == RoutineOffer::State::Chosen) {
        choose(offer.entry.path);
        return;
    }
    const QString id = offer.entry.routine->id;
    const RoutineEntry *same = m_list.find(id);
    if (same && !takeAway(same->path))
        return;
    const QString place = placeFor(id);
    if (!makeOwnFolder(m_list.ownFolder())
        || !saveFile(place, *bytes, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        m_window.tell(tr("It could not be kept. Make %1 writable, with some room on its disk.")
                          .arg(QDir::toNativeSeparators(m_list.ownFolder())));
        m_list.look();
        return;
    }
    m_list.look();
    choose(place);
}

bool RoutineDesk::takeAway(const QString &path)
{
    if (m_ways.moveToTrash(path))
        return true;
    m_window.tell(tr("%1 could not be moved to the trash: there is none for its disk, or it may not be changed. Delete "
                     "it in the file manager.")
                      .arg(QDir::toNativeSeparators(visible(path))));
    return false;
}

/// Where the routine that is shown goes, the standard one comes in its place.
void RoutineDesk::remove(const QString &path)
{
    const RoutineEntry *entry = m_list.at(path);
    if (!entry || !entry->own || !takeAway(path))
        return;
    const QString title = entry->routine ? entry->routine->title : visible(QFileInfo(path).fileName());
    const bool isShown = entry->routine && entry->routine->id == m_scripts.routine().id;
    m_list.look();
    const RoutineEntry *standard = m_list.find(kStandardRoutine);
    if (isShown && standard && m_window.mayChangeRoutine()) {
        m_path = standard->path;
        show(*standard->routine);
    }
    m_window.tell(tr("“%1” is in the trash.").arg(title));
}

} // namespace matside
