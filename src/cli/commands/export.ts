import { join } from 'node:path';
import { catalogue } from '../../core/generated/catalogue.ts';
import type { Disclosure } from '../../core/model/disclosure.ts';
import { inexactFigures } from '../../core/relations/exactness.ts';
import { relationsOf } from '../../core/relations/relations-of.ts';
import { type RelationName, relationNames } from '../../core/relations/schema.ts';
import { exportFormats, relationWriter } from '../../export/relation-writer.ts';
import { fill } from '../../locale/fill.ts';
import { printable } from '../../report/gates/terminal.ts';
import { exitCodes, isLost } from '../exit-code.ts';
import { choice, type Flags, unrecognized } from '../flags.ts';
import { type OpenOutput, openOutput } from '../output-files.ts';
import { readEach } from '../read-session.ts';
import type { Session } from '../session.ts';

/** `gouji export`: the figures of all documents as one long table, with what their tables are made of. */
export async function runExport(session: Session, paths: readonly string[], flags: Flags): Promise<number> {
  const { io, locale } = session;
  const texts = locale.cli.export;
  const format = choice('--format', flags.format?.[0], exportFormats, locale) ?? 'csv';
  const folder = flags.output ?? '';
  const outputs = new Map<RelationName, OpenOutput>();
  const writerOf = await relationWriter(format);
  const writers = new Map(relationNames.map((name) => [name, writerOf(name)]));
  let documents = 0;
  let cells = 0;
  const write = (disclosure: Disclosure): void => {
    const relations = relationsOf(disclosure, catalogue);
    const figures = inexactFigures(relations);
    if (figures > 0) {
      const text = fill(texts.inexact, { document: disclosure.id, figures });
      io.stderr.write(printable(`${locale.cli.problem.notice}${text}\n`));
      return;
    }
    documents++;
    cells += relations.gouji_cell.length;
    for (const [name, writer] of writers) outputs.get(name)?.write(writer.rows(relations[name]));
  };
  const inputs = await readEach(
    session,
    paths,
    unrecognized(flags),
    (disclosures) => {
      for (const each of disclosures) write(each);
    },
    (files) => {
      for (const name of relationNames)
        outputs.set(name, openOutput(join(folder, `${name}.${format}`), files, session));
    },
  );
  for (const [name, writer] of writers) outputs.get(name)?.finish([writer.end()]);
  const text = fill(texts.written, { path: folder, documents, figures: cells });
  io.stdout.write(printable(`${text}\n`));
  if (inputs.some(isLost)) return exitCodes.unreadable;
  return documents > 0 ? exitCodes.clean : exitCodes.coverage;
}
