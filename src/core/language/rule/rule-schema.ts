/** The shape of a rule file. Names, types and units are checked behind it. */
import * as z from 'zod/mini';
import { severities } from '../../findings/severity.ts';
import { documentKinds } from '../../model/disclosure.ts';
import { keyed, oneOrMany } from '../../schema/shape.ts';
import { named, nonBlank, written } from '../../schema/texts.ts';
import { longestList } from '../source/picks.ts';
import {
  joinKeys,
  listEnds,
  peerOffices,
  rowFilters,
  ruleCodePattern,
  ruleKinds,
  slugPattern,
  unmatchedWays,
} from './rule-keys.ts';

const list = <T extends z.core.SomeType>(item: T) =>
  z.array(item).check(z.minLength(1), z.maxLength(longestList));
const some = <T extends z.core.SomeType>(item: T) => oneOrMany(item, list(item));

const text = nonBlank();
/** In official names; see docs/rule-language.md. */
const expression = nonBlank();
const texts = some(text);

const levels = list(z.enum(['3', '5', '7']));
written.add(levels, { type: 'array', items: { enum: [3, 5, 7] }, minItems: 1, uniqueItems: true });
const isTrue = z.literal('true');
written.add(isTrue, { const: true });

const tables = some(expression);
const columns = z.exactOptional(texts);
const rows = z.exactOptional(z.enum(rowFilters));

/** One quantifier of `each` by the key that names it. */
const quantifiers = {
  row: z.strictObject({ row: tables, rows }),
  tree: z.strictObject({ tree: tables, levels: z.exactOptional(levels), columns }),
  column: z.strictObject({ column: tables, columns }),
  join: z.strictObject({
    join: z.strictObject({ a: expression, b: expression }),
    on: z.enum(joinKeys),
    unmatched: z.exactOptional(z.enum(unmatchedWays)),
    rows,
  }),
  table: z.strictObject({ table: tables }),
  units: z.strictObject({ units: tables, columns }),
  groups: z.strictObject({ groups: tables, by: text }),
  bound: z.strictObject({ bound: tables, columns }),
  parts: z.strictObject({ parts: tables, lists: z.exactOptional(z.enum(listEnds)), rows, columns }),
  repeated: z.strictObject({ repeated: tables, columns }),
  restated: z.strictObject({ restated: tables, columns }),
  earlier: z.strictObject({ earlier: tables, in: text }),
  expected: z.strictObject({ expected: isTrue }),
};

export type QuantifierType = keyof typeof quantifiers;
export const quantifierTypes = Object.keys(quantifiers) as readonly QuantifierType[];
const quantifier = keyed(quantifiers);

/** A document is compared with its neighbours in time, not with any. */
const yearsApart = z.string().check(z.regex(/^[+-]?[0-9]$/, { error: 'bad-value|-1, 0, 1' }));
written.add(yearsApart, { type: 'integer', minimum: -9, maximum: 9 });

/** Another document that the expressions may speak of. */
const peer = z.strictObject({
  kind: z.enum(documentKinds),
  year: z.exactOptional(yearsApart),
  office: z.exactOptional(z.enum(peerOffices)),
});

/** A part of a rule with a quantifier of its own. */
const parts = {
  with: z.exactOptional(z.record(z.string(), peer)),
  each: z.exactOptional(some(quantifier)),
  when: z.exactOptional(expression),
  assert: some(expression),
};
const ruleCase = z.strictObject(parts);

/** Expressions that the others call by name. */
const expressions = z.exactOptional(z.record(text, expression));

const slug = nonBlank().check(z.regex(slugPattern, { error: 'bad-slug' }));

/** A year, or nothing for an open end; `undefined` when it is neither. */
export function readYear(value: unknown): number | null | undefined {
  if (value === 'null' || value === '~' || value === '') return null;
  return typeof value === 'string' && /^(19|20)[0-9]{2}$/.test(value) ? Number(value) : undefined;
}
const years = z.custom<readonly [string, string]>(
  (value) =>
    Array.isArray(value) && value.length === 2 && value.every((each) => readYear(each) !== undefined),
  { error: 'bad-years' },
);
const year = {
  type: ['integer', 'null'],
  minimum: 1900,
  maximum: 2099,
} as unknown as z.core.JSONSchema.BaseSchema;
written.add(years, { type: 'array', items: year, minItems: 2, maxItems: 2 });

/** What a broken condition means, by language. */
const wording = z.strictObject({ zh: text, en: z.exactOptional(text) });

const head = {
  slug,
  title: text,
  kind: z.enum(ruleKinds),
  severity: z.exactOptional(z.enum(severities)),
  basis: text,
  message: z.exactOptional(text),
  wording: z.exactOptional(wording),
  years: z.exactOptional(years),
  yields_to: z.exactOptional(text),
};

/** Keys of the other forms of a rule, so that they are known where they are misspelt. */
const never = z.exactOptional(z.never());
const rule = z.strictObject({ ...head, ...parts, let: expressions, cases: never, retired: never });
const ruleWithCases = z.strictObject({ ...head, let: expressions, cases: some(ruleCase) });
/** It keeps its code and slug from being used again; nothing is evaluated. */
const retiredRule = z.strictObject({ slug, title: text, retired: text });

/** The schema of a rule that has these keys. */
export function ruleSchemaOf(keys: { has(key: string): boolean }): z.core.$ZodType {
  if (keys.has('retired')) return retiredRule;
  return keys.has('cases') ? ruleWithCases : rule;
}

export const codeSchema = z.string().check(z.regex(ruleCodePattern, { error: 'bad-rule-code' }));

/** A whole file, for editors: rules by code. */
export const ruleFileSchema = z.record(codeSchema, z.union([rule, ruleWithCases, retiredRule]));

for (const [id, schema] of Object.entries({
  text,
  texts,
  expression,
  quantifier,
  peer,
  slug,
  rule,
  ruleWithCases,
  ruleCase,
  retiredRule,
})) {
  named.add(schema, { id });
}
