import type { Narrative, Passage } from '../../model/narrative.ts';
import type { Place } from '../../model/place.ts';
import { emptyProseTable } from '../../model/prose-table.ts';
import type { RuleExample } from './rule-example.ts';

/** The text of an example as recognition would give it; nothing where the example has none. */
export function exampleNarrative({ prose, contents, kind, place }: RuleExample): Narrative | undefined {
  if (prose === undefined && contents === undefined) return undefined;
  const own: Place = { file: place.file, line: place.line };
  return {
    passages: passagesOf(prose ?? [], own),
    table: emptyProseTable(kind, own, ''),
    ...(contents === undefined ? {} : { contents: contents.map((title) => ({ title, place: own })) }),
  };
}

function passagesOf(prose: readonly string[], place: Place): readonly Passage[] {
  const path: string[] = [];
  return prose.map((line) => {
    const marks = /^#*/.exec(line)?.[0].length ?? 0;
    const text = line.slice(marks).trim();
    const places = [{ offset: 0, place }];
    if (marks === 0) return { text, path: [...path], places };
    path.length = Math.min(path.length, marks - 1);
    const passage = { text, heading: marks, path: [...path], places };
    path.push(text);
    return passage;
  });
}
