/**
 * Bundles the command line into `dist/cli/`: `node scripts/run.mjs build`, after `tsc -p tsconfig.build.json`.
 * Start-up is dominated by the number of files loaded, so all that a check of normalized data needs is two files;
 * everything else is a chunk of its own that is loaded when it is used.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules, rulesHash } from '../src/core/generated/rules.ts';
import { licenceTexts } from './third-party.ts';

/** What is loaded together, with all that these modules import: by every run, and by every check of normalized data. */
const together = {
  main: [
    'src/cli/main.ts',
    'src/cli/endings.ts',
    'src/locale/zh-CN/texts.ts',
    // What help needs of a check.
    'src/node/terminal.ts',
    'src/report/text-width.ts',
  ],
  check: ['src/cli/commands/check.ts', 'src/import/package/read-package.ts', 'src/report/pretty.ts'],
};

/** The readers of documents are large and used for their format only. */
const external = [
  '@e965/xlsx',
  '@hyzyla/pdfium',
  'fast-glob',
  'fflate',
  'htmlparser2',
  'saxes',
  'tinypool',
  'word-extractor',
];

/**
 * A value as the program has it: its file, since V8 takes longer over a long literal than over reading and parsing it.
 * Texts that are Chinese for the most part are read faster as they are held in memory.
 */
function read(name: string, value: unknown, encoding: 'utf8' | 'utf16le'): string {
  mkdirSync('dist/cli/data', { recursive: true });
  writeFileSync(`dist/cli/data/${name}.json`, JSON.stringify(value), encoding);
  return `JSON.parse(readFileSync(new URL('../data/${name}.json', import.meta.url), '${encoding}'))`;
}

/** Rules whose scopes name their parts by number: what many tables share is read once. */
function withSharedParts() {
  const numbers = new Map<string, number>();
  const numberOf = (part: unknown): number => {
    const text = JSON.stringify(part);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const numbered = rules.map((rule) => ({
    ...rule,
    scopes: rule.scopes.map((scope) =>
      Object.fromEntries(Object.entries(scope).map(([key, part]) => [key, numberOf(part)])),
    ),
  }));
  return [[...numbers.keys()].map((text) => JSON.parse(text)), numbered];
}

/** Source of the generated modules that are large. */
const generated = new Map([
  [
    resolve('src/core/generated/catalogue.ts'),
    () => `export const catalogue = ${read('catalogue', catalogue, 'utf16le')};`,
  ],
  [
    resolve('src/core/generated/rules.ts'),
    () => `const [parts, rules] = ${read('rules', withSharedParts(), 'utf8')};
      for (const { scopes } of rules) for (const scope of scopes) {
        scope.quantifier = parts[scope.quantifier];
        if ('with' in scope) scope.with = parts[scope.with];
        if ('when' in scope) scope.when = parts[scope.when];
        scope.assertions = parts[scope.assertions];
      }
      export { rules };
      export const rulesHash = '${rulesHash}';`,
  ],
]);

const dataFiles: Plugin = {
  name: 'data-files',
  load(id) {
    const source = generated.get(id);
    return source === undefined ? null : `import { readFileSync } from 'node:fs';\n${source()}`;
  },
};

/** Source of ASCII characters alone takes half the memory and is scanned faster. Our patterns and strings mean the same when escaped. */
const asciiSource: Plugin = {
  name: 'ascii-source',
  generateBundle(_options, chunks) {
    for (const chunk of Object.values(chunks)) {
      if (chunk.type === 'chunk') chunk.code = toAscii(chunk.code);
    }
  },
};

const toAscii = (code: string): string =>
  code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * A module of the main chunk that is imported when it is used would be a file of its own that hands on names of the main
 * chunk: what imports it takes the names from there.
 */
const withoutFacades: Plugin = {
  name: 'without-facades',
  generateBundle(_options, files) {
    const facades = new Map<string, { readonly chunk: string; readonly names: string }>();
    for (const [path, { type, ...file }] of Object.entries(files)) {
      const [, names, chunk] = (type === 'chunk' && 'code' in file && facade.exec(file.code)) || [];
      if (names === undefined || chunk === undefined) continue;
      facades.set(basename(path), { chunk, names: names.replace(/(\w+) as (\w+)/g, '$2:_.$1') });
      delete files[path];
    }
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(/import\(`(\.[^`]*\/)([^`/]+)`\)/g, (whole, folder, name) => {
        const { chunk, names } = facades.get(name) ?? {};
        return chunk === undefined ? whole : `import(\`${folder}${chunk}\`).then(_=>({${names}}))`;
      });
    }
  },
};

/** A chunk that hands on names of another one. */
const facade = /^export\{([^}]*)\}from"\.\/([^"]+)";\s*$/;

type ModuleInfo = (id: string) => { readonly importedIds: readonly string[] } | null;

/** Modules that some modules import, directly or not; `import()` does not count. */
function withImports(roots: readonly string[], infoOf: ModuleInfo): Set<string> {
  const found = new Set(roots);
  for (const id of found) for (const imported of infoOf(id)?.importedIds ?? []) found.add(imported);
  return found;
}

/** commander can start other programs, which ours never does: what that needs of Node takes as long to load as all of commander. */
const withoutProcesses: Plugin = {
  name: 'without-processes',
  resolveId: (id, importer) =>
    id === 'node:child_process' && importer?.includes('commander') ? { id: '\0no-processes' } : null,
  load: (id) => (id === '\0no-processes' ? 'export default {};' : null),
};

// tsc writes the modules of the command line there as well.
rmSync('dist/cli', { recursive: true, force: true });

const bundle = await rolldown({
  input: { start: 'src/cli/start.ts', worker: 'src/node/pool/worker.ts' },
  platform: 'node',
  external,
  plugins: [dataFiles, withoutProcesses, asciiSource, withoutFacades],
  preserveEntrySignatures: 'allow-extension',
  logLevel: 'warn',
  checks: { ineffectiveDynamicImport: false },
});
await bundle.write({
  dir: 'dist/cli',
  format: 'esm',
  chunkFileNames: 'chunks/[name]-[hash].js',
  // Names stay as written, for stack traces.
  minify: { compress: true, mangle: { keepNames: true }, codegen: true },
  codeSplitting: {
    groups: Object.entries(together).map(([name, roots]) => {
      let members: Set<string> | undefined;
      return {
        debugName: name,
        name: (id, context) => {
          members ??= withImports(
            roots.map((path) => resolve(path)),
            (each) => context.getModuleInfo(each),
          );
          return members.has(id) ? name : null;
        },
      };
    }),
  },
});

writeFileSync('dist/third-party-licences.txt', licenceTexts());
