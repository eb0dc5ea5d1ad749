import { nearestName } from '../../core/language/source/edit-distance.ts';
import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';

/** The error for a name that the catalogue does not hold; the detail reads `written → nearest`. */
export function unknownName(reason: string, name: string, known: Iterable<string>, place: Place): ReadError {
  const nearest = nearestName(name, known);
  return new ReadError(reason, nearest === undefined ? name : `${name} → ${nearest}`, place);
}
