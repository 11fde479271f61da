import { z } from 'astro/zod';
import { firstDay, lastDay } from '../i18n/dates.ts';
import { MODES, PRINCIPALS, QUESTIONS, ROLES } from './channels-lists.ts';
import { AS_OF, claims, localText, plainDate, slug, stateWith, when } from './common.ts';

const place = { column: z.number().min(0).max(6), row: z.number().min(-2).max(2) };

const actor = z.strictObject({
  id: slug,
  name: localText,
  /** The name as it stands on the diagram. */
  short: localText,
  /** Shorter still, for a message's way in one line. */
  brief: localText.optional(),
  role: z.enum(ROLES),
  /** Place on the diagram's grid: along the reading direction, and to the side of the middle line. */
  ...place,
  /** Another place where the diagram is narrow and runs downwards. */
  narrow: z.strictObject(place).optional(),
  /** And where it is low as well. */
  low: z.strictObject(place).optional(),
});

const phase = z.strictObject({
  from: plainDate,
  /** Left out where the channel was in use up to the cut-off. */
  to: plainDate.optional(),
  /** `back-channel`: unofficial people, authorised by both sides. */
  kind: z.enum(['direct', 'mediated', 'private', 'back-channel']),
  /** Ways a message goes, each from end to end; what stands between the ends carries it. */
  routes: z.array(z.array(slug).min(2)).min(1),
  /** The words beside the line; a line through others has its go-betweens for words. */
  label: localText.optional(),
  /** Fewer words, where there is no room for those. */
  brief: localText.optional(),
});

const channel = z.strictObject({
  id: z.string().regex(/^E\d{2}$/, 'a channel id looks like E01'),
  from: slug,
  to: slug,
  via: z.array(slug),
  /** Who offered the room, or helped to arrange it. */
  hosts: z.array(slug),
  /** What the hosts did, where there are any. */
  hosting: z.enum(['host', 'arranged']).optional(),
  /** Always there, so not what a reader should look at first. */
  background: z.boolean().optional(),
  place: localText,
  people: localText,
  /** The whole span. `label` where the dates are not exact. */
  when,
  /** How the reports differ about the dates. */
  disputed: localText.optional(),
  /** A channel may change its kind, or gain a go-between, at a date. */
  phases: z.array(phase).min(1),
  status: z.enum(['confirmed', 'acknowledged', 'unconfirmed']),
  confirmedBy: localText,
  /** Who denied it, or did not comment; left out where our research has nothing. */
  notConfirmed: localText.optional(),
  firstReported: localText.optional(),
  note: localText.optional(),
  claims,
});

/** `null`: our research has no answer. */
const answer = z.strictObject({ text: localText, claims }).nullable();

const precedent = z.strictObject({
  id: slug,
  name: localText,
  /** Stop at which its diagram is drawn. */
  stop: plainDate,
  channels: z.array(z.string()).min(1),
  answers: z.record(z.enum(QUESTIONS), answer),
});

const stop = z.strictObject({
  /** The day the diagram is drawn for; also its id in addresses. */
  id: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** The printed date where the day is not exact. */
  label: localText.optional(),
  event: localText,
  claims,
});

/** Texts of one mode: the frame's finding, and what the picture shows. */
const mode = stateWith(z.enum(MODES)).extend({
  finding: localText,
  /** What is said of two actors that no channel of this kind joins. */
  none: localText,
});

const words = z.strictObject({
  howTo: localText,
  description: localText,
  /** Legend of the switch. */
  show: localText,
  channels: localText,
  noChannels: localText,
  picture: localText,
  pictureAlone: localText,
  send: z.strictObject({
    title: localText,
    from: localText,
    to: localText,
    button: localText,
    clear: localText,
    ways: localText,
    joined: localText,
    whole: localText,
    none: localText,
    same: localText,
    unconfirmed: localText,
    privately: localText,
    /** Between two hands of a way: "US to Qatar to Hamas". */
    then: localText,
    counts: z.array(localText).length(4),
  }),
  time: z.strictObject({ label: localText, previous: localText, next: localText, play: localText, pause: localText, note: localText, value: localText }),
  kinds: z.strictObject({ direct: localText, mediated: localText, private: localText, 'back-channel': localText, unconfirmed: localText, arranged: localText }),
  /** The kind as one word of a sentence. */
  kindTags: z.strictObject({ direct: localText, private: localText, 'back-channel': localText, unconfirmed: localText }),
  roles: z.strictObject({ party: localText, mediator: localText, host: localText, person: localText }),
  /** The small word under a name on the diagram. */
  roleTags: z.strictObject({ mediator: localText, host: localText, arranged: localText, both: localText, person: localText }),
  /** The words beside a line at the stop where its channel ends. */
  ending: localText,
  /** The sentence above the picture: how one can reach another on the date. */
  answer: z.strictObject({ whole: localText, direct: localText, through: localText, either: localText }),
  evidence: z.strictObject({
    confirmed: localText,
    acknowledged: localText,
    unconfirmed: localText,
  }),
  card: z.strictObject({
    parties: localText,
    through: localText,
    people: localText,
    place: localText,
    when: localText,
    disputed: localText,
    kind: localText,
    status: localText,
    confirmedBy: localText,
    notConfirmed: localText,
    firstReported: localText,
    note: localText,
    sources: localText,
    source: localText,
    unknown: localText,
    none: localText,
  }),
  sentence: z.strictObject({ direct: localText, through: localText, facts: localText, ends: localText }),
  table: z.strictObject({ caption: localText, since: localText, channel: localText, from: localText, to: localText, through: localText, kind: localText, start: localText, end: localText, confirmedBy: localText, inUse: localText, files: localText }),
  precedents: z.strictObject({
    title: localText,
    intro: localText,
    first: localText,
    second: localText,
    caption: localText,
    question: localText,
    questions: z.record(z.enum(QUESTIONS), localText),
    unknown: localText,
    picture: localText,
  }),
  still: z.strictObject({ title: localText, direct: localText, mediated: localText }),
  legend: localText,
  limits: z.array(z.strictObject({ text: localText, claims: claims.optional() })).min(1),
  failed: localText,
});

/** Everything the diagram of channels shows, at every date and in every mode. */
export const channels = z
  .strictObject({
    actors: z.array(actor).min(2),
    channels: z.array(channel).min(1),
    stops: z.array(stop).min(2),
    modes: z.array(mode).length(MODES.length),
    precedents: z.array(precedent).min(2),
    words,
  })
  .superRefine((data, context) => {
    const say = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const actors = new Set(data.actors.map(({ id }) => id));
    const ids = new Set(data.channels.map(({ id }) => id));
    const days = data.stops.map(({ id }) => id);
    const late = (date: string | undefined) => date !== undefined && lastDay(date) > AS_OF;
    if (actors.size !== data.actors.length) say(['actors'], 'two actors have the same id');
    for (const id of PRINCIPALS) if (!actors.has(id)) say(['actors'], `"${id}" always stands on the diagram`);
    if (ids.size !== data.channels.length) say(['channels'], 'two channels have the same id');

    data.channels.forEach((item, index) => {
      const at = (...rest: (string | number)[]) => ['channels', index, ...rest];
      for (const id of [item.from, item.to, ...item.via, ...item.hosts]) if (!actors.has(id)) say(at(), `"${id}" is not one of the actors`);
      if (item.hosts.length > 0 && item.hosting === undefined) say(at('hosting'), 'what did the hosts do?');
      if (late(item.when.from) || late(item.when.to)) say(at('when'), `nothing after ${AS_OF} is shown`);
      item.phases.forEach(({ from, to, routes }, number) => {
        if (firstDay(from) < firstDay(item.phases[number - 1]?.from ?? from)) say(at('phases', number), 'phases run forward in time');
        if (late(from) || late(to)) say(at('phases', number), `nothing after ${AS_OF} is shown`);
        if (to !== undefined && lastDay(to) < firstDay(from)) say(at('phases', number), 'ends before it starts');
        for (const id of routes.flat()) if (!actors.has(id)) say(at('phases', number), `"${id}" is not one of the actors`);
        for (const route of routes) if (new Set(route).size !== route.length) say(at('phases', number), 'a route passes an actor twice');
        for (const date of [from, to]) {
          if (date === undefined || lastDay(date) < (days[0] ?? '')) continue;
          if (!days.some((day) => day >= firstDay(date) && day <= lastDay(date))) say(at('phases', number), `no stop for ${date}`);
        }
      });
    });
    data.stops.forEach(({ id }, index) => {
      if (id > AS_OF) say(['stops', index], `nothing after ${AS_OF} is shown`);
      if (index > 0 && id <= (days[index - 1] ?? '')) say(['stops', index], 'stops run forward in time');
    });
    if (new Set(data.precedents.map(({ id }) => id)).size !== data.precedents.length) say(['precedents'], 'two cases have the same id');
    data.precedents.forEach((item, index) => {
      for (const id of item.channels) if (!ids.has(id)) say(['precedents', index], `"${id}" is not one of the channels`);
      if (!days.includes(item.stop)) say(['precedents', index], `"${item.stop}" is not one of the stops`);
    });
    MODES.forEach((id, index) => {
      if (data.modes[index]?.id !== id) say(['modes', index], `expected the mode "${id}"`);
    });
  });

export type ChannelsData = z.infer<typeof channels>;
export type Channel = ChannelsData['channels'][number];
export type Kind = Channel['phases'][number]['kind'];
export type Status = Channel['status'];
