import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('../src/', import.meta.url).pathname;

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path: path.split('\\').join('/'), text: readFileSync(join(root, path), 'utf8') }));

const shipped = files.filter(
  ({ path }) =>
    !path.endsWith('.test.ts') && !path.includes('/testing/') && !path.endsWith('example-disclosure.ts'),
);

/** Folders, and the folders that their files may import from (their own is always allowed). */
const layers: Readonly<Record<string, readonly string[]>> = {
  'core/model': [],
  'core/schema': [],
  'core/catalogue': ['core/model'],
  'core/findings': ['core/model', 'core/schema', 'core/catalogue'],
  'core/rounding': ['core/model', 'core/catalogue', 'core/findings'],
  'core/diagnosis': ['core/model', 'core/catalogue', 'core/findings'],
  'core/scan': ['core/model', 'core/catalogue', 'core/findings'],
  'core/language': ['core/model', 'core/schema', 'core/catalogue', 'core/findings'],
  'core/derive': ['core/model', 'core/catalogue'],
  'core/engine': [
    'core/model',
    'core/catalogue',
    'core/findings',
    'core/language',
    'core/diagnosis',
    'core/rounding',
    'core/derive',
    'core/scan',
  ],
  'core/relations': ['core/model', 'core/catalogue', 'core/language', 'core/engine'],
  'core/lowering': ['core/model', 'core/catalogue', 'core/language', 'core/engine'],
  'core/generated': ['core/catalogue', 'core/language'],
  import: ['core/model', 'core/schema', 'core/catalogue', 'core/language'],
  recognize: ['core/model', 'core/catalogue', 'core/generated', 'import'],
  sql: ['core'],
  export: ['core'],
  locale: ['core'],
  report: ['core', 'locale'],
  check: ['core', 'import', 'recognize', 'locale', 'report'],
  library: ['core', 'import', 'recognize', 'locale', 'report', 'check', 'annotate'],
  node: ['core', 'import', 'recognize', 'locale', 'report', 'check', 'library', ''],
  cli: ['core', 'import', 'recognize', 'locale', 'report', 'check', 'node', 'annotate', 'sql', 'export', ''],
  annotate: ['core', 'import', 'locale', 'report', 'check'],
  page: ['core', 'import', 'locale', 'check', 'library'],
};

/** Generated names belong to the layer that they are the names of. */
const generatedFor: ReadonlyMap<string, string> = new Map([
  ['core/generated/names.ts', 'core/model'],
  ['core/generated/offender-lists.ts', 'core/language'],
  ['core/generated/offender-registry.ts', 'core/engine'],
]);

const layerOf = (path: string): string => {
  const generated = generatedFor.get(path);
  if (generated !== undefined) return generated;
  const within = Object.keys(layers).filter((layer) => path.startsWith(`${layer}/`));
  return within.sort((a, b) => b.length - a.length)[0] ?? '';
};

const relativeImports = (text: string): string[] =>
  [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path]) => path ?? '');

function crossings({ path, text }: { path: string; text: string }): string[] {
  const layer = layerOf(path);
  const allowed = layers[layer];
  if (allowed === undefined) return [];
  return relativeImports(text)
    .map((target) => posix.join(posix.dirname(path), target))
    .filter((target) => {
      const other = layerOf(target);
      return (
        other !== layer &&
        !allowed.some((each) => other === each || (each !== '' && other.startsWith(`${each}/`)))
      );
    })
    .map((target) => `${path} → ${target}`);
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

/**
 * The rooms of a part, top floor first: a room may import from the floors below it, not from its own or a higher one. The
 * empty name is the part's own folder; a file that stands there may be a room of its own.
 */
const floors: Readonly<Record<string, readonly (readonly string[])[]>> = {
  recognize: [
    [''],
    ['joining'],
    ['prose', 'facts', 'forms', 'scan'],
    ['binding', 'rows'],
    ['claims', 'identify'],
    ['grid'],
  ],
  'core/diagnosis': [[''], ['rounding', 'search', 'slips'], ['system']],
  'core/engine': [[''], ['quantifiers', 'offenders'], ['decide'], ['index']],
  'core/language': [
    ['catalogue', 'examples', 'explain'],
    [''],
    ['resolve'],
    ['rule'],
    ['syntax'],
    ['source', 'ir'],
  ],
  'import/layout': [
    ['page-blocks.ts', 'read-layout.ts'],
    ['cell-text.ts'],
    ['ruled'],
    ['unruled'],
    ['text', 'paint'],
    [''],
  ],
};

/** Imports of a part that do not go down. */
function climbs(part: string, rooms: readonly (readonly string[])[]): string[] {
  const floorOf = (path: string): { readonly room: string; readonly floor: number } => {
    const within = path.slice(part.length + 1);
    const own = rooms.flat().find((room) => room === within);
    const room = own ?? (within.includes('/') ? (within.split('/')[0] ?? '') : '');
    return { room, floor: rooms.findIndex((floor) => floor.includes(room)) };
  };
  return shipped
    .filter(({ path }) => path.startsWith(`${part}/`))
    .flatMap(({ path, text }) =>
      relativeImports(text)
        .map((target) => posix.join(posix.dirname(path), target))
        .filter((target) => target.startsWith(`${part}/`))
        .filter((target) => {
          const [from, to] = [floorOf(path), floorOf(target)];
          return from.floor < 0 || to.floor < 0 || (from.room !== to.room && from.floor >= to.floor);
        })
        .map((target) => `${path} → ${target}`),
    );
}

/** Numerals and units of time that the standards of the formats prescribe, not words of documents. */
const wordsOfFormats = ['import/docx/count-format.ts', 'import/xlsx/builtin-formats.ts'];

/** Escapes as the characters that they stand for; ranges are classes of characters, no words. */
const unescaped = (text: string): string =>
  text
    .replace(/\\u[0-9a-f]{4}-\\u[0-9a-f]{4}/gi, '')
    .replace(/\\u\{?([0-9a-f]{4,5})\}?/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );

describe('architecture', () => {
  test('imports go one way', () => {
    expect(shipped.flatMap(crossings)).toEqual([]);
  });

  test.each(Object.entries(floors))('the rooms of %s import downwards', (part, rooms) => {
    const found = climbs(part, rooms);
    expect(found).toEqual([]);
  });

  test('no exported type has the name of another', () => {
    const owners = new Map<string, string[]>();
    for (const { path, text } of shipped)
      for (const [, name = ''] of text.matchAll(/^export (?:abstract )?(?:type|interface|class) (\w+)/gm))
        owners.set(name, [...(owners.get(name) ?? []), path]);
    expect([...owners].filter(([, paths]) => paths.length > 1)).toEqual([]);
  });

  test('columns of the catalogue are named as such, so that a renamed one does not compile', () => {
    const notOfCatalogue = new Set(['section', 'sentence', 'prior_basis']);
    const offenders = shipped
      .filter(({ path }) => !path.startsWith('import/') && !path.startsWith('recognize/binding/'))
      .flatMap(({ path, text }) =>
        [...withoutComments(text).matchAll(/\b(?:cells|texts)(?:\?\.)?\['(\w+)'\]/g)]
          .filter(([, column = '']) => !notOfCatalogue.has(column))
          .map(([found]) => `${path}: ${found}`),
      );
    expect(offenders).toEqual([]);
  });

  test('Chinese stands in data and locales only, escaped or not', () => {
    const offenders = shipped
      .filter(({ path }) => !path.startsWith('core/generated/') && !path.startsWith('locale/'))
      .filter(({ path }) => !wordsOfFormats.includes(path))
      .filter(({ text }) => /(?=\p{Lo})\p{Script=Han}/u.test(unescaped(withoutComments(text))))
      .map(({ path }) => path);
    expect(offenders).toEqual([]);
  });

  test('one file uses decimal.js', () => {
    expect(shipped.filter(({ text }) => text.includes("from 'decimal.js'")).map(({ path }) => path)).toEqual([
      'core/model/decimal.ts',
    ]);
  });

  test('verdicts are reached by exact arithmetic alone, and no file mixes it with decimals', () => {
    const users = shipped.filter(({ text }) => text.includes("model/decimal.ts'"));
    const strangers = users.filter(
      ({ path }) =>
        !/^(core\/derive|core\/engine\/offenders|index\.ts)/.test(path) || path.endsWith('model/decimal.ts'),
    );
    const mixed = users.filter(({ text }) => text.includes("/exact.ts'"));
    expect([...strangers, ...mixed].map(({ path }) => path)).toEqual([]);
  });

  test('files stay small', () => {
    const long = shipped
      .filter(({ path }) => !path.startsWith('core/generated/') && !path.startsWith('locale/'))
      .filter(({ text }) => text.split('\n').length > 401)
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });

  test('no folder is a drawer for everything', () => {
    const drawers = files.filter(
      ({ path }) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(path) || dirname(path) === 'utils',
    );
    expect(drawers.map(({ path }) => path)).toEqual([]);
  });
});
