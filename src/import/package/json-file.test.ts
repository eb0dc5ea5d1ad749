import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstJsonError, offsetOf, parseJson } from './json-file.ts';

const encode = (text: string) => new TextEncoder().encode(text);

test.each([
  ['a comma too many', '{"a": 1,\n "b": [1, 2,]}', '2:13'],
  ['a missing comma', '{"a": 1\n "b": 2}', '2:2'],
  ['a missing colon', '{"a" 1}', '1:6'],
  ['no value', '{"a":}', '1:6'],
  ['a bare word', '{"a": tru}', '1:7'],
  ['a comment', '{} // x', '1:4'],
  ['single quotes', "{'a': 1}", '1:2'],
  ['a leading zero', '[012]', '1:3'],
  ['a wrong escape', '["\\x"]', '1:2'],
  ['a line break in a text', '["a\nb"]', '1:2'],
  ['an open bracket', '{"a": [1', '1:9'],
  ['the wrong bracket', '{"a": [1}', '1:9'],
  ['deep nesting that stays open', '['.repeat(100_000), '1:100001'],
])('%s is found', (_, text, position) => {
  expect(() => parseJson('a.json', encode(text))).toThrow(
    expect.objectContaining({ reason: 'bad-json', detail: position }),
  );
});

test('what JSON.parse accepts has no error, and what it refuses has one', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    '-0.5e+3',
    'true',
    'null',
    ' ',
    '"\\u00e9\\n"',
    '01',
    '"',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        let isValid = true;
        try {
          JSON.parse(text);
        } catch {
          isValid = false;
        }
        const offset = firstJsonError(text);
        if (isValid) expect(offset).toBe(text.length);
        else expect(() => JSON.parse(text.slice(0, offset + 1))).toThrow();
      },
    ),
  );
});

test('a path leads to its value, however many brackets and commas stand in texts', () => {
  const text = '{"a": {"b,": ["x,{", [1, {"c": "\\"}"}], 2]},\n "d": null}';
  const at = (...path: (string | number)[]) => text.slice(offsetOf(text, path));
  expect(at('a', 'b,', 1, 1, 'c')).toMatch(/^"\\"\}"\}\]/);
  expect(at('a', 'b,', 2)).toMatch(/^2\]/);
  expect(at('d')).toBe('null}');
  expect(at('a', 'absent')).toMatch(/^\{"b,"/);
  expect(at()).toBe(text);
});

test('every value of any JSON is found by its path', () => {
  const check = (text: string, value: unknown, path: (string | number)[]): void => {
    const rest = text.slice(offsetOf(text, path));
    expect(rest.startsWith(JSON.stringify(value))).toBe(true);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value))
      check(text, inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      check(text, JSON.parse(text), []);
    }),
  );
});
