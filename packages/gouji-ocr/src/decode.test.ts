import { describe, expect, test } from 'vitest';
import { decodeLine } from './decode.ts';

const alphabet = ['', '1', '2', '.', ' '];

/** Steps of a line: each the probabilities of some characters, the rest is nothing. */
function scoresOf(steps: readonly Readonly<Record<string, number>>[]): Float32Array {
  return Float32Array.from(
    steps.flatMap((step) => {
      const rest = 1 - Object.values(step).reduce((sum, value) => sum + value, 0);
      return alphabet.map((character) => (character === '' ? rest : (step[character] ?? 0)));
    }),
  );
}

const read = (...steps: readonly Readonly<Record<string, number>>[]) =>
  decodeLine(scoresOf(steps), 0, steps.length, alphabet);

describe('steps of a line', () => {
  test('equal neighbours are one character, two with nothing between them', () => {
    const { characters } = read({ 1: 0.9 }, { 1: 0.8 }, {}, { 1: 0.9 }, { 2: 0.9 });
    expect(characters.map(({ text }) => text).join('')).toBe('112');
  });

  test('a character is as sure as its surest step, and keeps what else it may be there', () => {
    const { characters } = read({ 1: 0.6, 2: 0.3 }, { 1: 0.75, 2: 0.2 });
    expect(characters).toHaveLength(1);
    expect(characters[0]?.confidence).toBeCloseTo(0.75);
    expect(characters[0]?.alternatives.map(({ text }) => text)).toEqual(['2', '']);
  });

  test('a point that was hardly seen is remembered where it would stand', () => {
    const { characters, omissions } = read({ 1: 0.9 }, { '.': 0.2 }, {}, { 2: 0.9 });
    expect(characters.map(({ text }) => text).join('')).toBe('12');
    expect(omissions).toHaveLength(1);
    expect(omissions[0]).toMatchObject({ text: '.', at: 0.375 });
  });

  test('what fades out beside a character is no omission', () => {
    const { omissions } = read({ 1: 0.9 }, { 1: 0.2 }, {}, { 2: 0.9 });
    expect(omissions).toEqual([]);
  });
});
