/** What a schema says against a value, told so that any file can name the place and word it. */
import * as z from 'zod/mini';

// Functions made from text are forbidden in browsers with a strict policy, and cost more than they save on one file.
z.config({ jitless: true });

export type ShapeStep = string | number;

/** What is wrong with the shape of a value. Schemas name other codes in their `error`. */
export type ShapeCode =
  | 'unknown-key'
  | 'missing-key'
  | 'mixed-quantifiers'
  | 'expected-map'
  | 'expected-list'
  | 'expected-text'
  | 'bad-value'
  | 'empty-value'
  | 'list-too-long'
  | 'bad-rule-code'
  | 'bad-slug'
  | 'bad-years'
  | 'expected-count'
  | 'expected-year';

/** One mistake in the shape of a value. */
export interface ShapeProblem {
  readonly code: ShapeCode;
  /** Keys and indices that lead to what is wrong; of a key that is missing or unknown, to that key. */
  readonly path: readonly ShapeStep[];
  /** What stands there. */
  readonly value: unknown;
  /** The keys or values that are allowed; the limit of a list. */
  readonly expected: readonly string[];
}

/** Unions of objects that one key tells apart, with that key of each option. */
const tellingKeys = new WeakMap<object, readonly string[]>();

/** One of several objects, told apart by which of the keys it has: `{row: …}` or `{tree: …}`. */
export function keyed<const T extends Readonly<Record<string, z.core.SomeType>>>(options: T) {
  const schema = z.union(Object.values(options) as T[keyof T][]);
  tellingKeys.set(schema, Object.keys(options));
  return schema;
}

/** A value or a list of such values. */
export const oneOrMany = <T extends z.core.SomeType>(item: T, list = z.array(item)) => z.union([item, list]);

/** What a value is when it has the shape, or what is wrong with it. */
export type Shaped<T> = { readonly data: T } | { readonly problems: readonly ShapeProblem[] };

/** Checks a value. */
export function readShape<T>(schema: z.core.$ZodType<T>, value: unknown): Shaped<T> {
  const result = z.safeParse(schema, value, { error: noteOf });
  return result.success ? { data: result.data } : { problems: problemsOf(result.error.issues, [], value) };
}

type Issue = z.core.$ZodIssue;

/** Left in the message of an issue: what only the schema knows. */
function noteOf({ code, inst }: z.core.$ZodRawIssue): string {
  const def = inst?._zod.def as { readonly shape?: object } | undefined;
  if (code === 'unrecognized_keys') return Object.keys(def?.shape ?? {}).join();
  return inst === undefined ? '' : (tellingKeys.get(inst) ?? []).join();
}

function problemsOf(issues: readonly Issue[], above: readonly ShapeStep[], root: unknown): ShapeProblem[] {
  return issues.flatMap((issue) => problemOf(issue, [...above, ...(issue.path as ShapeStep[])], root));
}

function problemOf(issue: Issue, path: readonly ShapeStep[], root: unknown): ShapeProblem | ShapeProblem[] {
  const value = valueAt(root, path);
  const [code, ...expected] = issue.message.split('|');
  const problem = (usual: ShapeCode, allowed: readonly string[] = []): ShapeProblem => ({
    code: (code || usual) as ShapeCode,
    path,
    value,
    expected: expected.length > 0 ? expected : allowed,
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(root, [...path, key], issue.message.split(',')));
    case 'invalid_union':
      return unionProblems(issue, path, root);
    case 'invalid_type':
      return value === undefined
        ? { ...problem('missing-key'), code: 'missing-key' }
        : problem(typeCode(issue));
    case 'invalid_value':
      return problem('bad-value', issue.values.map(String));
    case 'too_small':
      return problem('empty-value');
    case 'too_big':
      return problem('list-too-long', [String(issue.maximum)]);
    default:
      return problem('bad-value');
  }
}

const unknownKey = (
  root: unknown,
  path: readonly ShapeStep[],
  expected: readonly string[],
): ShapeProblem => ({
  code: 'unknown-key',
  path,
  value: valueAt(root, path),
  expected,
});

function typeCode({ expected }: z.core.$ZodIssueInvalidType): ShapeCode {
  if (expected === 'object' || expected === 'record') return 'expected-map';
  return expected === 'array' || expected === 'tuple' ? 'expected-list' : 'expected-text';
}

/** The problems of the one option that was meant: by its key, else the first one of the right type. */
function unionProblems(
  { errors, message }: z.core.$ZodIssueInvalidUnion,
  path: readonly ShapeStep[],
  root: unknown,
): ShapeProblem[] {
  const keys = message === '' ? [] : message.split(',');
  const value = valueAt(root, path);
  if (keys.length === 0 || !isMap(value)) {
    const meant = errors.find((issues) => !isWrongType(issues)) ?? errors[0] ?? [];
    return problemsOf(meant, path, root);
  }
  const [first, other] = keys.filter((key) => Object.hasOwn(value, key));
  if (first === undefined) return [unknownKey(root, [...path, Object.keys(value)[0] ?? ''], keys)];
  if (other !== undefined) {
    return [{ code: 'mixed-quantifiers', path: [...path, other], value: value[other], expected: [first] }];
  }
  return problemsOf(errors[keys.indexOf(first)] ?? [], path, root);
}

/** Whether an option of a union fails because the value is of another type altogether. */
const isWrongType = (issues: readonly Issue[]): boolean =>
  issues.some(
    (issue) =>
      issue.path.length === 0 &&
      (issue.code === 'invalid_type' || (issue.code === 'invalid_union' && issue.errors.every(isWrongType))),
  );

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueAt(root: unknown, path: readonly ShapeStep[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<ShapeStep, unknown>>)[step]
        : undefined,
    root,
  );
}

/** What a schema gives is nobody's to change. */
export type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
