import type { Quantifier } from '../../language/ir/ir.ts';
import type { DocumentIndex } from '../index/document-index.ts';
import { perDocument } from '../index/per-document.ts';
import { eachBound } from './bound.ts';
import { eachColumn } from './column.ts';
import { theDocument } from './document.ts';
import { eachEarlier } from './earlier.ts';
import { eachExpected } from './expected.ts';
import { eachGroup } from './groups.ts';
import { eachKey } from './join.ts';
import { eachWhole } from './parts.ts';
import type { Point } from './point.ts';
import { eachRepeated, eachRestated } from './repeated.ts';
import { eachRow } from './row.ts';
import { eachTable } from './table.ts';
import { eachParent } from './tree.ts';
import { eachUnit } from './units.ts';

const knownPoints = perDocument(() => new Map<Quantifier, readonly Point[]>());

/** The points of a quantifier, the same for every rule that ranges over it. */
export function pointsOf(document: DocumentIndex, quantifier: Quantifier): readonly Point[] {
  const known = knownPoints(document);
  let points = known.get(quantifier);
  if (points === undefined) {
    points = [...eachPoint(document, quantifier)];
    known.set(quantifier, points);
  }
  return points;
}

function eachPoint(document: DocumentIndex, quantifier: Quantifier): Iterable<Point> {
  switch (quantifier.type) {
    case 'document':
      return theDocument(document, quantifier);
    case 'row':
      return eachRow(document, quantifier);
    case 'tree':
      return eachParent(document, quantifier);
    case 'column':
      return eachColumn(document, quantifier);
    case 'join':
      return eachKey(document, quantifier);
    case 'table':
      return eachTable(document, quantifier);
    case 'units':
      return eachUnit(document, quantifier);
    case 'bound':
      return eachBound(document, quantifier);
    case 'parts':
      return eachWhole(document, quantifier);
    case 'earlier':
      return eachEarlier(document, quantifier);
    case 'repeated':
      return eachRepeated(document, quantifier);
    case 'restated':
      return eachRestated(document, quantifier);
    case 'groups':
      return eachGroup(document, quantifier);
    case 'expected':
      return eachExpected(document, quantifier);
  }
}
