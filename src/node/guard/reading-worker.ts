/** Entry of the thread in which documents are read: one after the other, each with one reply. */
import { parentPort, workerData } from 'node:worker_threads';
import { readHere } from '../../check/read-parts.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { catalogue as national } from '../../core/generated/catalogue.ts';
import { ReadError } from '../../core/model/read-error.ts';
import type { ReadReply, ReadRequest } from './messages.ts';
import { pack } from './packed.ts';

const reading = readHere((workerData as Catalogue | undefined) ?? national);

/** Ends the reading that goes on. */
let giveUp: (error: unknown) => void = () => undefined;

// A promise that nobody waited for: what waits for its end instead may wait for ever.
process.on('unhandledRejection', (error) => giveUp(error));

parentPort?.on('message', async (request: ReadRequest) => {
  const stray = new Promise<ReadReply>((resolve) => {
    giveUp = (error) => resolve(failure(error, request.file));
  });
  parentPort?.postMessage(await Promise.race([stray, replyTo(request)]));
});

async function replyTo({ file, bytes, overrides }: ReadRequest): Promise<ReadReply> {
  try {
    const { encoding, problems, parts } = await reading.readParts(file, bytes, overrides);
    // Late rejections come before the next turn of the loop.
    await new Promise(setImmediate);
    return {
      encoding,
      problems,
      parts: parts.map(({ outline, load }) => ({ outline, packed: pack(load()) })),
    };
  } catch (error) {
    if (!(error instanceof ReadError)) return failure(error, file);
    const { reason, detail, place } = error;
    return { reason, detail, place };
  }
}

function failure(error: unknown, file: string): ReadReply {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { reason: 'reader-failed', detail, place: { file } };
}
