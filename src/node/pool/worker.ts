/** Entry of a thread in which documents are read and checked: one task after the other, each with one reply. */
import { workerData } from 'node:worker_threads';
import { type CheckedWork, checkerBy, readNormalized, readRaw } from '../../check/work.ts';
import type { CheckTask, Found, KeptPart, RunDocument } from '../../check/workplace.ts';
import { catalogue as national } from '../../core/generated/catalogue.ts';
import { rules as builtIn } from '../../core/generated/rules.ts';
import { KeptPages } from '../cache/kept-pages.ts';
import { recognitionBy } from '../recognizer.ts';
import { guarded } from './guarded.ts';
import type {
  CheckReply,
  Failure,
  PackedAnswers,
  PackedDocument,
  PackedPart,
  RawReply,
  Reply,
  Task,
  ThreadSettings,
} from './messages.ts';
import { pack, unpack } from './packed.ts';

const [, { settings }] = workerData as [unknown, { readonly settings: ThreadSettings }];
const { catalogue = national, ocr = 'auto' } = settings;

let checker: Promise<(task: CheckTask) => Promise<CheckedWork>> | undefined;

export const work = guarded((task: Task): Promise<Reply[Task['ask']] | Failure> => {
  if (task.ask === 'raw') return raw(task);
  return task.ask === 'normalized' ? normalized(task) : check(task);
});

async function raw({ file, bytes, overrides, page }: Extract<Task, { ask: 'raw' }>): Promise<RawReply> {
  const kept = settings.cacheFolder === undefined ? undefined : new KeptPages(settings.cacheFolder);
  const progress = (number: number) => {
    Atomics.store(page, 0, number);
    Atomics.add(page, 1, 1);
  };
  const recognition = recognitionBy(ocr, progress, kept?.keeping);
  const { parts, ...reading } = await readRaw(file, bytes, overrides, catalogue, recognition).finally(() =>
    kept?.close(),
  );
  // Late rejections come before the next turn of the loop.
  await new Promise(setImmediate);
  return { ...reading, parts: parts.map(({ part, outline }) => ({ part: packedPart(part), outline })) };
}

const packedPart = ({ load, ...part }: KeptPart): PackedPart => ({ ...part, packed: pack(load()) });

async function normalized({ input, withOutline }: Extract<Task, { ask: 'normalized' }>) {
  const read = await readNormalized(input, withOutline, catalogue);
  return { reading: read && { ...read, part: packedPart(read.part) } };
}

async function check({
  ruleSet,
  suppressions,
  ...given
}: Extract<Task, { ask: 'check' }>): Promise<CheckReply> {
  checker ??= checkerBy(settings, catalogue);
  const { coverage, tally, facts, found } = await (await checker)({
    document: opened(given.document),
    answers: openedAnswers(given.answers),
    rules: settings.ruleSets[ruleSet] ?? builtIn,
    suppressions,
  });
  return { coverage, tally, facts: pack(facts), found: pack(found) };
}

const opened = ({ members, ...document }: PackedDocument): RunDocument => ({
  ...document,
  members: members.map(({ packed: bytes, ...part }) => ({ ...part, load: () => unpack(bytes) })),
});

function openedAnswers(answers: PackedAnswers): CheckTask['answers'] {
  const known = new Map<PackedDocument, RunDocument>();
  const openOnce = (document: PackedDocument): RunDocument => {
    const open = known.get(document) ?? opened(document);
    known.set(document, open);
    return open;
  };
  return new Map(
    [...answers].map(([key, { found, ...rest }]) => {
      const documents: Found = 'code' in found ? found : found.map(openOnce);
      return [key, { ...rest, found: documents }] as const;
    }),
  );
}
