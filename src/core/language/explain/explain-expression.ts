import type { Catalogue } from '../../catalogue/types.ts';
import type { Condition, Expression, Quantifier } from '../ir/ir.ts';
import { quoteName } from '../syntax/lexer.ts';
import { explainColumn, explainRow, explainTable } from './explain-names.ts';

/** What names an explanation needs: the scope that a condition was resolved in, and the catalogue. */
export interface ExplainContext {
  readonly quantifier: Quantifier;
  readonly catalogue: Catalogue;
}

const lists: ReadonlySet<string> = new Set([
  'children',
  'classes',
  'leaves',
  'lines',
  'units',
  'members',
  'parts',
]);

/** The table whose columns and lines a scope may name without saying so. */
function homeTable({ quantifier }: ExplainContext, of: 'row' | 'a' | 'b' = 'row'): string {
  if (quantifier.type === 'join') return quantifier[of === 'b' ? 'b' : 'a'].table;
  return 'table' in quantifier ? quantifier.table.table : '';
}

function numberText(expression: Expression): string {
  return expression.type === 'number' ? (expression.word ?? expression.value) : '';
}

function reference(expression: Expression, context: ExplainContext): string {
  const { catalogue } = context;
  switch (expression.type) {
    case 'cell': {
      const { table, row, column } = expression;
      const home = expression.of ?? explainTable(table, catalogue);
      const name = `${home}${explainRow(row, table.table, catalogue)}`;
      const cell = `${name}.${explainColumn(column, table.table, catalogue)}`;
      return expression.every ? `forms(${cell})` : cell;
    }
    case 'column': {
      const name = explainColumn(expression.column, homeTable(context, expression.of), catalogue);
      return expression.of === 'row' ? name : `${expression.of}.${name}`;
    }
    case 'line':
      return explainRow(expression.row, homeTable(context), catalogue);
    case 'group':
      return expression.group;
    case 'printed': {
      const name = explainColumn(expression.column, homeTable(context), catalogue);
      return `printed(${expression.in === undefined ? name : `${name}, ${expression.in}`})`;
    }
    case 'members':
      return `members.${explainColumn(expression.column, homeTable(context), catalogue)}`;
    case 'named': {
      const { table, column } = expression;
      return `named(${explainTable(table, catalogue)}.${explainColumn(column, table.table, catalogue)})`;
    }
    default:
      return numberText(expression);
  }
}

/** A factor: anything that needs no brackets behind a sign or `*`. */
function factor(expression: Expression, context: ExplainContext): string {
  const text = addend(expression, context);
  const bare = expression.type !== 'sum' || expression.parts.length === 1;
  return bare && !text.startsWith('-') ? text : `(${text})`;
}

/** A group of many rows is always summed up, outside min and max. */
function addend(expression: Expression, context: ExplainContext): string {
  const text = explainExpression(expression, context);
  const every = expression.type === 'cell' && expression.every === true;
  const many =
    every || expression.type === 'members' || (expression.type === 'group' && lists.has(expression.group));
  return many ? `sum(${text})` : text;
}

function scaled(by: string, of: Expression, context: ExplainContext): string {
  const inner = factor(of, context);
  return by === '-1' ? `-${inner}` : `${by} * ${inner}`;
}

function summed(parts: readonly Expression[], context: ExplainContext): string {
  const [first = '', ...rest] = parts.map((part) =>
    part.type === 'sum' && part.parts.length > 1 ? factor(part, context) : addend(part, context),
  );
  return rest.reduce(
    (text, part) => `${text} ${part.startsWith('-') ? `- ${part.slice(1)}` : `+ ${part}`}`,
    first,
  );
}

/** An expression in official names, as a rule would write it. */
export function explainExpression(expression: Expression, context: ExplainContext): string {
  switch (expression.type) {
    case 'sum':
      return summed(expression.parts, context);
    case 'scale':
      if (expression.money) return `yuan(${expression.by}, ${explainExpression(expression.of, context)})`;
      return scaled(expression.by, expression.of, context);
    case 'product':
      return `${factor(expression.left, context)} * ${factor(expression.right, context)}`;
    case 'share':
    case 'growth':
      return `${expression.type}(${addend(expression.of, context)}, ${addend(expression.base, context)})`;
    case 'count':
      return `count(${explainTable(expression.table, context.catalogue)})`;
    case 'mean':
      return `mean(${explainExpression(expression.of, context)})`;
    case 'min':
    case 'max':
      return `${expression.type}(${expression.parts.map((part) => explainExpression(part, context)).join(', ')})`;
    default:
      return reference(expression, context);
  }
}

function inBrackets(condition: Condition, context: ExplainContext): string {
  const text = explainCondition(condition, context);
  return condition.type === 'and' || condition.type === 'or' ? `(${text})` : text;
}

function target(
  condition: Extract<Condition, { table: unknown }>,
  { catalogue }: ExplainContext,
  home: string,
) {
  const { table } = condition;
  const row = 'row' in condition ? condition.row : undefined;
  const name = table === 'this' ? 'this' : explainTable(table, catalogue);
  if (row === undefined) return name;
  const id = table === 'this' ? home : table.table;
  const column = 'column' in condition && condition.column !== undefined ? condition.column : undefined;
  const printed = name + explainRow(row, id, catalogue);
  return column === undefined ? printed : `${printed}.${explainColumn(column, id, catalogue)}`;
}

/** A condition in official names, as a rule would write it. */
export function explainCondition(condition: Condition, context: ExplainContext): string {
  switch (condition.type) {
    case 'compare': {
      const [left, right] = [condition.left, condition.right].map((side) => addend(side, context));
      return `${left} ${condition.relation} ${right}`;
    }
    case 'and':
    case 'or':
      return condition.parts.map((part) => inBrackets(part, context)).join(` ${condition.type} `);
    case 'not':
      return `not ${inBrackets(condition.of, context)}`;
    case 'none':
      return `none(${condition.list})`;
    case 'code':
      return `${condition.test}(${condition.values.join(', ')})`;
    case 'says':
    case 'denies': {
      const asked = target(condition, context, homeTable(context));
      return `${condition.type}(${[asked, ...condition.words.map(quoteName)].join(', ')})`;
    }
    case 'same_base': {
      const { table, rows } = condition;
      const named = rows.map((row) => target({ type: 'filled', table, row }, context, homeTable(context)));
      return `same_base(${named.join(', ')})`;
    }
    case 'explained':
    case 'covered': {
      const table = explainTable(condition.table, context.catalogue);
      const of = explainExpression(condition.of, context);
      return `${condition.type}(${[table, of, ...condition.words.map(quoteName)].join(', ')})`;
    }
    case 'matched':
      return `matched(${condition.of})`;
    case 'stated':
      return `stated(${explainColumn(condition.column, homeTable(context), context.catalogue)})`;
    case 'same':
      return `same(${explainColumn(condition.column, homeTable(context), context.catalogue)})`;
    default:
      return `${condition.type}(${target(condition, context, homeTable(context))})`;
  }
}
