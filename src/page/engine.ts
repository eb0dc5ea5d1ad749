import { inflateSync } from 'fflate';

let packed: Uint8Array | undefined;

/** Hands over the PDF engine that the page brings along, deflated. */
export function giveEngine(bytes: Uint8Array): void {
  packed = bytes;
}

/** Stands for the function of the same name that reads the engine from a disk. @public */
export async function readPdfiumModule(): Promise<Uint8Array> {
  if (packed === undefined) throw new Error('no PDF engine');
  return inflateSync(packed);
}
