import { expect, test } from 'vitest';
import { catalogue } from '../../../generated/catalogue.ts';
import type { Passage } from '../../../model/narrative.ts';
import { indexDocument } from '../../index/document-index.ts';
import { disclosure, table } from '../../testing/builders.ts';
import { omissions } from './omissions.ts';

const heading = '三、“三公”经费情况';

/** The items that a chapter, with lines of a list above it, is said to leave out. */
function leftOut(chapter: string, lines: readonly string[] = []): readonly string[] {
  const places = [{ offset: 0, place: { file: 'a' } }];
  const passages: Passage[] = [
    ...lines.map((text) => ({ text, path: [], places })),
    { text: heading, heading: 1, path: [], places },
    { text: chapter, path: [heading], places },
  ];
  const narrative = { passages, table: { ...table({ id: 'narrative', rows: [] }), columns: [] } };
  const document = indexDocument(disclosure([], { kind: 'final', narrative }), catalogue);
  const context = { document, key: '', params: () => ({}) };
  return [...(omissions.find(context) ?? [])].map(({ key }) => key);
}

const others = '因公出国（境）费0万元，公务用车运行维护费3.10万元，公务接待费2.00万元';

test.each([
  ['the amount of a purchase', `${others}，公务用车购置费0万元。`, []],
  ['no vehicle bought', `${others}。公务用车保有量4辆，无新购车辆。`, []],
  ['nothing of a purchase', `${others}。`, ['公务用车购置']],
  ['a purchase of other things', `${others}。新购办公桌2张。`, ['公务用车购置']],
])('%s', (_, text, missing) => {
  expect(leftOut(text)).toEqual(missing);
});

test('items as lines of a list that is no table', () => {
  const chapter = '“三公”经费比上年减少0.46万元。';
  const lines = ['1、因公出国（境）费用', '2、公务接待费8.74', '其中：（1）公务用车运行维护费'];
  expect(leftOut(chapter, [...lines, '（2）公务用车购置'])).toEqual([]);
  // The name of both halves tells neither.
  expect(leftOut(chapter, [...lines, '（2）公务用车购置及运行费'])).toEqual(['公务用车购置']);
});
