import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';

/** A value inside a JSON document with the path that leads to it. */
export interface Field {
  readonly value: unknown;
  readonly path: string;
  readonly place: Place;
}

/** The document itself. */
export function rootField(value: unknown, place: Place): Field {
  return { value, path: '', place };
}

/** A property; only own ones count, so that `constructor` is absent. */
export function field(parent: Field, key: string): Field {
  const { value, path, place } = parent;
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  const inner = isObject ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  return { value: inner ?? undefined, path: path === '' ? key : `${path}.${key}`, place };
}

/** Whether the property is there and not null. */
export function isPresent(it: Field): boolean {
  return it.value !== undefined;
}

/** The elements of a list; none when it is absent. */
export function items(it: Field): Field[] {
  if (it.value === undefined) return [];
  if (!Array.isArray(it.value)) throw wrong(it);
  return it.value.map((value: unknown, index) => ({ value, path: `${it.path}[${index}]`, place: it.place }));
}

/** A text that must be there. */
export function text(it: Field): string {
  if (typeof it.value !== 'string') throw wrong(it);
  return it.value;
}

/** A text that may be absent. */
export function optionalText(it: Field): string | undefined {
  return it.value === undefined ? undefined : text(it);
}

/** A whole number within bounds that may be absent. */
export function optionalInteger(it: Field, low: number, high: number): number | undefined {
  const { value } = it;
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < low || value > high) throw wrong(it);
  return value;
}

/** True or false; absent counts as `otherwise`. */
export function flag(it: Field, otherwise: boolean): boolean {
  if (it.value === undefined) return otherwise;
  if (typeof it.value !== 'boolean') throw wrong(it);
  return it.value;
}

/** One of a few texts. */
export function oneOf<T extends string>(it: Field, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === it.value);
  if (found === undefined) throw wrong(it);
  return found;
}

/** The error that names a field that is absent or of the wrong type. */
export function wrong(it: Field): ReadError {
  return new ReadError('bad-descriptor', it.path, it.place);
}

/** `{}` or an object with the one property: optional properties are left out, never undefined. */
export function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
