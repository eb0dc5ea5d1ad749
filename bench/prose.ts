// Time of the sentence reader for 5 MB of text against that for 1 MB, on prose and on text made to slow it down.
// `node scripts/run.mjs bench/prose`; a ratio near 5 is linear.

import { lexiconOf } from '../src/core/catalogue/lexicon.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import type { Passage } from '../src/core/model/narrative.ts';
import { readClaims } from '../src/recognize/claims/read-claims.ts';

const lexicon = lexiconOf(catalogue);

/** Repeated to the size wanted: each aims at one step of the reader. */
const pieces: Readonly<Record<string, string>> = {
  prose: '2022年度支出合计120.50万元，其中：基本支出100.50万元，占83.40%；项目支出20.00万元，占16.60%。',
  'one sentence': '基本支出100.50万元，占83.40%；项目支出20.00万元，',
  digits: '1234567890',
  'digits and commas': '1,234,567.',
  'opening brackets': '(',
  'nested brackets': '支出1万元(其中:',
  'pairs of brackets': '()',
  'of which': '其中:',
  'of which with figures': '其中:支出1万元,',
  semicolons: '支出1万元,其中:收入2万元;',
  comparisons: '比上年',
  'bases without tail': '与上年支出的',
  'title marks': '《',
  words: '占完成预算的增加减少持平主要原因是',
  names: '收、支、总、计、',
  letters: '为为为的的的',
  spaces: '1 2 . ',
  'broken surrogates': '\ud83d',
  completions: '完成预算的',
  among: '支出中,',
};

function milliseconds(passages: readonly Passage[]): number {
  const start = performance.now();
  readClaims(passages, lexicon);
  return performance.now() - start;
}

const passage = (text: string): Passage => ({ text, path: [], places: [] });
const filled = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));
const million = 1_000_000;

for (const [name, piece] of Object.entries(pieces)) {
  const small = milliseconds([passage(filled(piece, million))]);
  const large = milliseconds([passage(filled(piece, 5 * million))]);
  console.log(
    `${name.padEnd(24)}${small.toFixed(0).padStart(8)} ms${large.toFixed(0).padStart(8)} ms   × ${(large / small).toFixed(1)}`,
  );
}
const lines = Array.from({ length: 20_000 }, (_, index) => passage(`${index + 1}.行政运行支出1万元,其中:`));
console.log(
  `numbered paragraphs     ${milliseconds(lines.slice(0, 4_000)).toFixed(0)} ms, ${milliseconds(lines).toFixed(0)} ms`,
);
