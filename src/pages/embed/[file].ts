import type { APIContext } from 'astro';
import { hosts, whole } from 'virtual:embed';
import { CHART_IDS } from '../../schemas/chart-list.ts';

export function getStaticPaths() {
  const charts = CHART_IDS.map((chart) => ({ params: { file: `${chart}.js` }, props: { text: whole[chart].script } }));
  return [...charts, ...hosts.map(({ number, text }) => ({ params: { file: `host-${number}.js` }, props: { text } }))];
}

/** A chart's script by itself, for packages; and each release of the script for other people's pages, under a name that keeps its bytes. */
export function GET({ props }: APIContext<{ text: string }>): Response {
  return new Response(props.text);
}
