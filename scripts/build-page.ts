/**
 * Puts the offline page together, `dist/gouji.html`: one file with the program, the rules and the PDF engine in it.
 * `node scripts/run.mjs build-page`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateRawSync } from 'node:zlib';
import { type Plugin, rolldown } from 'rolldown';
import { isExampleFile } from '../src/core/language/load-rules.ts';
import { scriptDigest } from '../src/report/html/script.ts';
import { styleDigest } from '../src/report/html/styles.ts';

const target = 'dist/gouji.html';
/** What the page may weigh. */
const mostBytes = 8 * 1024 * 1024;

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

async function bundled(entry: string): Promise<string> {
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    plugins: [ruleTexts],
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

const parts: Readonly<Record<string, string>> = {
  policy,
  style,
  script,
  program: packed(Buffer.from(program)),
  engine: packed(engine),
};
const page = readFileSync('src/page/page.html', 'utf8').replace(
  /\{(\w+)\}/g,
  (whole, name: string) => parts[name] ?? whole,
);
const size = Buffer.byteLength(page);
if (size > mostBytes) throw new Error(`${target}: ${size} bytes, more than ${mostBytes}`);
mkdirSync('dist', { recursive: true });
writeFileSync(target, page);
process.stdout.write(
  `${target}: ${size} bytes, ${size - (parts['engine']?.length ?? 0)} without the PDF engine\n`,
);
