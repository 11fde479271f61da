/**
 * What a lesson tells a learning platform, by the SCORM 1.2 run-time environment.
 * Without a platform, or with one that throws, the same calls do nothing: the lesson works on its own.
 */

/** The object a platform puts into a window above the lesson. Every call takes and gives text. */
export type ScormApi = {
  LMSInitialize(empty: ''): string;
  LMSGetValue(name: string): string;
  LMSSetValue(name: string, value: string): string;
  LMSCommit(empty: ''): string;
  LMSFinish(empty: ''): string;
};

export type Progress = {
  /** Id of the place the reader is at. */
  place: string;
  /** Answers by question, as far as they are to be found again. */
  answers: Readonly<Record<string, string>>;
  /** Per cent right, where there is something to be right about. */
  score?: number | undefined;
  done: boolean;
};

export type Session = {
  /** Whether a platform answers. */
  readonly connected: boolean;
  /** What the last visit left. */
  place: string;
  answers: Record<string, string>;
  /** Tells the platform what is new. Gives the questions whose answers it has no room for. */
  save(progress: Progress): string[];
  close(): void;
};

/** Most characters of `cmi.suspend_data`. */
const ROOM = 4096;

/** Milliseconds as `HHHH:MM:SS.SS`, the time span of SCORM 1.2. */
export function timeSpan(milliseconds: number): string {
  const hundredths = Math.max(0, Math.min(Math.floor(milliseconds / 10), 9999 * 360_000 - 1));
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.floor(hundredths / 100);
  return `${String(Math.floor(seconds / 3600)).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

/** Answers as a platform can keep them. What does not fit is left out whole, longest first: half an answer would come back as if it were all. */
export function packAnswers(answers: Readonly<Record<string, string>>): { text: string; left: string[] } {
  const kept = Object.entries(answers).sort(([, a], [, b]) => a.length - b.length);
  const left: string[] = [];
  const text = () => JSON.stringify(Object.fromEntries(kept));
  while (text().length > ROOM) left.push(...kept.splice(-1).map(([id]) => id));
  return { text: text(), left };
}

/** Answers as a platform gave them back; whatever it gave, a record of texts. */
export function unpackAnswers(text: string): Record<string, string> {
  try {
    const value: unknown = JSON.parse(text);
    const entries = value !== null && typeof value === 'object' ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
}

/** Begins a visit. `now` gives milliseconds. */
export function openSession(api: ScormApi | undefined, now: () => number): Session {
  const start = now();
  let open = api !== undefined;
  let done = false;
  /** What the platform has taken. */
  const told = new Map<string, string>();
  /** Whether it was told more than it has put away. */
  let due = false;

  function call(use: (api: ScormApi) => string): string {
    if (!open || !api) return '';
    try {
      return String(use(api));
    } catch {
      open = false;
      return '';
    }
  }
  function get(name: string): string {
    const value = call((platform) => platform.LMSGetValue(`cmi.${name}`));
    told.set(name, value);
    return value;
  }
  function set(name: string, value: string): void {
    if (told.get(name) === value) return;
    due = true;
    if (call((platform) => platform.LMSSetValue(`cmi.${name}`, value)) === 'true') told.set(name, value);
  }
  function commit(): void {
    due = call((platform) => platform.LMSCommit('')) !== 'true';
  }

  if (call((platform) => platform.LMSInitialize('')) !== 'true') open = false;
  const status = get('core.lesson_status');
  const place = get('core.lesson_location');
  const answers = unpackAnswers(get('suspend_data'));
  done = status === 'completed' || status === 'passed';
  if (!done && status !== 'incomplete') {
    set('core.lesson_status', 'incomplete');
    commit();
  }

  return {
    get connected() {
      return open;
    },
    place,
    answers,
    save(progress) {
      const { text, left } = packAnswers(progress.answers);
      set('core.lesson_location', progress.place);
      set('suspend_data', text);
      if (progress.score !== undefined) {
        set('core.score.min', '0');
        set('core.score.max', '100');
        set('core.score.raw', String(Math.round(progress.score)));
      }
      if (progress.done && !done) {
        done = true;
        set('core.lesson_status', 'completed');
      }
      if (due) commit();
      return open ? left : [];
    },
    close() {
      set('core.session_time', timeSpan(now() - start));
      set('core.exit', done ? '' : 'suspend');
      commit();
      call((platform) => platform.LMSFinish(''));
      open = false;
    },
  };
}
