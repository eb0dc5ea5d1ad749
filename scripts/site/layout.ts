/** The frame of a page of the site: its place among the others, and the search. */
import { html, type Markup, ownMarkup } from '../../src/report/gates/html.ts';

export interface SitePage {
  /** Below the folder of the site, with forward slashes. */
  readonly path: string;
  readonly language: 'zh-CN' | 'en';
  readonly title: string;
  readonly body: Markup;
}

/** Pages of the navigation: title and path from the root of the site. */
type Navigation = readonly (readonly [title: string, path: string])[];

const navigation: Readonly<Record<SitePage['language'], Navigation>> = {
  'zh-CN': [
    ['首页', 'index.html'],
    ['财务人员', 'docs/officers.zh-CN.html'],
    ['规则', 'docs/rules.zh-CN.html'],
    ['命令', 'docs/reference.zh-CN.html'],
    ['规则语言', 'docs/rule-language.zh-CN.html'],
    ['自有目录', 'docs/catalogue-files.zh-CN.html'],
    ['程序库', 'docs/library.zh-CN.html'],
    ['结构化文件', 'docs/schemas.zh-CN.html'],
    ['持续集成', 'docs/ci.html'],
    ['查出率', 'docs/mutation.html'],
    ['检查事项', 'docs/check-items.html'],
    ['变更记录', 'CHANGELOG.html'],
    ['English', 'README.html'],
  ],
  en: [
    ['Home', 'README.html'],
    ['Rules', 'docs/rules.html'],
    ['Commands', 'docs/reference.html'],
    ['Rule language', 'docs/rule-language.html'],
    ['Library', 'docs/library.html'],
    ['Structured files', 'docs/schemas.html'],
    ['CI', 'docs/ci.html'],
    ['Data package', 'docs/data-package.html'],
    ['Diagnosis', 'docs/diagnosis.html'],
    ['Architecture', 'docs/architecture.html'],
    ['Bench', 'bench/README.html'],
    ['Changelog', 'CHANGELOG.html'],
    ['中文', 'index.html'],
  ],
};

const words = {
  'zh-CN': { search: '搜索规则、命令、说明', none: '没有找到' },
  en: { search: 'Search rules, commands, pages', none: 'Nothing found' },
} as const;

/** The whole page. */
export function laidOut({ path, language, title, body }: SitePage): string {
  const root = '../'.repeat(path.split('/').length - 1);
  const { search, none } = words[language];
  const links = navigation[language].map(
    ([name, target]) =>
      html`<a href="${root}${target}"${target === path ? ownMarkup(' aria-current="page"') : undefined}>${name}</a>`,
  );
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · gouji</title>
<link rel="stylesheet" href="${root}site.css">
</head>
<body data-root="${root}">
<header><strong>gouji 勾稽</strong><input type="search" id="search" placeholder="${search}" aria-label="${search}" data-none="${none}" autocomplete="off"></header>
<div id="found" role="region" aria-live="polite" hidden></div>
<nav>${links}</nav>
<main>${body}</main>
<script src="${root}search-index.js"></script>
<script src="${root}site.js"></script>
</body>
</html>
`.markup;
}

export const siteStyle = `:root{color-scheme:light dark;--ink:#1b1f24;--soft:#5b6470;--line:#dfe3e8;--paper:#fff;--page:#f5f6f8;--link:#1d5a9c}
@media(prefers-color-scheme:dark){:root{--ink:#e7eaee;--soft:#a3acb8;--line:#343b45;--paper:#1c2026;--page:#13161a;--link:#8fc0f5}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.7 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif;display:grid;grid-template:auto 1fr/13em minmax(0,1fr)}
header{grid-column:1/-1;display:flex;gap:20px;align-items:center;padding:10px 20px;background:var(--paper);border-bottom:1px solid var(--line)}
#search{font:inherit;flex:1;max-width:30em;padding:5px 12px;border:1px solid var(--line);border-radius:6px;background:var(--page);color:inherit}
#found{position:absolute;top:52px;left:13em;right:20px;max-width:46em;max-height:70vh;overflow:auto;background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:8px 16px;z-index:2;box-shadow:0 6px 24px #0003}
#found a{display:block;padding:4px 0}#found small{display:block;color:var(--soft)}
nav{padding:16px 20px;display:flex;flex-direction:column;gap:6px}
nav a{color:inherit;text-decoration:none}nav a[aria-current]{font-weight:700}
main{background:var(--paper);border-left:1px solid var(--line);padding:20px 40px 80px;min-width:0;overflow-wrap:anywhere}
main>*{max-width:60em}
a{color:var(--link)}img{max-width:100%;border:1px solid var(--line);border-radius:8px}
table{border-collapse:collapse;display:block;overflow-x:auto;font-size:14px}td,th{border:1px solid var(--line);padding:3px 9px;text-align:left;vertical-align:top;min-width:3.4em}td code{white-space:nowrap}
code,pre{font-family:"Noto Sans Mono CJK SC","Sarasa Mono SC",NSimSun,ui-monospace,Consolas,monospace;font-size:.93em}pre code{font-size:1em}
pre{background:var(--page);border:1px solid var(--line);border-radius:6px;padding:10px 14px;overflow-x:auto;line-height:1.5}
.soft{color:var(--soft)}
@media(max-width:760px){body{display:block}nav{flex-direction:row;flex-wrap:wrap}main{padding:14px}#found{left:14px;right:14px}}
@media print{header,nav{display:none}body{display:block;background:#fff}main{border:0;padding:0}}
`;

/** Search over titles and texts: all words must occur; what has them in its title or code comes first. */
export const siteScript = `'use strict';
(function(){
var field=document.getElementById('search'),box=document.getElementById('found'),root=document.body.dataset.root;
field.addEventListener('input',function(){
  var words=field.value.toLowerCase().split(/\\s+/).filter(Boolean);
  box.hidden=words.length===0;box.textContent='';
  if(words.length===0)return;
  var hits=siteIndex.map(function(page){
    var title=page[1].toLowerCase(),text=title+' '+page[2].toLowerCase();
    if(!words.every(function(word){return text.indexOf(word)>=0;}))return null;
    return{page:page,inTitle:words.every(function(word){return title.indexOf(word)>=0;}),at:text.indexOf(words[0])-title.length-1};
  }).filter(Boolean).sort(function(a,b){return b.inTitle-a.inTitle;});
  if(hits.length===0)box.textContent=field.dataset.none;
  hits.slice(0,20).forEach(function(hit){
    var link=document.createElement('a'),about=document.createElement('small'),from=Math.max(0,hit.at-30);
    link.href=root+hit.page[0];link.textContent=hit.page[1];about.textContent=hit.page[2].slice(from,from+90);
    link.appendChild(about);box.appendChild(link);
  });
});
document.addEventListener('keydown',function(event){
  if(event.key==='/'&&event.target!==field){event.preventDefault();field.focus();}
  if(event.key==='Escape'){field.value='';box.hidden=true;}
});
})();
`;
