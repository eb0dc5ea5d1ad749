import type { Inference } from './recognizer.ts';

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

/** The part of the inference library that is called. */
interface Library {
  readonly env: { readonly wasm: { numThreads: number; wasmBinary: Uint8Array } };
  readonly Tensor: Inference['Tensor'];
  readonly InferenceSession: { create(model: Uint8Array): Promise<Inference['session']> };
}

/** What reading needs: the model, ready to run, and its characters. */
export interface Assets {
  readonly inference: Inference;
  readonly alphabet: string;
}

/** Loads the inference library and the model. `threads`: how many work on one page. */
export async function loadAssets(threads: number): Promise<Assets> {
  const [library, engine, model, alphabet] = await Promise.all([
    import(addressOf(engineName).href) as Promise<Library>,
    bytesOf(engineBytes),
    bytesOf(modelName),
    bytesOf(alphabetName),
  ]);
  library.env.wasm.numThreads = threads;
  library.env.wasm.wasmBinary = engine;
  const session = await library.InferenceSession.create(model);
  return { inference: { Tensor: library.Tensor, session }, alphabet: new TextDecoder().decode(alphabet) };
}
