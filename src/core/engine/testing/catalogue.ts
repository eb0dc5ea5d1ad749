import type {
  Catalogue,
  ColumnEntry,
  LineEntry,
  LineRole,
  SideEntry,
  TableEntry,
} from '../../catalogue/types.ts';

/** A small catalogue with one table of every shape that the engine treats on its own. */

function column(id: string, rest: Partial<ColumnEntry> = {}): ColumnEntry {
  return { id, title: `Column ${id}`, type: 'money', headers: [], ...rest };
}

function line(id: string, role: LineRole, partOf?: string): LineEntry {
  return { id, title: `Line ${id}`, variants: [], role, ...(partOf !== undefined && { partOf }) };
}

function side(id: string, lines: readonly LineEntry[], classification?: 'functional'): SideEntry {
  return { id, title: `Side ${id}`, headers: [], lines, ...(classification && { classification }) };
}

function table(id: string, rest: Partial<TableEntry>): TableEntry {
  return {
    id,
    title: `Table ${id}`,
    kind: 'budget',
    shape: 'coded',
    stems: [],
    columns: [],
    sides: [],
    ...rest,
  };
}

const spending = [
  column('total', { nonNegative: true }),
  column('basic', { nonNegative: true }),
  column('personnel', { partOf: 'basic' }),
  column('public', { partOf: 'basic' }),
  column('project', { nonNegative: true }),
  column('other'),
  column('rate', { type: 'percent' }),
  column('count', { type: 'count' }),
];

export const catalogue: Catalogue = {
  tables: [
    table('spending', { required: true, classification: 'functional', columns: spending }),
    table('general', { required: true, classification: 'functional', columns: spending }),
    table('fund', { classification: 'functional', columns: spending }),
    table('strict', {
      classification: 'functional',
      columns: [column('total', { required: true }), column('basic'), column('project')],
    }),
    table('economic', {
      classification: 'economic',
      columns: spending,
      sides: [side('', [line('personnel_total', 'subtotal'), line('public_total', 'subtotal')])],
    }),
    table('summary', {
      shape: 'sided',
      required: true,
      columns: [column('amount')],
      sides: [
        side('income', [
          line('fiscal', 'addend'),
          line('general', 'addend', 'fiscal'),
          line('fund', 'addend', 'fiscal'),
          line('business', 'addend'),
          line('fees', 'of-which', 'business'),
          line('current', 'subtotal'),
          line('opening', 'balance'),
          line('grand_total', 'total'),
        ]),
        side(
          'expenditure',
          [line('current', 'subtotal'), line('closing', 'balance'), line('grand_total', 'total')],
          'functional',
        ),
      ],
    }),
    table('blocks', {
      shape: 'blocks',
      columns: [
        column('total'),
        column('abroad', { partOf: 'total' }),
        column('reception', { partOf: 'total' }),
      ],
      sides: [
        side('', [line('budget', 'addend'), line('general_part', 'addend'), line('fund_part', 'addend')]),
      ],
    }),
    table('purchases', { shape: 'list', columns: [column('total'), column('general')] }),
    table('accounts', { kind: 'final', required: true, classification: 'functional', columns: spending }),
  ],
  codes: [
    ...['201', '205', '208', '210'].map((code) => ({ code, name: `Class ${code}` })),
    { code: '20101', name: 'Council' },
    { code: '2010101', name: 'Running' },
    { code: '2010102', name: 'General affairs' },
  ].map((each) => ({ ...each, classification: 'functional' as const, aliases: [], mark: 'S' as const })),
  conventions: {
    units: [
      { title: '元', exponent: 0 },
      { title: '万元', exponent: 4 },
    ],
    blankMarks: ['-', '—'],
    totalLabels: [],
    ofWhichPrefixes: [],
    ordinalHeaders: [],
    columnNumberLabels: [],
    notePrefixes: [],
    emptyPhrases: [],
    words: {},
  },
};
