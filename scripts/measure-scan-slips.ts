/**
 * Plants slips into printed figures, scans the pages, and compares what is found in the scan with what is found in the
 * original with the same slips.
 * Call: `node scripts/run.mjs measure-scan-slips [--copies 10] [--slips 5] [--seed 1] [--sets a,b] [--pages 6-9] PDF…`
 * (after `npm run build -w gouji-ocr`). The sets take turns.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { degrade } from '../packages/gouji-ocr/testing/degrade.ts';
import { type StoredPicture, scanPdf, storedPicture } from '../packages/gouji-ocr/testing/scan-pdf.ts';
import { misprints } from '../src/check/mutate/misprint.ts';
import { pick, type Random, seededRandom } from '../src/check/mutate/random.ts';
import { replaceTexts } from '../src/check/mutate/replace-cells.ts';
import { targetsOf } from '../src/check/mutate/targets.ts';
import { evaluate } from '../src/core/engine/evaluate.ts';
import type { Operand } from '../src/core/findings/outcome.ts';
import type { Finding } from '../src/core/findings/report.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import type { Cell, Disclosure } from '../src/core/model/disclosure.ts';
import { openPdf, type PdfSession } from '../src/import/pdf/pdf-session.ts';
import { pagePixels } from '../src/import/pdf/scan/page-pixels.ts';
import { cachedRecognizer } from '../test/scanned/cached-recognizer.ts';
import { figuresByPlace, isSameFigure } from '../test/scanned/compare-scan.ts';
import { wantedPages } from '../test/scanned/page-numbers.ts';
import { glyphsOf, halved, type Reprint, reprint, withReprints } from '../test/scanned/print-figures.ts';
import {
  figureFindings,
  findingKey,
  onlyDocument,
  provedScan,
  readPrinted,
  readScanned,
} from '../test/scanned/read-printed.ts';
import { type ScanSet, scanSetOf } from '../test/scanned/scan-sets.ts';

const { values: given, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    copies: { type: 'string', default: '10' },
    slips: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    sets: { type: 'string', default: 'grey-200,grey-150,bilevel-200' },
    pages: { type: 'string' },
  },
});

interface PlantedFigure {
  readonly operand: Operand;
  readonly text: string;
  readonly page: number;
  readonly print: Reprint;
}

const hard = new Set(rules.filter(({ kind }) => kind === 'hard').map(({ code }) => code));
/** Slips that leave the figure one of as many digits, or nearly: what people mistype. */
const kinds = ['transposed-digits', 'digit-wrong', 'digit-dropped', 'digit-doubled', 'digit-inserted'];

/** A document as printed, its pages drawn once. */
class Printed {
  readonly #session: PdfSession;
  readonly #glyphs = new Map<number, ReturnType<typeof glyphsOf>>();
  readonly #stored = new Map<string, StoredPicture>();
  readonly document: Disclosure;
  readonly numbers: readonly number[];
  readonly #targets: ReturnType<typeof targetsOf>;

  constructor(session: PdfSession, document: Disclosure, numbers: readonly number[]) {
    this.#session = session;
    this.document = document;
    this.numbers = numbers;
    const outcomes = evaluate(rules, document, catalogue);
    this.#targets = targetsOf(outcomes, hard).filter(({ operand: { table } }) => table !== 'narrative');
    for (const number of numbers) this.#glyphs.set(number, glyphsOf(session, number));
  }

  /** Slips in figures of their own on one page, each of which can be printed. */
  plant(count: number, random: Random): PlantedFigure[] {
    const planted = new Map<Cell, PlantedFigure>();
    const page = pick(random, this.#targets)?.operand.cell.place.page;
    const near = this.#targets.filter(({ operand: { cell } }) => cell.place.page === page);
    for (let attempt = 0; attempt < 40 * count && planted.size < count; attempt += 1) {
      const operand = pick(random, near)?.operand;
      const slip = operand && !planted.has(operand.cell) ? this.#slipIn(operand, random) : undefined;
      if (slip !== undefined) planted.set(slip.operand.cell, slip);
    }
    return [...planted.values()];
  }

  /** A slip in a figure, if it can be printed. */
  #slipIn(operand: Operand, random: Random): PlantedFigure | undefined {
    const { text: old, place } = operand.cell;
    const text = misprints[pick(random, kinds) ?? '']?.(old, random);
    const glyphs = this.#glyphs.get(place.page ?? 0);
    if (text === undefined || !isAmount(text) || glyphs === undefined || place.box === undefined)
      return undefined;
    const print = reprint(glyphs, place.box, old, text);
    return print && { operand, text, page: place.page ?? 0, print };
  }

  /** The document scanned with slips printed into it. */
  scan(planted: readonly PlantedFigure[], set: string, how: ScanSet): Uint8Array {
    const pictures = this.numbers.map((number, index) => {
      const prints = planted.filter(({ page }) => page === number).map(({ print }) => print);
      if (prints.length > 0) return this.#picture(number, index, prints, how);
      const known = this.#stored.get(`${set} ${number}`) ?? this.#picture(number, index, [], how);
      this.#stored.set(`${set} ${number}`, known);
      return known;
    });
    return scanPdf(pictures, how.dpi);
  }

  #picture(number: number, index: number, prints: readonly Reprint[], how: ScanSet): StoredPicture {
    const fine = pagePixels(this.#session, number, 2 * how.dpi)?.pixels;
    if (fine === undefined) throw new Error(`no page ${number}`);
    const page = halved(withReprints(fine, prints, (2 * how.dpi) / 72));
    return storedPicture(degrade(page, how.page(index)), how.quality);
  }
}

/** Separators stay where they belong: what a person types. */
const isAmount = (text: string): boolean => !text.includes(',') || /^-?\d{1,3}(,\d{3})*(\.\d+)?$/.test(text);

const addressOf = ({ table, row, column }: { table: string; row: string; column: string }): string =>
  `${table}/${row}/${column}`;
const operandAddress = ({ table, instance, row, column }: Operand): string =>
  addressOf({ table: instance === 1 ? table : `${table}#${instance}`, row, column });
const placeOf = ({ table, instance, side = '', row, column }: Operand): string =>
  `${table}#${instance}/${side}/${row}/${column}`;

/** The figures that findings speak of, and those that they suspect. */
async function spokenOf(document: Disclosure, known: ReadonlySet<string>) {
  const fresh = (findings: readonly Finding[]) => findings.filter((each) => !known.has(findingKey(each)));
  const each = fresh(await figureFindings(document));
  const causes = fresh(await figureFindings(document, true));
  return {
    found: new Set(each.flatMap(({ cells }) => cells.map(addressOf))),
    named: new Set(causes.flatMap(({ suspects }) => suspects.map(({ cell }) => addressOf(cell)))),
  };
}

const tally = {
  slips: 0,
  found: 0,
  foundInScan: 0,
  named: 0,
  namedInScan: 0,
  explainedAway: 0,
  misread: 0,
  rightReadingsChanged: 0,
  certifiedButWrong: 0,
};
const notes: string[] = [];

type Figures = ReadonlyMap<string, Cell>;

/** A figure as printed, as it was read, and as it was taken in the end. */
interface FigureTaken {
  readonly place: string;
  readonly printed: Cell;
  readonly read: Cell;
  readonly taken: Cell;
}

const isRight = ({ printed }: FigureTaken, cell: Cell): boolean => isSameFigure(printed, cell);

/** What a changed reading was: the right one, or one instead of the right one. */
function verdictOf(figure: FigureTaken): 'right' | 'wrong' | 'neither' {
  if (isRight(figure, figure.taken)) return 'right';
  return isRight(figure, figure.read) ? 'wrong' : 'neither';
}

/** Counts readings that were changed. */
function countChanges(figures: readonly FigureTaken[], label: string): void {
  for (const figure of figures.filter(({ read, taken }) => !isSameFigure(read, taken))) {
    const { place, printed, read, taken } = figure;
    const likely = read.reading?.alternatives.find(({ text }) => text === taken.text)?.confidence;
    const verdict = verdictOf(figure);
    if (verdict === 'wrong') tally.rightReadingsChanged += 1;
    const texts = `${printed.text}, ${read.text} as ${taken.text}`;
    notes.push(`${label}: correction ${verdict}, likely ${likely}: ${place}: ${texts}`);
  }
}

/** Counts figures that are taken for proved and wrong. */
function countProved(figures: readonly FigureTaken[], label: string, isSure: (cell: Cell) => boolean): void {
  for (const figure of figures.filter((each) => !isRight(each, each.taken) && isSure(each.taken))) {
    tally.certifiedButWrong += 1;
    notes.push(
      `${label}: certified but wrong: ${figure.place}: ${figure.printed.text} as ${figure.taken.text}`,
    );
  }
}

type Spoken = Awaited<ReturnType<typeof spokenOf>>;

/** Counts what became of one slip: in the original, and in the scan. */
function countSlip(
  operand: Operand,
  figure: FigureTaken | undefined,
  before: Spoken,
  after: Spoken,
): boolean {
  const address = operandAddress(operand);
  tally.slips += 1;
  if (figure !== undefined && !isRight(figure, figure.read)) tally.misread += 1;
  if (figure !== undefined && isRight(figure, figure.read) && !isRight(figure, figure.taken))
    tally.explainedAway += 1;
  if (!before.found.has(address)) return true;
  tally.found += 1;
  if (after.found.has(address)) tally.foundInScan += 1;
  if (!before.named.has(address)) return after.found.has(address);
  tally.named += 1;
  if (after.named.has(address)) tally.namedInScan += 1;
  return after.named.has(address);
}

async function tryCopy(
  printed: Printed,
  label: string,
  planted: readonly PlantedFigure[],
  set: string,
  known: ReadonlySet<string>,
): Promise<void> {
  const texts = new Map(planted.map(({ operand, text }) => [operand.cell, text]));
  const slipped = replaceTexts(printed.document, texts, catalogue);
  const scanned = onlyDocument(await readScanned(printed.scan(planted, set, scanSetOf(set)), recognizer));
  const { disclosure, facts } = provedScan(scanned);
  const [before, after] = [await spokenOf(slipped, known), await spokenOf(scanned, known)];
  const [read, taken]: [Figures, Figures] = [figuresByPlace(scanned), figuresByPlace(disclosure)];
  const figures = [...figuresByPlace(slipped)].flatMap(([place, cell]) => {
    const [first, last] = [read.get(place), taken.get(place)];
    return first && last ? { place, printed: cell, read: first, taken: last } : [];
  });
  countChanges(figures, label);
  countProved(figures, label, (cell) => !facts.isUncertain(cell));
  for (const { operand, text } of planted) {
    const figure = figures.find(({ place }) => place === placeOf(operand));
    if (countSlip(operand, figure, before, after)) continue;
    const outcome = `read ${figure?.read.text}, taken for ${figure?.taken.text}`;
    notes.push(
      `${label}: not found or named: ${placeOf(operand)}: ${operand.cell.text} as ${text}, ${outcome}`,
    );
  }
}

const recognizer = await cachedRecognizer();
const random = seededRandom(Number(given.seed));
const sets = given.sets.split(',');
for (const path of paths) {
  const bytes = new Uint8Array(readFileSync(path));
  const numbers = await wantedPages(bytes, given.pages);
  const session = await openPdf('printed.pdf', bytes, 'drawing');
  const document = onlyDocument(await readPrinted(bytes, numbers));
  const printed = new Printed(session, document, numbers);
  const known = new Set((await figureFindings(document)).map(findingKey));
  for (let copy = 0; copy < Number(given.copies); copy += 1) {
    const planted = printed.plant(Number(given.slips), random);
    const set = sets[copy % sets.length] as string;
    const said = notes.length;
    await tryCopy(printed, `${basename(path)} ${copy} ${set}`, planted, set, known);
    process.stderr.write(
      `${basename(path)} ${copy} ${set} ${JSON.stringify(tally)}\n${notes
        .slice(said)
        .map((text) => `  ${text}\n`)
        .join('')}`,
    );
  }
}
process.stdout.write(`${notes.join('\n')}\n${JSON.stringify(tally)}\n`);
