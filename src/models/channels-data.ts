/** The diagram's data as files: who (nodes), which channels (edges), and how sure we are (evidence). */
import { forIsland, type localChannels } from './channels-local.ts';
import { csv } from './csv.ts';
import { type About, aboutColumns } from './data-file.ts';

type Chart = ReturnType<typeof localChannels>;

/** The three tables, with ids to join them by. `publishers`: original publishers behind each channel, in the order of the channels. */
export function channelsTables(chart: Chart, publishers: readonly string[]) {
  const { channels } = forIsland(chart, publishers, {});
  return {
    nodes: chart.actors.map(({ id, name, role }) => ({ id, name, role })),
    edges: channels.map(({ id, from, to, via, hosts, hosting, place, people, when, disputed, phases }) => ({
      ...{ id, from, to, via, hosts, hosting, place, people, when, disputed },
      phases: phases.map(({ from, to, kind, routes }) => ({ from, to, kind, routes })),
    })),
    evidence: channels.map(({ id, status, confirmedBy, notConfirmed, firstReported, note, claims, publishers }) => ({
      ...{ edge: id, status, confirmedBy, notConfirmed, firstReported, note, claims, publishers },
    })),
  };
}

/** One line a channel, with its parties by name, its evidence, and on each line what the file is and who may use it how. */
export function channelsCsv(chart: Chart, publishers: readonly string[], about: About): string {
  const name = (id: string) => chart.actors.find((actor) => actor.id === id)?.name ?? id;
  const names = (ids: readonly string[]) => ids.map(name).join('; ');
  const rows = forIsland(chart, publishers, {}).channels.map((channel) => ({
    id: channel.id,
    from: name(channel.from),
    to: name(channel.to),
    through: names(channel.via),
    hosts: names(channel.hosts),
    host_role: channel.hosting,
    kind: [...new Set(channel.phases.map(({ kind }) => kind))].join('; '),
    start: channel.phases[0]?.from,
    end: channel.phases.at(-1)?.to,
    when: channel.when,
    about_dates: channel.disputed,
    place: channel.place,
    people: channel.people,
    evidence: channel.status,
    confirmed_by: channel.confirmedBy,
    denied_or_not_confirmed_by: channel.notConfirmed,
    first_reported: channel.firstReported,
    note: channel.note,
    claims: channel.claims.join(' '),
    publishers: channel.publishers,
    ...aboutColumns(about),
  }));
  return csv(Object.keys(rows[0] ?? {}), rows);
}
