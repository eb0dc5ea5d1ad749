import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patchHunks, patchRemark } from './patch.ts';
import { painted, printable } from './terminal.ts';

test.each([
  ['colour', 'a\u001b[31mb', 'a[31mb'],
  ['a title of the window', '\u001b]0;x\u0007', ']0;x'],
  ['a link', '\u001b]8;;https://x\u001b\\y', ']8;;https://x\\y'],
  ['control characters of eight bits', 'a\u009b2Jb', 'a2Jb'],
  ['writing that turns', '1\u202e2\u2066', '12'],
  ['a return in front of other text', 'good\rbad', 'goodbad'],
  ['line breaks and tabs stay', 'a\tb\r\nc\n', 'a\tb\r\nc\n'],
])('%s', (_, text, expected) => {
  expect(printable(text)).toBe(expected);
});

test('emphasis passes where it was asked for, nothing else does', () => {
  expect(painted('\u001b[31mx\u001b[39m\u001b[2J')).toBe('\u001b[31mx\u001b[39m[2J');
});

test('whatever a document says, a patch keeps its lines', () => {
  const unit = fc.constantFrom('a', '\n', '\r', '-', '+', '@', '\u2028', '\u001b', '"', ' ');
  const anyText = fc.string({ unit, maxLength: 12 });
  fc.assert(
    fc.property(anyText, anyText, fc.array(anyText), (remark, path, lines) => {
      expect(patchRemark(remark)).toMatch(/^# [^\n\r]*\n$/);
      const hunks = patchHunks(path, ['@@ -1,1 +1,1 @@', ...lines.map((line) => ` ${line}`)]);
      if (hunks === undefined) return;
      expect(
        hunks
          .split('\n')
          .slice(3, -1)
          .every((line) => line.startsWith(' ')),
      ).toBe(true);
      expect(hunks.split('\n')).toHaveLength(lines.length + 4);
    }),
  );
});
