import type { findings as chinese } from '../zh-CN/findings.ts';

/** Sentences of findings. Neutral: they say what differs, not who is wrong. */
export const findings: typeof chinese = {
  titles: 'slug',
  where: { table: '{table}', row: '"{row}"', column: '{column}', separator: ' ', id: ' ({id})' },
  colon: ': ',
  sentenceEnd: '.',
  side: '{value} {unit}',
  sum: '{text} = {value} {unit}',
  fail: {
    '==': '{title}: {left} does not equal {right}, difference {difference} {unit}',
    '!=': '{title}: {left} equals {right}',
    '<=': '{title}: {left} is greater than {right}, by {difference} {unit}',
    '<': '{title}: {left} is not less than {right}',
    '>=': '{title}: {left} is less than {right}, by {difference} {unit}',
    '>': '{title}: {left} is not greater than {right}',
  },
  /** What a broken condition means, for the rules whose title does not say it. */
  conditions: {
    'GJ-XT-14': '“{rowLabel}” has an amount, but the expenditure table does not list this code',
    'GJ-FA-07': '“{rowLabel}” shows state capital spending, which this code normally does not carry',
    'GJ-BE-03': '“{rowLabel}” is normally no basic expenditure',
    'GJ-GF-04': '“{rowLabel}” is not a code of the government-managed funds',
    'GJ-ST-02': 'the table has no data and no note that says why',
    'GJ-ST-03': 'the table has data, but the note under it says that it is empty',
    'GJ-ST-04': 'the total row is blank, although the table has data',
  },
  bare: 'does not satisfy the rule: {title}',
  rounding:
    '{title}: {left} and {right} differ by {difference} {unit}, within printed rounding ({tolerance} {unit})',
  insufficient: '{title}: not checked, {reason}',
  undefined: '{title}: the base is zero or of uncertain sign, so there is no ratio',
  unmatched: '"{row}" of {having} has no counterpart in {lacking}, and its amount is not zero',
  missingTables: 'required tables not found ({count}): {tables}',
  lists: {
    orphans: 'there is no row of the parent code',
    misfits: 'the code is malformed',
    'misfits-class': 'the code is not of the classification of this table',
    'misfits-length': 'the length of the code is not allowed',
    duplicates: 'the same row occurs more than once',
    'unfilled-page':
      '{count} places left over from the template are not filled in, the first is “{text}” on page {page}',
    'unfilled-line':
      '{count} places left over from the template are not filled in, the first is “{text}” in line {line}',
    unfilled: '{count} places left over from the template are not filled in, the first is “{text}”',
    gaps: 'the ordinals are not contiguous: {ordinal} follows {previous}',
    unreadables: 'no amount can be read from "{text}"',
    copies: '{count} figures differ from the other copy of the table ({first})',
    misnamed: 'code and name do not agree',
    'misnamed-other-code': 'the name belongs to the code {owner}',
    'misnamed-other-name': 'elsewhere the code is named "{usual}"',
  },
  detail: ' ({detail})',
  lowConfidence: ' (the columns of this table were inferred: compare with the source first)',
};
