import type { CompiledRule, Quantifier } from '../../language/ir/ir.ts';
import type { DocumentIndex } from '../index/document-index.ts';
import { eachBound } from './bound.ts';
import { eachColumn } from './column.ts';
import { theDocument } from './document.ts';
import { eachEarlier } from './earlier.ts';
import { eachExpected } from './expected.ts';
import { eachGroup } from './groups.ts';
import { eachKey } from './join.ts';
import { eachWhole } from './parts.ts';
import type { Point } from './point.ts';
import { eachRepeated } from './repeated.ts';
import { eachRow } from './row.ts';
import { eachTable } from './table.ts';
import { eachParent } from './tree.ts';
import { eachUnit } from './units.ts';

/** The points of any quantifier. */
export function pointsOf(
  document: DocumentIndex,
  rule: CompiledRule,
  quantifier: Quantifier,
): Iterable<Point> {
  switch (quantifier.type) {
    case 'document':
      return theDocument(document, rule, quantifier);
    case 'row':
      return eachRow(document, rule, quantifier);
    case 'tree':
      return eachParent(document, rule, quantifier);
    case 'column':
      return eachColumn(document, rule, quantifier);
    case 'join':
      return eachKey(document, rule, quantifier);
    case 'table':
      return eachTable(document, rule, quantifier);
    case 'units':
      return eachUnit(document, rule, quantifier);
    case 'bound':
      return eachBound(document, rule, quantifier);
    case 'parts':
      return eachWhole(document, rule, quantifier);
    case 'earlier':
      return eachEarlier(document, rule, quantifier);
    case 'repeated':
      return eachRepeated(document, rule, quantifier);
    case 'groups':
      return eachGroup(document, rule, quantifier);
    case 'expected':
      return eachExpected(document, rule, quantifier);
  }
}
