import { type PageReading, type RecognizePage, recognizePage } from './recognize-page.ts';
import { type Inference, lineRecognizer } from './recognizer.ts';

/** The part of the inference library that is called. */
export interface InferenceLibrary {
  readonly env: { readonly wasm: { numThreads: number; wasmBinary: Uint8Array } };
  readonly Tensor: Inference['Tensor'];
  readonly InferenceSession: { create(model: Uint8Array): Promise<Inference['session']> };
}

/** The files that reading needs: the engine, the model and its characters. */
export interface RecognizerFiles {
  readonly engine: Uint8Array;
  readonly model: Uint8Array;
  readonly alphabet: Uint8Array;
}

/** What runs the model, ready. `threads`: how many work on one page. */
export async function startInference(
  library: InferenceLibrary,
  { engine, model }: RecognizerFiles,
  threads: number,
): Promise<Inference> {
  library.env.wasm.numThreads = threads;
  library.env.wasm.wasmBinary = engine;
  return { Tensor: library.Tensor, session: await library.InferenceSession.create(model) };
}

/** What reads pages, from a library and files at hand. */
export async function openWith(
  library: InferenceLibrary,
  files: RecognizerFiles,
  threads = 1,
): Promise<RecognizePage> {
  const inference = await startInference(library, files, threads);
  const lines = lineRecognizer(inference, new TextDecoder().decode(files.alphabet));
  return (pixels, dpi): Promise<PageReading> => recognizePage(pixels, dpi, lines);
}
