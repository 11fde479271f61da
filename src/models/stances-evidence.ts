/** The claims behind the points, as the evidence shows them. */
import { formatRange } from '../i18n/dates.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Claim } from '../schemas/claim.ts';
import type { Quotation } from '../schemas/quotation.ts';
import type { Source } from '../schemas/source.ts';
import type { Evidence } from './stances-local.ts';

type Ledger = {
  claims: ReadonlyMap<string, Claim>;
  quotations: readonly Quotation[];
  sources: ReadonlyMap<string, Source>;
  /** How a translator is named: `Translation: {name}`. */
  translation: string;
};

/** Who spoke the words of a claim: name, role, where, when, in whose translation, with what caution. Each once. */
function attributions(id: string, { quotations, translation }: Pick<Ledger, 'quotations' | 'translation'>, locale: Locale): string[] {
  const lines = quotations
    .filter(({ claim }) => claim === id)
    .map(({ speaker, role, occasion, when, translator, caution }) => {
      const date = when && (when.label?.[locale] ?? formatRange(when.from, when.to, locale));
      const who = [speaker?.[locale], role[locale], occasion[locale], date].filter(Boolean).join(', ');
      return [who, translator && translation.replace('{name}', translator[locale]), caution?.[locale]].filter(Boolean).join('. ');
    });
  return [...new Set(lines)];
}

/** Every claim asked for, with its words, speakers and publishers. */
export function evidenceOf(ids: readonly string[], { claims, sources, ...words }: Ledger, locale: Locale): Record<string, Evidence> {
  return Object.fromEntries(
    ids.map((id) => {
      const claim = claims.get(id);
      if (!claim) throw new Error(`content: the ledger has no claim "${id}"`);
      const publishers = [...new Set(claim.sources.flatMap((source) => (sources.get(source)?.publisher ?? source).split('; ')))].join('; ');
      return [id, { text: claim.text[locale], publishers, quoted: attributions(id, words, locale) }];
    }),
  );
}
