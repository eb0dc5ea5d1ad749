import { columnId } from '../../catalogue/ids.ts';
import type { Row } from '../../model/disclosure.ts';
import type { StatementFacts } from '../../model/narrative.ts';
import { textOf, valueAt } from '../source/picks.ts';
import type { SourceText } from '../source/source-text.ts';
import type { MapNode } from '../source/yaml-node.ts';
import type { ExampleRow } from './rule-example.ts';

/** What a row of the prose says of itself in an example: the rows behind it are its parts, its code, why it is not bound. */
export interface ExampleStatement {
  readonly parts: number;
  readonly open: boolean;
  readonly code?: string;
  readonly unbound?: string;
  /** Words that name the base of its share. */
  readonly shareOf?: string;
  /** Its amount says that of the row above again, in another unit. */
  readonly again: boolean;
  /** What it is compared with: the budget or what was spent. */
  readonly base?: string;
}

/** Keys of rows of the prose beside those of every row. */
export const statementKeys = ['parts', 'open', 'as', 'unbound', 'of', 'base', 'again'] as const;

/** Reads `parts: 2` (the next two rows), `open: true`, `as: "2010301"`, `unbound: no-measure` `of: total` (of what the share is), `base: final` and `again: true`. */
export function readExampleStatement(source: SourceText, row: MapNode): ExampleStatement {
  const text = (key: string) => textOf(valueAt(row, key));
  const count = text('parts');
  if (count !== undefined && !/^[1-9]$/.test(count.text)) {
    source.report('bad-value', { key: 'parts', value: count.text, expected: '1, 2, 3' }, count.span);
  }
  const code = text('as')?.text;
  const unbound = text('unbound')?.text;
  const shareOf = text('of')?.text;
  const base = text('base')?.text;
  return {
    parts: Number(count?.text ?? 0),
    open: text('open')?.text === 'true',
    again: text('again')?.text === 'true',
    ...(code === undefined ? {} : { code }),
    ...(unbound === undefined ? {} : { unbound }),
    ...(shareOf === undefined ? {} : { shareOf }),
    ...(base === undefined ? {} : { base }),
  };
}

/** Rows of the prose with their keys (`line`, `line/code`, `#2` for repeats) and facts. */
export function statementRows(rows: readonly Row[], examples: readonly ExampleRow[]): readonly Row[] {
  const counts = new Map<string, number>();
  const keys = rows.map(({ key }, index) => {
    const code = examples[index]?.statement?.code;
    const name = code === undefined ? key : `${key}/${code}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
  return rows.map((row, index) => {
    const { parts = 0, again, base, ...own } = examples[index]?.statement ?? {};
    const members = keys.slice(index + 1, index + 1 + parts);
    const texts = base === undefined ? row.texts : { ...row.texts, prior_basis: base };
    const facts = {
      ...factsOf(row, own, members),
      ...(again === true && { restates: keys[index - 1] ?? '' }),
    };
    return { ...row, key: keys[index] ?? row.key, texts, statement: facts };
  });
}

function factsOf(
  row: Row,
  { open, code, unbound, shareOf }: Partial<Omit<ExampleStatement, 'parts' | 'again' | 'base'>>,
  parts: readonly string[],
): StatementFacts {
  return {
    ...(row.kind === 'line' && { measure: row.key }),
    // As binding does: what is given a score is a project.
    ...(row.kind === 'item' && row.cells[columnId('score')] !== undefined && { project: row.label }),
    ...(code !== undefined && { code }),
    ...(unbound !== undefined && { unbound }),
    ...(shareOf !== undefined && { shareOf }),
    ...(parts.length > 0 && { parts }),
    ...(open === true && { open }),
  };
}
