import type { ComparedDocument, VersionComparison } from '../../core/findings/comparison.ts';
import type { Report } from '../../core/findings/report.ts';
import type { Disclosure } from '../../core/model/disclosure.ts';
import { changedCells, tableNames } from './changed-cells.ts';
import { changedFindings } from './changed-findings.ts';
import { changedSentences } from './changed-sentences.ts';

/** One of two versions: its report, and its documents where it is more than a report. */
export interface ComparedSide {
  readonly report: Report;
  readonly documents?: readonly Disclosure[];
}

/** Compares two versions of a document, or of many; documents are matched by kind, office and year, two single ones anyhow. */
export function compareSides(old: ComparedSide, now: ComparedSide): VersionComparison {
  const pairs = pairsOf(old.report, now.report);
  const findings = changedFindings(old.report, now.report, pairs);
  const documents = [...pairs].flatMap(([before, after]) => documentOf(old, now, before, after));
  const paired = new Set(pairs.values());
  return {
    schema: 'gouji-compare/1',
    hasContent: old.documents !== undefined && now.documents !== undefined,
    documents,
    removed: old.report.documents.map(({ id }) => id).filter((id) => !pairs.has(id)),
    added: now.report.documents.map(({ id }) => id).filter((id) => !paired.has(id)),
    findings,
    inputs: { old: old.report.inputs, new: now.report.inputs },
    summary: {
      cells: documents.reduce((sum, { cells }) => sum + cells.length, 0),
      sentences: documents.reduce((sum, { sentences }) => sum + sentences.length, 0),
      new: findings.new.length,
      drifted: findings.drifted.length,
      mended: findings.mended.length,
      unchecked: findings.unchecked.length,
      same: findings.same.length,
    },
  };
}

/** Ids of the old version with those of the new one. */
function pairsOf({ documents: old }: Report, { documents: now }: Report): Map<string, string> {
  const [first, ...others] = old;
  const [second, ...rest] = now;
  if (first !== undefined && second !== undefined && others.length === 0 && rest.length === 0)
    return new Map([[first.id, second.id]]);
  const known = new Set(now.map(({ id }) => id));
  return new Map(old.filter(({ id }) => known.has(id)).map(({ id }) => [id, id]));
}

function documentOf(old: ComparedSide, now: ComparedSide, before: string, after: string): ComparedDocument[] {
  const from = old.documents?.find(({ id }) => id === before);
  const to = now.documents?.find(({ id }) => id === after);
  if (from === undefined || to === undefined) return [];
  const [had, has] = [tableNames(from), tableNames(to)];
  return [
    {
      old: before,
      new: after,
      tables: {
        added: has.filter((name) => !had.includes(name)),
        removed: had.filter((name) => !has.includes(name)),
      },
      cells: changedCells(from, to),
      sentences: changedSentences(from, to),
    },
  ];
}
