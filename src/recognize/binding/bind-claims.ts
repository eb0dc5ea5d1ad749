import { topicId } from '../../core/catalogue/ids.ts';
import { type Lexicon, wordOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import { layoutKey } from '../../core/catalogue/row-key.ts';
import type { Catalogue, TableEntry } from '../../core/catalogue/types.ts';
import type { Cell, Column, DocumentKind, Table, Unplaced } from '../../core/model/disclosure.ts';
import type { ClaimColumn, Passage, Statement, StatementFacts } from '../../core/model/narrative.ts';
import { mostDecimals } from '../../core/model/parse-figure.ts';
import { phrasesOf } from '../claims/phrases.ts';
import type { ReadClaims, ReadStatement } from '../claims/read-statement.ts';
import { withBasesOfWholes } from './base-of-whole.ts';
import { withBasesApart } from './bases-apart.ts';
import { type Binding, bindSubject } from './bind-subject.ts';
import { withBorrowed } from './borrow-amounts.ts';
import { withPriors } from './borrow-priors.ts';
import type { BoundFacts } from './bound-facts.ts';
import { withCarriedTotals } from './carried-totals.ts';
import { withChangesOfParts } from './changes-of-parts.ts';
import { unbindCirclesApart } from './circles-apart.ts';
import { withOwners } from './comparison-owner.ts';
import { completeSets } from './complete-sets.ts';
import { completionBase } from './completion-base.ts';
import { tellsDifference } from './count-differences.ts';
import { withCountHalves } from './count-halves.ts';
import { withCountedThings } from './counted-things.ts';
import { withDivisions } from './divisions.ts';
import { withinFunds } from './divisions-of-funds.ts';
import { evaluatedProject } from './evaluated-project.ts';
import { withPrintedHalf } from './exact-print.ts';
import { unbindFundsApart } from './funds-apart.ts';
import { findItemLists } from './item-lists.ts';
import { ItemIndex } from './items.ts';
import { withJoinedHalves } from './joined-halves.ts';
import { withLateCounts } from './late-counts.ts';
import { withLateParts } from './late-parts.ts';
import { withLeftOut } from './left-out.ts';
import { type List, withListOwners } from './list-owner.ts';
import { printedFigure } from './measure-cell.ts';
import { measuresIn } from './measures.ts';
import { nameKeyOf } from './name-key.ts';
import { bindNamedByPhase } from './named-by-phase.ts';
import { unbindNamesakes } from './namesakes.ts';
import { withOpenChanges } from './open-changes.ts';
import { withOtherKind } from './other-kind.ts';
import { ambiguousFigures } from './other-readings.ts';
import { withOutlines } from './outline-lists.ts';
import { ownCircle } from './own-circle.ts';
import { unbindPartsOfScopes } from './parts-of-scopes.ts';
import { withReviews } from './past-reviews.ts';
import { unbindPaymentsApart } from './payments-apart.ts';
import { unbindRegionsApart } from './regions-apart.ts';
import { withoutOuterRest } from './rest-of-outer.ts';
import { ofSeveralOffices } from './run-in-title.ts';
import { unbindOtherScopes } from './scopes-apart.ts';
import { type BoundStatement, findBases } from './share-base.ts';
import { withShareLists } from './share-lists.ts';
import { withSharedBases } from './shared-bases.ts';
import { comparedOnce } from './shared-comparison.ts';
import { withSharesElsewhere } from './shares-elsewhere.ts';
import { unbindOtherSpenders } from './spenders-apart.ts';
import { splitComparisons } from './split-comparison.ts';
import { cellsOf, placeIn } from './statement-cells.ts';
import { tableBudget } from './table-budget.ts';
import { noTopic, topicsOf } from './topics.ts';
import { topicsOfLists } from './topics-of-lists.ts';
import { unbindUncounted, uncountedIn, withoutUncounted } from './uncounted.ts';
import { unbindWiderLists } from './wider-lists.ts';
import { unbindWithinItems } from './within-items.ts';

/** Makes the table of the prose: each statement becomes a row, bound to a line of the catalogue where that is certain. */
export function bindClaims(
  claims: ReadClaims,
  passages: readonly Passage[],
  tables: readonly Table[],
  kind: DocumentKind,
  year: number | undefined,
  lexicon: Lexicon,
  department?: string,
): Table {
  const { catalogue } = lexicon;
  const entry = proseOf(catalogue, kind);
  const binding: Binding = {
    catalogue,
    measures: measuresIn(entry, catalogue),
    items: new ItemIndex(tables, catalogue),
    year,
    ownCircle: ownCircle(department, passages, tables, catalogue),
  };
  const topics = topicsOf(passages, entry.topics ?? [], lexicon);
  const lines = new Map(entry.sides.flatMap((side) => side.lines.map((line) => [line.id, line])));
  const split = comparedOnce(splitComparisons(claims.statements, passages, catalogue));
  const reviewed = withReviews(split, { passages, year, catalogue });
  const statements = withOtherKind(reviewed, { passages, kind, year, catalogue });
  const topicOf = ({ passage }: ReadStatement): string => topics[passage] ?? '';
  const incomes = partsOfIncome(statements, catalogue);
  const listed = topicsOfLists(statements, passages, topicOf, binding.measures, catalogue);
  const isThreePublic = threePublicOf(statements, passages, binding);
  const ofOffices = ofSeveralOffices(statements, passages, catalogue);
  const bind = (read: ReadStatement, index: number, of: Binding): BoundFacts => {
    if (ofOffices.has(read) || tellsDifference(read, catalogue)) return { unbound: 'scope' };
    const topic = topicOf(read);
    const passage = passages[read.passage];
    const own = incomes.has(index) && spending.has(topic) ? 'income' : topic;
    const found = bindEither(of, read, passage, own, listed.get(read));
    if (found.unbound !== 'no-measure' || !isThreePublic(index, topic)) return found;
    return bindSubject(of, read, passage, topicId('three_public'));
  };
  const named = unbindWithinItems(
    statements,
    withinFunds(
      statements,
      statements.map((read, index) => bind(read, index, binding)),
      lines,
      binding.measures,
      catalogue,
    ),
    lines,
    catalogue,
  );
  const phased = bindNamedByPhase(statements, named, lines, topicOf, catalogue);
  const totalled = withCarriedTotals(statements, phased, catalogue);
  const apart = unbindFundsApart(statements, totalled, kind, binding.measures, catalogue);
  const phrases = phrasesOf(lexicon);
  const scoped = unbindNamesakes(statements, unbindOtherScopes(statements, apart, passages, catalogue));
  const circled = unbindCirclesApart(statements, scoped, passages, phrases);
  const regional = unbindRegionsApart(statements, circled, passages, phrases);
  const whole = unbindPaymentsApart(statements, regional, passages, phrases);
  const uncounted = uncountedIn(claims, passages, catalogue);
  const counted = unbindUncounted(statements, whole, uncounted, passages);
  const spent = unbindOtherSpenders(statements, counted, catalogue);
  const own = unbindPartsOfScopes(statements, unbindWiderLists(statements, spent, lines, tables));
  const countTopics = statements.map((read, index) => {
    const topic = topicOf(read);
    return topic === noTopic && isThreePublic(index, topic) ? topicId('three_public') : topic;
  });
  const subjects = withCountedThings(statements, own, countTopics, [...lines.values()]);
  const owned = withOwners(
    statements.map((read, index) => {
      const topic = topicOf(read);
      const facts = subjects[index] ?? { unbound: 'no-measure' };
      const line = lines.get(facts.measure ?? '');
      const stated = cellsOf(read, passages[read.passage], year);
      const cells = withPrintedHalf(read, stated, line && printedFigure(line, 'amount', tables, facts.code));
      const isPast = facts.unbound === 'other-year';
      const about = isPast ? bind(read, index, { ...binding, year: undefined }).measure : facts.measure;
      return { read, topic, measure: facts.measure, about, facts, cells };
    }),
    passages,
  );
  const againstWholes = withBasesOfWholes(owned, { passages, catalogue, sets: completeSets(catalogue) });
  const bound = withPriors(withBorrowed(againstWholes.statements), { year, final: kind !== 'budget' });
  const keys = keysOf(bound.map(({ read, facts }) => keyOf(read, facts)));
  const found = new Map([...againstWholes.lists, ...listsOf(bound, passages, year, lexicon)]);
  const bases = withSharedBases(
    bound,
    findBases(bound, { catalogue, measures: binding.measures, entry, tables }),
    completeSets(catalogue),
  );
  const lists = withShareLists(bound, withoutUncounted(bound, found, uncounted), bases);
  const based = bound.map((statement, index) => {
    const { read, facts, cells } = statement;
    const line = lines.get(facts.measure ?? '');
    const passage = passages[read.passage];
    const base = bases[index] ?? completionBase({ read, cells, passage, line }, tables, catalogue);
    const annual = tableBudget(statement, line, facts.code, tables);
    return { ...statement, cells: { ...cells, ...(base && { base }), ...(annual && { annual }) } };
  });
  const codes = based.map(({ facts }) => facts.code);
  const doubts = ambiguousFigures(based, codes, { catalogue, measures: binding.measures, lines, tables });
  const rows = based.map(({ read, facts, cells }, index) => {
    const list = lists.get(index);
    const { columns: ambiguous = [], otherwise = [] } = doubts[index] ?? {};
    return rowOf(read, passages[read.passage], keys[index] ?? '', cells, basisOf(read, year), {
      ...facts,
      ...factsOf(read, passages[read.passage], catalogue),
      ...(ambiguous.length > 0 && { ambiguous, otherwise }),
      ...(read.restates !== undefined && { restates: keys[read.restates] ?? '' }),
      ...(list && { parts: list.parts.map((part) => keys[part] ?? ''), ...(list.open && { open: true }) }),
    });
  });
  return tableOf(entry, rows, claims, passages, catalogue);
}

/** Under its heading, or, where the tables of that have no such item, as the amount above it tells. */
function bindEither(
  binding: Binding,
  read: ReadStatement,
  passage: Passage | undefined,
  topic: string,
  other: string | undefined,
): BoundFacts {
  const found = bindSubject(binding, read, passage, topic);
  return found.unbound === 'no-row' && other !== undefined
    ? bindSubject(binding, read, passage, other)
    : found;
}

/** Topics under which a bare name of a budget means its spending. */
const spending: ReadonlySet<string> = new Set(['general', 'expenditure']);

/** Parts of an income are incomes, whatever the heading speaks of: 收入预算A，其中：一般公共预算拨款B. */
function partsOfIncome(statements: readonly ReadStatement[], catalogue: Catalogue): ReadonlySet<number> {
  const income = wordOf(catalogue, 'proseSides.income');
  const expenditure = wordOf(catalogue, 'proseSides.expenditure');
  const wholes = statements.filter(
    ({ subject }) => subject.includes(income) && !subject.includes(expenditure),
  );
  return new Set(wholes.flatMap(({ parts }) => parts ?? []));
}

/**
 * Without a heading on the three public expenses an item of theirs is told by its passage, which names them, or by having
 * no heading at all. In the list of another whole it is an item of the economic classification.
 */
function threePublicOf(
  statements: readonly ReadStatement[],
  passages: readonly Passage[],
  { catalogue, measures }: Binding,
): (index: number, topic: string) => boolean {
  const words = wordsOf(catalogue, 'threePublicWords');
  const says = (text: string): boolean => words.some((word) => normaliseLabel(text).includes(word));
  const lines = (key: string) => measures.byLocal.get(key) ?? [];
  const isOne = ({ subject }: ReadStatement): boolean =>
    says(subject) ||
    lines(nameKeyOf(subject, catalogue)).some((line) =>
      line.measure?.topics.includes(topicId('three_public')),
    );
  const listed = new Set(statements.filter((read) => !isOne(read)).flatMap(({ parts }) => parts ?? []));
  return (index, topic) =>
    !listed.has(index) && (topic === noTopic || says(passages[statements[index]?.passage ?? 0]?.text ?? ''));
}

function proseOf(catalogue: Catalogue, kind: DocumentKind): TableEntry {
  const wanted = kind === 'budget' ? 'budget' : 'final';
  const entry = catalogue.tables.find((table) => table.shape === 'narrative' && table.kind === wanted);
  if (entry === undefined) throw new Error(`no table of prose for ${kind}`);
  return entry;
}

function keyOf({ subject }: ReadStatement, { measure, code }: BoundFacts): string {
  if (measure === undefined) return layoutKey('item', normaliseLabel(subject));
  return code === undefined ? measure : `${measure}/${code}`;
}

function keysOf(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
}

/** Lists within a sentence as it was read, and those that run over passages. */
function listsOf(
  bound: readonly (BoundStatement & { readonly facts: BoundFacts })[],
  passages: readonly Passage[],
  year: number | undefined,
  lexicon: Lexicon,
): ReadonlyMap<number, List> {
  const { catalogue } = lexicon;
  const codes = bound.map(({ facts }) => facts.code);
  const lists = findItemLists(bound, codes, passages, catalogue);
  const found = new Map<number, List>(lists.map(({ whole, ...list }) => [whole, list]));
  bound.forEach(({ read }, index) => {
    const { parts = read.sums ?? [], open = false } = read;
    if (parts.length > 0) found.set(index, { parts, open });
  });
  const owned = withListOwners(bound, withSharesElsewhere(bound, found));
  const inner = withoutOuterRest(bound, owned, catalogue);
  const late = withLateParts(bound, inner, completeSets(catalogue));
  const outlined = withOutlines(bound, withLateCounts(bound, late), passages, { lexicon, year });
  const divided = withDivisions(bound, outlined, year, catalogue);
  const joined = withJoinedHalves(bound, withCountHalves(bound, divided, catalogue), year, catalogue);
  const open = withOpenChanges(bound, withLeftOut(bound, joined, catalogue), catalogue);
  const complete = withChangesOfParts(bound, open, passages, catalogue);
  return withBasesApart(bound, complete);
}

/** The year, and the project that is evaluated. */
function factsOf(
  read: ReadStatement,
  passage: Passage | undefined,
  catalogue: Catalogue,
): Pick<StatementFacts, 'year' | 'project' | 'shareOf'> {
  const { year, shareOf } = read;
  const project = evaluatedProject(read, passage, catalogue);
  return {
    ...(shareOf === undefined ? {} : { shareOf }),
    ...(year === undefined ? {} : { year }),
    ...(project === undefined ? {} : { project }),
  };
}

/** What a comparison is made with, where the words say it: a year further back by its number. */
function basisOf(
  { year, priorYear, priorBasis }: ReadStatement,
  own: number | undefined,
): string | undefined {
  const current = year ?? own;
  const isFar = priorYear !== undefined && current !== undefined && priorYear < current - 1;
  return isFar ? String(priorYear) : priorBasis;
}

/** Sentences are quoted in findings, not reprinted whole. */
const longest = 300;

function rowOf(
  read: ReadStatement,
  passage: Passage | undefined,
  key: string,
  cells: Partial<Record<ClaimColumn, Cell>>,
  basis: string | undefined,
  statement: StatementFacts,
): Statement {
  const sentence = passage?.text.slice(read.offset, read.offset + read.length) ?? '';
  const section = passage?.path.join(' / ') ?? '';
  return {
    key,
    kind: statement.measure === undefined ? 'item' : 'line',
    label: read.subject,
    cells: cells as Record<string, Cell>,
    texts: {
      section,
      sentence: sentence.slice(0, longest),
      ...(read.reason === undefined ? {} : { reason: read.reason.slice(0, longest) }),
      ...(basis === undefined ? {} : { prior_basis: basis }),
    },
    place: placeIn(passage, read.offset),
    statement,
  };
}

function tableOf(
  entry: TableEntry,
  rows: readonly Statement[],
  claims: ReadClaims,
  passages: readonly Passage[],
  catalogue: Catalogue,
): Table {
  const columns: Column[] = entry.columns.flatMap(({ id, title }) => {
    const cells = rows.flatMap(({ cells }) => cells[id] ?? []);
    return cells.length === 0
      ? []
      : [{ id, header: title, decimals: mostDecimals(cells.map(({ text }) => text)) }];
  });
  const unit = unitOf(claims, catalogue);
  const figures = claims.statements.reduce((sum, { figures }) => sum + Object.keys(figures).length, 0);
  const place = placeIn(passages[claims.statements[0]?.passage ?? 0], 0);
  return {
    id: entry.id,
    instance: 1,
    title: entry.title,
    currencyUnit: unit.title,
    unitExponent: unit.exponent,
    unitPrinted: true,
    columns,
    rows,
    notes: [],
    unplaced: claims.unread.map((figure) => unplaced(figure, passages)),
    figuresRead: figures + claims.unread.length,
    confidence: 'high',
    place,
  };
}

/** The figure stands in no statement; the row it names keeps it from casting doubt on the statements. */
function unplaced(figure: ReadClaims['unread'][number], passages: readonly Passage[]): Unplaced {
  const passage = passages[figure.passage];
  const text = passage?.text.slice(figure.offset, figure.offset + figure.length) ?? '';
  const row = `${layoutKey('unknown', String(figure.passage))}`;
  return { text, reason: figure.reason, row, place: placeIn(passage, figure.offset) };
}

/** The unit that most amounts are stated in. */
function unitOf({ statements }: ReadClaims, { conventions }: Catalogue) {
  const counts = new Map<string, number>();
  for (const { figures } of statements) {
    for (const { type, unit } of Object.values(figures)) {
      if (type === 'money' && unit !== '') counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  const found = conventions.units.find(({ title }) => title === usual?.[0]);
  return found ?? conventions.units.find(({ exponent }) => exponent === 4) ?? { title: '', exponent: 0 };
}
