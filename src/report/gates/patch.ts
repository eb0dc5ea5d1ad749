import { cleanText } from '../clean-text.ts';
import { type Printable, printable } from './terminal.ts';

/** A patch: remarks behind `#`, and hunks. Nothing of a document can become a line of it. */
export type PatchText = Printable & { readonly patch: true };

/** A remark for the person who applies the patch, on one line. */
export const patchRemark = (text: string): PatchText => `# ${cleanText(text)}\n` as PatchText;

/** A file of a patch: the lines of its hunks, each behind its sign; `undefined` when it cannot be told safely. */
export function patchHunks(path: string, hunks: readonly string[]): PatchText | undefined {
  const lines = [`--- a/${path}`, `+++ b/${path}`, ...hunks];
  const text = lines.map((line) => `${line}\n`).join('');
  // A line break would end the line, and what a terminal acts on would not be seen by whoever verifies the patch.
  const isSafe = !/["\\\n\r]/.test(path) && hunks.every(isLine) && printable(text) === text;
  return isSafe ? (text as PatchText) : undefined;
}

const isLine = (text: string): boolean => !/\n|\r(?!$)/.test(text);

export const joinedPatch = (parts: readonly PatchText[]): PatchText => parts.join('') as PatchText;
