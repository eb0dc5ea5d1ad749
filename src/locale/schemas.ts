/** What the JSON Schemas say of themselves: Chinese, then English. Read when they are generated, by no run. */
type Text = readonly [chinese: string, english: string];

export interface SchemaTexts {
  readonly title: Text;
  readonly description: Text;
  /** Keys by the definition that they stand in; `*` for any. */
  readonly keys: Readonly<Record<string, Readonly<Record<string, Text>>>>;
}

const kind: Text = [
  '文档种类：部门预算、部门决算或绩效自评',
  'Kind of document: budget, final account or self-evaluation',
];
const place: Text = ['在原件中的位置', 'Where it stands in its source'];
const printed: Text = ['原件中的文字', 'The text as printed'];
const where: Text = [
  '在原件中的位置，如 p12、L340、Sheet1!C7；@2 表示第二个文件',
  'Place in the source such as p12, L340 or Sheet1!C7; @2 stands for the second file',
];

/** What stands above the keys on docs/schemas.md. */
export const schemaPageIntro = `# Structured files · 结构化文件

Generated from the schemas by \`npm run generate\`; do not edit. 由程序的模式生成，请勿手改。

The JSON Schemas stand in \`schemas/\` and are exported from the package (\`gouji/schemas/config.schema.json\` …).
JSON Schema 在 \`schemas/\` 目录，随软件包发布。Keys with a star are required. 带星号的必须有。

An editor checks a configuration while it is written when its first line is · 配置第一行写上下面这句，编辑器即可边写边查：

\`\`\`yaml
# yaml-language-server: $schema=./node_modules/gouji/schemas/config.schema.json
select: [GJ-HI, GJ-IE]
failOn: warning
suppressions:
  - rule: GJ-HI-01
    key: final_income#1//201
    reason: 见决算说明第三部分
\`\`\``;
export const schemaPageMeaning = '含义';

export const schemaTexts: Readonly<Record<string, SchemaTexts>> = {
  config: {
    title: ['gouji 配置', 'gouji configuration'],
    description: ['gouji.config.yaml 的内容', 'What gouji.config.yaml holds'],
    keys: {
      '*': {
        rules: ['自有规则所在的目录，相对于本文件', 'Folders of own rules, relative to this file'],
        select: ['只运行编号以此开头的规则', 'Run only the rules whose code starts with one of these'],
        ignore: ['不运行编号以此开头的规则', 'Leave out the rules whose code starts with one of these'],
        severity: ['按规则编号的开头另定级别', 'Another severity by the start of rule codes'],
        failOn: ['从哪一级起运行算不通过', 'From which severity on a run fails'],
        maxWarnings: ['最多容许的警告数，超过即不通过', 'A run with more warnings fails'],
        lang: ['报告的语言', 'Language of reports'],
        kind,
        year: ['文档年度，代替原件所写', 'Year of the documents instead of what they say'],
        unit: ['金额单位，代替原件所写', 'Unit of money instead of what the documents say'],
        suppressions: ['已核实、不再报告的问题', 'Accepted findings, which are reported no more'],
      },
      suppression: {
        rule: ['规则编号', 'Code of the rule'],
        key: ['等式的键，见详细输出或 JSON 报告', 'Key of the identity, as the JSON report gives it'],
        document: [
          '文档标识；不写则对所有文档有效',
          'Id of the document; for every document where it is left out',
        ],
        difference: [
          '已核实的差额，与报告所写一致；差额变了即重新报告。不写则不论多少',
          'The difference that was accepted, as the report gives it; another one is reported again. Any where it is left out',
        ],
        reason: ['为什么可以接受', 'Why it is accepted'],
      },
    },
  },
  rules: {
    title: ['gouji 规则文件', 'gouji rules'],
    description: [
      '以编号为键的规则；写法见 docs/rule-language.md',
      'Rules by code; see docs/rule-language.md',
    ],
    keys: {
      '*': {
        slug: ['规则的英文短名，永不改作他用', 'Short English name, never used for another rule'],
        title: ['一句话说明规则', 'The rule in one phrase'],
        kind: [
          '性质：硬性勾稽、结构、核实、合理性',
          'Hard identity, structure, verification or plausibility',
        ],
        severity: ['级别；不写则由性质决定', 'Severity; follows from the kind where it is left out'],
        basis: ['依据的文件或口径', 'What the rule rests on'],
        message: ['问题的说法，可用占位符', 'Wording of findings, with placeholders'],
        wording: ['条件不成立时的说法', 'What a broken condition means, in plain words'],
        zh: ['中文', 'Chinese'],
        en: ['英文', 'English'],
        years: ['适用年度 [起, 止]，null 为不限', 'Years in which it holds, [from, to]; null is open'],
        yields_to: ['同一键上让位于哪条规则', 'The rule that it gives way to on the same key'],
        with: ['比对的其他文档，按所起的名字', 'Other documents by the names that expressions use'],
        each: ['对哪些行、列或表逐一核对', 'The rows, columns or tables that are checked one by one'],
        when: ['前提：成立时才核对', 'Condition under which it is checked'],
        assert: ['应当成立的等式或条件', 'What must hold'],
        cases: ['分情形书写：每种有自己的范围和断言', 'Parts with a quantifier and assertions of their own'],
        retired: ['已停用的原因；编号和短名不再使用', 'Why it was retired; code and slug stay taken'],
      },
      peer: {
        kind,
        year: ['与本文档相差的年数，如 -1 为上年', 'Years apart from this document: -1 is the year before'],
        office: ['同一部门、其下属单位或任意一个', 'The same office, its units, or any'],
      },
      quantifier: {
        row: ['表中的每一行', 'Each row of the tables'],
        rows: ['哪些行', 'Which rows'],
        tree: ['科目的上下级', 'Each code with the codes below it'],
        levels: ['科目编码的位数', 'Digits of the codes'],
        columns: ['哪些列', 'Which columns'],
        column: ['表中的每一列', 'Each column of the tables'],
        join: ['两张表按科目、行或项目逐一配对', 'Rows of two tables in pairs'],
        on: ['按什么配对', 'What makes a pair'],
        unmatched: ['没有对应行时如何处理', 'What a row without a partner means'],
        a: ['第一张表', 'The first table'],
        b: ['第二张表', 'The second table'],
        table: ['每张表整体', 'Each table as a whole'],
        units: ['每个预算单位的小计行', 'The subtotal row of each budget unit'],
        groups: ['文字相同的行归为一组', 'Rows that bear the same text'],
        by: ['按哪一列归组', 'The text column that they have in common'],
        bound: ['文字说明中重复表内数字的每个数', 'Each figure of the prose that repeats a cell'],
        parts: ['文字说明中列举合计的每一处', 'Each statement that is the sum of others'],
        lists: ['列举是否完整', 'Whether lists are complete'],
        repeated: ['文字说明中前后重复的每个数', 'Each figure that the prose gave before'],
        earlier: ['文字说明中的上年数', 'Each figure of the year before'],
        in: ['上年文档的名字', 'Name of the other document'],
        expected: ['应当公开的每张表', 'Each table that must be published'],
      },
    },
  },
  'rule-examples': {
    title: ['gouji 规则样例', 'gouji rule examples'],
    description: [
      '每条规则在小文档上应得的结论',
      'Small documents with the verdict that each rule must give',
    ],
    keys: {
      '*': {
        verdict: ['规则应得的结论', 'The verdict that the rule must give'],
        unit: ['金额单位，默认万元', 'Unit of money; ten thousand yuan where it is left out'],
        year: ['文档年度', 'Year of the document'],
        kind,
        difference: ['不成立时左右两边之差', 'Left side minus right side where it fails'],
        unfilled: ['正文中残留的模板文字', 'Left-overs of a template in the text'],
        office: ['部门名称', 'Name of the department'],
        prose: ['正文段落，标题前加 #', 'Passages of the text; # in front of headings'],
        contents: ['目录各条', 'Entries of the table of contents'],
        tables: ['各表，以表名为键', 'Tables by title'],
        others: ['同时核对的其他文档', 'Other documents of the run'],
        rows: ['各行', 'Rows'],
        notes: ['表下注释', 'Notes below the table'],
        title: ['表上所印的标题', 'Title as printed'],
        by: ['编制单位', 'The unit that compiled it'],
        unitless: ['表上没有写金额单位', 'The table states no unit of money'],
        unplaced: ['没有对应单元格的数字', 'Figures that have no cell'],
      },
    },
  },
  package: {
    title: ['gouji 数据包说明', 'gouji data package'],
    description: [
      'datapackage.json 或单个 JSON 文档的内容；见 docs/data-package.md',
      'What datapackage.json or a single JSON document holds; see docs/data-package.md',
    ],
    keys: {
      '': {
        gouji: ['文档本身', 'The document'],
        resources: ['各表、文字说明的数字和正文', 'Tables, claims and passages'],
      },
      '*': {
        path: ['CSV 文件，相对于本文件', 'CSV file, relative to this one'],
        data: ['直接写在 JSON 中的各行', 'Rows that stand in the JSON itself'],
        gouji: ['表的说明', 'What the table is'],
        resource: ['这份数据是什么', 'What the resource holds'],
        table: ['目录中的表标识', 'Id of the table in the catalogue'],
        title: ['原件所印的标题', 'Title as printed'],
        instance: ['同种表的序号，从 1 起', 'Number among tables of the same kind, from 1'],
        currencyUnit: ['金额单位', 'Unit of money'],
        unitExponent: [
          '该单位是元的 10 的几次方，用于目录没有的单位',
          'Power of ten of yuan, for a unit that the catalogue does not name',
        ],
        unitPrinted: ['表上是否印有单位', 'Whether the table prints its unit'],
        compiledBy: ['编制单位', 'The unit that compiled it'],
        asOf: ['截止日期', 'The date that it is as of'],
        year: ['年度', 'Year'],
        confidence: ['识别的把握', 'How surely the table was read'],
        figuresRead: ['原件中读到的数字个数', 'How many figures were read in the source'],
        source: where,
        columns: ['各列', 'Columns'],
        notes: ['表下注释', 'Notes'],
        unplaced: ['没有对应单元格的数字', 'Figures of the source that have no cell'],
        exceptions: ['仅凭文字不能还原的单元格', 'Cells that their text alone does not bring back'],
        contents: ['目录各条', 'Entries of the table of contents'],
        text: printed,
        reason: ['原因代码', 'Reason, as a code'],
        header: ['所印的列名', 'Header as printed'],
        file: ['文件路径', 'Path of the file'],
        sha256: ['文件的 SHA-256', 'SHA-256 of the file'],
        id: ['标识', 'Id'],
        decimals: ['该列最多的小数位数', 'The most decimals that a figure of the column has'],
        saysEmpty: ['是否说明本表为空', 'Whether it says that the table is empty'],
        row: ['行的键', 'Key of the row'],
        side: ['左右并列表的哪一边', 'The side of a table that prints two'],
        figures: ['其中的数字个数', 'How many figures it holds'],
        detail: ['具体所指', 'What exactly'],
      },
      document: {
        version: ['格式版本', 'Version of the format'],
        kind,
        department: ['部门名称', 'Name of the department'],
        region: ['行政区划', 'Region'],
        source: ['导入的文件', 'The file that was imported'],
        sources: ['导入的全部文件', 'All files that were imported'],
        unrecognized: ['未能识别的表', 'Tables that were not recognized'],
        unfilled: ['残留的模板文字', 'Left-overs of a template'],
        unread: ['未能读取的部分', 'Parts that could not be read'],
      },
      exception: {
        row: ['行序，从 0 起', 'Index of the row, from 0'],
        column: ['列标识', 'Id of the column'],
        state: ['数值、空白或无法读取', 'A figure, blank or unreadable'],
        value: ['以元计的准确数值：系数 e 指数', 'The exact figure: coefficient e exponent'],
        half: ['末位小数的指数', 'Exponent of the last digit'],
      },
    },
  },
  report: {
    title: ['gouji 报告', 'gouji report'],
    description: [
      'gouji check -f json 的输出；金额一律为文字',
      'What gouji check -f json writes; all amounts are texts',
    ],
    keys: {
      '': {
        schema: ['格式名称', 'Name of the format'],
        version: ['程序版本', 'Version of the program'],
        rules: [
          '运行的规则；在覆盖情况中为各规则的结论',
          'The rules that ran; in the coverage, the verdicts of each',
        ],
        documents: ['核对的文档', 'Documents that were checked'],
        findings: ['发现的问题', 'Findings'],
        coverage: ['核对了多少、什么没有核对', 'What was checked, and what was not'],
        duties: [
          '应查事项：查了、没有查及原因',
          'What the disclosure rules ask of such a document, done or not',
        ],
        inputs: ['读取的文件', 'Files that were read'],
        summary: ['各级问题的个数', 'Findings by severity'],
        count: ['规则条数', 'Number of rules'],
        hash: ['规则内容的 SHA-256', 'SHA-256 of the rules'],
        identities: ['全部等式的结论', 'Verdicts of all identities'],
        prose: ['各文档文字说明中的数字', 'Figures of the prose, by document'],
        errors: ['错误数', 'Errors'],
        warnings: ['警告数', 'Warnings'],
        infos: ['提示数', 'Notes'],
      },
      duty: {
        duty: ['事项', 'Duty'],
        status: ['没有发现问题、有问题、没有查', 'Without findings, with findings, not done'],
        checked: ['查了几处', 'How many relations were checked'],
        findings: ['错误和警告数', 'Errors and warnings'],
        reason: ['没有查的主要原因', 'Why most of it does not apply'],
      },
      document: {
        id: ['文档标识', 'Id of the document'],
        paths: ['来自哪些文件', 'Files that it stands in'],
        kind,
        department: ['部门名称', 'Name of the department'],
        year: ['年度；不详为 null', 'Year; null where it is not known'],
        currencyUnit: ['金额单位', 'Unit of money'],
        tables: ['识别出的表', 'Tables that were recognized'],
        government: [
          '政府预算或决算，不是部门的，尚不核对',
          'The budget or account of a government, not of a department: not checked yet',
        ],
        missingTables: ['应有而没有的表', 'Tables that should be there and are not'],
        claims: ['文字说明中读出的数', 'Claims of the prose'],
        figures: ['数字的去向', 'What became of the figures'],
        read: ['读到的', 'Read'],
        placed: ['放入单元格的', 'Placed in cells'],
        unplaced: ['没有对应单元格的', 'Without a cell'],
      },
      table: {
        table: ['目录中的表标识', 'Id in the catalogue'],
        title: ['所印的标题', 'Title as printed'],
        rows: ['行数', 'Number of rows'],
        project: ['绩效表所属的项目', 'Of a form: the project that it is about'],
        place,
      },
      place: {
        file: ['文件，路径如所给', 'File, as the path was given'],
        page: ['页码，从 1 起', 'Page from 1, as the file orders them'],
        pageLabel: [
          '文件自编的页码，与页序不同时才有',
          'What the file calls the page, where that is not its number',
        ],
        box: [
          '在页面上的左、上、右、下，以点计',
          'Left, top, right and bottom on the page, in points from the top left corner',
        ],
        sheet: ['工作表', 'Sheet'],
        cell: ['单元格地址', 'Address of the cell'],
        line: ['行号，从 1 起', 'Line from 1'],
        table: ['文字处理文件中的第几张表，从 1 起', 'Which table of a word-processed document, from 1'],
        row: ['表中的第几行，从 1 起', 'Row in that table, from 1'],
        column: ['表中的第几列，从 1 起', 'Column in that table, from 1'],
        words: ['段落开头的几个字', 'First words of the paragraph'],
      },
      '*': {
        id: ['问题的固定指纹', 'Stable fingerprint of rule, document and key'],
        rule: ['规则编号', 'Code of the rule'],
        slug: ['规则短名', 'Short name of the rule'],
        severity: ['级别', 'Severity'],
        verdict: ['结论', 'Verdict'],
        document: ['文档标识', 'Id of the document'],
        title: ['规则的一句话说明', 'The rule in one phrase'],
        message: ['一句话说明，用本次运行的语言', 'One plain sentence in the language of the run'],
        worded: ['规则自有说法，已说明全部', 'The message says all that a reader needs'],
        quote: ['所涉原句', 'The sentence that it is about, as printed'],
        key: ['等式的键', 'Key of the identity'],
        left: ['等式左边', 'Left side'],
        right: ['等式右边', 'Right side'],
        difference: ['左右之差', 'Left side minus right side'],
        tolerance: ['四舍五入可解释的最大差', 'The greatest difference that rounding explains'],
        likelihood: ['这样大的尾差出现的概率', 'How likely a gap so large is for that many addends'],
        cells: ['所涉单元格', 'Cells of the identity'],
        place,
        basis: ['依据', 'What the rule rests on'],
        suspects: ['可能有误的单元格', 'Cells that are likely wrong'],
        cause: ['可能的原因', 'What is known of the cause'],
        consequences: ['同一原因造成的其他不符', 'Identities that fail for the same cause'],
        causes: ['同因问题的指纹', 'Fingerprints of the findings with that cause'],
        pass: ['成立', 'Holds'],
        rounding: ['尾差', 'Holds within rounding'],
        fail: ['不成立', 'Fails'],
        insufficient: ['资料不足', 'Could not be decided'],
        notApplicable: ['不适用', 'Does not apply'],
        undefined: ['无意义（如以零为基数）', 'Has no meaning, as a percentage of nothing'],
        reasons: ['未核对的原因', 'Why it was not checked'],
        reason: ['原因', 'Reason'],
        count: ['个数', 'How many'],
      },
      side: {
        value: ['数值', 'Value'],
        unit: ['单位', 'Unit'],
        text: ['写成算式', 'The side as a sum, in figures'],
      },
      cell: {
        table: ['表标识', 'Id of the table'],
        row: ['行的键', 'Key of the row'],
        rowLabel: ['所印的行名', 'Label of the row as printed'],
        column: ['列标识', 'Id of the column'],
        value: ['所印的数', 'The figure as printed'],
        coefficient: ['在等式中的系数', 'Coefficient in the identity'],
        derived: ['由所印内容推算，并未印出', 'Computed from what is printed at its place'],
        computed: ['由工作表公式算出', 'What the formula of the spreadsheet gives'],
      },
      suspect: {
        cell: ['单元格', 'The cell'],
        suggested: ['使各等式都成立的数', 'The figure with which every identity of the cell holds'],
        operator: ['可能的差错方式', 'The slip that explains it'],
        confidence: ['把握', 'How sure it is'],
      },
      cause: {
        confidence: ['把握', 'How sure it is'],
        operator: ['最能解释的差错方式', 'The slip that explains it best'],
        scope: ['差错的范围', 'What the slip took hold of'],
        identities: ['同因不符的等式数', 'Failing identities that it explains'],
        joint: ['须与其他问题一并更正', 'Holds only once other findings are mended as well'],
        evidence: ['作为旁证的单元格', 'Cells that show what would mend it'],
      },
      proseCoverage: {
        figures: ['正文中的数字', 'Figures of the prose'],
        claims: ['知道所指的数字', 'Figures of which the text says what they are'],
        bound: ['与表内项目对应的', 'Claims whose subject a table knows'],
        compared: ['参与核对的', 'Claims that were compared'],
        ambiguous: ['有几种读法、未作判断的', 'Claims that may be read in several ways and were not judged'],
        notRead: ['没有读懂的前几个数字', 'The first figures that were not understood'],
        text: ['原文中的数字', 'The figure as printed'],
        place: ['所在的位置', 'Where it stands'],
        unbound: ['没有对应的原因', 'Why the others have no subject that a table knows'],
        unread: ['没有读出的原因', 'Why figures are no claims'],
      },
      input: {
        path: ['路径', 'Path'],
        sha256: ['SHA-256', 'SHA-256'],
        status: ['是否读取', 'Whether it was read'],
        damaged: ['有缺失或损坏', 'Something of it is missing, cut or broken'],
        encoding: ['文字编码', 'Encoding of the text'],
      },
    },
  },
};
