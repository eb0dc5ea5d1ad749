import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { evaluate } from '../src/core/engine/evaluate.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import { readRawDocument } from '../src/import/registry.ts';
import { recognize } from '../src/recognize/recognize.ts';

const args = process.argv.slice(2).filter((a) => !a.startsWith('-'));
const verbose = process.argv.includes('-v');
for (const f of args) {
  const t = Date.now();
  let raw;
  try {
    raw = await readRawDocument(basename(f), new Uint8Array(readFileSync(f)));
  } catch (e) {
    console.log(f, String(e));
    continue;
  }
  const t2 = Date.now();
  const ds = recognize([raw], catalogue);
  console.log(
    '\n#####',
    basename(f),
    'read',
    t2 - t,
    'ms; recognize',
    Date.now() - t2,
    'ms; documents',
    ds.length,
    'problems',
    raw.problems.length,
  );
  for (const d of ds) {
    console.log(
      '##',
      d.id,
      d.currencyUnit,
      'unrecognized',
      d.unrecognized.length,
      d.unrecognized
        .map((u) => u.title.slice(0, 20) + ':' + u.figures)
        .slice(0, 12)
        .join(' | '),
    );
    if (verbose)
      for (const t of d.tables)
        console.log(
          '  ',
          t.id,
          t.instance > 1 ? '#' + t.instance : '',
          t.title.slice(0, 30),
          t.currencyUnit,
          'rows',
          t.rows.length,
          'figs',
          t.figuresRead,
          'unplaced',
          t.unplaced.length,
          t.confidence,
          'notes',
          t.notes.length,
          JSON.stringify(t.place.page ?? t.place.line),
          t.unplaced
            .slice(0, 3)
            .map((u) => u.text + '/' + u.reason + '/' + (u.header ?? ''))
            .join(', '),
        );
    const counts: Record<string, number> = {};
    for (const o of evaluate(rules, d, catalogue)) {
      counts[o.verdict] = (counts[o.verdict] ?? 0) + 1;
      if (o.verdict === 'fail') {
        const r = rules.find((r) => r.code === o.identity.rule)!;
        if (r.severity === 'info') continue;
        const op = (x: any) =>
          `${x.table}[${x.row}${x.rowLabel ? ':' + x.rowLabel : ''}].${x.column}=${x.cell.text}@${x.cell.place.page ?? x.cell.place.line}`;
        console.log(
          '   ',
          r.severity,
          o.identity.rule,
          r.title,
          '|',
          o.identity.key,
          JSON.stringify(o.identity.params),
          '|',
          o.identity.left.map(op).slice(0, 4).join(' + '),
          '=',
          o.identity.right.map(op).slice(0, 9).join(' + '),
          o.residual ? `r=${o.residual.coefficient}e${o.residual.exponent}` : '',
        );
      }
    }
    console.log('   ', JSON.stringify(counts));
  }
}
