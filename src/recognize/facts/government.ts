import { lexiconOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { matchTitle } from '../../core/catalogue/match-title.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { WordList } from '../../core/generated/names.ts';
import { perObject } from '../../core/model/per-object.ts';
import { isBannerLine } from '../grid/banner.ts';
import { readLabel } from '../grid/labels.ts';
import { anchors } from '../grid/matrix.ts';
import type { Section } from '../grid/sections.ts';
import { titleAbove } from '../grid/title-lines.ts';
import type { FactSource } from './document-facts.ts';
import { isDraftTitle } from './draft-title.ts';
import { anyListed, type FactLine } from './lines.ts';

/** Items that a table lists by chance are fewer. */
const fewestItems = 2;
const fewestSigns = 2;
/** Words of governments in sentences: departments use one or another. */
const fewestWords = 3;
/** So many official titles of departments are no mistake. */
const fewestOfDepartments = 2;
const longestTitle = 60;
/** A trail of links names every kind of document there is. */
const trail = /[>\u3009\u300b\u00bb|]/u;

/**
 * Whether a document is the budget or account of a government: its title says so or names none of a department, its
 * contents, headings and tables speak of taxes, debts and transfers, and its sentences too, or they address deputies.
 * Tables that only departments have tell against it.
 */
export function isGovernmentBudget({ sections, lines, catalogue }: FactSource): boolean {
  const labels = wordsOf(catalogue, 'pageLabels');
  const isOfPage = (text: string): boolean =>
    trail.test(text) || labels.some((label) => text.includes(label));
  const headings = lines.filter(({ isHeading, text }) => isHeading && !isOfPage(text));
  const first = firstOwner(headings, catalogue);
  if (first === 'department' || officialTitles(headings, catalogue) >= fewestOfDepartments) return false;
  const named = wordsOf(catalogue, 'governmentTables').filter((words) => {
    const spellings = words.split('|');
    return headings.some(({ text }) => spellings.some((word) => text.includes(word)));
  });
  const listed = sections.some((section) => isGovernmentTable(section, catalogue));
  const signs = [
    first === 'government',
    first === 'government' && headings.some(({ text }) => isDraftTitle(text, catalogue)),
    listed,
  ];
  const told = signs.filter(Boolean).length + named.length;
  return told >= fewestSigns || (told > 0 && saidInProse(lines, catalogue));
}

/** Whether the sentences address deputies or speak of what a government alone receives and owes. */
function saidInProse(lines: readonly FactLine[], catalogue: Catalogue): boolean {
  const said = (list: WordList): number =>
    wordsOf(catalogue, list).filter((word) => lines.some(({ text }) => text.includes(word))).length;
  return said('governmentAddress') > 0 || said('governmentProse') >= fewestWords;
}

/** Whether a table lists what only governments have: taxes, debts, transfers between levels. */
export const isGovernmentTable = (section: Section, catalogue: Catalogue): boolean =>
  listsOf(catalogue)(section);

const listsOf = perObject((catalogue: Catalogue) => {
  const items = new Set(wordsOf(catalogue, 'governmentItems'));
  const lexicon = lexiconOf(catalogue);
  return perObject(({ matrix }: Section): boolean => {
    const labels = matrix.rows.flatMap((row) =>
      anchors(row).map(({ text }) => readLabel(text, lexicon).label),
    );
    return new Set(labels.filter((label) => items.has(label))).size >= fewestItems;
  });
});

/** What the budgets of departments and of governments are called, and what only sounds like the latter. */
const ownerWords = perObject((catalogue: Catalogue) => ({
  department: new RegExp(anyListed(catalogue, 'budgetKind.long', 'finalKind.long')),
  government: new RegExp(anyListed(catalogue, 'governmentKind')),
  neither: new RegExp(anyListed(catalogue, 'notGovernmentKind')),
}));

/** Whose budget the first heading that names one says it is. */
function firstOwner(
  headings: readonly FactLine[],
  catalogue: Catalogue,
): 'government' | 'department' | undefined {
  const { department, government, neither } = ownerWords(catalogue);
  for (const { text } of headings) {
    if (department.test(text)) return 'department';
    if (government.test(text) && !neither.test(text)) return 'government';
  }
  return undefined;
}

/** Governments print general, fund and capital spending under the same titles as departments. */
const ofDepartments = /(?:summary|income|expenditure)$/;

/** Different official tables of departments that the headings name. */
function officialTitles(headings: readonly FactLine[], catalogue: Catalogue): number {
  const tables = headings.flatMap(({ text }) =>
    matchTitle(text, catalogue).flatMap(({ table, confidence }) =>
      confidence === 'exact' && table.required === true && ofDepartments.test(table.id) ? [table.id] : [],
    ),
  );
  return new Set(tables).size;
}

/** What a table of a government is called: the line above it. */
export function titleOf({ before }: Section, catalogue: Catalogue): string {
  const named = titleAbove(before, catalogue)?.text ?? '';
  const near = before.findLast(({ text }) => !isBannerLine(text, catalogue))?.text ?? '';
  const title = (named === '' ? near : named).replace(/\s+/g, '');
  return title.length <= longestTitle ? title : '';
}
