import { evaluate } from '../../src/core/engine/evaluate.ts';
import { groupByCause } from '../../src/core/findings/cause-groups.ts';
import type { Finding } from '../../src/core/findings/report.ts';
import { catalogue } from '../../src/core/generated/catalogue.ts';
import { rules } from '../../src/core/generated/rules.ts';
import type { Disclosure } from '../../src/core/model/disclosure.ts';
import { readScan, type ScanRead } from '../../src/core/scan/read-scan.ts';
import { readPdf } from '../../src/import/pdf/read-pdf.ts';
import type { RawDocument } from '../../src/import/raw.ts';
import type { PageRecognition, RecognizePage } from '../../src/import/recognition.ts';
import { loadLocale } from '../../src/locale/locale.ts';
import { recognize } from '../../src/recognize/recognize.ts';
import { checkDisclosures } from '../check-disclosures.ts';

const locale = await loadLocale('zh');

/** Pages of a PDF with a text layer, as read from that. */
export async function readPrinted(bytes: Uint8Array, numbers?: readonly number[]): Promise<RawDocument> {
  const raw = await readPdf('printed.pdf', bytes);
  if (numbers === undefined) return raw;
  const isWanted = ({ place }: { place: { page?: number } }) => numbers.includes(place.page ?? 0);
  return { ...raw, blocks: raw.blocks.filter(isWanted), problems: raw.problems.filter(isWanted) };
}

/** A scan as read by the recognizer. */
export async function readScanned(bytes: Uint8Array, recognizer: RecognizePage): Promise<RawDocument> {
  const recognition: PageRecognition = { pages: 'without-text', open: async () => recognizer };
  return await readPdf('scan.pdf', bytes, recognition);
}

/** The one document that a file holds. */
export function onlyDocument(raw: RawDocument): Disclosure {
  const [disclosure] = recognize([raw], catalogue);
  if (disclosure === undefined) throw new Error(`${raw.file}: no document`);
  return disclosure;
}

/** A scanned document as it must have been printed, with what is known of its figures. */
export const provedScan = (scanned: Disclosure): Required<ScanRead> =>
  readScan({ scan: { pages: [], lines: [] }, ...scanned }, catalogue, (each) =>
    evaluate(rules, each, catalogue),
  );

/** Findings about figures, from warnings up: each for itself, or those of one cause together. */
export async function figureFindings(disclosure: Disclosure, grouped = false): Promise<readonly Finding[]> {
  const { findings, causeGroups } = await checkDisclosures([disclosure], rules, catalogue, locale);
  const all = grouped ? groupByCause(findings, causeGroups) : findings;
  return all.filter(({ severity, cells }) => severity !== 'info' && cells.length > 0);
}

/** What a finding is about, whatever it says. */
export const findingKey = ({ rule, key }: Finding): string => `${rule} ${key}`;
