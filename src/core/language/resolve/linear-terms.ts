import type { Expression } from '../ir/ir.ts';
import { addDecimals, multiplyDecimals } from './decimal-text.ts';

/** A linear expression as coefficients by reference; the constant part stands under the empty key. */
export type LinearTerms = ReadonlyMap<string, string>;

function collect(expression: Expression, by: string, terms: Map<string, string>): boolean {
  const add = (key: string, value: string) => terms.set(key, addDecimals(terms.get(key) ?? '0', value));
  switch (expression.type) {
    case 'number':
      add('', multiplyDecimals(by, expression.value));
      return true;
    case 'sum':
      return expression.parts.every((part) => collect(part, by, terms));
    case 'scale':
      return collect(expression.of, multiplyDecimals(by, expression.by), terms);
    case 'cell':
    case 'column':
    case 'line':
    case 'group':
    case 'members':
    case 'named':
    case 'printed':
      add(JSON.stringify(expression), by);
      return true;
    default:
      return false;
  }
}

/** `left − right` with equal references merged; `undefined` when a side is not linear. */
export function linearTerms(left: Expression, right: Expression): LinearTerms | undefined {
  const terms = new Map<string, string>();
  if (!collect(left, '1', terms) || !collect(right, '-1', terms)) return undefined;
  return new Map([...terms].filter(([, coefficient]) => coefficient !== '0'));
}

/** Whether an expression refers to any figure at all. */
export function hasReference(expression: Expression): boolean {
  switch (expression.type) {
    case 'number':
      return false;
    case 'sum':
    case 'min':
    case 'max':
      return expression.parts.some(hasReference);
    case 'scale':
      return hasReference(expression.of);
    case 'product':
      return hasReference(expression.left) || hasReference(expression.right);
    case 'share':
    case 'growth':
      return hasReference(expression.of) || hasReference(expression.base);
    default:
      return true;
  }
}
