/**
 * Builds the pages as a site that opens from the disk: the Markdown of the repository and a page for each rule, with a search.
 * `npm run site [folder]`, by default `dist/site`. Chinese comes first: `index.html` is README.zh-CN.md.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { Marked } from 'marked';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import { ownMarkup } from '../src/report/gates/html.ts';
import { generateRules } from './generate-rules.ts';
import { laidOut, type SitePage, siteScript, siteStyle } from './site/layout.ts';
import { rulePages, rulePath } from './site/rule-pages.ts';

const [target = 'dist/site'] = process.argv.slice(2);

/** Files beside the pages that pages show or offer. */
const isAsset = (path: string): boolean => /^docs\/.*\.(?:png|ts|yaml|json|html)$/.test(path);

const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    posix.join(folder, name.replaceAll('\\', '/')),
  );

const files = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  'bench/README.md',
  'fixtures/README.md',
  ...below('docs'),
];
const codes = new Set(rules.map(({ code }) => code));

/** Where a file of the repository stands on the site; what is not there keeps its path, and is no link. */
const sitePath = (path: string): string | undefined => {
  if (path === 'README.zh-CN.md') return 'index.html';
  if (path.endsWith('.md')) return files.includes(path) ? path.replace(/\.md$/, '.html') : undefined;
  return isAsset(path) ? path : undefined;
};

function linkFrom(path: string, href: string): string | undefined {
  if (/^[a-z]+:|^#/.test(href)) return href;
  const [file = '', anchor] = href.split('#');
  const found = sitePath(posix.normalize(posix.join(posix.dirname(path), file)));
  if (found === undefined) return undefined;
  const from = posix.dirname(sitePath(path) ?? '');
  return posix.relative(from, found) + (anchor === undefined ? '' : `#${anchor}`);
}

/** Headings are named as on the pages of a repository, so that links into a page work. */
const anchorOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

function rendered(path: string): SitePage {
  const language =
    path.endsWith('.zh-CN.md') || /^docs\/(?:mutation|check-items)/.test(path) ? 'zh-CN' : 'en';
  const markdown = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const inside = this.parser.parseInline(tokens);
        const found = linkFrom(path, href);
        return found === undefined ? inside : `<a href="${found}">${inside}</a>`;
      },
      image({ href, text }) {
        return `<img src="${linkFrom(path, href) ?? href}" alt="${text}">`;
      },
      codespan({ text }) {
        if (!codes.has(text)) return false;
        const page = posix.relative(
          posix.dirname(sitePath(path) ?? ''),
          rulePath(text, language === 'en' ? 'en' : 'zh'),
        );
        return `<a href="${page}"><code>${text}</code></a>`;
      },
    },
  });
  const source = readFileSync(path, 'utf8');
  const title = /^# (.*)$/m.exec(source)?.[1] ?? path;
  const body = ownMarkup(String(markdown.parse(source)));
  return { path: sitePath(path) ?? path, language, title, body };
}

const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function write(path: string, text: string): void {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  writeFileSync(join(target, path), text);
}

const { examples } = generateRules(catalogue);
const pages = [
  ...files.filter((path) => path.endsWith('.md')).map(rendered),
  ...(await rulePages(examples, 'zh')),
  ...(await rulePages(examples, 'en')),
];
for (const page of pages) write(page.path, laidOut(page));
// The beginning of a long page tells what it is about; rules are searched whole.
const longest = 4000;
const index = pages
  .filter(({ path }) => !path.endsWith('.en.html'))
  .map(({ path, title, body }) => {
    const text = textOf(body.markup);
    return [path, title, text.slice(text.indexOf(title) + title.length).slice(0, longest)];
  });
write('search-index.js', `var siteIndex=${JSON.stringify(index)};\n`);
write('site.css', siteStyle);
write('site.js', siteScript);
for (const path of files.filter(isAsset)) {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  copyFileSync(path, join(target, path));
}
process.stdout.write(`${target}: ${pages.length} pages\n`);
