/** A value that was read from a package as it was before it was written: without the places in the package itself. */
export function withoutStore<T>(value: T): T {
  return mapped(value, (key) => key !== 'stored' && key !== 'package');
}

/** A report on a package as if the document that it was imported from had been checked. */
export function asImported<T>(value: T): T {
  const origin = (value as { readonly origin?: T } | null | undefined)?.origin;
  return origin ?? mapped(value, (key) => key !== 'package', asImported);
}

function mapped<T>(value: T, keeps: (key: string) => boolean, each?: (value: unknown) => unknown): T {
  const next = each ?? ((inner: unknown) => mapped(inner, keeps));
  if (Array.isArray(value)) return value.map(next) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => keeps(key))
      .map(([key, inner]) => [key, next(inner)]),
  ) as T;
}
