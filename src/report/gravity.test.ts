import { expect, test } from 'vitest';
import { reportOf, sumFinding } from '../../test/report/sample.ts';
import type { Finding } from '../core/findings/report.ts';
import { pointsOf, rankDocuments } from './gravity.ts';

const side = (value: string) => ({ value, unit: '万元', text: value });
const error = (value: string, difference: string): Finding => ({
  ...sumFinding,
  left: side(value),
  right: side('0'),
  difference,
});

test.each<[string, Finding, number]>([
  ['a gap as large as the figure', error('154.08', '145.00'), 15],
  ['a tenth of it', error('154.08', '14.50'), 13],
  ['a gap in the last digit', error('2421.25', '0.01'), 11],
  ['figures below one', error('0.05', '0.04'), 15],
  ['a tenth of a figure below one', error('0.5', '0.05'), 13],
  ['thousands separators and signs', error('-1,234.50', '1,000'), 15],
  ['a warning, whatever its gap', { ...error('154.08', '145.00'), severity: 'warning' }, 2],
  ['a note', { ...error('154.08', '145.00'), severity: 'info' }, 0],
])('%s', (_, finding, points) => {
  expect(pointsOf(finding)).toBe(points);
});

test('documents by their points, equal ones by their ids; what was not read counts, up to a bound', () => {
  const report = reportOf([error('154.08', '9.00')], { fail: 1 });
  const [own] = report.documents;
  if (own === undefined) throw new Error('no document');
  const documents = [
    { ...own, id: 'b', missingTables: ['x', 'y'], figures: { read: 50, placed: 29, unplaced: 21 } },
    { ...own, id: 'a', missingTables: [], figures: { read: 900, placed: 0, unplaced: 900 } },
    { ...own, missingTables: [] },
    { ...own, id: 'c', missingTables: [], figures: { read: 0, placed: 0, unplaced: 0 } },
  ];
  const ranked = rankDocuments({ ...report, documents }).map(({ document, points }) => [document.id, points]);
  expect(ranked.slice(1)).toEqual([
    ['a', 5],
    ['b', 4],
    ['c', 0],
  ]);
  expect(ranked[0]?.[0]).toBe(own.id);
});
