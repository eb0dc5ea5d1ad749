import type { Severity } from '../../findings/report.ts';
import { severities } from '../../findings/severity.ts';
import { documentKinds } from '../../model/disclosure.ts';
import type { PeerQuery, RuleKind } from '../ir/ir.ts';
import { checkShape, rootEntries } from '../source/check-shape.ts';
import { choiceAt, mapOf, nodesAt, textOf, valueAt } from '../source/picks.ts';
import type { SourceText } from '../source/source-text.ts';
import type { MapNode, TextNode, YamlNode } from '../source/yaml-node.ts';
import type { ExpressionEntry } from '../syntax/expression-entry.ts';
import { NamedExpressions } from '../syntax/named-expressions.ts';
import { type QuantifierEntry, readQuantifier } from './quantifier-entry.ts';
import { peerOffices, ruleKinds } from './rule-keys.ts';
import { codeSchema, readYear, ruleSchemaOf } from './rule-schema.ts';

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
  /** What a broken condition means, by language. */
  readonly wording?: Readonly<Record<string, TextNode>>;
  readonly yieldsTo?: TextNode;
  readonly years?: Years;
  /** Names that expressions of the rule have. */
  readonly named: readonly TextNode[];
  readonly cases: readonly CaseEntry[];
  /** Some part could not be read: the rule is checked as far as it goes, but not compiled. */
  readonly broken: boolean;
}

function readYears(source: SourceText, map: MapNode): Years | undefined {
  const value = valueAt(map, 'years');
  const [from, to] =
    value?.type === 'list' ? value.items.map((item) => readYear(item.type === 'text' && item.text)) : [];
  if (value === undefined || from === undefined || to === undefined) return undefined;
  if (from !== null && to !== null && from > to) {
    source.report('never-applies', { reason: 'years', table: '' }, value.span);
  }
  return [from, to];
}

function readEach(source: SourceText, map: MapNode): readonly QuantifierEntry[] | undefined {
  if (!map.entries.has('each')) return undefined;
  const found = nodesAt(map, 'each').flatMap((node) => readQuantifier(source, node) ?? []);
  const other = found.find((entry) => entry.type !== found[0]?.type);
  if (other !== undefined) {
    source.report('mixed-quantifiers', { first: found[0]?.type ?? '', other: other.type }, other.span);
  }
  return found.filter((entry) => entry.type === found[0]?.type);
}

function readWording(node: YamlNode | undefined): Readonly<Record<string, TextNode>> | undefined {
  const texts = [...((node && mapOf(node))?.entries ?? [])].flatMap(([language, { value }]) => {
    const text = textOf(value);
    return text === undefined ? [] : [[language, text] as const];
  });
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}

/** The optional parts, left out where the file leaves them out. */
function optionalParts(source: SourceText, map: MapNode) {
  const parts = {
    slug: textOf(valueAt(map, 'slug')),
    kind: choiceAt(map, 'kind', ruleKinds),
    severity: choiceAt(map, 'severity', severities),
    message: textOf(valueAt(map, 'message')),
    wording: readWording(valueAt(map, 'wording')),
    yieldsTo: textOf(valueAt(map, 'yields_to')),
    years: readYears(source, map),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof typeof parts]?: NonNullable<(typeof parts)[K]>;
  };
}

function readCase(source: SourceText, map: MapNode, named: NamedExpressions): CaseEntry {
  const each = readEach(source, map);
  const when = named.read(textOf(valueAt(map, 'when')));
  const asserts = nodesAt(map, 'assert').flatMap((node) => named.read(textOf(node)) ?? []);
  return {
    with: readPeers(map),
    ...(each === undefined ? {} : { each }),
    ...(when === undefined ? {} : { when }),
    asserts,
  };
}

/** The cases of a rule: listed under `cases`, or the one that its own keys make. */
function readCases(source: SourceText, map: MapNode, named: NamedExpressions): readonly CaseEntry[] {
  const maps = map.entries.has('cases') ? nodesAt(map, 'cases').map(mapOf) : [map];
  return maps.flatMap((each) => (each === undefined ? [] : [readCase(source, each, named)]));
}

function readRule(source: SourceText, code: TextNode, map: MapNode): RuleEntry {
  const before = source.problems.length;
  const retired = map.entries.has('retired');
  checkShape(source, codeSchema, { node: code });
  checkShape(source, ruleSchemaOf(map.entries), { key: code, node: map });
  const title = textOf(valueAt(map, 'title'))?.text ?? '';
  const basis = textOf(valueAt(map, 'basis'))?.text ?? '';
  const parts = optionalParts(source, map);
  const named = new NamedExpressions(source, mapOf(valueAt(map, 'let')));
  const cases = retired ? [] : readCases(source, map, named);
  named.reportUnused();
  return {
    source,
    code,
    title,
    basis,
    retired,
    ...parts,
    named: named.keys,
    cases,
    broken: source.problems.length > before,
  };
}

/** Reads the rules of one file in the order written. */
export function readRuleEntries(source: SourceText, root: YamlNode | undefined): readonly RuleEntry[] {
  return rootEntries(source, root).flatMap(({ key, value }) => {
    const map = mapOf(value);
    if (map === undefined) source.report('expected-map', { key: key.text }, value.span);
    return map === undefined ? [] : [readRule(source, key, map)];
  });
}

/** Reads `with: {name: {kind, year, office}}`: the other documents that the expressions may speak of. */
function readPeers(map: MapNode): readonly PeerQuery[] {
  const peers = mapOf(valueAt(map, 'with'));
  return [...(peers?.entries.values() ?? [])].flatMap(({ key, value }) => {
    const peer = mapOf(value);
    const kind = peer && choiceAt(peer, 'kind', documentKinds);
    if (peer === undefined || kind === undefined) return [];
    const year = Number(textOf(valueAt(peer, 'year'))?.text ?? 0);
    return [{ name: key.text, kind, year, office: choiceAt(peer, 'office', peerOffices) ?? 'same' }];
  });
}
