import { expect, test } from 'vitest';
import { editDistance, nearestName } from './edit-distance.ts';

test.each([
  ['', '', 0],
  ['合计', '合计', 0],
  ['合计', '合记', 1],
  ['支出总表', '支总出表', 1],
  ['收入总表', '收入表', 1],
  ['abcdef', 'badcfe', 3],
  ['', '合计', 2],
  ['𠮷野', '吉野', 1],
])('editDistance %s %s', (left, right, distance) => {
  expect(editDistance(left, right)).toBe(distance);
  expect(editDistance(right, left)).toBe(distance);
});

test.each([
  ['收支总标', ['收入总表', '收支总表'], '收支总表'],
  ['基本支', ['项目支出', '基本支出'], '基本支出'],
  ['甲', ['乙'], undefined],
  ['完全不同的名称', ['收支总表'], undefined],
  ['甲'.repeat(65), ['甲'.repeat(64)], undefined],
])('nearestName %s', (name, candidates, nearest) => {
  expect(nearestName(name, candidates)).toBe(nearest);
});
