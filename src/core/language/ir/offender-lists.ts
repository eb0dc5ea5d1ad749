/** Offender lists of one table. */
export type TableList =
  | 'orphans'
  | 'misfits'
  | 'misclassed'
  | 'duplicates'
  | 'gaps'
  /** Digits in an amount column that make no figure. */
  | 'unreadables'
  /** Errors of formulae, as #DIV/0!. */
  | 'error_values'
  /** Words where a figure belongs. */
  | 'wordings'
  | 'copies'
  /** A code with several names in the document, or a name that the classification gives to another code. */
  | 'misnamed'
  /** Notes that speak of another table. */
  | 'misnotes'
  /** Names and codes that the classification of the year does not have. */
  | 'outdated'
  /** Figures with more decimals than the rest of their table. */
  | 'decimals'
  /** Required cells of a form that are blank. */
  | 'blanks'
  /** Negative amounts and shares above 100%. */
  | 'outliers'
  /** Amounts without a declared unit. */
  | 'unitless'
  /** Goals and outcomes of a form that speak of the year before. */
  | 'stale'
  /** Rows whose figures do not stand under their headers. */
  | 'shifts';

/** Offender lists of the document, not of one table. */
export type DocumentList =
  /** Text left over from a template. */
  | 'unfilled'
  /** Tables and grids of which too much was not understood. */
  | 'unread'
  /** Titles, headings and sentences of another year. */
  | 'years'
  /** Headings and sentences of another office. */
  | 'offices'
  /** Tables compiled by another office. */
  | 'compilers'
  /** Tables of the contents that the body lacks, and the other way round. */
  | 'contents'
  /** Percentages and amounts without their sign or unit. */
  | 'bare'
  /** Gaps in the numbering of the prose. */
  | 'numbering'
  /** Names of codes with the word of another level. */
  | 'levels'
  /** Descriptions of one item that are those of another. */
  | 'copied'
  /** Dates of assets other than the end of the year. */
  | 'dates'
  /** Items of the three public expenses that their chapter does not speak of. */
  | 'omissions'
  /** Forms that speak of tenders. */
  | 'tenders'
  | 'undescribed'
  /** Projects that the prose names and no form is of. */
  | 'unlisted'
  /** Outcomes in words at odds with the outcome of their indicator. */
  | 'misquotes'
  /** Goals in words at odds with the target of their indicator. */
  | 'misaims'
  /** Completion rates that need a reason and have none. */
  | 'reasonless'
  /** Targets other than those of the budget. */
  | 'departures'
  /** Units without a document. */
  | 'absent'
  /** The largest project, where the prose names others. */
  | 'unnamed'
  /** Changes of one budget put down to projects of another. */
  | 'foreign_reasons';

export type OffenderList = TableList | DocumentList;
