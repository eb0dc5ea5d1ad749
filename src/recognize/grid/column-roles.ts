import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { HeaderColumn } from './header-paths.ts';
import type { Slot } from './matrix.ts';
import { isNumeric } from './numeric-text.ts';

/** What a column is, whatever table it belongs to. */
export type ColumnRole = 'ordinal' | 'code' | 'name' | 'value' | 'empty';

/** What the body of a column holds. */
export interface ColumnContent {
  readonly filled: number;
  readonly numeric: number;
  /** Whole texts that have the shape of a classification code or of one level of it. */
  readonly codes: number;
  readonly words: number;
  /** The numbers are codes of several levels, those of the lower below one they begin with. */
  readonly isTree: boolean;
}

const noContent: ColumnContent = { filled: 0, numeric: 0, codes: 0, words: 0, isTree: false };
const code = /^[0-9]{3}([0-9]{2}){0,2}$|^[0-9]{1,2}$/;
const han = /\p{Script=Han}/u;

/** Counts what stands in one column of the body. */
export function columnContent(body: readonly (readonly Slot[])[], column: number): ColumnContent {
  const texts = body.map((row) => row[column]).filter((slot) => slot?.anchor === true && slot.text !== '');
  const tight = texts.map((slot) => normaliseTight(slot?.text ?? ''));
  const numbers = tight.filter(isNumeric);
  return {
    filled: tight.length,
    numeric: numbers.length,
    codes: tight.filter((text) => code.test(text)).length,
    words: tight.filter((text) => han.test(text)).length,
    isTree: isTree(numbers),
  };
}

const fullCode = /^[0-9]{3}(?:[0-9]{2}){0,2}$/;
const classDigits = 3;
/** Fewer codes below others may be amounts that look so by chance. */
const fewestBelow = 3;

function isTree(numbers: readonly string[]): boolean {
  if (numbers.length <= fewestBelow || !numbers.every((text) => fullCode.test(text))) return false;
  const printed = new Set(numbers);
  const below = numbers.filter(({ length }) => length > classDigits);
  return below.length >= fewestBelow && below.every((text) => printed.has(text.slice(0, classDigits)));
}

/** The role of every column by its header words, decided by its content where the words leave it open. */
export function columnRoles(
  columns: readonly HeaderColumn[],
  body: readonly (readonly Slot[])[],
  lexicon: Lexicon,
): ColumnRole[] {
  const contents = columns.map((_, index) => columnContent(body, index));
  const roles = columns.map((column, index) => roleOf(column, contents[index] ?? noContent, lexicon));
  const firstFigures = roles.findIndex(
    (role, index) => role === 'value' && (contents[index]?.numeric ?? 0) > 0,
  );
  // Words in front of all figures name the rows, whatever heads them (小计 over the parts of 资金来源).
  return roles.map((role, index) => {
    const { words, numeric } = contents[index] ?? noContent;
    return role === 'value' && index < firstFigures && words > 0 && numeric === 0 ? 'name' : role;
  });
}

function roleOf(column: HeaderColumn, content: ColumnContent, lexicon: Lexicon): ColumnRole {
  const leaf = column.labels.at(-1) ?? '';
  if (leaf === '') return roleByContent(content);
  if (lexicon.ordinals.has(leaf) || lexicon.numberLabels.has(leaf)) return 'ordinal';
  if (isCodePart(leaf, lexicon)) return 'code';
  if (headsCode(leaf, lexicon)) return codeOrName(content, !headsName(leaf, lexicon));
  if (headsName(leaf, lexicon)) return codeOrName(content, false);
  if (lexicon.sides.has(leaf) && content.words > content.numeric) return 'name';
  return content.isTree ? 'code' : 'value';
}

/** One header may stand over codes and names alike (科目): what stands below decides. */
function codeOrName(content: ColumnContent, isCodeHeader: boolean): ColumnRole {
  if (!isCodeHeader) return content.codes > content.words ? 'code' : 'name';
  return content.words > content.codes && content.words * 2 > content.filled ? 'name' : 'code';
}

function roleByContent(content: ColumnContent): ColumnRole {
  if (content.filled === 0) return 'empty';
  if (content.words > content.numeric) return 'name';
  return content.codes === content.filled ? 'code' : 'value';
}

/** 类, 款, 项, or the first of them in one cell with the header above all three. */
function isCodePart(leaf: string, lexicon: Lexicon): boolean {
  const part = lexicon.codeParts.find((each) => leaf.endsWith(each));
  if (part === undefined) return false;
  return leaf === part || lexicon.codes.has(leaf.slice(0, -part.length));
}

function headsCode(leaf: string, lexicon: Lexicon): boolean {
  return lexicon.codes.has(leaf) || endsIn(leaf, lexicon.codes);
}

function headsName(leaf: string, lexicon: Lexicon): boolean {
  return lexicon.names.has(leaf) || endsIn(leaf, lexicon.names);
}

/** A longer header that ends in one of the two-character words for code or name. */
function endsIn(leaf: string, words: ReadonlySet<string>): boolean {
  return leaf.length > 2 && words.has(leaf.slice(-2)) && !words.has(leaf);
}
