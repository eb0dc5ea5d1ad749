import { columnId } from '../../../catalogue/ids.ts';
import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import { type Indicator, indicatorsOf } from '../../../derive/indicator.ts';
import { isCap } from '../../../derive/target.ts';
import type { TableId } from '../../../generated/names.ts';
import type { Decimal } from '../../../model/decimal.ts';
import type { Place } from '../../../model/place.ts';
import { type DocumentIndex, instancesOf } from '../../index/document-index.ts';
import { type Piece, piecesOf, placeAt, wordsIn } from '../../index/passages.ts';
import type { TableIndex } from '../../index/table-index.ts';
import { documentList, type Offender } from '../offender.ts';
import { aimedAt, countedAs, goalOf, quotedIndicator } from './quoted-indicator.ts';
import { type Quote, quotesIn } from './quotes.ts';

interface Form {
  readonly index: TableIndex;
  readonly project: string;
  readonly indicators: readonly Indicator[];
  readonly goals: readonly Quote[];
  readonly outcomes: readonly Quote[];
  /** What may stand in front of what is counted. */
  readonly verbs: readonly string[];
}

/** What the text on the outcome, or the prose on the project, says of an indicator at odds with its outcome. */
export const misquotes = documentList('misquotes', ({ document }) => {
  const forms = formsOf(document, ['self_eval', 'whole_self_eval']);
  if (forms.length === 0) return undefined;
  return [...forms.flatMap(outcomesAtOdds), ...proseAtOdds(forms, document)];
});

/** What the text on the goal of a form says of an indicator at odds with its target. */
export const misaims = documentList('misaims', ({ document }) => {
  const forms = formsOf(document, ['project_target', 'self_eval', 'whole_self_eval']);
  if (forms.length === 0) return undefined;
  return forms.flatMap((form) =>
    form.goals.flatMap((quote): readonly Offender[] => {
      const indicator =
        quotedIndicator(quote, form.goals, form.indicators, form.verbs) ??
        countedAs(quote, form.indicators, 'actual');
      const target = indicator?.target;
      if (indicator === undefined || target === undefined) return [];
      if (isCap(target) || target.unit !== quote.unit || equal(quote.value, target.value)) return [];
      return [offence(form, quote, indicator, 'goal', indicator.row.texts[columnId('target')] ?? '')];
    }),
  );
});

function formsOf(document: DocumentIndex, tables: readonly TableId[]): readonly Form[] {
  return tables
    .flatMap((table) => instancesOf(document, table))
    .map((index) => {
      const texts = index.table.rows[0]?.texts ?? {};
      const indicators = indicatorsOf(index.table, document.catalogue);
      const units = indicators.flatMap(({ target, actual }) =>
        [target, actual].flatMap((each) => each?.unit ?? []),
      );
      return {
        index,
        project: normaliseLabel(texts[columnId('project')] ?? ''),
        indicators,
        goals: quotesIn(texts[columnId('goal')] ?? '', document, units),
        outcomes: quotesIn(texts[columnId('outcome')] ?? '', document, units),
        verbs: wordsIn(document, 'doneVerbs'),
      };
    });
}

function outcomesAtOdds(form: Form): readonly Offender[] {
  return form.outcomes.flatMap((quote): readonly Offender[] => {
    const indicator = indicatorOf(quote, form);
    const actual = indicator?.actual;
    if (indicator === undefined || actual === undefined || actual.unit !== quote.unit) return [];
    const isBelow = actual.value.lessThan(quote.value) && !equal(quote.value, actual.value);
    const isAtOdds = quote.isLeast ? isBelow : !equal(quote.value, actual.value);
    return isAtOdds
      ? [offence(form, quote, indicator, 'outcome', indicator.row.texts[columnId('actual')] ?? '')]
      : [];
  });
}

/** The indicator that the text on the outcome speaks of: by its name, or by what the goal says in the same words. */
function indicatorOf(quote: Quote, { goals, outcomes, indicators, verbs }: Form): Indicator | undefined {
  const goal = goalOf(quote, goals, outcomes);
  return (
    quotedIndicator(quote, outcomes, indicators, verbs) ??
    aimedAt(quote, goals, indicators) ??
    (goal && countedAs(goal, indicators, 'target'))
  );
}

/** Passages that name the project of one form, and no other. */
function proseAtOdds(forms: readonly Form[], document: DocumentIndex): readonly Offender[] {
  return (piecesOf(document) ?? [])
    .filter(({ isHeading }) => !isHeading)
    .flatMap((piece) => {
      const label = normaliseLabel(piece.text);
      const [form, ...others] = forms.filter(({ project }) => project !== '' && label.includes(project));
      return form === undefined || others.length > 0 ? [] : passageAtOdds(piece, form, document);
    });
}

function passageAtOdds({ text, passage }: Piece, form: Form, document: DocumentIndex): readonly Offender[] {
  const quotes = quotesIn(text, document);
  return quotes.flatMap((quote): readonly Offender[] => {
    const indicator = quote.isLeast ? undefined : quotedIndicator(quote, quotes, form.indicators, form.verbs);
    if (indicator?.actual?.unit !== quote.unit) return [];
    const isKnown = [indicator.actual, indicator.target].some(
      (each) => each && equal(quote.value, each.value),
    );
    const place = placeAt(passage, text.indexOf(quote.text));
    const found = indicator.row.texts[columnId('actual')] ?? '';
    return isKnown ? [] : [offence(form, quote, indicator, 'prose', found, place)];
  });
}

/** Equal as far as the one with fewer decimals goes. */
function equal(a: Decimal, b: Decimal): boolean {
  const decimals = Math.min(a.decimalPlaces(), b.decimalPlaces());
  return a.toDecimalPlaces(decimals).equals(b.toDecimalPlaces(decimals));
}

function offence(
  { index }: Form,
  quote: Quote,
  indicator: Indicator,
  detail: 'goal' | 'outcome' | 'prose',
  found: string,
  place: Place = indicator.row.place,
): Offender {
  const { id, instance, rows } = index.table;
  const project = rows[0]?.texts[columnId('project')];
  return {
    key: `${index.name}/${detail}/${indicator.row.key}`,
    params: {
      table: id,
      instance: String(instance),
      ...(project !== undefined && { project }),
      detail,
      text: quote.text,
      name: indicator.name,
      found: found.trim(),
    },
    operands: [],
    place,
  };
}
