import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import { nearestName } from '../../core/language/source/edit-distance.ts';
import type { ConfigProblem, ConfigProblemCode } from './config-problem.ts';

/** Reads values of a YAML tree and collects what is wrong with them. */
export class ConfigReader {
  readonly problems: ConfigProblem[] = [];
  readonly #file: string;
  readonly #text: string;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
  }

  report(
    code: ConfigProblemCode,
    params: Record<string, string>,
    range: readonly number[],
    suggestion?: string,
  ): void {
    const [start = 0, end = start + 1] = range;
    const before = this.#text.slice(0, start).split('\n');
    const sourceLine = (this.#text.split('\n', before.length)[before.length - 1] ?? '').replace(/\r$/, '');
    const column = (before.at(-1) ?? '').length + 1;
    const length = Math.max(1, Math.min(end - start, sourceLine.length - column + 1));
    const place = { file: this.#file, line: before.length, column, length, sourceLine };
    this.problems.push({ code, params, ...(suggestion !== undefined && { suggestion }), ...place });
  }

  line(node: ParsedNode | null): number {
    return this.#text.slice(0, node?.range[0] ?? 0).split('\n').length;
  }

  /** Entries of a map by key; unknown and repeated keys are problems. `known` is left out where any key may stand. */
  entries(node: ParsedNode | null, name: string, known?: readonly string[]): Map<string, ParsedNode | null> {
    const entries = new Map<string, ParsedNode | null>();
    if (!isMap(node)) {
      this.wrongType(name, 'map', node);
      return entries;
    }
    for (const { key, value } of (node as YAMLMap.Parsed).items) {
      const text = isScalar(key) ? String(key.value) : '';
      const range = (key as ParsedNode).range;
      if (known !== undefined && !known.includes(text)) {
        const params = { name: text, expected: known.join(', ') };
        this.report('configKey', params, range, nearestName(text, known));
      } else if (entries.has(text)) this.report('configDuplicate', { name: text }, range);
      else entries.set(text, value);
    }
    return entries;
  }

  text(node: ParsedNode | null, name: string): string | undefined {
    if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number'))
      return String(node.value);
    this.wrongType(name, 'text', node);
    return undefined;
  }

  /** A list of texts, or one text. */
  texts(node: ParsedNode | null, name: string): string[] | undefined {
    if (isSeq(node)) return node.items.flatMap((item) => this.text(item as ParsedNode, name) ?? []);
    if (isScalar(node) && typeof node.value === 'string') return [node.value];
    this.wrongType(name, 'list', node);
    return undefined;
  }

  oneOf<T extends string>(node: ParsedNode | null, name: string, values: readonly T[]): T | undefined {
    const text = this.text(node, name);
    const found = values.find((value) => value === text);
    if (text !== undefined && found === undefined && node !== null) {
      const params = { name, value: text, expected: values.join(', ') };
      this.report('badValue', params, node.range, nearestName(text, values));
    }
    return found;
  }

  count(node: ParsedNode | null, name: string, kind: 'count' | 'year'): number | undefined {
    const value = isScalar(node) ? node.value : undefined;
    const isRight = kind === 'year' ? isYear(value) : Number.isSafeInteger(value) && (value as number) >= 0;
    if (isRight) return value as number;
    this.wrongType(name, kind, node);
    return undefined;
  }

  wrongType(name: string, type: string, node: ParsedNode | null): void {
    this.report('configType', { name, type }, node?.range ?? [0, 1]);
  }
}

/** Whether a value can be the year of a disclosure. */
export const isYear = (value: unknown): boolean =>
  Number.isSafeInteger(value) && (value as number) >= 1990 && (value as number) <= 2100;
