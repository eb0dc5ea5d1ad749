import {
  caseKeys,
  joinKeys,
  offenderLists,
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

const text = { type: 'string', minLength: 1 };
const oneOrMany = (item: Schema): Schema => ({ anyOf: [item, { type: 'array', items: item, minItems: 1 }] });

function closed(properties: Schema, required: readonly string[]): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}

const options: Schema = {
  rows: { enum: rowFilters },
  levels: { type: 'array', items: { enum: [3, 5, 7] }, minItems: 2, uniqueItems: true },
  columns: oneOrMany(text),
  on: { enum: joinKeys },
  unmatched: { enum: unmatchedWays },
};

function subject(type: QuantifierType): Schema {
  if (type === 'expected') return { const: true };
  if (type === 'join') return closed({ a: text, b: text }, ['a', 'b']);
  return oneOrMany(text);
}

function quantifier(type: QuantifierType): Schema {
  const beside = Object.fromEntries(quantifierOptions[type].map((key) => [key, options[key]]));
  return closed({ [type]: subject(type), ...beside }, type === 'join' ? ['join', 'on'] : [type]);
}

const year = { type: ['integer', 'null'], minimum: 1900, maximum: 2099 };
const expression = { ...text, description: 'An expression in official names; see docs/rule-language.md.' };

const parts: Schema = {
  each: oneOrMany({ anyOf: quantifierTypes.map(quantifier) }),
  when: expression,
  assert: oneOrMany(expression),
};

const head: Schema = {
  slug: { type: 'string', pattern: slugPattern.source },
  title: text,
  kind: { enum: ruleKinds },
  severity: { enum: severities },
  basis: text,
  message: text,
  years: { type: 'array', prefixItems: [year, year], minItems: 2, maxItems: 2 },
  yields_to: { type: 'string', pattern: ruleCodePattern.source },
};

function ruleSchemas(): readonly Schema[] {
  const cases = { type: 'array', items: closed(parts, ['assert']), minItems: 1 };
  const retired = { slug: head['slug'], title: text, retired: text };
  return [
    closed({ ...head, ...parts }, [...requiredRuleKeys, 'assert']),
    closed({ ...head, cases }, [...requiredRuleKeys, 'cases']),
    closed(retired, retiredRuleKeys),
  ];
}

/** JSON Schema of a rule file, for editors. The checker knows more: names, types and units. */
export function ruleFileSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'gouji rules',
    description: `Rules by code. Cases hold ${caseKeys.join(', ')}; lists of offenders: ${offenderLists.join(', ')}.`,
    type: 'object',
    patternProperties: { [ruleCodePattern.source]: { anyOf: ruleSchemas() } },
    additionalProperties: false,
  };
}
