import type { Severity } from '../../findings/report.ts';
import type { PeerQuery, RuleKind } from '../ir/ir.ts';
import { asMap, checkKeys, choiceField, oneOrMany, requireKeys, textField } from '../source/fields.ts';
import type { SourceText } from '../source/source-text.ts';
import type { MapNode, TextNode } from '../source/yaml-node.ts';
import { type ExpressionEntry, readExpression } from '../syntax/expression-entry.ts';
import { readPeers } from './peer-entry.ts';
import { type QuantifierEntry, readQuantifier } from './quantifier-entry.ts';
import {
  caseKeys,
  requiredRuleKeys,
  retiredRuleKeys,
  ruleCodePattern,
  ruleKeys,
  ruleKinds,
  severities,
  slugPattern,
} from './rule-keys.ts';

type Years = readonly [number | null, number | null];

/** A quantifier with the assertions it is for. Most rules have one, of their own keys. */
export interface CaseEntry {
  /** Other documents by the names that the expressions give them. */
  readonly with: readonly PeerQuery[];
  /** Absent: the document as a whole. */
  readonly each?: readonly QuantifierEntry[];
  readonly when?: ExpressionEntry;
  readonly asserts: readonly ExpressionEntry[];
}

/** One rule as written: shape checked, expressions parsed, names not yet looked up. */
export interface RuleEntry {
  readonly source: SourceText;
  readonly code: TextNode;
  readonly slug?: TextNode;
  readonly title: string;
  readonly basis: string;
  readonly retired: boolean;
  readonly kind?: RuleKind;
  readonly severity?: Severity;
  readonly message?: TextNode;
  readonly yieldsTo?: TextNode;
  readonly years?: Years;
  readonly cases: readonly CaseEntry[];
  /** Some part could not be read: the rule is checked as far as it goes, but not compiled. */
  readonly broken: boolean;
}

function readYear(text: string): number | null | undefined {
  if (text === 'null' || text === '~' || text === '') return null;
  return /^(19|20)[0-9]{2}$/.test(text) ? Number(text) : undefined;
}

function readYears(source: SourceText, map: MapNode): Years | undefined {
  const value = map.entries.get('years')?.value;
  if (value === undefined) return undefined;
  const texts =
    value.type === 'list' ? value.items.map((item) => (item.type === 'text' ? item.text : '?')) : [];
  const [from, to] = texts.map(readYear);
  if (texts.length !== 2 || from === undefined || to === undefined) {
    source.report('bad-years', { value: texts.join(', ') }, value.span);
    return undefined;
  }
  if (from !== null && to !== null && from > to) {
    source.report('never-applies', { reason: 'years', table: '' }, value.span);
  }
  return [from, to];
}

function readEach(source: SourceText, map: MapNode): readonly QuantifierEntry[] | undefined {
  const value = map.entries.get('each')?.value;
  if (value === undefined) return undefined;
  const found = oneOrMany(source, value, 'each').flatMap((node) => readQuantifier(source, node) ?? []);
  const other = found.find((entry) => entry.type !== found[0]?.type);
  if (other !== undefined) {
    source.report('mixed-quantifiers', { first: found[0]?.type ?? '', other: other.type }, other.span);
  }
  return found.filter((entry) => entry.type === found[0]?.type);
}

function readAsserts(source: SourceText, map: MapNode): readonly ExpressionEntry[] {
  const value = map.entries.get('assert')?.value;
  if (value === undefined) return [];
  return oneOrMany(source, value, 'assert').flatMap((node) => readExpression(source, node, 'assert') ?? []);
}

function checkCode(source: SourceText, code: TextNode): void {
  if (!ruleCodePattern.test(code.text)) source.report('bad-rule-code', { value: code.text }, code.span);
}

function readSlug(source: SourceText, map: MapNode): TextNode | undefined {
  const slug = textField(source, map, 'slug');
  if (slug !== undefined && !slugPattern.test(slug.text)) {
    source.report('bad-slug', { value: slug.text }, slug.span);
  }
  return slug;
}

/** The optional parts, left out where the file leaves them out. */
function optionalParts(source: SourceText, map: MapNode) {
  const parts = {
    slug: readSlug(source, map),
    kind: choiceField(source, map, 'kind', ruleKinds),
    severity: choiceField(source, map, 'severity', severities),
    message: textField(source, map, 'message'),
    yieldsTo: textField(source, map, 'yields_to'),
    years: readYears(source, map),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof typeof parts]?: NonNullable<(typeof parts)[K]>;
  };
}

function readCase(source: SourceText, map: MapNode): CaseEntry {
  const each = readEach(source, map);
  const written = map.entries.get('when');
  const when = written && readExpression(source, written.value, 'when');
  const asserts = readAsserts(source, map);
  return {
    with: readPeers(source, map),
    ...(each === undefined ? {} : { each }),
    ...(when === undefined ? {} : { when }),
    asserts,
  };
}

/** The cases of a rule: listed under `cases`, or the one that its own keys make. */
function readCases(source: SourceText, map: MapNode, code: TextNode): readonly CaseEntry[] {
  const value = map.entries.get('cases')?.value;
  if (value === undefined) {
    requireKeys(source, map, ['assert'], code.span);
    return [readCase(source, map)];
  }
  for (const key of caseKeys) {
    const stray = map.entries.get(key)?.key;
    if (stray !== undefined) source.report('unknown-key', { key, expected: 'cases' }, stray.span);
  }
  return oneOrMany(source, value, 'cases').flatMap((node) => {
    const inner = asMap(source, node, 'cases');
    if (inner === undefined) return [];
    checkKeys(source, inner, caseKeys);
    requireKeys(source, inner, ['assert'], node.span);
    return [readCase(source, inner)];
  });
}

function readRule(source: SourceText, code: TextNode, map: MapNode): RuleEntry {
  const before = source.problems.length;
  const retired = map.entries.has('retired');
  checkCode(source, code);
  checkKeys(source, map, retired ? retiredRuleKeys : ruleKeys);
  requireKeys(source, map, retired ? retiredRuleKeys : requiredRuleKeys, code.span);
  const title = textField(source, map, 'title')?.text ?? '';
  const basis = textField(source, map, 'basis')?.text ?? '';
  if (retired) textField(source, map, 'retired');
  const parts = optionalParts(source, map);
  const cases = retired ? [] : readCases(source, map, code);
  return { source, code, title, basis, retired, ...parts, cases, broken: source.problems.length > before };
}

/** Reads the rules of one file in the order written. */
export function readRuleEntries(source: SourceText, root: MapNode): readonly RuleEntry[] {
  return [...root.entries.values()].flatMap(({ key, value }) => {
    const map = asMap(source, value, key.text);
    return map === undefined ? [] : [readRule(source, key, map)];
  });
}
