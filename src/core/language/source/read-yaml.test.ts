import { expect, test } from 'vitest';
import { quotedOffsets } from './read-yaml.ts';

test.each([
  ['"ab"', [11, 12, 13]],
  ['"\\"b"', [11, 13, 14]],
  ['"\\u4e00b"', [11, 17, 18]],
  ['"\\U00020bb7b"', [11, 11, 21, 22]],
  ["'a''b'", [11, 12, 14, 15]],
  ['""', [11]],
])('%s', (source, offsets) => {
  expect(quotedOffsets(source, 10)).toEqual(offsets);
});
