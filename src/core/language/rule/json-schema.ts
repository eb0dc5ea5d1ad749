import {
  documentKindNames,
  joinKeys,
  listEnds,
  peerOffices,
  type QuantifierType,
  quantifierOptions,
  quantifierTypes,
  requiredRuleKeys,
  retiredRuleKeys,
  rowFilters,
  ruleCodePattern,
  ruleKinds,
  severities,
  slugPattern,
  unmatchedWays,
} from './rule-keys.ts';

type Schema = { readonly [key: string]: unknown };

const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const oneOrMany = (item: Schema): Schema => ({ anyOf: [item, { type: 'array', items: item, minItems: 1 }] });

function closed(properties: Schema, required: readonly string[]): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}

const options: Schema = {
  rows: { enum: rowFilters },
  levels: { type: 'array', items: { enum: [3, 5, 7] }, minItems: 2, uniqueItems: true },
  columns: ref('texts'),
  by: ref('text'),
  in: ref('text'),
  on: { enum: joinKeys },
  unmatched: { enum: unmatchedWays },
  lists: { enum: listEnds },
};

function subject(type: QuantifierType): Schema {
  if (type === 'expected') return { const: true };
  if (type === 'join') return closed({ a: ref('text'), b: ref('text') }, ['a', 'b']);
  return ref('texts');
}

const requiredOptions: Partial<Record<QuantifierType, readonly string[]>> = { join: ['on'], groups: ['by'] };

function quantifier(type: QuantifierType): Schema {
  const beside = Object.fromEntries(quantifierOptions[type].map((key) => [key, options[key]]));
  return closed({ [type]: subject(type), ...beside }, [type, ...(requiredOptions[type] ?? [])]);
}

const peer = closed(
  {
    kind: { enum: documentKindNames },
    year: { type: 'integer', minimum: -9, maximum: 9 },
    office: { enum: peerOffices },
  },
  ['kind'],
);

const parts: Schema = {
  with: { type: 'object', additionalProperties: peer },
  each: oneOrMany(ref('quantifier')),
  when: ref('expression'),
  assert: oneOrMany(ref('expression')),
};

const head: Schema = {
  slug: ref('slug'),
  title: ref('text'),
  kind: { enum: ruleKinds },
  severity: { enum: severities },
  basis: ref('text'),
  message: ref('text'),
  years: { type: 'array', prefixItems: [ref('year'), ref('year')], minItems: 2, maxItems: 2 },
  yields_to: { type: 'string', pattern: ruleCodePattern.source },
};

const definitions: Schema = {
  text: { type: 'string', minLength: 1 },
  texts: oneOrMany(ref('text')),
  slug: { type: 'string', pattern: slugPattern.source },
  year: { type: ['integer', 'null'], minimum: 1900, maximum: 2099 },
  expression: { type: 'string', minLength: 1, description: 'In official names; see docs/rule-language.md.' },
  quantifier: { anyOf: quantifierTypes.map(quantifier) },
  rule: closed({ ...head, ...parts }, [...requiredRuleKeys, 'assert']),
  ruleWithCases: closed(
    { ...head, cases: { type: 'array', items: closed(parts, ['assert']), minItems: 1 } },
    [...requiredRuleKeys, 'cases'],
  ),
  retiredRule: closed({ slug: ref('slug'), title: ref('text'), retired: ref('text') }, retiredRuleKeys),
};

/** JSON Schema of a rule file, for editors. The checker knows more: names, types and units. */
export function ruleFileSchema(): Schema {
  const rule = { anyOf: [ref('rule'), ref('ruleWithCases'), ref('retiredRule')] };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'gouji rules',
    type: 'object',
    patternProperties: { [ruleCodePattern.source]: rule },
    additionalProperties: false,
    $defs: definitions,
  };
}
