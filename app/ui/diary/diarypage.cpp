// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/diarypage.h"

#include "storage/settings.h"
#include "ui/diary/asksheet.h"
#include "ui/diary/calendar/calendarview.h"
#include "ui/diary/entries/entrysheet.h"
#include "ui/diary/entries/entrytext.h"
#include "ui/diary/trendview.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/segmented.h"
#include "ui/kit/textscale.h"
#include "ui/shell/look.h"
#include "ui/shell/navbar.h"
#include "ui/shell/navigation.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace matside {

namespace {

/// For the trend and the letter.
DiaryWish latestWish()
{
    DiaryWish wish;
    wish.most = DiaryPage::kLatest;
    return wish;
}

} // namespace

DiaryPage::DiaryPage(const Look &look, Navigation &navigation, QWidget *parent, std::function<QDate()> today)
    : Page(parent),
      m_look(look),
      m_navigation(navigation),
      m_scroll(new QScrollArea(this)),
      m_content(new QWidget),
      m_nav(new NavBar(look, navigation, QStringLiteral("diary"), m_content)),
      m_title(new FittedLabel(m_content)),
      m_choice(new Segmented(tr("What is shown"), {{tr("Calendar"), {}}, {tr("Trend"), {}}}, m_content)),
      m_tell(new ActionButton(ActionButton::Kind::Quiet, m_content)),
      m_problem(new FittedLabel(m_content)),
      m_calendar(new CalendarView(look, std::move(today), m_content)),
      m_trend(new TrendView(look, m_content)),
      m_column(new QVBoxLayout(m_content)),
      m_top(new QVBoxLayout),
      m_head(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_ways(new QHBoxLayout),
      m_entry(new EntrySheet(look, this)),
      m_ask(new AskSheet(this)),
      m_letter(new LetterSheet(this))
{
    setObjectName(QStringLiteral("diaryPage"));
    build();
    layOut();
    refresh();
}

void DiaryPage::build()
{
    m_scroll->setWidget(m_content);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_title->setObjectName(QStringLiteral("diaryTitle"));
    m_title->setText(title());
    m_choice->setObjectName(QStringLiteral("diaryView"));
    m_tell->setObjectName(QStringLiteral("diaryTell"));
    m_tell->setFace(tr("Tell your teacher"), Glyph::None, {});
    m_problem->setObjectName(QStringLiteral("diaryProblem"));
    m_problem->setHeightByText(true);
    m_problem->hide();
    m_trend->hide();
    m_choice->setChosen(Calendar);
    connect(m_choice, &Segmented::changed, this, &DiaryPage::showView);
    connect(m_trend, &TrendView::resized, this, &DiaryPage::setSizes);
    connect(m_tell, &ActionButton::clicked, this, &DiaryPage::tell);
    connect(m_letter, &LetterSheet::wanted, this, &DiaryPage::letterWanted);
    connectCalendar();
}

void DiaryPage::connectCalendar()
{
    connect(m_calendar, &CalendarView::wishesChanged, this, [this] {
        std::vector<DiaryWish> wishes = m_calendar->wishes();
        if (std::ranges::find(m_wishes, latestWish()) != m_wishes.end())
            wishes.push_back(latestWish());
        want(wishes);
    });
    connect(m_calendar, &CalendarView::restChosen, this, &DiaryPage::restChosen);
    connect(m_calendar, &CalendarView::opened, m_entry, &EntrySheet::open);
    connect(m_calendar, &CalendarView::exportWanted, this, [this] { chooseFile(true); });
    connect(m_calendar, &CalendarView::importWanted, this, [this] { chooseFile(false); });
    connect(m_calendar, &CalendarView::removalOfAllWanted, this, &DiaryPage::askToRemoveAll);
    connect(m_entry, &EntrySheet::changed, this, &DiaryPage::answerChanged);
    connect(m_entry, &EntrySheet::deletionWanted, this, &DiaryPage::askToRemove);
}

void DiaryPage::layOut()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(m_scroll);
    m_column->setSpacing(0);
    m_column->addLayout(m_top);
    addContents(m_top, m_nav);
    m_title->setContentsMargins(2, 0, 0, 0); // a capital has air at its left
    addContents(m_head, m_title, 1);
    m_head->addLayout(m_ways);
    addContents(m_ways, m_choice);
    m_ways->addWidget(m_tell, 0, Qt::AlignBottom);
    m_column->addLayout(m_head);
    m_column->addWidget(m_problem);
    addContents(m_column, m_calendar, 1);
    addContents(m_column, m_trend);
    m_column->addStretch(0);
}

QString DiaryPage::title() const
{
    return tr("Diary");
}

QRect DiaryPage::roomForNotice() const
{
    return m_nav->roomForNotice();
}

void DiaryPage::refresh()
{
    m_title->setInk(m_look.tokens.ink);
    m_problem->setInk(m_look.tokens.ink);
    m_calendar->refresh();
    m_trend->refresh();
    for (QWidget *part : findChildren<QWidget *>())
        part->update();
    update();
}

/// What is needed for what is shown.
std::vector<DiaryWish> DiaryPage::wishes() const
{
    std::vector<DiaryWish> wishes;
    if (!m_calendar->isHidden())
        wishes = m_calendar->wishes();
    wishes.push_back(latestWish());
    return wishes;
}

void DiaryPage::setSettings(const Settings &settings)
{
    m_teacher = settings.teacher;
    m_lastLetter = settings.lastLetter;
}

/// The letter is over the latest sessions, whatever is shown.
void DiaryPage::tell()
{
    m_isTelling = true;
    readAgain();
}

/// Where the diary could not be read there is no letter; the page says why.
void DiaryPage::openLetter(const DiaryPart &part)
{
    m_isTelling = false;
    if (!part.problem.isEmpty())
        return;
    m_letter->setGeometry(rect());
    m_letter->open(letterItems(part.entries, part.rested), m_lastLetter, m_teacher);
}

void DiaryPage::showView(int view)
{
    m_calendar->setVisible(view == Calendar);
    m_trend->setVisible(view == Trend);
    readAgain();
}

void DiaryPage::readAgain()
{
    if (isVisible())
        want(wishes());
}

/// A wish at a time: these replace all that has not been asked for.
void DiaryPage::want(const std::vector<DiaryWish> &wishes)
{
    m_wishes.assign(wishes.begin(), wishes.end());
    askNext();
}

void DiaryPage::askNext()
{
    if (m_asked || m_wishes.empty())
        return;
    const DiaryWish wish = m_wishes.front();
    m_wishes.pop_front();
    m_asked = wish;
    emit wanted(wish);
}

void DiaryPage::setPart(const DiaryPart &part)
{
    if (m_asked != part.wish)
        return;
    m_asked.reset();
    m_problem->setText(part.problem);
    m_problem->setVisible(!part.problem.isEmpty());
    if (part.wish == latestWish())
        m_trend->setEntries(part.entries);
    else
        m_calendar->setPart(part);
    setSizes();
    askNext();
    if (m_isTelling && part.wish == latestWish())
        openLetter(part);
}

void DiaryPage::askToRemove(const DiaryEntry &entry)
{
    m_ask->ask({tr("Delete this session?"),
                tr("%1, %2. It is deleted from this computer for good, also from the backups of the diary.")
                    .arg(beganText(entry, 0), entry.title),
                tr("Delete it"), ActionButton::Kind::Pain, tr("Keep it")},
               [this, id = entry.id] { emit removalWanted(id); });
}

void DiaryPage::askToRemoveAll()
{
    m_ask->ask({tr("Delete the whole diary?"),
                tr("Every session, note, rating and day of rest is deleted from this computer for good, with all backups. Files that "
                   "you saved elsewhere stay."),
                tr("Delete all"), ActionButton::Kind::Pain, tr("Keep it")},
               [this] { emit removalOfAllWanted(); });
}

/// Nothing waits for the dialog.
void DiaryPage::chooseFile(bool save)
{
    delete m_dialog;
    m_dialog = new QFileDialog(this, save ? tr("Save the diary: as CSV for tables, or as JSON to read it in again")
                                          : tr("Read sessions from a diary that was saved as JSON"));
    m_dialog->setObjectName(save ? QStringLiteral("exportFile") : QStringLiteral("importFile"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setNameFilters(save ? QStringList{tr("JSON (*.json)"), tr("CSV (*.csv)")} : QStringList{tr("JSON (*.json)")});
    if (save) {
        m_dialog->setAcceptMode(QFileDialog::AcceptSave);
        m_dialog->setDefaultSuffix(QStringLiteral("json"));
        m_dialog->selectFile(QStringLiteral("matside-diary.json"));
        connect(m_dialog, &QFileDialog::filterSelected, m_dialog, [dialog = m_dialog.data()](const QString &filter) {
            dialog->setDefaultSuffix(filter.contains(QLatin1String("csv")) ? QStringLiteral("csv") : QStringLiteral("json"));
        });
        connect(m_dialog, &QFileDialog::fileSelected, this, &DiaryPage::exportWanted);
    } else {
        m_dialog->setFileMode(QFileDialog::ExistingFile);
        connect(m_dialog, &QFileDialog::fileSelected, this, &DiaryPage::comparisonWanted);
    }
    m_dialog->open();
}

void DiaryPage::setCompared(const DiaryImport &import)
{
    if (!isVisible())
        return;
    const QString file = QDir::toNativeSeparators(import.path);
    if (!import.problem.isEmpty()) {
        m_ask->ask({tr("Nothing is read in"), file + QStringLiteral(": ") + import.problem, tr("Choose another file"),
                    ActionButton::Kind::Quiet, tr("Close")},
                   [this] { chooseFile(false); });
        return;
    }
    m_ask->ask({tr("Read these sessions in?"),
                tr("%1 has %2 sessions. %3 are new and will be added; %4 are in your diary already and stay as they are there. Days of "
                   "rest: %5.")
                    .arg(file)
                    .arg(import.entries.size())
                    .arg(import.added)
                    .arg(import.known)
                    .arg(import.rested.size()),
                tr("Read in"), ActionButton::Kind::Primary, tr("Leave it")},
               [this, import] { emit importWanted(import); });
}

double DiaryPage::unit() const
{
    return std::clamp(std::min(width(), height()) / (width() > height() ? 800.0 : 900.0), .7, 4.0) * textScaleOf(*this);
}

/// All sizes follow the window; the layouts place the parts.
void DiaryPage::setSizes()
{
    const double u = unit();
    const int margin = whole(std::clamp(56 * u, 20.0, std::max(20.0, width() * .05)));
    const double row = std::max<double>(kLeastTarget, 50 * u);
    m_nav->setUnit(u);
    m_top->setContentsMargins(0, whole(std::max(8.0, 18 * u)), 0, whole(6 * u));
    m_column->setContentsMargins(margin, 0, margin, whole(24 * u));
    m_title->setSpec({.pixels = std::max(34.0, 56 * u), .least = 20, .weight = QFont::DemiBold});
    m_title->setFixedHeight(whole(std::max(42.0, 70 * u)));
    m_problem->setSpec({.pixels = std::max(16.0, 20 * u), .least = 15, .weight = QFont::Medium, .lines = 6, .lineHeight = 1.35});
    const double type = std::max(15.0, 18 * u);
    m_choice->setTypeSizes(type * .8, type);
    setVisibleWidth(m_choice, std::max(200.0, 260 * u));
    setVisibleHeight(m_choice, row + type * .8 * 1.6);
    m_tell->setTypeSize(type);
    setVisibleHeight(m_tell, row);
    const bool isUnder = textScaleOf(*this) > 1 && height() > width(); // large text in a narrow window
    m_head->setDirection(isUnder ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_head->setSpacing(isUnder ? 0 : whole(std::max(10.0, 18 * u)));
    m_ways->setSpacing(whole(std::max(10.0, 18 * u)));
    m_head->setContentsMargins(0, 0, 0, whole(14 * u));
    const int above = m_top->sizeHint().height() + m_head->sizeHint().height();
    m_calendar->setSizes(width() - 2 * margin, height() - above - whole(24 * u), u);
    m_trend->setSizes(width() - 2 * margin, u);
    activateLayouts(this);
    const int least = std::max(m_column->totalHeightForWidth(width()), m_column->totalMinimumSize().height());
    m_content->resize(width(), std::max(height(), least));
    activateLayouts(m_content);
    for (QWidget *sheet : std::initializer_list<QWidget *>{m_entry, m_ask, m_letter})
        sheet->setGeometry(rect());
}

/// The focused control comes first; Esc goes back.
void DiaryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        Page::keyPressEvent(event);
    else if (!event->isAutoRepeat() && !m_calendar->endSearch())
        m_navigation.goHome();
}

void DiaryPage::resizeEvent(QResizeEvent *)
{
    setSizes();
}

void DiaryPage::showEvent(QShowEvent *)
{
    readAgain();
    if (!m_calendar->isHidden())
        m_calendar->takeFocus();
}

void DiaryPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens.page);
}

} // namespace matside
