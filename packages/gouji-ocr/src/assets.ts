import type { InferenceLibrary, RecognizerFiles } from './open.ts';

/** Files of this package, beside its code; see NOTICE.md for where they come from. */
const [modelName, alphabetName, engineName, engineBytes] = [
  'ch_PP-OCRv4_rec_infer.onnx',
  'ppocr_keys_v1.txt',
  'ort.wasm.bundle.min.mjs',
  'ort-wasm-simd-threaded.wasm',
];

const addressOf = (name: string): URL => new URL(`../vendor/${name}`, import.meta.url);

/** The bytes of a file of this package; nothing is fetched from elsewhere. */
async function bytesOf(name: string): Promise<Uint8Array> {
  const address = addressOf(name);
  if (address.protocol !== 'file:') return new Uint8Array(await (await fetch(address)).arrayBuffer());
  const { readFile } = await import('node:fs/promises');
  return await readFile(address);
}

/** The inference library and the files of this package. */
export async function loadAssets(): Promise<readonly [InferenceLibrary, RecognizerFiles]> {
  const [library, engine, model, alphabet] = await Promise.all([
    import(addressOf(engineName).href) as Promise<InferenceLibrary>,
    bytesOf(engineBytes),
    bytesOf(modelName),
    bytesOf(alphabetName),
  ]);
  return [library, { engine, model, alphabet }];
}
