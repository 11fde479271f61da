/**
 * What makes a lesson answer outside its site: in a learning platform, from a stick. One classic script with everything in it,
 * because module scripts fail from disk. Without it the lesson is still whole, with its answers folded away.
 */
import { openNotesInPlace } from '../../views/note-card.ts';
import { openSession } from '../../models/scorm-session.ts';
import { whenResting } from '../../views/resting.ts';
import Borders from '../../views/Borders.svelte';
import Channels from '../../views/Channels.svelte';
import Stances from '../../views/Stances.svelte';
import { giveUp, settleCharts, wake } from '../../views/teach/charts.ts';
import { answersIn, restoreAnswers, startQuiz } from '../../views/teach/quiz.ts';
import { findApi } from './find-api.ts';

/** How long a pupil pauses before what was typed goes to the platform, in milliseconds: some platforms stand still for as long as they save. */
const REST = 2000;

const views = { borders: Borders, channels: Channels, stances: Stances };

function attempt(what: string, act: () => void, otherwise = () => {}): void {
  try {
    act();
  } catch (error) {
    console.error(`[lesson] ${what}`, error);
    otherwise();
  }
}

attempt('notes', openNotesInPlace);
for (const chart of settleCharts(document.body)) {
  attempt(chart.chart, () => void wake(chart, views[chart.chart], JSON.parse(document.getElementById(chart.from)?.textContent ?? '')), () => giveUp(chart));
}

const session = openSession(findApi(window), () => Date.now());
const resting = whenResting(REST);
let place = session.place;
let due = false;

/** Says beside each answer for which the platform has no room that it has none. */
function warn(left: readonly string[]): void {
  for (const question of document.querySelectorAll<HTMLElement>('[data-question]')) {
    const notice = question.querySelector('.no-room');
    const words = left.includes(question.dataset['question'] ?? '') ? (question.closest<HTMLElement>('.questions')?.dataset['noRoom'] ?? '') : '';
    if (notice && notice.textContent !== words) notice.textContent = words;
  }
}

/** Tells the platform, if there is one, what is answered and how much of it is right. */
function save(): void {
  resting.stop();
  due = false;
  const answers = answersIn(document.body);
  const given = answers.filter(({ raw }) => raw !== '');
  const choices = document.querySelectorAll('[data-question][data-kind=choice]').length;
  const left = session.save({
    place,
    answers: Object.fromEntries(given.map(({ id, raw }) => [id, raw])),
    score: choices > 0 ? (100 * answers.filter(({ right }) => right).length) / choices : undefined,
    done: given.length === answers.length,
  });
  warn(left);
}

function saveDue(): void {
  if (due) save();
}

restoreAnswers(document.body, session.answers);
// What is said of a pupil’s answers depends on whether somebody keeps them.
for (const words of document.querySelectorAll<HTMLElement>('[data-with-platform]')) words.hidden = words.dataset['withPlatform'] !== String(session.connected);
startQuiz(document.body, ({ target }) => {
  place = document.activeElement?.closest<HTMLElement>('[data-question]')?.dataset['question'] ?? place;
  if (!(target instanceof HTMLTextAreaElement)) return save();
  due = true;
  resting.later(save);
});
// A platform around the lesson may end before the lesson does, and a phone may end both unasked.
for (const leaving of ['focusout', 'visibilitychange', 'beforeunload', 'pagehide']) addEventListener(leaving, saveDue);
// Back to where the last visit ended; the first visit begins at the top.
if (place) document.querySelector(`[data-question="${CSS.escape(place)}"]`)?.scrollIntoView();
addEventListener('pagehide', () => session.close(), { once: true });
// A page that comes back as it was left has told the platform that it is over: it begins anew.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
