/**
 * Puts the offline page together, `dist/gouji.html`: one file with the program, the rules and the PDF engine in it.
 * `node scripts/run.mjs build-page`. With `--ocr` (after `npm run build -w gouji-ocr`) another page,
 * `packages/gouji-ocr/page/gouji-ocr.html`, holds the recognizer as well and reads scans.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { type Plugin, rolldown } from 'rolldown';
import { isExampleFile } from '../src/core/language/load-rules.ts';
import { scriptDigest } from '../src/report/html/script.ts';
import { styleDigest } from '../src/report/html/styles.ts';

const withRecognizer = process.argv.includes('--ocr');
const target = withRecognizer ? 'packages/gouji-ocr/page/gouji-ocr.html' : 'dist/gouji.html';
/** What the page may weigh. */
const mostBytes = (withRecognizer ? 28 : 8) * 1024 * 1024;
const recognizerFolder = resolve('packages/gouji-ocr');
const vendored = (name: string): Buffer => readFileSync(`${recognizerFolder}/vendor/${name}`);

/** Texts of the rules, without their examples. */
const ruleTexts: Plugin = {
  name: 'rule-texts',
  load(id) {
    if (!id.endsWith('/src/page/national-rules.ts')) return null;
    const folder = 'rules/national';
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !isExampleFile(name));
    const files = names
      .sort()
      .map((name) => ({ file: name, text: readFileSync(`${folder}/${name}`, 'utf8') }));
    return `export const nationalRuleFiles = ${JSON.stringify(files)};`;
  },
};

/** The recognizer, put in where the page asks for one. */
const recognizer: Plugin = {
  name: 'recognizer',
  load(id) {
    if (!id.endsWith('/src/page/recognizer-parts.ts')) return null;
    return [
      `import * as library from '${recognizerFolder}/vendor/ort.wasm.bundle.min.mjs';`,
      `import { openWith } from '${recognizerFolder}/dist/open.js';`,
      'export const openRecognizer = (files) => openWith(library, files);',
    ].join('\n');
  },
  /** The engine fetches the part that calls its WebAssembly; a page has it in itself, and is no process of Node. */
  transform(code, id) {
    if (id.endsWith('/ort-wasm-simd-threaded.mjs'))
      return once(code, /if \(\w+\) \w+ = \(await import\('worker_threads'\)\)[^;]*;/g, '').replaceAll(
        'import.meta.url',
        // It looks for its WebAssembly from there, and is then given it.
        "'file:///'",
      );
    if (!id.endsWith('/ort.wasm.bundle.min.mjs')) return null;
    const fetched = /\(await import\(\/\*webpackIgnore:true\*\/\w+\)\)\.default/g;
    return `import caller from './ort-wasm-simd-threaded.mjs';\n${once(code, fetched, 'caller')}`;
  },
};

/** Replaces what stands in a text of others once; it is another text where it does not. */
function once(text: string, pattern: RegExp, by: string): string {
  if (text.match(pattern)?.length !== 1) throw new Error(`${pattern}: the engine is another one`);
  return text.replace(pattern, by);
}

async function bundled(entry: string): Promise<string> {
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    plugins: withRecognizer ? [ruleTexts, recognizer] : [ruleTexts],
    // The package asks where it lies; here it is handed its bytes.
    transform: { define: { 'import.meta': '{}' } },
    logLevel: 'warn',
    checks: { ineffectiveDynamicImport: false },
  });
  const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: true });
  return output[0].code;
}

const packed = (bytes: Uint8Array): string => deflateRawSync(bytes, { level: 9 }).toString('base64');
const digest = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const [program, script] = await Promise.all([bundled('src/page/worker.ts'), bundled('src/page/main.ts')]);
if (/<\/script|<!--/i.test(script)) throw new Error('the script would end its element');
const engine = readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
const style = readFileSync('src/page/page.css', 'utf8').replace(/\s*\n\s*/g, '');

/**
 * Nothing may be loaded or sent. Scripts are the page's own and that of the report, which is shown in a frame and so
 * stands under this policy too.
 */
const policy = [
  "default-src 'none'",
  `script-src '${digest(script)}' '${scriptDigest}' 'wasm-unsafe-eval'`,
  `style-src '${digest(style)}' '${styleDigest}'`,
  'worker-src blob:',
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The files of the recognizer, each in an element of its own. */
const recognizerElements = (): string =>
  Object.entries({
    'ocr-engine': 'ort-wasm-simd-threaded.wasm',
    'ocr-model': 'ch_PP-OCRv4_rec_infer.onnx',
    'ocr-alphabet': 'ppocr_keys_v1.txt',
  })
    .map(([id, name]) => `<script type="text/plain" id="${id}">${packed(vendored(name))}</script>\n`)
    .join('');

const parts: Readonly<Record<string, string>> = {
  policy,
  style,
  script,
  program: packed(Buffer.from(program)),
  engine: packed(engine),
  recognizer: withRecognizer ? recognizerElements() : '',
};
const page = readFileSync('src/page/page.html', 'utf8').replace(
  /\{(\w+)\}/g,
  (whole, name: string) => parts[name] ?? whole,
);
const size = Buffer.byteLength(page);
if (size > mostBytes) throw new Error(`${target}: ${size} bytes, more than ${mostBytes}`);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, page);
process.stdout.write(
  `${target}: ${size} bytes, ${size - (parts['engine']?.length ?? 0)} without the PDF engine\n`,
);
