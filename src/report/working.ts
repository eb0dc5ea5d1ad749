import type { Finding, FindingCell, Report, Suspect } from '../core/findings/report.ts';
import { describeChange, describeHolds, describeProposal } from '../locale/describe-cause.ts';
import { fill } from '../locale/fill.ts';
import { formatPlaces } from '../locale/format-place.ts';
import { ruleTitle } from '../locale/rule-title.ts';
import { cleanData } from './clean-text.ts';
import { documentTitle } from './pretty-document.ts';
import type { ReportContext } from './reporter.ts';
import { type Side, sidesOf } from './sides.ts';
import { indentText, padEnd, widthOf } from './text-width.ts';

/** One finding worked out so that it can be done again by hand: every operand, the sums, the gap, the envelope, the suspects. */
export function findingWorking(original: Finding, report: Report, outer: ReportContext): string {
  const finding = cleanData(original);
  const document = cleanData(report.documents).find(({ id }) => id === finding.document);
  const [homeFile] = document?.paths ?? [];
  const context = homeFile === undefined ? outer : { ...outer, homeFile };
  const { locale, paint, width } = context;
  const texts = locale.report.working;
  const level = locale.report.severity[finding.severity];
  const head = [
    paint.strong(`${level}  ${ruleTitle(locale, finding)}`),
    paint.dim(`${finding.rule}  ${finding.id}`),
    ...(document === undefined ? [] : [`${documentTitle(document, context)}  ${homeFile ?? ''}`]),
  ];
  const wrapped = (label: string, text: string): string[] =>
    text === '' ? [] : [indentText(text, width, ' '.repeat(labelWidth), padEnd(label, labelWidth))];
  const labels = [
    texts.left,
    texts.right,
    texts.gap,
    texts.envelope,
    texts.why,
    texts.others,
    texts.follows,
    texts.basis,
    texts.where,
  ];
  const labelWidth = Math.max(...labels.map(widthOf)) + 2;
  const sides = sidesOf(finding);
  const sum = sides === undefined ? [] : sumLines(sides, labelWidth, context);
  const lines = [
    ...wrapped('', finding.message),
    ...wrapped('', finding.quote === undefined ? '' : fill(locale.report.quote, { text: finding.quote })),
    ...sum,
    ...(sum.length > 0 ? [] : wrapped(texts.where, placesOf(finding, context))),
    ...wrapped(texts.gap, gapOf(finding, context)),
    ...wrapped(texts.envelope, envelopeOf(finding, context)),
    ...wrapped(texts.why, describeProposal(finding, locale, context.names) || texts.noCause),
    ...alternatives(finding, context).flatMap((text, index) =>
      wrapped(index === 0 ? texts.others : '', text),
    ),
    ...(finding.consequences ?? []).flatMap((each, index) =>
      wrapped(index === 0 ? texts.follows : '', `${each.rule} ${each.message}`),
    ),
    ...wrapped(texts.basis, finding.basis),
  ];
  return `${[...head, '', ...lines].join('\n')}\n`;
}

interface Addend {
  readonly sign: string;
  readonly value: string;
  readonly unit: string;
  readonly name: string;
  readonly where: string;
}

/** Both sides with their addends, figures aligned at the decimal point, and a line above each sum. */
function sumLines(sides: readonly [Side, Side], indent: number, context: ReportContext): string[] {
  const { working } = context.locale.report;
  const all = sides.map((side, index) => ({ side, addends: addendsOf(side, index === 1, context) }));
  const values = all.flatMap(({ side, addends }) => [
    side.figure.value,
    ...addends.map(({ value }) => value),
  ]);
  const whole = Math.max(...values.map((value) => wholeOf(value).length));
  const rest = Math.max(...values.map((value) => value.length - wholeOf(value).length));
  const aligned = (value: string): string =>
    value.padStart(value.length + whole - wholeOf(value).length).padEnd(whole + rest);
  const name = Math.max(...all.flatMap(({ addends }) => addends.map((each) => widthOf(each.name))), 4);
  return all.flatMap(({ side, addends }, index) => {
    const label = index === 0 ? working.left : working.right;
    const lines = addends.map(
      (each, at) =>
        `${padEnd(at === 0 ? label : '', indent)}${padEnd(each.name, name)}  ${each.sign} ${aligned(each.value)} ${each.unit}  ${each.where}`,
    );
    if (addends.length < 2 && !side.isSum) return lines;
    const rule = `${' '.repeat(indent + name + 2)}${'-'.repeat(whole + rest + 2)}`;
    const total = `${' '.repeat(indent)}${padEnd(working.sum, name)}  = ${aligned(side.figure.value)} ${side.figure.unit}`;
    return [...(addends.length === 0 ? [`${padEnd(label, indent)}${side.figure.text}`] : lines), rule, total];
  });
}

const wholeOf = (value: string): string => value.split('.')[0] ?? '';

function addendsOf(side: Side, isNegated: boolean, context: ReportContext): Addend[] {
  const tables = new Set(side.cells.map(({ table }) => table));
  return side.cells.map((cell) => ({
    ...signOf(cell.coefficient, isNegated),
    value: cell.value,
    unit: side.figure.unit,
    name: nameOf(cell, tables.size > 1 || !side.isSum, context),
    where: formatPlaces([cell.place], context.locale, context.homeFile),
  }));
}

/** The right side is kept negated. A factor other than one stands before the figure. */
function signOf(coefficient: string, isNegated: boolean): { readonly sign: string } {
  const isMinus = coefficient.startsWith('-') !== isNegated;
  const factor = coefficient.replace('-', '');
  return { sign: (isMinus ? '-' : '+') + (factor === '1' ? '' : ` ${factor} ×`) };
}

function nameOf(cell: FindingCell, withTable: boolean, { names }: ReportContext): string {
  const parts = [
    withTable ? names.table(cell.table) : '',
    cell.rowLabel,
    names.column(cell.table, cell.column),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

const placesOf = ({ cells, place }: Finding, { locale, homeFile }: ReportContext): string =>
  formatPlaces(
    [...(place === undefined ? [] : [place]), ...cells.map((cell) => cell.place)],
    locale,
    homeFile,
  );

function gapOf({ left, right, difference }: Finding, { locale }: ReportContext): string {
  if (left === undefined || right === undefined || difference === undefined) return '';
  const params = { left: left.value, right: right.value, difference, unit: left.unit };
  return fill(locale.report.working.gapText, params);
}

function envelopeOf({ tolerance, difference, verdict }: Finding, { locale }: ReportContext): string {
  if (tolerance === undefined || difference === undefined) return '';
  const texts = locale.report.working;
  return fill(verdict === 'rounding' ? texts.within : texts.beyond, { tolerance, difference });
}

/** The cells that were considered beside the likeliest one. */
function alternatives({ suspects, cause }: Finding, { locale, names }: ReportContext): string[] {
  if (cause === undefined || cause.scope !== 'cell') return [];
  const holds = describeHolds(cause, locale);
  return suspects
    .slice(1)
    .map((each: Suspect) => `${describeChange(each, locale, names)}${locale.report.comma}${holds}`);
}
