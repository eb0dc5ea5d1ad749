/** A page for each rule in both languages: what it demands, why, its formula as written, its examples with their verdicts. */
import { rulePage } from '../../src/cli/rule-page.ts';
import { catalogue } from '../../src/core/generated/catalogue.ts';
import { rules } from '../../src/core/generated/rules.ts';
import type { RuleExample } from '../../src/core/language/examples/rule-example.ts';
import { type Language, loadLocale } from '../../src/locale/locale.ts';
import { ruleTitle } from '../../src/locale/rule-title.ts';
import { html } from '../../src/report/gates/html.ts';
import { plainPaint } from '../../src/report/paint.ts';
import { reporterNames } from '../../src/report/reporter-names.ts';
import type { SitePage } from './layout.ts';
import { ruleSources } from './rule-sources.ts';

const words = {
  zh: { all: '全部规则', why: '说明', source: '规则原文', worked: '含义和例子', other: 'English' },
  en: {
    all: 'All rules',
    why: 'Remarks (Chinese)',
    source: 'The rule as written',
    worked: 'What it means, with examples',
    other: '中文',
  },
} as const;

export const rulePath = (code: string, language: Language): string =>
  `rules/${code}${language === 'zh' ? '' : '.en'}.html`;

/** Pages of all rules. */
export async function rulePages(examples: readonly RuleExample[], language: Language): Promise<SitePage[]> {
  const [locale, names, sources] = [
    await loadLocale(language),
    reporterNames(catalogue, language),
    ruleSources(),
  ];
  const texts = words[language];
  const context = { locale, names, paint: plainPaint, width: 96 };
  return rules.map((rule) => {
    const own = examples.filter((example) => example.rule === rule.code);
    const title = `${rule.code} ${ruleTitle(locale, rule)}`;
    const worked = rulePage(rule, own, context).split('\n').slice(3).join('\n');
    const { yaml = '', comments = [] } = sources.get(rule.code) ?? {};
    const index = language === 'zh' ? 'rules.zh-CN.html' : 'rules.html';
    const other = rulePath(rule.code, language === 'zh' ? 'en' : 'zh').replace('rules/', '');
    return {
      path: rulePath(rule.code, language),
      language: language === 'zh' ? 'zh-CN' : 'en',
      title,
      body: html`<p><a href="../docs/${index}">${texts.all}</a> · <a href="${other}">${texts.other}</a></p>
<h1>${title}</h1>
<p class="soft">${rule.slug}</p>
${comments.length === 0 ? undefined : html`<h2>${texts.why}</h2>${comments.map((each) => html`<p>${each}</p>`)}`}
<h2>${texts.worked}</h2>
<pre>${worked}</pre>
<h2>${texts.source}</h2>
<pre><code>${yaml}</code></pre>`,
    };
  });
}
