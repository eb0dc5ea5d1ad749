import type { Lexicon } from '../core/catalogue/lexicon.ts';
import { topicTables } from '../core/catalogue/topic-tables.ts';
import type { DocumentKind } from '../core/model/disclosure.ts';
import type { Passage } from '../core/model/narrative.ts';
import { topicsOf } from './binding/topics.ts';
import type { Section } from './grid/sections.ts';
import type { Matter } from './identify/identify.ts';

/** What the chapter of the prose in which a grid stands is on. */
export type Matters = (section: Section) => Matter | undefined;

/** What the chapters of a document tell of the grids in them; nothing of a grid that stands right behind another. */
export function mattersOf(
  passages: readonly Passage[],
  kind: DocumentKind | undefined,
  lexicon: Lexicon,
): Matters {
  const { catalogue } = lexicon;
  const narrative = catalogue.tables.find((each) => each.shape === 'narrative' && each.kind === kind);
  if (kind === undefined || narrative === undefined) return () => undefined;
  const topics = topicsOf(passages, narrative.topics ?? [], lexicon);
  const known = new Map(
    passages.flatMap(({ places }, index) => places.map(({ place }) => [JSON.stringify(place), index])),
  );
  return ({ before }) => {
    const own = before.flatMap(({ place }) => known.get(JSON.stringify(place)) ?? []);
    const topic = topics[own.at(-1) ?? -1];
    const told = own
      .filter((index) => topics[index] === topic)
      .map((index) => firstAmount(passages[index]?.text ?? '', lexicon))
      .find((amount) => amount !== undefined);
    if (topic === undefined || told === undefined) return undefined;
    return { tables: topicTables(topic, kind, catalogue), told };
  };
}

function firstAmount(text: string, { units }: Lexicon): number | undefined {
  const amount = new RegExp(
    `([0-9][0-9,]*(?:\\.[0-9]+)?)(?:${units.map(({ title }) => title).join('|')})`,
    'u',
  );
  const printed = amount.exec(text)?.[1];
  return printed === undefined ? undefined : Number(printed.replaceAll(',', ''));
}
