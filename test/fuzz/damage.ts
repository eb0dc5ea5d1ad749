/** Ways to damage a file: raw bytes, or one part of its structure with everything around it in order. */
import { unzipSync, zipSync } from 'fflate';
import { openCompoundFile } from '../../src/import/compound-file.ts';
import { makeCompoundFile } from '../make-documents.ts';
import { mutate, type Random } from '../mutate.ts';
import type { Seed } from './seeds.ts';

export interface Damaged extends Seed {
  readonly how: string;
  /** Something of the content is certainly gone and the container shows it: such a file may not count as whole. */
  readonly isShort: boolean;
}

type Change = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Pieces that mean something to some reader. */
const bait = [
  '<',
  '>',
  '&#0;',
  '&#x1b;',
  '"',
  "'",
  ']]>',
  '<!--',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\ufeff',
  ',',
  '\n',
  '\r',
  '=1+1',
  '@x',
  '-',
  '1e309',
  '0x1F',
  '-0',
  '99999999999999999999',
  '1.5.2',
  '{',
  '}',
  '[',
  '&a',
  '*a',
  '%PDF-',
  'PK\u0003\u0004',
  '<<',
  'endobj',
  'stream',
  'r="A1048577"',
  's="99999"',
  'colspan="99999"',
  'rowspan="0"',
  'ref="A1:XFD1048576"',
  '万元',
  '合计',
];

/** Text with a piece put in, taken out, doubled, or exchanged for another. */
const inText: Change = (bytes, random) => {
  const text = new TextDecoder().decode(bytes);
  const at = random(text.length + 1);
  const end = Math.min(text.length, at + random(40));
  const piece = bait[random(bait.length)] ?? '';
  const middle = [piece, '', text.slice(at, end).repeat(2 + random(20)), piece.repeat(1 + random(500))][
    random(4)
  ];
  return new TextEncoder().encode(text.slice(0, at) + middle + text.slice(random(3) === 0 ? at : end));
};

const cut: Change = (bytes, random) => bytes.slice(0, Math.floor((bytes.length * random(90)) / 100));

/** Tokens between quotes, tags or separators exchanged with one another. */
const exchange: Change = (bytes, random) => {
  const tokens = new TextDecoder().decode(bytes).split(/(["<>,:\n])/);
  for (let count = 1 + random(4); count > 0; count--) {
    const [a, b] = [random(tokens.length), random(tokens.length)];
    [tokens[a], tokens[b]] = [tokens[b] ?? '', tokens[a] ?? ''];
  }
  return new TextEncoder().encode(tokens.join(''));
};

const changes: readonly (readonly [string, Change])[] = [
  ['raw', mutate],
  ['text', inText],
  ['exchange', exchange],
  ['cut', cut],
];

/** Damages a file in one way. */
export function damage(seed: Seed, random: Random): Damaged {
  const [how, change] = changes[random(changes.length)] ?? (['raw', mutate] as const);
  const inside = insides[extensionOf(seed.name)];
  if (inside === undefined || random(3) === 0) {
    const isShort = how === 'cut' && closedFormats.has(extensionOf(seed.name));
    return { name: seed.name, bytes: change(seed.bytes, random), how, isShort };
  }
  const { bytes, isContent } = inside(seed.bytes, change, random);
  return { name: seed.name, bytes, how: `${how} inside`, isShort: how === 'cut' && isContent };
}

/** Formats that say where they end, so that a file cut short is seen to be. */
const closedFormats: ReadonlySet<string> = new Set([
  'docx',
  'doc',
  'xlsx',
  'xls',
  'ods',
  'ofd',
  'zip',
  'pdf',
  'json',
]);

type Inside = (
  bytes: Uint8Array,
  change: Change,
  random: Random,
) => { readonly bytes: Uint8Array; readonly isContent: boolean };

/** Parts of archives that hold what people read. */
const contentParts =
  /^(?:word\/document|xl\/worksheets\/sheet\d+|xl\/sharedStrings|content|(?:.*\/)?Pages?\/.*Content)\.xml$/;

/** One part of an archive; the checksums are right again. */
const inZip: Inside = (bytes, change, random) => {
  const parts = Object.entries(unzipSync(bytes));
  const chosen = random(parts.length);
  const changed = parts.map(
    ([name, part], index) => [name, index === chosen ? change(part, random) : part] as const,
  );
  const name = parts[chosen]?.[0] ?? '';
  return {
    bytes: zipSync(Object.fromEntries(changed), { level: 0 }),
    isContent: contentParts.test(name),
  };
};

/** One stream of an old office file. */
const inCompound: Inside = (bytes, change, random) => {
  const container = openCompoundFile('a', bytes);
  const names = container.names.filter((name) => /^(?:Workbook|WordDocument|[01]Table)$/.test(name));
  const chosen = names[random(names.length)];
  const streams = names.map((name) => {
    const stream = container.read(name);
    return [name, name === chosen ? change(stream, random) : stream] as const;
  });
  return {
    bytes: makeCompoundFile(Object.fromEntries(streams)),
    isContent: chosen === 'Workbook' || chosen === 'WordDocument',
  };
};

const insides: Readonly<Record<string, Inside>> = {
  xlsx: inZip,
  docx: inZip,
  ods: inZip,
  ofd: inZip,
  zip: inZip,
  xls: inCompound,
  doc: inCompound,
};

export const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
