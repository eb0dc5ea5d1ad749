/** What two readings of one document must have in common. */

import type { Severity } from '../src/core/findings/report.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import type { Disclosure } from '../src/core/model/disclosure.ts';
import { formatFigure } from '../src/core/model/format-figure.ts';
import { readRawDocument } from '../src/import/registry.ts';
import { loadLocale } from '../src/locale/locale.ts';
import { recognize } from '../src/recognize/recognize.ts';
import { checkDisclosures } from './check-disclosures.ts';

/** Reads and recognizes one file. */
export async function readDisclosure(file: string, bytes: Uint8Array): Promise<Disclosure> {
  const document = await readRawDocument(file, bytes);
  const [disclosure, ...others] = recognize([document], catalogue);
  if (disclosure === undefined || others.length > 0) throw new Error(`${others.length} more documents`);
  return disclosure;
}

/** Every figure in yuan by its address; blank cells are no figures. */
export function figuresOf({ tables }: Disclosure): string[] {
  return tables.flatMap(({ id, instance, rows, unitExponent }) =>
    rows.flatMap(({ key, side = '', cells }) =>
      Object.entries(cells)
        .filter(([, { state }]) => state !== 'blank')
        .map(([column, { figure, text }]) => {
          const value = figure === undefined ? `unreadable ${text}` : formatFigure(figure, 0, 2);
          return `${id}#${instance} ${side}.${key}.${column} = ${value} (10^${unitExponent})`;
        }),
    ),
  );
}

/** Figures that were read and stand in no cell. */
export function strayFigures({ tables, unrecognized }: Disclosure): string[] {
  return [
    ...tables.flatMap(({ id, unplaced }) => unplaced.map(({ text, reason }) => `${id}: ${text} ${reason}`)),
    ...unrecognized.map(({ title, figures }) => `${title}: ${figures}`),
  ];
}

const locale = await loadLocale('en');

/** The findings, without what depends on places and spelling; `worst` stands in for errors where it is given. */
export async function findingsOf(disclosure: Disclosure, worst: Severity = 'error'): Promise<string[]> {
  const { findings } = await checkDisclosures([disclosure], rules, catalogue, locale);
  return findings
    .map(({ rule, key, severity, verdict, left, right, difference }) =>
      JSON.stringify([
        rule,
        key,
        severity === 'error' ? worst : severity,
        verdict,
        left?.value,
        right?.value,
        difference,
      ]),
    )
    .sort();
}
