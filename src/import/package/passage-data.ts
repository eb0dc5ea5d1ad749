import type { Narrative, Passage } from '../../core/model/narrative.ts';
import { ReadError } from '../../core/model/read-error.ts';
import type { DataRow, DataRows } from './data-rows.ts';
import { type Files, formatPlace, storedPlace } from './place-text.ts';

/** The prose as records of level, depth, text and places. */
export function passageRecords(passages: readonly Passage[], files: Files): string[][] {
  return passages.map(({ heading, path, text, places }) => [
    heading === undefined ? '' : String(heading),
    String(path.length),
    text,
    places
      .map(({ offset, place }, index) =>
        index === 0 && offset === 0 ? formatPlace(place, files) : `${offset}=${formatPlace(place, files)}`,
      )
      .join('|'),
  ]);
}

/** Reads what `passageRecords` writes; the headings above a passage are the last ones of each level before it. */
export function readPassages(data: DataRows, files: Files): Narrative['passages'] {
  const open: string[] = [];
  let path: readonly string[] = [];
  return data.rows.map((record): Passage => {
    const text = record.values.get('text') ?? '';
    const level = numberIn('level', record);
    const depth = numberIn('depth', record) ?? (level === undefined ? open.length : level - 1);
    if (depth !== path.length) path = open.slice(0, depth);
    const above = path;
    if (level !== undefined) {
      open.length = Math.min(open.length, depth);
      open.push(text);
      path = [...open];
    }
    const places = readPlaces(record, files);
    return { text, ...(level === undefined ? {} : { heading: level }), path: above, places };
  });
}

const deepest = 99;

function numberIn(name: string, { values, place }: DataRow): number | undefined {
  const text = values.get(name) ?? '';
  if (text === '') return undefined;
  const number = /^[0-9]{1,2}$/.test(text) ? Number(text) : deepest + 1;
  if (number > deepest) throw new ReadError('bad-claim', `${name} ${text}`, place);
  return number;
}

function readPlaces({ values, place }: DataRow, files: Files): Passage['places'] {
  const parts = (values.get('source') ?? '').split('|');
  return parts.map((part) => {
    const [, offset, rest] = /^([0-9]+)=(.*)$/s.exec(part) ?? [part, '0', part];
    return { offset: Number(offset), place: storedPlace(rest ?? '', files, place) };
  });
}
