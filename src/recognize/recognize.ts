import { type Lexicon, lexiconOf, wordOf } from '../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../core/catalogue/normalise-text.ts';
import type { Catalogue, UnitEntry } from '../core/catalogue/types.ts';
import type { Disclosure, DocumentKind } from '../core/model/disclosure.ts';
import type { RawDocument } from '../import/raw.ts';
import { attachReadings } from './attach-readings.ts';
import { emptyTables } from './empty-tables.ts';
import { documentFacts, type FactSource, factSource, kindOf } from './facts/document-facts.ts';
import { isGovernmentBudget, isGovernmentTable, titleOf } from './facts/government.ts';
import { otherKindSections } from './facts/other-kind-sections.ts';
import { pastSections } from './facts/past-sections.ts';
import { withFlatForms } from './forms/flat-forms.ts';
import type { ColumnRole } from './grid/column-roles.ts';
import type { GridPart } from './grid/grid-part.ts';
import { anchors, type Slot } from './grid/matrix.ts';
import { isNumeric, isPlainAmount } from './grid/numeric-text.ts';
import { type Section, type Sections, sectionsOf } from './grid/sections.ts';
import { nameAbove } from './grid/title-lines.ts';
import { draftTables, type Unexplained } from './identify/drafts.ts';
import { joinDisclosures } from './joining/join-disclosures.ts';
import { numberInstances } from './joining/number-instances.ts';
import { narrate, unreadNarrative } from './prose/narrate.ts';
import { readProse } from './prose/read-prose.ts';
import { readTables } from './read-table.ts';
import { withKnownWords } from './scan/scanned-words.ts';
import { splitDocument } from './split-document.ts';
import { mattersOf } from './table-matters.ts';
import { unfilledTexts } from './unfilled.ts';

/** What the user says of the documents instead of what they say themselves. */
export interface Overrides {
  readonly kind?: DocumentKind;
  readonly year?: number;
  /** Official name of the unit of money for tables that print none. */
  readonly unit?: string;
  /** All files are one document. */
  readonly together?: boolean;
}

/** Recognizes raw documents: one disclosure for each budget, final account or self-evaluation found in them. */
export function recognize(
  documents: readonly RawDocument[],
  catalogue: Catalogue,
  overrides: Overrides = {},
): Disclosure[] {
  const parts = documents.flatMap((document) => recognizeParts(document, catalogue, overrides));
  return joinParts(parts, catalogue);
}

/** Recognizes the tables of one file; its sentences can be read only when all files are known. */
export function recognizeParts(
  document: RawDocument,
  catalogue: Catalogue,
  overrides: Overrides,
): Disclosure[] {
  const lexicon = lexiconOf(catalogue);
  const read = withKnownWords(document, lexicon);
  return recognizeOne(withFlatForms(read, lexicon), lexicon, overrides);
}

/** Joins the parts of documents that were published apart and reads their sentences. */
export function joinParts(parts: readonly Disclosure[], catalogue: Catalogue): Disclosure[] {
  return joinDisclosures(parts, catalogue).map((disclosure) => readSentences(disclosure, catalogue));
}

/** Reads the sentences of a document, once all of its parts are joined. */
export function readSentences(disclosure: Disclosure, catalogue: Catalogue): Disclosure {
  const { kind, year, narrative } = disclosure;
  const passages = narrative?.passages ?? [];
  const lexicon = lexiconOf(catalogue);
  const others = otherKindSections(passages, kind, year, lexicon);
  const told = pastSections(passages, year, catalogue).map((past, index) => past ?? others[index]);
  return attachReadings(narrate(disclosure, lexicon, told));
}

function recognizeOne(document: RawDocument, lexicon: Lexicon, overrides: Overrides): Disclosure[] {
  const whole = sectionsOf(document, lexicon);
  const parts = splitDocument(document, whole.sections, lexicon);
  if (parts.length === 1) return [recognizeOwned(document, whole, lexicon, overrides)];
  return parts.map((part) => recognizeOwned(part, sectionsOf(part, lexicon), lexicon, overrides));
}

function recognizeOwned(
  document: RawDocument,
  sections: Sections,
  lexicon: Lexicon,
  overrides: Overrides,
): Disclosure {
  const source = factSource(document.file, sections, lexicon.catalogue);
  return overrides.kind === undefined && isGovernmentBudget(source)
    ? governmentBudget(document, source, overrides)
    : withScan(recognizePart(document, sections.texts, source, lexicon, overrides), document);
}

/** A part with what is known of the pages that were read from their pictures. */
function withScan(part: Disclosure, { scan }: RawDocument): Disclosure {
  return scan === undefined ? part : attachReadings({ ...part, scan });
}

function recognizePart(
  document: RawDocument,
  texts: Sections['texts'],
  source: FactSource,
  lexicon: Lexicon,
  overrides: Overrides,
): Disclosure {
  const { sections, catalogue } = source;
  const kind = overrides.kind ?? kindOf(source);
  const foreign = sections.filter((section) => isGovernmentTable(section, catalogue));
  const own = sections.filter((section) => !foreign.includes(section));
  const prose = readProse(document, lexicon);
  const matters = mattersOf(prose.passages, kind, lexicon);
  const { drafts, unexplained } = draftTables(own, kind, lexicon, matters);
  const facts = documentFacts(source, drafts, kind);
  const { department } = facts;
  const year = overrides.year ?? facts.year;
  const unit = overriddenUnit(lexicon, overrides) ?? facts.unit;
  const defaults = { unit, ...(year === undefined ? {} : { year }) };
  const printed = readTables(drafts, defaults, lexicon);
  const ownKind = kind ?? drafts[0]?.entry.kind ?? 'budget';
  const listed = new Set(prose.contents?.map(({ place }) => JSON.stringify(place)));
  const body = texts.filter(({ place }) => !listed.has(JSON.stringify(place)));
  const tables = [...printed, ...emptyTables(body, printed, ownKind, lexicon)];
  const narrative = unreadNarrative(prose, ownKind, lexicon);
  const mark =
    (facts.level === 'unit' ? wordOf(catalogue, 'unitMark') : '') +
    (facts.isAdjusted ? wordOf(catalogue, 'adjustedMark') : '');
  return {
    id: `${ownKind}/${department}${mark}/${year ?? ''}`,
    paths: [document.file],
    kind: ownKind,
    department,
    ...(year === undefined ? {} : { year }),
    currencyUnit: unit.title,
    tables: numberInstances(tables),
    ...(narrative === undefined ? {} : { narrative }),
    unrecognized: unexplained.flatMap((each) => unrecognized(each, lexicon)),
    unfilled: unfilledTexts(document, catalogue),
    unread: [
      ...problemsOf(document),
      ...foreign.map((section) => ({
        reason: 'government-table',
        detail: titleOf(section, catalogue),
        place: section.matrix.place,
      })),
    ],
  };
}

const problemsOf = ({ problems }: RawDocument): Disclosure['unread'] =>
  problems.map(({ reason, detail, place }) => ({ reason, detail, place }));

function governmentTable({ matrix }: Section, title: string): Disclosure['unrecognized'][number][] {
  const figures = matrix.rows.flatMap((row) =>
    row.filter((slot) => slot.anchor && isNumeric(slot.text)),
  ).length;
  return figures === 0 ? [] : [{ title, figures, place: matrix.place }];
}

/** The budget of a government: named with its tables, none of which is read as that of a department. */
function governmentBudget(document: RawDocument, source: FactSource, overrides: Overrides): Disclosure {
  const { catalogue, sections } = source;
  const kind = kindOf(source);
  const { department, unit, ...facts } = documentFacts(source, [], kind);
  const year = overrides.year ?? facts.year;
  const own = kind ?? 'budget';
  const titles = sections.map((section) => titleOf(section, catalogue)).filter((title) => title !== '');
  const place = sections[0]?.matrix.place ?? { file: document.file };
  // A report in words alone has no tables to name.
  const detail = titles.length === 0 ? document.file : titles.join('\u3001');
  return {
    id: `${own}/${department}${wordOf(catalogue, 'governmentMark')}/${year ?? ''}`,
    paths: [document.file],
    kind: own,
    department,
    ...(year === undefined ? {} : { year }),
    currencyUnit: unit.title,
    tables: [],
    unrecognized: sections.flatMap((section) => governmentTable(section, titleOf(section, catalogue))),
    unread: [...problemsOf(document), { reason: 'government-budget', detail, place }],
  };
}

function overriddenUnit({ catalogue }: Lexicon, { unit }: Overrides): UnitEntry | undefined {
  return catalogue.conventions.units.find(({ title }) => title === unit);
}

function unrecognized(
  { title, otherMoney, part, rows }: Unexplained,
  lexicon: Lexicon,
): Disclosure['unrecognized'][number][] {
  const { matrix } = part;
  const figures = rows.flatMap((row) =>
    row.filter((slot, index) => isFigure(slot, part.roles[index])),
  ).length;
  if (figures === 0) return [];
  const isForeign = title === '' && knownWords(part, lexicon) < fewestWords;
  return [
    {
      // Words of its header or of a row are no title.
      title: isForeign || title !== '' ? title : nameAbove(part.section.before, lexicon.catalogue),
      figures,
      place: matrix.place,
      ...(isForeign ? { isForeign } : {}),
      ...(otherMoney && { otherMoney }),
    },
  ];
}

/** A grid with fewer words of official tables is data of another kind. */
const fewestWords = 2;

/** How many different headers and labels of the official tables a grid has; totals and line numbers are everybody's. */
function knownWords({ matrix }: GridPart, lexicon: Lexicon): number {
  const labels = matrix.rows.flatMap((row) => anchors(row).map(({ text }) => normaliseLabel(text)));
  const known = [lexicon.headers, lexicon.lines, lexicon.codes, lexicon.names];
  const isKnown = (label: string) =>
    known.some((words) => words.has(label)) && !lexicon.totals.has(label) && !lexicon.ordinals.has(label);
  return new Set(labels.filter((label) => label !== '' && isKnown(label))).size;
}

function isFigure(slot: Slot, role: ColumnRole | undefined): boolean {
  const isKey = role === 'ordinal' || role === 'code';
  return slot.anchor && (isKey ? isPlainAmount : isNumeric)(slot.text);
}
