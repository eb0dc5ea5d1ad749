import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';
import type { Names } from './reporter.ts';

/** One damaged document and what was found of it. */
export interface MutationTrial {
  readonly document: string;
  readonly operators: readonly string[];
  /** Each altered cell stands where two equalities that notice it cross. */
  readonly crossed: boolean;
  readonly verdict: {
    readonly detected: boolean;
    readonly first: boolean;
    readonly named: boolean;
    readonly figure: boolean;
    readonly errors: number;
    readonly broken: number;
    readonly unsolved: boolean;
    readonly rules: readonly string[];
  };
}

/** What a run of `gouji mutate` measured. */
export interface Mutation {
  readonly byErrors: ReadonlyMap<number, readonly MutationTrial[]>;
  readonly gaps: readonly {
    readonly document: string;
    readonly figures: number;
    readonly gaps: readonly {
      readonly table: string;
      readonly column: string;
      readonly cells: number;
      readonly reason: string;
    }[];
  }[];
  readonly seed: number;
  readonly trials: number;
}

const pair = 2;

/** The measurements as a Markdown document, the same for the same seed. */
export function formatMutation(mutation: Mutation, locale: Locale, names: Names): string {
  const texts = locale.mutation;
  const singles = mutation.byErrors.get(1) ?? [];
  const pairs = mutation.byErrors.get(pair) ?? [];
  const operators = [...new Set(singles.flatMap(({ operators: used }) => used))].sort();
  const documents = [...new Set(singles.map(({ document }) => document))];
  const rules = [...new Set(singles.flatMap(({ verdict }) => verdict.rules))].sort();
  const rowsOf = (keys: readonly string[], isIn: (trial: MutationTrial, key: string) => boolean) =>
    keys.map((key) =>
      row(
        key,
        singles.filter((trial) => isIn(trial, key)),
        1,
      ),
    );
  const blocks = [
    `# ${texts.title}`,
    fill(texts.intro, { seed: mutation.seed, trials: mutation.trials }),
    `## ${texts.byOperator}`,
    table(texts.columns(texts.operator), [
      ...rowsOf(operators, ({ operators: used }, key) => used.includes(key)),
      row(texts.all, singles, 1),
    ]),
    `## ${texts.byErrors}`,
    table(
      texts.columns(texts.errors),
      [...mutation.byErrors].map(([errors, trials]) => row(String(errors), trials, errors)),
    ),
    `## ${texts.byDocument}`,
    table(
      texts.columns(texts.document),
      rowsOf(documents, ({ document }, key) => document === key),
    ),
    `## ${texts.pairsByDocument}`,
    texts.pairsNote,
    table(
      texts.columns(texts.document),
      documents.map((key) =>
        row(
          key,
          pairs.filter(({ document }) => document === key),
          pair,
        ),
      ),
    ),
    `## ${texts.byRule}`,
    texts.byRuleNote,
    table(
      texts.columns(texts.rule),
      rowsOf(rules, ({ verdict }, key) => verdict.rules.includes(key)),
    ),
    `## ${texts.uncovered}`,
    table(texts.gapColumns, gapRows(mutation, locale, names)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function row(name: string, trials: readonly MutationTrial[], errors: number): string[] {
  const crossed = trials.filter((trial) => trial.crossed);
  const share = (of: readonly MutationTrial[], has: (verdict: MutationTrial['verdict']) => boolean) =>
    percent(of.filter(({ verdict }) => has(verdict)).length, of.length);
  return [
    name,
    String(trials.length),
    share(trials, ({ detected }) => detected),
    share(trials, ({ named }) => named),
    share(trials, ({ first }) => first),
    String(crossed.length),
    share(crossed, ({ first }) => first),
    share(crossed, ({ figure }) => figure),
    share(trials, (verdict) => verdict.errors <= errors),
    String(trials.filter(({ verdict }) => verdict.unsolved).length),
    String(trials.filter(({ verdict }) => verdict.broken > 0).length),
  ];
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function gapRows({ gaps }: Mutation, locale: Locale, names: Names): string[][] {
  const reasons: Readonly<Record<string, string>> = locale.reasons.outcome;
  return gaps.flatMap(({ document, figures, gaps: found }) =>
    found.map(({ table: id, column, cells, reason }) => {
      const [code = ''] = reason.split(':');
      const why = code === '' ? locale.mutation.noRule : (reasons[code] ?? code);
      return [document, `${names.table(id)} · ${names.column(id, column)}`, `${cells} / ${figures}`, why];
    }),
  );
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
