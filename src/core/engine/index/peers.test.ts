import { expect, test } from 'vitest';
import type { Disclosure } from '../../model/disclosure.ts';
import { disclosure, table } from '../testing/builders.ts';
import { catalogue } from '../testing/catalogue.ts';
import { Peers } from './peers.ts';

const document = (id: string, year?: number): Disclosure => {
  const [kind = '', office = ''] = id.split('/');
  const { year: _, ...rest } = disclosure([]);
  return {
    ...rest,
    id,
    kind: kind as Disclosure['kind'],
    department: office.replace('（单位）', ''),
    ...(year === undefined ? {} : { year }),
  };
};

const own = document('final/甲局/2023', 2023);
const prior = { name: 'prior', kind: 'final', year: -1, office: 'same' } as const;

test.each<[string, readonly Disclosure[], string]>([
  ['the same office a year earlier', [document('final/甲局/2022', 2022)], 'final/甲局/2022'],
  ['another office', [document('final/乙局/2022', 2022)], 'no-peer'],
  ['a unit of the same name', [document('final/甲局（单位）/2022', 2022)], 'no-peer'],
  ['brackets', [document('final/甲局(本级)/2022', 2022)], 'final/甲局(本级)/2022'],
  [
    'a name spelt alike before one that is folded',
    [document('final/甲局(本级)/2022', 2022), document('final/甲局/2022', 2022)],
    'final/甲局/2022',
  ],
  ['another kind', [document('budget/甲局/2022', 2022)], 'no-peer'],
  ['the year itself', [document('final/甲局/2023#2', 2023)], 'no-peer'],
  ['no year', [document('final/甲局/')], 'no-peer'],
  ['two of them', [document('final/甲局/2022', 2022), document('final/甲局/2022#2', 2022)], 'several-peers'],
])('%s', (_, others, expected) => {
  const found = Peers.among([own, ...others], catalogue).find(own, prior);
  expect('code' in found ? found.code : found.map((each) => each.disclosure.id).join()).toBe(expected);
});

test('a document without year or office is compared with none', () => {
  const others = [document('final/甲局/2022', 2022), document('final//2022', 2022)];
  for (const each of [document('final/甲局/'), document('final//2023', 2023)]) {
    expect(Peers.among([each, ...others], catalogue).find(each, prior)).toMatchObject({ code: 'no-peer' });
  }
});

test('units that have no document, where others have one', () => {
  const listed = ['甲局', '甲局机关', '甲局信息中心'];
  const rows = listed.map((name, index) => ({
    key: `item-${index + 1}`,
    kind: 'item' as const,
    label: name,
    cells: {},
    texts: { unit_name: name },
    place: { file: 'a' },
  }));
  const department = { ...own, tables: [table({ id: 'final_organisation', rows })] };
  const units = [document('final/甲局机关/2023', 2023)];
  const some = { name: 'units', kind: 'final', year: 0, office: 'some' } as const;
  const peers = Peers.among([department, ...units], catalogue);
  const found = peers.find(department, some);
  expect('code' in found ? found.code : peers.withoutDocument(department, found)).toEqual(['甲局信息中心']);
  expect(peers.find(department, { ...some, office: 'units' })).toMatchObject({ code: 'no-peer' });
});

test('the own level of a department in brackets or not, other names folded', () => {
  const listed = ['甲局（本级）', '甲局（水文站）'];
  const rows = listed.map((name, index) => ({
    key: `item-${index + 1}`,
    kind: 'item' as const,
    label: name,
    cells: {},
    texts: { unit_name: name },
    place: { file: 'a' },
  }));
  const department = { ...own, tables: [table({ id: 'final_organisation', rows })] };
  const units = [document('final/甲局本级（单位）/2023', 2023), document('final/甲局水文站/2023', 2023)];
  const peers = Peers.among([department, ...units], catalogue);
  const found = peers.find(department, { name: 'units', kind: 'final', year: 0, office: 'units' });
  expect('code' in found ? found.code : found.length).toBe(2);
});
