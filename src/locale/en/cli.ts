import type { cli as chinese } from '../zh-CN/cli.ts';

/** Texts of the command line. */
export const cli: typeof chinese = {
  help: {
    usage: 'Usage: ',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    default: ' (default {value})',
    footer:
      'Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage, configuration or rules; 3 a file could not be read, or is damaged; 4 coverage too low, or nothing was checked; 70 the program failed.',
  },
  describe: {
    program: 'gouji: checks every figure that must tie in Chinese departmental budgets and final accounts.',
    check: 'check files (the default command)',
    merge: 'make one report of what shards found, byte for byte that of the run as a whole',
    import: 'write a normalized data package, and say what could not be placed',
    inspect: 'show what was recognized in a file',
    compare:
      'compare two versions of a document, or two reports: figures and sentences changed, findings mended, new or drifted',
    suggest: 'write proposed corrections as a patch for the package, for a person to verify and apply',
    mutate: 'plant known typing errors in sound figures and measure how many are found',
    export: 'write the figures as one long table, with what their tables are made of, for a database',
    sql: 'write the rules as SQL for a database, and list those that cannot be said in SQL',
    rank: 'order many documents by gravity, with offices, years and rules',
    page: 'write the offline page: it checks in a browser, without installation, and no file leaves the computer',
    explain: 'show the page of a rule; with files or a report, work out its findings there step by step',
    baseline: 'write or update the list of accepted findings',
    baselineCreate: 'accept every error and warning there is, with a reason',
    baselineUpdate:
      'keep what still holds, take out what is gone, accept what is new or has another difference',
    config: 'show the configuration',
    configPrint: 'show the configuration that holds for a file',
    init: 'look at the folder and write a commented configuration',
    completion: 'print the completion script of a shell: bash, zsh, fish, powershell',
    rules: 'list rules, check rule files, or run the examples of rules',
    rulesList: 'list the rules',
    rulesCheck: 'check rule files',
    rulesTest: 'run the examples of the rules',
    help: 'show help',
    version: 'show the version',
  },
  argument: {
    paths: 'files, folders, globs, or - (standard input)',
    shards: 'files that gouji check --shard wrote',
    files: 'raw files',
    file: 'a file or a data package',
    versions: 'old and new version: file, folder, package or report in JSON',
    anyFile: 'a file, which need not exist',
    folder: 'folder; the current one by default',
    shell: 'bash, zsh, fish or powershell',
    packages: 'packages (folders written by gouji import)',
    rule: 'code or name of a rule, such as GJ-HI-01, or the id of a finding and the files it is in',
    ruleFiles: 'rule files or folders',
  },
  option: {
    format: 'output format, repeatable; =FILE writes a file: {formats}',
    report: 'take findings from a report in JSON instead of checking files',
    annotate: 'write copies of the files (XLSX, DOCX, PDF) with the findings marked in them to this folder',
    rules: 'also use the rules of this folder',
    catalogue: 'add the titles, headers, lines and codes in the folder to the national catalogue',
    select: 'only the rules that start so, separated by commas',
    ignore: 'not the rules that start so, separated by commas',
    severity: 'change a severity, such as GJ-HI=warning',
    compareFailOn:
      'exit with 1 when new or drifted findings reach this severity: error, warning, info, never',
    failOn: 'exit with 1 from this severity on: error, warning, info, never',
    maxWarnings: 'exit with 1 when there are more warnings',
    baseline: 'list of accepted findings, as gouji baseline create writes it',
    baselineFile: 'file of the baseline; by default that of the configuration, else gouji.baseline.yaml',
    reason: 'why the findings are accepted; stands in every entry',
    date: 'day of acceptance such as 2024-09-30; today by default',
    noSuppress: 'report accepted findings too',
    requireCoverage: 'per cent of equations that must be checked, else exit with 4',
    kind: 'kind of document: budget, final, self-eval',
    year: 'year of the document',
    unit: 'unit of the amounts, such as 万元',
    prior: 'documents of the year before',
    ocr: 'scanned pages: auto reads them where gouji-ocr is installed (default), off does not, force reads all pages from their pictures',
    together: 'all inputs are one document (text and tables published apart)',
    lang: 'language: zh, en',
    noProgress: 'show no progress',
    verbose: 'say why checks do not apply; show where the program failed, when it does',
    clips:
      'write the figures of scanned pages that are not proved or not read, with pictures of them, as one web page',
    noPictures: 'no pictures of pages in the HTML report',
    noColor: 'use no colour',
    shard:
      'check only part I of N, into a file (gouji-I-of-N.gouji-shard); gouji merge makes the report of all parts',
    cache:
      'where results are kept for the next run (the usual cache folder): files that did not change are not checked again',
    noCache: 'keep no results and use none',
    jobs: 'documents worked on at once (as many as there are cores); the result is the same',
    quiet: 'show no notices',
    output: 'folder to write the data package to',
    page: 'file that the page is written to, such as gouji.html',
    relations: 'folder that the long table is written to',
    exportFormat: 'csv (default) or parquet',
    dialect: 'database: duckdb, postgres, clickhouse, spark',
    script: 'file that the SQL is written to; else it is printed',
    patch: 'file to write the patch to; standard output by default',
    table: 'file to write the results to; standard output by default',
    trials: 'trials for each document (default 200)',
    seed: 'seed of the random numbers (default 1); the same seed gives the same result',
  },
  config: {
    'yaml-syntax': 'the configuration is not well-formed: {detail}',
    'unknown-key': 'the configuration has no key "{key}", only {expected}',
    'missing-key': 'there must be "{key}"',
  },
  problem: {
    prefix: 'error: ',
    notice: 'note: ',
    unknownOption: 'there is no option {name}',
    unknownCommand: 'there is no command or file {name}',
    missingArgument: 'the argument {name} is missing',
    missingValue: 'the option {name} needs a value',
    missingOption: 'the option {name} is missing',
    catalogue: 'with the catalogue {file} ({region})',
    noPaths: 'no files to check; see gouji --help',
    excessArguments: 'too many arguments',
    badUsage: 'wrong usage: {detail}',
    nearest: '; did you mean {name}?',
    badValue: 'the value "{value}" of {name} is not one of {expected}',
    badNumber: 'the value "{value}" of {name} should be {expected}',
    badReport: '{path} is no JSON report of gouji ({detail})',
    unknownFinding: 'there is no finding {name} in the report',
    noPage: 'the program has no page {path}; in the source, run npm run build first',
    twoToStdout: 'only one format can go to standard output; use {name}=FILE',
    overwritesInput: '{path} is a file to be read: it is not written over',
    sameOutput: '{path} can be written once only',
    emptyPath: 'a path is empty',
    internal:
      'the program failed and gave no result ({detail}). This is a mistake in gouji: please report it with the file; --verbose shows where',
    interrupted: 'interrupted; files half written were removed, those that were there are unchanged',
    damaged: 'damaged: {reason}',
    standardOutput: 'standard output',
    skipped: {
      line: '{count} {reason} in the folders, not read: {files}',
      format: 'of another format',
      archive: 'that are archives (unpack them, or use zip)',
      picture: 'that are pictures (use the table or document they show, or recognize their text first)',
      link: 'links that lead elsewhere',
      special: 'that are no files',
      more: ' …',
    },
    cannotWrite: 'cannot write {path} ({detail})',
    unknownRule: 'there is no rule {name}',
    noRules: 'no rule is selected',
    unusedPrefix: 'no rule starts with {name}',
    excluded: '{count} files are excluded by the configuration',
    noBaseline: 'there is no baseline {path}; run gouji baseline create first',
    wholeNumber: 'a whole number',
    drifted:
      'an accepted finding has another difference and is reported again: {rule} {key}, was {was}, now {now} ({file}:{line})',
    noDifference: 'none',
    unusedSuppression: 'an accepted finding is gone: {rule} {key} ({file}:{line})',
    suppressed: '{count} findings were accepted and are not reported',
    nothingChecked: 'no equation could be checked',
    coverage: '{actual}% of the equations were checked, {required}% are required',
    noRecognizer: '--ocr force needs the package gouji-ocr, which is not installed',
    recognizing: 'recognizing {path}, page {page}',
    progress: 'reading {path} ({done}/{total})',
    catalogueBroken: '{count} errors in the catalogue: nothing was checked',
    checking: 'checking ({done}/{total})',
    pace: ', {rate} a second, about {left} left',
    rulesBroken: '{count} errors in the rules: nothing was checked',
    notEmpty: '{path} holds {name}, which is no part of a data package: not overwritten',
    unreadable: 'not readable: {reason}',
    noDisclosure: 'no table was recognized',
  },
  merge: {
    written:
      '{path} written: shard {number}/{of}, {documents} documents; gouji merge makes the report once all shards are there',
    formatsLater: 'a shard writes no report: give --format and --annotate to gouji merge',
    noShard: '{path} is no shard of gouji',
    damaged: 'the shard {path} is damaged or not whole: run it again',
    unreadable: 'cannot read {path} ({detail})',
    otherRun: '{path} and {other} are no shards of one run: {part} differ',
    twice: '{path} and {other} are the same shard',
    missing: 'shards are missing: {other}',
    otherProgram:
      'the shards were written by another version of gouji ({version}): merge them with the same one',
    otherLanguage: 'the language of the shards is {language}; a merge cannot change it',
    filesElsewhere: '{count} files are not here: the report has no pictures of their pages',
    parts: {
      version: 'the versions of the program',
      catalogue: 'the catalogues',
      rules: 'the rules',
      language: 'the languages',
      files: 'the files',
      settings: 'options or configurations',
    },
  },
  export: {
    written: 'written to {path}: documents {documents}, figures {figures}',
    inexact:
      '{document} has {figures} figures with more digits than databases hold exactly, and is left out; check it with gouji check',
  },
  sql: {
    head: '{said} of {rules} rules are said in SQL, whole or in part; the others follow',
    unsaid:
      '{count} rules cannot be said in SQL, or not all of them; the script lists them, check them with gouji check',
    line: '{rule} {title}: {scopes} of {all} scopes not said: {reason}',
    reasons: {
      list: 'lists what it finds in the text or in the whole document',
      prose: 'reads the text',
      forms: 'adds up all forms of the document',
      binding: 'needs to know which cell a figure of the text repeats',
      documents: 'compares documents',
      product: 'a ratio or a product',
      groups: 'groups rows by their names',
    },
  },
  import: {
    written: 'written to {path}: {tables} tables, {figures} figures',
    unplaced: '{count} figures not placed:',
    unrecognized: '{count} tables not recognized:',
    unread: 'parts not read:',
  },
  configPrint: {
    from: 'from {files}',
    none: 'no configuration',
    rules: '{count} rules are active',
  },
  init: {
    written: 'wrote {path}',
    exists: '{path} is there already and is not written over',
    noFolder: 'there is no folder {path}',
    packages: '{count} data packages',
    documents: '{count} {kind}',
    nothing: 'no file that could be read',
    template: `# yaml-language-server: $schema=./node_modules/gouji/schemas/config.schema.json
# Configuration of gouji for the files of this folder and below; a nearer one goes before. Remove a # to set a key.
# When it was written there were: {found}

# Build on another configuration
# extends: ../gouji.config.yaml

# Files and folders that are not read; without a slash at any depth
{exclude}

# Exit with 1 from this severity on: error, warning, info, never
failOn: error
# maxWarnings: 20

# Which rules run, by the start of their codes (gouji rules list names all), and other severities
# select: [GJ-HI, GJ-XT]
# ignore: [GJ-NA-23]
# severity: { GJ-ST: info }

# Rules and catalogues of your own
# rules: my-rules
# catalogue: my-catalogue

# Kind (budget, final, self-eval), year and unit of money instead of what the documents say
# kind: budget
# year: 2024
# unit: {unit}

# Settings for some files only
# overrides:
#   - files: ["county/**"]
#     unit: {unit}

# Language of reports
lang: {lang}

# Accepted findings; gouji.baseline.yaml in this folder or above is used without saying so
# baseline: gouji.baseline.yaml

# Findings accepted one by one; gouji check --verbose tells their keys
# suppressions:
#   - rule: GJ-HI-01
#     key: final_income#1//201/current
#     reason: see part 3 of the notes
`,
  },
  baseline: {
    head: 'Accepted findings: the same rule, document, key and difference. Each reason goes into every report: make it your own.\nWritten by gouji baseline create; gouji baseline update writes this file anew and keeps no comments.',
    created: 'wrote {path}: {added} findings accepted',
    updated:
      'updated {path}: {kept} kept, {added} accepted now ({changed} of them with another difference), {gone} gone',
    exists: '{path} is there already; use gouji baseline update',
    noReason: 'findings are accepted for a reason: --reason "…"',
    needsReason: '{count} findings would be accepted; say why: --reason "…"',
    several:
      'the files have different baselines by their configurations; name the one to update with --output',
  },
  suggest: {
    head: '{path}: {count} correction(s)',
    note: 'The source is unchanged. Verify each, then apply: patch -p1 < PATCH, or git apply PATCH',
    line: '{number}. [{state}] {text}',
    confidence: { unique: 'unique', likely: 'likely', ambiguous: '{count} possibilities, not in the patch' },
    untold: '{path} holds characters that cannot be shown: it is left out of the patch',
    notPackage: '{path} is no package ({detail}); import it first with gouji import',
  },
  inspect: {
    document: '{department} {year} {kind}',
    files: 'files: {paths}',
    unknownYear: 'year unknown',
    noTables: 'No table was recognized.',
    table: '{title} ({id})',
    printed: 'printed as: {title}',
    facts:
      '{rows} rows, {columns} columns, {unit}, figures: {read} read, {placed} placed, {unplaced} not placed, {confidence}',
    place: 'place: {place}',
    columns: 'columns:',
    column: '{title} {header}',
    headerOf: '← {header}',
    rows: 'rows:',
    notes: 'notes:',
    unplaced: 'not placed:',
    unplacedItem: '{text}: {reason}',
    prose: {
      title: 'text',
      facts: '{passages} passages, {statements} statements, figures: {figures} read, {unread} not understood',
      unbound: 'not bound: {reason}',
      otherwise: '; it may be said of "{readings}" as well, and holds then',
      unread: 'figures not understood:',
    },
    scan: {
      title: 'recognized on scanned pages',
      uncertain: '{label}: {text}, not proved ({confidence} % sure)',
      unread: '{label}: {text}, no figure that can be read',
      others: ', or {others}',
      asked: ', {asked} if its sums close',
      page: 'figures of scanned pages that nothing proves',
      more: '… {count} not proved or not read in all',
    },
    missing: 'tables not found: ',
    unrecognized: 'tables not recognized:',
    unrecognizedItem: '{title}, {figures} figures',
    untitled: '(untitled)',
    unread: 'parts not read:',
    confidence: { high: 'columns as ruled', low: 'columns inferred' },
    unitPrinted: '{unit} (printed at the table)',
    unitInferred: '{unit} (taken from the document)',
    more: '… {count} in all',
  },
  explain: {
    kind: 'kind',
    severity: 'severity',
    basis: 'basis',
    formula: 'formula',
    terms: 'Terms',
    term: '{word}: {meaning}',
    words: {
      parent: 'the item',
      children: 'the items below it',
      total: 'the total row',
      classes: 'all classes',
      leaves: 'the items of the lowest level',
      lines: 'all lines',
      units: 'all units',
      unit: 'the subtotal of the unit',
      members: 'its rows',
      claim: 'the figure in the text',
      cell: 'the figure in the table',
      implied: 'the figure of the year before by the text, or the amount less its change',
      whole: 'the sum by the text',
      parts: 'the parts that it lists',
      again: 'the figure as stated again',
      first: 'the figure as stated first',
    },
    others: 'beside it: {kind}, {year}',
    years: 'years',
    tables: 'tables',
    examples: 'examples',
    verdict: 'verdict',
    yields: 'yields to',
    since: 'from {from}',
    until: 'until {to}',
    message: 'message',
    kinds: {
      hard: 'hard (holds by arithmetic)',
      structural: 'structural (completeness and layout of tables)',
      verification: 'verification (usually holds; exceptions want an explanation)',
      plausibility: 'plausibility (worth a look)',
    },
    verdicts: {
      pass: 'holds',
      rounding: 'within rounding',
      fail: 'does not hold',
      insufficient: 'lacks evidence',
      notApplicable: 'does not apply',
      undefined: 'ratio undefined',
    },
    noExamples: 'no examples',
  },
  rules: {
    count: '{count} rules',
    sound: '{count} rules, no mistakes',
    untested: '{count} rule(s) without an example: {list}',
    tested: '{count} examples, {failed} failed',
    mismatch: 'example of {rule}: expected "{expected}", found "{actual}"',
    noFiles: '{path} holds no YAML files (*.yaml)',
    nearest: 'did you mean "{name}"?',
  },
};
