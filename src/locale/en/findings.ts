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
  bare: 'does not satisfy the rule: {title}',
  loneRounding:
    '{title}, but {left} and {right} differ by {difference} {unit}: within rounding, yet every other sum of the table closes exactly, so it may be a slip',
  rounding:
    '{title}: {left} and {right} differ by {difference} {unit}, within printed rounding ({tolerance} {unit})',
  insufficient: '{title}: not checked, {reason}',
  undefined: '{title}: the base is zero or of uncertain sign, so there is no ratio',
  unmatched: '"{row}" of {having} has no counterpart in {lacking}, and its amount is not zero',
  missingTables: 'required tables not found ({count}): {tables}',
  lists: {
    evaluated_funds:
      'the evaluated funds of {amount} are not {percent}% of the project spending of {found} but {expected}%: “{text}”',
    evaluated_beyond:
      'the evaluated funds of {amount} are more than all project spending of {found}: “{text}”',
    unexplained: '“{name}……{text}” gives no reason, most other changes do',
    'contrary_reasons-up': 'an increase whose reasons are all those of a decrease: “{text}”',
    'contrary_reasons-down': 'a decrease whose reasons are all those of an increase: “{text}”',
    unnamed_items: '“{missing}” has an amount in the table of basic spending, the text does not name it',
    level_names: 'the text says “{text}”, a name that no table has; the tables call it “{usual}”',
    misplaced: '“{text}” does not belong to “{other}”, its code is {expected}',
    shallow: 'stops above the lowest level ({level}, codes of {count} digits)',
    'untotalled-grand': 'has the total of the year, but no grand total',
    'untotalled-total': 'has no total row, the other tables have one',
    misadjusted: '{text}: {addends} = {parts}, not {total}',
    misaveraged: '“{text}”: {total} over {count} is {expected}, not {found}',
    misadded: '{text}: the parts {addends} = {parts}, not {total}',
    unnamed: 'the text names the main projects, but not “{text}”, which takes more than half of the spending',
    foreign_reasons: 'the change of {name} is put down to {other}: “{text}”',
    departures: 'the target of the indicator “{name}” is {text}, in the budget it was {found}',
    absent: 'no document of the unit “{text}” was given, while other units have one',
    'unlisted-spending':
      'the text names “{text}” as project spending; the {count} projects disclosed add up to all of it and this is none of them',
    'unlisted-evaluated':
      'the text says that “{text}” was evaluated; it is none of the {count} projects disclosed',
    'misquotes-outcome':
      'the text on the outcome says “{text}”, the outcome of the indicator “{name}” is {found}',
    'misquotes-prose': 'the text says “{text}”, the outcome of the indicator “{name}” is {found}',
    misaims: 'the goal says “{text}”, the target of the indicator “{name}” is {found}',
    unknown_items:
      '“{name}” has no amount in the table on basic spending, while the other items listed with it have',
    flat_reasons: 'said to be unchanged (“{text}”), and the reason is “{reason}”',
    unequal_bases: 'two shares of “{base}” cannot be of one total: {first}, {second}',
    reasonless: '“{text}” without a reason, while most others have one',
    stale: 'it speaks of the year before ({found}): “{text}”',
    dates: 'the assets are those of {found}, not of {expected}',
    omissions: 'the text on the three public expenses does not speak of “{missing}”',
    tenders: 'no procurement is budgeted, but a form speaks of tenders: “{text}”',
    orphans: 'there is no row of the parent code',
    misfits: 'the code is malformed',
    misclassed: 'the code is of no class; another table prints this item with the code {owner}',
    'undescribed-renamed': 'the text calls it “{found}”',
    undescribed: 'the text goes through the items one by one but leaves out “{missing}”',
    'misfits-class': 'the code is not of the classification of this table',
    'misfits-length': 'the length of the code is not allowed',
    duplicates: 'the same row occurs more than once',
    'unfilled-page':
      '{count} places left over from the template are not filled in, the first is “{text}” on page {page}',
    'unfilled-line':
      '{count} places left over from the template are not filled in, the first is “{text}” in line {line}',
    unfilled: '{count} places left over from the template are not filled in, the first is “{text}”',
    gaps: 'the ordinals are not contiguous: {ordinal} follows {previous}',
    repeated_items: 'the row "{text}" stands more than once, its target and score are counted twice',
    project_amounts: 'the text gives {text} for “{name}”, its form of targets {found}',
    undivided: 'the total has an amount, and everything that it is made of is blank',
    emptied: 'the table has no data and no note that says why',
    'emptied-told': 'the table has no data and no note that says why, but the text gives “{line}” as {text}',
    lacking_kinds:
      'no indicators of these kinds: {kinds}; targets are of quantity, quality, time, cost, benefit and satisfaction',
    misrated:
      'the outcome of the indicator “{rowLabel}” is {found}, the execution rate of the funds is {rate}',
    unfilled_form:
      'none of {count} indicators has an outcome or a score: the form was published without being filled in',
    unread:
      '{count} of {read} figures could not be placed under a column or row, so the table was not checked as a whole: "{text}"; see what was read with: gouji inspect {file}',
    'unread-government-budget':
      'this is the budget or account of a government, not of a department; its tables are not checked yet: {text}',
    'unread-government-table': '"{text}" is a table of a government budget, which is not checked yet',
    'unread-currency':
      '"{text}" is in foreign money and is compared with no other table; {count} figures were not checked',
    'unread-grid':
      '"{text}" is no table that is known, its {count} figures were not checked; see gouji inspect {file}, and check its title and headers',
    'unread-untitled':
      'a table is none that is known, nor was its title found, its {count} figures were not checked; see gouji inspect {file}, and check its title and headers',
    unreadables: 'no amount can be read from "{text}"; what it takes part in was not checked',
    'unreadables-meant':
      'no amount can be read from "{text}", it may mean {meant}; what it takes part in was not checked',
    'unreadables-narrow':
      'shows "{text}" in place of the figure (the column is too narrow); what it takes part in was not checked',
    'unreadables-formula':
      'the formula has no stored result and could not be computed: "{text}"; open and save the file in a spreadsheet program',
    error_values: 'shows the error "{text}" of its formula in place of an amount',
    wordings: 'words in place of a figure: "{text}"',
    'wordings-missed':
      'words in place of a figure: "{text}"; no amount can be read, and what it takes part in was not checked',
    copies: '{count} figures differ from the other copy of the table ({first})',
    misnamed: 'code and name do not agree',
    'misnamed-other-code': 'the name belongs to the code {owner}',
    'misnamed-other-name': 'elsewhere the code is named "{usual}"',
    'orphans-childless': 'it has an amount and no lower code, while all others of its level have some',
    'misfits-class-owner':
      'the code is not of the classification of this table; the name has the code {owner}',
    'misfits-length-owner': 'the length of the code is not allowed; the name has the code {owner}',
    'misnamed-renumbered':
      '{count} codes of this class are not those of their names; this name, for one, belongs to the code {owner}',
    'misnamed-class-name': 'the code is named "{usual}"',
    misnotes: 'the note under the table speaks of another table: "{text}"',
    'outdated-to': 'the name was in use until {year}',
    'outdated-from': 'the name is in use since {year} only',
    decimals: '{count} figures have more than two decimals, for example {text}',
    blanks: 'a required cell is blank',
    'outliers-negative': 'the amount is negative: {text}',
    'outliers-above': 'the share is above 100%: {text}',
    unitless: 'no unit of money is stated; {unit} is assumed',
    'shifts-surplus': 'the row holds more figures than headers, not all of them have a place',
    'shifts-right':
      'the total is blank and the column beside it is the sum of the rest: the figures may stand one column too far right',
    missing_tables: 'not all the tables that must be published are there',
    forms: '"{name}" is not the same in all the files: {text}',
    'forms-prose': 'a sentence is not the same in all the files: {text}',
    announced: 'the contents list "{text}", which must be published and is not in the body',
    'leftovers-choice': '"{found}" was not decided, {count} times: "{text}"',
    'leftovers-blank': '"{found}" lacks its number, {count} times: "{text}"',
    'leftovers-reason': 'reason or purpose was left empty, {count} times: "{text}"',
    'garbled-sign': '"{found}": a fall by a negative number, {count} times: "{text}"',
    'garbled-twice': '"{found}" says it twice, {count} times: "{text}"',
    'garbled-opposite': '"{found}" contradicts itself, {count} times: "{text}"',
    'garbled-quote': '{found} has no partner, {count} in all: {text}',
    'garbled-year': '"{found}" is no year of four digits, {count} times: "{text}"',
    'years-title': 'title or header say {found}, the document is of {year}',
    'years-note': 'the note under the table speaks of {found}, the document is of {year}',
    'years-heading': 'the heading says {found}, the document is of {year}: "{text}"',
    'years-subject': 'a total of {found} is given, the document is of {year}: "{text}"',
    'years-change':
      'behind a comparison with the year before, a change of {found} is told, the document is of {year}: "{text}"',
    'years-backwards':
      'compares an amount of {found} with one of a later year; this document is about {year}: “{text}”',
    'years-period': 'the project ends in {found}, the document is of {year}: "{text}"',
    'years-base': 'the comparison is with {found}, and the document itself is of {year}: "{text}"',
    'years-earlier-base': 'the comparison is with {found}, all others are with the year before: "{text}"',
    'offices-heading': 'the heading names "{office}", the document is of "{department}": "{text}"',
    'offices-subject': 'the sentence is about "{office}", the document is of "{department}": "{text}"',
    compilers: 'the table was compiled by "{office}", the others by "{department}"',
    'contents-missing': 'the contents announce "{text}", the body has no such table',
    'contents-order': '"{text}" stands in another order than in the contents',
    'bare-percent': 'a rate without a percent sign: "{text}"',
    'bare-unit': 'an amount without a unit: "{text}"',
    'bare-either': 'a figure with neither unit nor percent sign: "{text}"',
    numbering: '{ordinal} follows {previous}: "{text}"',
    levels: '"{text}" should be of level "{expected}" ({count} times)',
    'copied-reason': 'the reason given for “{name}” speaks of “{other}”: “{text}”',
    copied: 'the purpose of "{name}" is that of "{other}": "{text}"',
  },
  detail: ' ({detail})',
  scanned: ' (read from a scanned page: compare with the page)',
  lowConfidence: ' (the columns of this table were inferred: compare with the source first)',
};
