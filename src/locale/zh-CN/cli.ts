/** Texts of the command line. */
export const cli = {
  help: {
    usage: '用法：',
    arguments: '参数：',
    options: '选项：',
    commands: '命令：',
    default: '（默认 {value}）',
    footer:
      '退出码：0 没有达到 --fail-on 的问题；1 有问题；2 用法、配置或规则有误；3 有文件未能读取，或有残缺；4 覆盖率不足，或什么都没有核对；70 程序出错。',
  },
  describe: {
    program: 'gouji 勾稽：核对部门预算、部门决算公开中应当相等的每一个数。',
    check: '核对文件（默认命令）',
    merge: '把各分片的结果合成一份报告，与不分片时逐字节相同',
    import: '导入为规范的数据包，并说明哪些未能归位',
    inspect: '显示从一份文件中识别出了什么',
    compare: '对照同一文件的两个版本，或两份报告：改了哪些数字和文字，哪些问题已改正、新出现、变了',
    suggest: '把推断的改正写成数据包的补丁，由人核实后采用',
    mutate: '在无误的数字中植入已知的录入错误，测量能查出多少',
    export: '把数字写成一张长表（连同表的构成），供数据库使用',
    sql: '把规则写成某种数据库的 SQL，并列出不能写成 SQL 的规则',
    rank: '把许多文件按严重程度排列，并按单位、年度、规则汇总',
    page: '写出可离线打开的网页：在浏览器中核对，不用安装，文件不离开这台电脑',
    explain: '显示一条规则的说明；给出文件或报告时，把其中的问题逐项算给人看',
    baseline: '写出或更新已接受问题的清单',
    baselineCreate: '把现有的错误和警告全部接受，连同理由写入清单',
    baselineUpdate: '更新清单：留下仍然存在的，去掉已经消失的，接受新出现的和差额变了的',
    config: '显示配置',
    configPrint: '显示对一个文件实际有效的配置',
    init: '看过文件夹之后写一份带注释的配置',
    completion: '输出命令补全脚本：bash、zsh、fish、powershell',
    rules: '列出规则，检查规则文件，或运行规则的例子',
    rulesList: '列出规则',
    rulesCheck: '检查规则文件的写法',
    rulesTest: '运行规则的例子',
    help: '显示帮助',
    version: '显示版本',
  },
  argument: {
    paths: '文件、文件夹、通配符，或 -（标准输入）',
    shards: '分片文件（gouji check --shard 写出的）',
    files: '原始文件',
    file: '一份文件或一个数据包',
    versions: '旧版本和新版本：文件、文件夹、数据包或 JSON 报告',
    anyFile: '文件，不必存在',
    folder: '文件夹；不写则为当前的',
    shell: 'bash、zsh、fish 或 powershell',
    packages: '数据包（gouji import 写出的文件夹）',
    rule: '规则编号或名称，如 GJ-HI-01；或问题编号，其后写出处的文件',
    ruleFiles: '规则文件或文件夹',
  },
  option: {
    format: '输出格式，可重复；=文件 写入文件：{formats}',
    report: '从 JSON 报告中取，不再核对文件',
    annotate: '把问题标注在文件的副本上（XLSX、DOCX、PDF），写入该文件夹',
    rules: '另外采用该文件夹中的规则',
    catalogue: '把该文件夹中的表名、列名、行名和科目加进全国目录',
    select: '只用以此开头的规则，逗号分隔',
    ignore: '不用以此开头的规则，逗号分隔',
    severity: '改变级别，如 GJ-HI=warning',
    compareFailOn: '新出现或差额变了的问题达到哪一级就以 1 退出：error、warning、info、never',
    failOn: '达到哪一级就以 1 退出：error、warning、info、never',
    maxWarnings: '警告多于此数时以 1 退出',
    baseline: '已接受问题的清单（gouji baseline create 写出）',
    baselineFile: '清单文件；不写则用配置中的 baseline，再则 gouji.baseline.yaml',
    reason: '接受的理由，写入每一条',
    date: '接受的日期，如 2024-09-30；不写则为今天',
    noSuppress: '不理会已接受的问题，全部报告',
    requireCoverage: '至少要核对到的关系的百分比，否则以 4 退出',
    kind: '指定文件种类：budget、final、self-eval',
    year: '指定年度',
    unit: '指定金额单位，如 万元',
    prior: '上一年度的文件',
    ocr: '扫描页：auto 装有识别组件就识别（默认），off 不识别，force 所有页都按图片识别',
    together: '所有文件是同一份文件（如文字和表格分开公开）',
    lang: '语言：zh、en',
    noProgress: '不显示进度',
    verbose: '列出不适用的原因；程序出错时显示出错的位置',
    clips: '把扫描件中没有证实、认不出的数字连同原页截图写成一个网页',
    noPictures: 'HTML 报告不附页面图片',
    noColor: '不用颜色',
    shard: '只核对 N 份中的第 I 份，结果写入文件（默认 gouji-I-of-N.gouji-shard），再用 gouji merge 合成报告',
    cache: '结果缓存的目录（默认为系统的缓存目录），没有变的文件不再重新核对',
    noCache: '不用结果缓存，全部重新核对',
    jobs: '同时处理的文件数（默认为处理器核数），多少都得到同样的结果',
    quiet: '不显示提示',
    output: '数据包写入的文件夹',
    page: '网页写入的文件，如 勾稽.html',
    relations: '长表写入的文件夹',
    exportFormat: 'csv（默认）或 parquet',
    dialect: '数据库：duckdb、postgres、clickhouse、spark',
    script: 'SQL 写入的文件；不写则输出',
    patch: '补丁写入的文件；不写则输出',
    table: '结果写入的文件；不写则输出',
    trials: '每份文件试多少次（默认 200）',
    seed: '随机数种子（默认 1）；种子相同，结果相同',
  },
  /** Mistakes in a configuration that are worded otherwise than in rules. */
  config: {
    'yaml-syntax': '配置文件写法有误：{detail}',
    'unknown-key': '配置中没有“{key}”这一项，可用：{expected}',
    'missing-key': '必须写明“{key}”',
  },
  problem: {
    prefix: '错误：',
    notice: '提示：',
    unknownOption: '没有选项 {name}',
    unknownCommand: '没有命令或文件 {name}',
    missingArgument: '缺少参数 {name}',
    missingValue: '选项 {name} 需要一个值',
    missingOption: '缺少选项 {name}',
    catalogue: '另用目录 {file}（{region}）',
    noPaths: '没有指定要核对的文件；用法见 gouji --help',
    excessArguments: '参数过多',
    badUsage: '用法有误：{detail}',
    nearest: '；是不是 {name}？',
    badValue: '{name} 的值“{value}”不对，可用：{expected}',
    badNumber: '{name} 的值“{value}”应为 {expected}',
    badReport: '{path} 不是 gouji 的 JSON 报告（{detail}）',
    unknownFinding: '报告中没有问题 {name}',
    noPage: '程序中没有网页 {path}；在源码中请先运行 npm run build',
    twoToStdout: '只能有一种格式写到标准输出；请用 {name}=文件',
    overwritesInput: '{path} 是要读的文件，不能写在上面',
    sameOutput: '{path} 只能写一次',
    emptyPath: '路径不能是空的',
    internal:
      '程序出错，没有得出结果（{detail}）。这是 gouji 的缺陷，请连同出错的文件报告；加 --verbose 显示出错的位置',
    interrupted: '已中断；没有写完的文件已经撤除，原有的文件没有改动',
    damaged: '有残缺：{reason}',
    standardOutput: '标准输出',
    skipped: {
      line: '文件夹中有 {count} 个{reason}，没有读：{files}',
      format: '不支持的格式',
      archive: '压缩包（请先解压，或改存为 zip）',
      picture: '图片（没有可读的文字：请用原来的表格或文档，或先做文字识别）',
      link: '指向别处的链接',
      special: '不是文件的对象',
      more: '等',
    },
    cannotWrite: '不能写入 {path}（{detail}）',
    unknownRule: '没有规则 {name}',
    noRules: '没有选中任何规则',
    unusedPrefix: '没有以 {name} 开头的规则',
    excluded: '按配置排除 {count} 个文件',
    noBaseline: '没有清单 {path}；请先运行 gouji baseline create',
    wholeNumber: '非负整数',
    drifted: '已接受的问题差额变了，重新报告：{rule} {key}，原为 {was}，现为 {now}（{file}:{line}）',
    noDifference: '没有差额',
    unusedSuppression: '已接受的问题不存在了：{rule} {key}（{file}:{line}）',
    suppressed: '已接受、不再报告的 {count} 处',
    nothingChecked: '没有任何关系可以核对',
    coverage: '核对到的关系占 {actual}%，低于要求的 {required}%',
    noRecognizer: '没有装识别组件 gouji-ocr，--ocr force 无法进行',
    recognizing: '正在识别 {path} 第 {page} 页',
    progress: '正在读取 {path}（{done}/{total}）',
    catalogueBroken: '目录文件有 {count} 处错误，没有核对任何文件',
    checking: '正在核对（{done}/{total}）',
    pace: '，每秒 {rate} 份，约剩 {left}',
    rulesBroken: '规则有 {count} 处错误，没有核对任何文件',
    notEmpty: '{path} 中有不属于数据包的文件 {name}，不予覆盖',
    unreadable: '未能读取：{reason}',
    noDisclosure: '没有识别出任何表',
  },
  merge: {
    written: '已写入 {path}：分片 {number}/{of}，{documents} 份文件；各分片齐全后用 gouji merge 合成报告',
    formatsLater: '分片不写报告：请在 gouji merge 时用 --format、--annotate',
    noShard: '{path} 不是 gouji 的分片文件',
    damaged: '分片文件 {path} 不完整或已损坏，请重新运行这一片',
    unreadable: '未能读取 {path}（{detail}）',
    otherRun: '{path} 与 {other} 不是同一次核对的分片：{part}不同',
    twice: '{path} 与 {other} 是同一个分片',
    missing: '缺少分片：{other}',
    otherProgram: '分片是用另一个版本的 gouji（{version}）写出的，请用同一版本合并',
    otherLanguage: '分片的语言是 {language}，合并时不能改变',
    filesElsewhere: '有 {count} 个文件不在这里，报告中没有它们的页面图片',
    parts: {
      version: '程序版本',
      catalogue: '目录',
      rules: '规则',
      language: '语言',
      files: '文件',
      settings: '选项或配置',
    },
  },
  export: {
    written: '已写入 {path}：{documents} 份文件，{figures} 个数字',
    inexact:
      '{document} 有 {figures} 个数字小数过多或数位过多，数据库不能准确表示，整份未写入；请用 gouji check 核对',
  },
  sql: {
    head: '{rules} 条规则中有 {said} 条（或其一部分）写成了 SQL；其余如下',
    unsaid: '有 {count} 条规则不能（或不能全部）写成 SQL，已逐条列在开头，请用 gouji check 核对',
    line: '{rule} {title}：{all} 处中有 {scopes} 处未写，{reason}',
    reasons: {
      list: '要看文字或整份文件，逐项列出',
      prose: '要读文字说明',
      forms: '涉及全部项目表的汇总',
      binding: '要把文字中的数字对应到表中',
      documents: '涉及其他文件',
      product: '比率或乘积',
      groups: '按名称归组',
    },
  },
  import: {
    written: '已写入 {path}：{tables} 张表，{figures} 个数字',
    unplaced: '未能归位的数字 {count} 个：',
    unrecognized: '未能识别的表 {count} 张：',
    unread: '未读的部分：',
  },
  configPrint: {
    from: '来自：{files}',
    none: '没有配置文件',
    rules: '有效的规则 {count} 条',
  },
  init: {
    written: '已写入 {path}',
    exists: '{path} 已经存在，不予覆盖',
    noFolder: '没有文件夹 {path}',
    packages: '{count} 个数据包',
    documents: '{count} 个 {kind}',
    nothing: '没有可读的文件',
    template: `# yaml-language-server: $schema=./node_modules/gouji/schemas/config.schema.json
# gouji 的配置，对本文件夹和其下各层的文件有效；更近的配置优先。去掉 # 即生效。
# 写成时这里有：{found}

# 在哪份配置之上
# extends: ../gouji.config.yaml

# 不读的文件和文件夹；没有斜杠的，在哪一层都算
{exclude}

# 从哪一级起以 1 退出：error、warning、info、never
failOn: error
# maxWarnings: 20

# 只用、不用哪些规则（按编号的开头；gouji rules list 列出全部），另定级别
# select: [GJ-HI, GJ-XT]
# ignore: [GJ-NA-23]
# severity: { GJ-ST: info }

# 自有的规则和目录
# rules: my-rules
# catalogue: my-catalogue

# 代替原件所写的种类（budget、final、self-eval）、年度、金额单位
# kind: budget
# year: 2024
# unit: {unit}

# 只对部分文件的设置
# overrides:
#   - files: ["county/**"]
#     unit: {unit}

# 报告的语言
lang: {lang}

# 已接受问题的清单；同一文件夹或上层的 gouji.baseline.yaml 不写也用
# baseline: gouji.baseline.yaml

# 逐条接受的问题；键见 gouji check --verbose
# suppressions:
#   - rule: GJ-HI-01
#     key: final_income#1//201/current
#     reason: 见决算说明第三部分
`,
  },
  baseline: {
    head: '已接受的问题：规则、文档、键和差额都相同才算。理由（reason）会写进每一份报告，请逐条改写。\n由 gouji baseline create 写出；gouji baseline update 会重写本文件，这里的注释不保留。',
    created: '已写入 {path}：接受 {added} 处',
    updated:
      '已更新 {path}：保留 {kept} 处，新接受 {added} 处（其中差额变了的 {changed} 处），去掉已消失的 {gone} 处',
    exists: '{path} 已经存在；请用 gouji baseline update',
    noReason: '接受问题必须写明理由：--reason "…"',
    needsReason: '有 {count} 处新的问题要接受，请写明理由：--reason "…"',
    several: '各文件的配置用了不同的清单，请用 --output 指明更新哪一份',
  },
  suggest: {
    head: '{path}：{count} 处可以改正',
    note: '原文件没有改动。逐处核实后采用：patch -p1 < 补丁文件，或 git apply 补丁文件',
    line: '{number}. [{state}] {text}',
    confidence: { unique: '唯一', likely: '很可能', ambiguous: '有 {count} 种可能，未写入补丁' },
    untold: '{path} 含有不能显示的字符，没有写入补丁',
    notPackage: '{path} 不是数据包（{detail}）；请先用 gouji import 导入',
  },
  inspect: {
    document: '{department} {year} {kind}',
    files: '文件：{paths}',
    unknownYear: '年度不明',
    noTables: '没有识别出任何表。',
    table: '{title}（{id}）',
    printed: '原题：{title}',
    facts:
      '{rows} 行，{columns} 列，{unit}，读到 {read} 个数，归位 {placed}，未归位 {unplaced}，{confidence}',
    place: '位置：{place}',
    columns: '列：',
    column: '{title} {header}',
    headerOf: '← {header}',
    rows: '行：',
    notes: '附注：',
    unplaced: '未归位：',
    unplacedItem: '{text}：{reason}',
    prose: {
      title: '文字说明',
      facts: '{passages} 段，{statements} 条陈述，读到 {figures} 个数，没有读懂 {unread}',
      unbound: '未对应：{reason}',
      otherwise: '；也可能是对“{readings}”说的，那样就成立',
      unread: '没有读懂的数：',
    },
    scan: {
      title: '扫描页识别',
      uncertain: '{label}：{text}，未证实（把握 {confidence} %）',
      unread: '{label}：{text}，认不出是什么数',
      others: '，也可能是 {others}',
      asked: '，合计相符则应为 {asked}',
      page: '扫描件中没有证实的数字',
      more: '……共 {count} 个未证实或认不出',
    },
    missing: '没有找到的表：',
    unrecognized: '未识别的表：',
    unrecognizedItem: '{title}，{figures} 个数',
    untitled: '（无题名）',
    unread: '未读的部分：',
    confidence: { high: '列依据线格', low: '列是推断的' },
    unitPrinted: '{unit}（表上印明）',
    unitInferred: '{unit}（取自全文）',
    more: '……共 {count}',
  },
  explain: {
    kind: '类别',
    severity: '级别',
    basis: '依据',
    formula: '算式',
    terms: '其中',
    term: '{word} 指{meaning}',
    /** Words of the rule language that stand for rows and figures. */
    words: {
      parent: '上级科目',
      children: '其下级各科目',
      total: '合计行',
      classes: '各类',
      leaves: '各末级科目',
      lines: '各行',
      units: '各单位',
      unit: '单位小计',
      members: '其各行',
      claim: '文字中的数',
      cell: '表中的数',
      implied: '文字所述的上年数（或本年数减增减额）',
      whole: '文字中的总数',
      parts: '其所列各项',
      again: '再次出现的数',
      first: '第一次出现的数',
    },
    others: '对照文件：{year} 年，{kind}',
    years: '年度',
    tables: '涉及的表',
    examples: '例子',
    verdict: '结果',
    yields: '让位于',
    since: '{from} 年起',
    until: '至 {to} 年',
    message: '说明',
    kinds: {
      hard: '硬性（算术上必然成立）',
      structural: '结构（表的完整与编排）',
      verification: '核实（通常成立，例外须说明）',
      plausibility: '合理性（提示留意）',
    },
    verdicts: {
      pass: '相符',
      rounding: '尾差',
      fail: '不符',
      insufficient: '依据不足',
      notApplicable: '不适用',
      undefined: '比率无法计算',
    },
    noExamples: '没有例子',
  },
  rules: {
    count: '共 {count} 条规则',
    sound: '{count} 条规则，写法无误',
    untested: '{count} 条规则没有例子：{list}',
    tested: '{count} 个例子，{failed} 个不符',
    mismatch: '{rule} 的例子应为“{expected}”，实为“{actual}”',
    noFiles: '{path} 中没有 YAML 文件（*.yaml）',
    nearest: '是不是“{name}”？',
  },
};
