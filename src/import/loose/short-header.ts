import { type CellTexts, isWord } from './cell-texts.ts';
import { isValueText, type LooseCell } from './text-grid.ts';

/** Fewer rows below a header do not show that it is one cell short. */
const fewestRows = 2;
const fewestLabels = 2;

/** Rows of a header whose lower part leaves out the cell that reaches down beside it. */
export interface ShortHeader {
  /** First row of the header, and that of its lower part. */
  readonly from: number;
  readonly at: number;
  readonly upper: readonly LooseCell[];
  readonly lower: readonly LooseCell[];
}

/**
 * Labels that are all one fewer than the cells of every row below them, each of which begins with a name: the header of
 * the names stands above. Where the labels come several times over, as many cells above them, one a row, are their groups.
 */
export function shortHeader(rows: readonly CellTexts[]): ShortHeader | undefined {
  const at = rows.findIndex(
    ({ texts }, index) => texts.every(isWord) && isFullRow(rows[index + 1]?.texts ?? [], texts.length + 1),
  );
  const labels = rows[at]?.texts ?? [];
  const body = rows.slice(at + 1);
  if (labels.length < fewestLabels || body.length < fewestRows) return undefined;
  if (!body.every(({ texts }) => isFullRow(texts, labels.length + 1))) return undefined;
  const lower = labels.map((text, index) => ({ text, column: index + 1 }));
  const groups = groupsAbove(rows.slice(0, at), labels);
  const width = labels.length / Math.max(1, groups.length - 1);
  const upper = groups.map((text, index) =>
    index === 0
      ? { text, column: 0, rowSpan: 2 }
      : { text, column: 1 + (index - 1) * width, columnSpan: width },
  );
  return { from: at - groups.length, at, upper, lower };
}

const isFullRow = ([name = '', ...values]: readonly string[], width: number): boolean =>
  values.length === width - 1 && isWord(name) && values.every((text) => text === '' || isValueText(text));

/** The name header and the groups above labels that repeat, one cell a row; none where that is not clear. */
function groupsAbove(above: readonly CellTexts[], labels: readonly string[]): readonly string[] {
  const width = labels.findIndex((text, at) => at > 0 && text === labels[0]);
  const turns = labels.length / width;
  const isRepeated = labels.every((text, at) => text === labels[at % width]);
  const cells = above.slice(-turns - 1);
  if (width < 1 || !Number.isInteger(turns) || !isRepeated || cells.length <= turns) return [];
  const areSingle = cells.every(({ texts: [text = '', ...others] }) => isWord(text) && others.length === 0);
  return areSingle ? cells.map(({ texts: [text = ''] }) => text) : [];
}
