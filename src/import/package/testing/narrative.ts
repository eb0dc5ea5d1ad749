/** Test data: prose with its statements, everything that a package must bring back. */
import type { Cell } from '../../../core/model/disclosure.ts';
import type { Narrative } from '../../../core/model/narrative.ts';
import type { Place } from '../../../core/model/place.ts';

const at = (line: number): Place => ({ file: 'a.txt', line });
const money12: Cell = {
  state: 'value',
  text: '12.5',
  figure: { coefficient: 125, exponent: 3 },
  half: 3,
  place: { file: 'a.txt', line: 62 },
};

const page = (number: number): Place => ({ file: 'b.xlsx', page: number });

/** Prose with headings, a paragraph over two pages, and statements with every fact. */
export const narrative: Narrative = {
  contents: [{ title: '一、总体情况', place: at(50) }],
  passages: [
    { text: '一、总体情况', heading: 1, path: [], places: [{ offset: 0, place: at(60) }] },
    { text: '（一）收入', heading: 2, path: ['一、总体情况'], places: [{ offset: 0, place: at(61) }] },
    {
      text: '收入总计12.5万元，减少0.3万元，下降2.34%。',
      path: ['一、总体情况', '（一）收入'],
      places: [
        { offset: 0, place: at(62) },
        { offset: 10, place: at(64) },
      ],
    },
    { text: '二、其他', heading: 1, path: [], places: [{ offset: 0, place: at(65) }] },
    { text: '另一文件, "无标题"', path: [], places: [{ offset: 0, place: page(1) }] },
  ],
  table: {
    id: 'final_narrative',
    instance: 1,
    title: '',
    currencyUnit: '元',
    unitExponent: 0,
    unitPrinted: false,
    columns: [{ id: 'amount', header: '金额', decimals: 0 }],
    rows: [
      {
        key: 'income_total',
        kind: 'line',
        label: '收入总计',
        cells: {
          amount: money12,
          change: {
            state: 'value',
            text: '0.3',
            figure: { coefficient: -3, exponent: 3 },
            half: 3,
            place: at(64),
          },
          growth: {
            state: 'value',
            text: '2.34',
            figure: { coefficient: -234, exponent: -2 },
            half: -2,
            place: at(64),
          },
        },
        texts: { section: '一、总体情况', sentence: '收入总计|12.5%万元', reason: '压减' },
        place: at(62),
        statement: { measure: 'income_total', year: 2022, parts: ['2010306', 'a|b%'], open: true },
      },
      {
        key: '2010306#2',
        kind: 'code',
        label: '某科目',
        cells: {
          amount: { state: 'unreadable', text: 'XX', place: at(66) },
          count: { state: 'value', text: '3', figure: { coefficient: 3, exponent: 0 }, place: at(67) },
        },
        texts: {},
        place: at(65),
        statement: { code: '2010306', project: '某项目', unbound: 'no-row' },
      },
      { key: 'item-9', kind: 'item', label: '', cells: {}, texts: {}, place: page(1), statement: {} },
    ],
    notes: [],
    unplaced: [{ text: '5', reason: 'bare-number', place: page(1) }],
    figuresRead: 6,
    confidence: 'high',
    place: at(60),
  },
};
