import type { core } from 'zod/mini';
import { readShape, type ShapeProblem, type ShapeStep } from '../../schema/shape.ts';
import { nearestName } from './edit-distance.ts';
import type { ProblemCode, Span } from './problem.ts';
import type { SourceText } from './source-text.ts';
import type { Entry, TextNode, YamlNode } from './yaml-node.ts';

/** A node of a file, with the key that it stands under. */
export interface Part {
  readonly key?: TextNode;
  readonly node: YamlNode;
}

/** The texts, lists and maps of a node, without their places. */
function plainValue(node: YamlNode): unknown {
  if (node.type === 'text') return node.text;
  if (node.type === 'list') return node.items.map(plainValue);
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plainValue(value)]));
}

/** Reads a part of a file by its schema; every problem is reported at its place. */
export function checkShape<T>(source: SourceText, schema: core.$ZodType<T>, part: Part): T | undefined {
  const shaped = readShape(schema, plainValue(part.node));
  if ('data' in shaped) return shaped.data;
  for (const problem of shaped.problems) report(source, problem, part);
  return undefined;
}

/** The entries of a file that is a map. */
export function rootEntries(source: SourceText, root: YamlNode | undefined): readonly Entry[] {
  if (root?.type === 'map') return [...root.entries.values()];
  if (root !== undefined) source.report('expected-map', { key: '' }, root.span);
  return [];
}

function report(source: SourceText, problem: ShapeProblem, root: Part): void {
  const { path, expected } = problem;
  const at = follow(root, path);
  const key = [...path].reverse().find((step) => typeof step === 'string') ?? root.key?.text ?? '';
  const value = shown(at.node);
  const list = expected.join(', ');
  const params = { key: String(key), value, expected: list, limit: list, first: list, other: String(key) };
  const near = { 'unknown-key': params.key, 'bad-value': value }[problem.code as string];
  const hint = near === undefined ? undefined : nearestName(near, expected);
  source.report(codeOf(problem, at.node), params, spanOf(problem, at), hint);
}

/** A value as a message quotes it. */
function shown(node: YamlNode): string {
  if (node.type !== 'list') return node.type === 'text' ? node.text : node.type;
  return node.items.map((item) => (item.type === 'text' ? item.text : '?')).join(', ');
}

/** A value of a closed list may be wrong because there is none, or because it is no text. */
function codeOf({ code, expected }: ShapeProblem, node: YamlNode): ProblemCode {
  if (code !== 'bad-value' || expected.length < 2) return code;
  if (node.type !== 'text') return 'expected-text';
  return node.text.trim() === '' ? 'empty-value' : code;
}

function spanOf({ code, expected }: ShapeProblem, { key, node }: Part): Span {
  const isAboutKey = code === 'unknown-key' || code === 'missing-key' || code === 'mixed-quantifiers';
  if (isAboutKey && key !== undefined) return key.span;
  if (code === 'list-too-long' && node.type === 'list')
    return node.items[Number(expected[0])]?.span ?? node.span;
  return node.span;
}

/** The part that a path leads to; of a key that is missing, the map that lacks it. */
function follow(root: Part, path: readonly ShapeStep[]): Part {
  let part = root;
  for (const step of path) {
    const { node } = part;
    const item = node.type === 'list' ? node.items[Number(step)] : undefined;
    const entry = node.type === 'map' ? node.entries.get(String(step)) : undefined;
    if (entry !== undefined) part = { key: entry.key, node: entry.value };
    else if (item !== undefined) part = { node: item };
    else break;
  }
  return part;
}
