/**
 * Damaged PDFs: `node scripts/run.mjs bench/pdf-mutations COUNT SEED PDF…` damages the given files in COUNT ways, reads
 * each result twice, and lists what must not be: an error that is no `ReadError`, two readings that differ, and figures
 * that are missing without a word although the damaged file still shows them. What it still shows is told by `pdftotext`,
 * a reader of other origin, and by the content streams of the original that lie unchanged in the damaged file.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';
import { ReadError } from '../src/core/model/read-error.ts';
import { readPdf } from '../src/import/pdf/read-pdf.ts';
import type { RawDocument } from '../src/import/raw.ts';

type Random = () => number;
type Mutation = (file: Buffer, random: Random) => Buffer;

/** A generator of numbers below 1 that a seed determines (mulberry32). */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)];
const at = (file: Buffer, random: Random): number => Math.floor(random() * file.length);
const splice = (file: Buffer, from: number, to: number, ...between: Buffer[]): Buffer =>
  Buffer.concat([file.subarray(0, from), ...between, file.subarray(to)]);

/** Where something stands in the file: its beginning, its end, and the first group. */
function matches(file: Buffer, pattern: RegExp): { from: number; to: number; text: string }[] {
  return [...file.toString('latin1').matchAll(pattern)].map(({ index, 0: all, 1: text = all }) => {
    const from = index + all.indexOf(text);
    return { from, to: from + text.length, text };
  });
}

const streams = (file: Buffer) =>
  matches(file, /stream\r?\n([\s\S]*?)\r?\nendstream/g).filter(({ text }) => text.length > 0);

/** Replaces the data of a deflated stream of operators by a changed one; the lengths stay right only by chance. */
function rewriteContent(file: Buffer, random: Random, change: (content: string) => string): Buffer {
  const contents = streams(file).flatMap((stream) => {
    try {
      const content = inflateSync(Buffer.from(stream.text, 'latin1')).toString('latin1');
      return / T[jJ]\b|\bTJ\b/.test(content) ? [{ ...stream, content }] : [];
    } catch {
      return [];
    }
  });
  const chosen = pick(contents, random);
  if (chosen === undefined) return file;
  const data = deflateSync(Buffer.from(change(chosen.content), 'latin1'));
  return splice(file, chosen.from, chosen.to, data);
}

function replaceOne(file: Buffer, pattern: RegExp, random: Random, by: (text: string) => string): Buffer {
  const found = pick(matches(file, pattern), random);
  return found === undefined
    ? file
    : splice(file, found.from, found.to, Buffer.from(by(found.text), 'latin1'));
}

const digits = (random: Random, length: number): string =>
  Array.from({ length }, () => String(Math.floor(random() * 10))).join('');

const mutations: Readonly<Record<string, Mutation>> = {
  'bit flip': (file, random) => {
    const copy = Buffer.from(file);
    const place = at(file, random);
    copy[place] = (copy[place] ?? 0) ^ (1 << Math.floor(random() * 8));
    return copy;
  },
  'bits flipped in many places': (file, random) => {
    const copy = Buffer.from(file);
    for (let count = 0; count < 20; count += 1) copy[at(file, random)] = Math.floor(random() * 256);
    return copy;
  },
  'byte inserted': (file, random) => {
    const place = at(file, random);
    return splice(file, place, place, Buffer.of(Math.floor(random() * 256)));
  },
  'byte dropped': (file, random) => {
    const place = at(file, random);
    return splice(file, place, place + 1);
  },
  truncated: (file, random) => file.subarray(0, at(file, random)),
  'end cut': (file, random) => file.subarray(0, file.length - Math.floor(random() * 2_000)),
  'middle cut out': (file, random) => {
    const place = at(file, random);
    return splice(file, place, place + Math.floor(random() * 5_000));
  },
  'xref entry': (file, random) => replaceOne(file, /\b\d{10}(?= \d{5} n)/g, random, () => digits(random, 10)),
  'stream cut': (file, random) => {
    const stream = pick(streams(file), random);
    if (stream === undefined) return file;
    const length = Math.floor(random() * (stream.to - stream.from));
    return splice(file, stream.from + length, stream.to);
  },
  'streams swapped': (file, random) => {
    const [a, b] = [pick(streams(file), random), pick(streams(file), random)];
    if (a === undefined || b === undefined || a.from >= b.from) return file;
    const bytes = (part: typeof a) => file.subarray(part.from, part.to);
    return splice(splice(file, b.from, b.to, bytes(a)), a.from, a.to, bytes(b));
  },
  'object numbers': (file, random) => replaceOne(file, /(\d+) 0 obj/g, random, () => digits(random, 2)),
  references: (file, random) => replaceOne(file, /(\d+) 0 R/g, random, () => digits(random, 2)),
  names: (file, random) => replaceOne(file, /\/[A-Z][A-Za-z]+/g, random, (name) => `${name.slice(0, -1)}x`),
  'page tree': (file, random) =>
    replaceOne(file, /\/Kids ?\[([^\]]*)\]/g, random, (kids) => {
      const list = kids.match(/\d+ 0 R/g) ?? [];
      return list.filter(() => random() > 0.3).join(' ');
    }),
  'page count': (file, random) => replaceOne(file, /\/Count (\d+)/g, random, () => digits(random, 1)),
  'operator dropped': (file, random) =>
    rewriteContent(file, random, (content) => {
      const operators = [...content.matchAll(/\b(?:T[jJdmf]|cm|re|q|Q|BT|ET)\b/g)];
      const place = pick(operators, random)?.index ?? 0;
      return content.slice(0, place) + content.slice(place + 2);
    }),
  'huge coordinates': (file, random) =>
    rewriteContent(file, random, (content) =>
      content.replaceAll(/\b\d+\.\d+\b/g, (n) => (random() < 0.02 ? '9e9999999' : n)),
    ),
  'operators repeated': (file, random) =>
    rewriteContent(
      file,
      random,
      (content) => content + content.slice(0, Math.floor(content.length / 2)).repeat(20),
    ),
  'states without end': (file, random) =>
    rewriteContent(file, random, (content) => 'q '.repeat(3_000) + content),
};
/** These change what the file shows and leave it a file in order. */
const legitimate = new Set([
  'operator dropped',
  'huge coordinates',
  'operators repeated',
  'states without end',
]);

/** The numbers with decimals that a text shows, each with how often. */
function numbersIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [number] of text.matchAll(/\d[\d,]*\.\d\d/g)) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

const textOf = ({ blocks }: RawDocument): string =>
  blocks
    .map((block) => (block.type === 'text' ? block.text : block.cells.map(({ text }) => text).join('\n')))
    .join('\n');

async function read(bytes: Buffer): Promise<RawDocument | string> {
  try {
    return await readPdf('a.pdf', new Uint8Array(bytes));
  } catch (error) {
    if (error instanceof ReadError) return error.reason;
    throw error;
  }
}

function shownBy(bytes: Buffer): Map<string, number> {
  const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: bytes, maxBuffer: 1 << 28 });
  return numbersIn(stdout?.toString() ?? '');
}

const missingFrom = (from: ReadonlyMap<string, number>, all: ReadonlyMap<string, number>): string[] =>
  [...all].flatMap(([number, count]) => ((from.get(number) ?? 0) < count ? [number] : []));

const [count = '200', seed = '1', ...paths] = process.argv.slice(2);
const random = seeded(Number(seed));
const tally: Record<string, number> = {
  ok: 0,
  partial: 0,
  unreadable: 0,
  unchanged: 0,
  crashed: 0,
  unlike: 0,
  silent: 0,
};
const note = (what: string): void => {
  tally[what] = (tally[what] ?? 0) + 1;
};
const originals = await Promise.all(
  paths.map(async (path) => {
    const file = readFileSync(path);
    const whole = await read(file);
    return { path, file, numbers: numbersIn(typeof whole === 'string' ? '' : textOf(whole)) };
  }),
);
let slowest = 0;
const kinds = Object.keys(mutations);
for (let number = 0; number < Number(count); number += 1) {
  const original = originals[number % originals.length];
  const kind = kinds[number % kinds.length] ?? '';
  if (original === undefined) break;
  const damaged = mutations[kind]?.(original.file, random) ?? original.file;
  if (damaged.equals(original.file)) {
    note('unchanged');
    continue;
  }
  const label = `${number} ${kind} ${original.path}`;
  const start = process.cpuUsage();
  try {
    const first = await read(damaged);
    const { user, system } = process.cpuUsage(start);
    slowest = Math.max(slowest, (user + system) / 1000);
    const second = await read(damaged);
    if (JSON.stringify(first) !== JSON.stringify(second)) {
      note('unlike');
      console.log(`unlike: ${label}`);
    }
    if (typeof first === 'string') note('unreadable');
    else if (first.problems.length > 0) note('partial');
    else {
      note('ok');
      const missing = missingFrom(numbersIn(textOf(first)), original.numbers);
      if (missing.length > 0 && !legitimate.has(kind)) {
        const shown = shownBy(damaged);
        const still = missing.filter(
          (each) => (shown.get(each) ?? 0) > (numbersIn(textOf(first)).get(each) ?? 0),
        );
        if (still.length > 0) {
          note('silent');
          console.log(`silent: ${label}: ${still.slice(0, 5).join(' ')} of ${missing.length}`);
        } else console.log(`gone: ${label}: ${missing.length}`);
      }
    }
  } catch (error) {
    note('crashed');
    console.log(`crashed: ${label}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}
console.log(JSON.stringify(tally), `slowest ${slowest.toFixed(0)} ms of processor time`);
