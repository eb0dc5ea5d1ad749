/** The look of the report: light and dark, from a phone to A4. */
export const styles = `
:root{--paper:#fff;--page:#f5f6f8;--ink:#1b1f24;--soft:#5b6470;--line:#dfe3e8;--error:#b42318;--error-bg:#fef0ee;--warning:#93590a;--warning-bg:#fdf4e3;--info:#1d5a9c;--info-bg:#edf4fc;--good:#1a6b3c;--mark:#ffe3de;--mark-line:#d92d20;--twin:#e3eefb;--twin-line:#2f74c0;color-scheme:light}
@media(prefers-color-scheme:dark){:root:not([data-theme=light]){--paper:#1c2026;--page:#13161a;--ink:#e7eaee;--soft:#a3acb8;--line:#343b45;--error:#ff9a8f;--error-bg:#3a1e1b;--warning:#f2bf6a;--warning-bg:#352812;--info:#8fc0f5;--info-bg:#182a3d;--good:#7fd6a2;--mark:#5a2620;--mark-line:#ff8b7e;--twin:#1d3350;--twin-line:#7ab3f0;color-scheme:dark}}
:root[data-theme=dark]{--paper:#1c2026;--page:#13161a;--ink:#e7eaee;--soft:#a3acb8;--line:#343b45;--error:#ff9a8f;--error-bg:#3a1e1b;--warning:#f2bf6a;--warning-bg:#352812;--info:#8fc0f5;--info-bg:#182a3d;--good:#7fd6a2;--mark:#5a2620;--mark-line:#ff8b7e;--twin:#1d3350;--twin-line:#7ab3f0;color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.65 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
main{max-width:1080px;margin:0 auto;padding:24px 20px 80px}
h1{font-size:22px;margin:0 0 4px}h2{font-size:18px;margin:36px 0 2px}h3{font-size:15px;margin:22px 0 8px;color:var(--soft);font-weight:600}
.verdict{font-size:19px;font-weight:600;margin:10px 0 14px}
.verdict.error{color:var(--error)}.verdict.warning{color:var(--warning)}.verdict.good{color:var(--good)}
.soft{color:var(--soft);overflow-wrap:anywhere}
.tiles{display:flex;flex-wrap:wrap;gap:10px;margin:0 0 14px;padding:0;list-style:none}
.tiles li{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:8px 16px;min-width:104px}
.tiles b{display:block;font-size:22px;line-height:1.3;font-variant-numeric:tabular-nums}
.tiles .error b{color:var(--error)}.tiles .warning b{color:var(--warning)}.tiles .info b{color:var(--info)}
.unread{background:var(--paper);border:1px solid var(--line);border-left:4px solid var(--warning);border-radius:8px;padding:10px 16px;margin:0 0 14px}
.unread h2{font-size:15px;margin:0}.unread ul{margin:4px 0 0;padding-left:20px}
.filters{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:8px 14px;align-items:center;background:var(--page);border-bottom:1px solid var(--line);padding:10px 0;margin-top:8px}
.filters label{display:inline-flex;gap:5px;align-items:center}
.filters input[type=search],.filters select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:4px 10px;max-width:100%}
.filters input[type=search]{min-width:220px}
.filters button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:4px 12px;cursor:pointer}
.finding{background:var(--paper);border:1px solid var(--line);border-left:4px solid var(--info);border-radius:8px;margin:10px 0;padding:12px 16px;content-visibility:auto;contain-intrinsic-size:auto 220px}
.finding.error{border-left-color:var(--error)}.finding.warning{border-left-color:var(--warning)}
.finding:target{outline:2px solid var(--twin-line)}
.finding:focus{outline:2px solid var(--twin-line)}
.head{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:baseline}
.head strong{font-weight:600}
.level{border-radius:4px;padding:0 8px;font-size:13px;background:var(--info-bg);color:var(--info)}
.error>.head .level{background:var(--error-bg);color:var(--error)}.warning>.head .level{background:var(--warning-bg);color:var(--warning)}
.code{margin-left:auto;color:var(--soft);font-size:13px}
.sums{border-collapse:collapse;margin:8px 0;font-variant-numeric:tabular-nums}
.sums td,.sums th{padding:1px 14px 1px 0;text-align:left;font-weight:400;vertical-align:top}.sums td{white-space:nowrap}.sums .where{white-space:normal}
.sums .n{text-align:right;white-space:pre}
.sums .total .n,.sums .total th{font-weight:600}
.sums .addend th{padding-left:18px;color:var(--soft)}
.sums .gap td,.sums .gap th{border-top:1px solid var(--line);color:var(--error);font-weight:600}
.likely{background:var(--info-bg);border-radius:6px;padding:6px 12px;margin:8px 0}
blockquote{margin:8px 0;padding:4px 12px;border-left:3px solid var(--line);color:var(--soft)}
mark{background:var(--twin);color:inherit;box-shadow:inset 0 -2px var(--twin-line);padding:0 2px}mark.wrong{background:var(--mark);box-shadow:inset 0 -2px var(--mark-line)}
details{margin:6px 0}summary{cursor:pointer;color:var(--soft)}
details ul{margin:4px 0;padding-left:20px}
.scroll{overflow-x:auto}
.grid{border-collapse:collapse;font-size:13px;font-variant-numeric:tabular-nums;margin:6px 0}
.grid caption{text-align:left;color:var(--soft);padding-bottom:2px;white-space:nowrap}
.grid td,.grid th{border:1px solid var(--line);padding:2px 9px;text-align:right;white-space:nowrap}
.grid th{background:var(--page);font-weight:600;text-align:center;white-space:normal;min-width:5em}
.grid tbody th{position:sticky;left:0;text-align:left;font-weight:400;white-space:nowrap;max-width:24em;overflow:hidden;text-overflow:ellipsis}
.grid thead td{border:0}.grid .skip td{text-align:center;color:var(--soft);border-style:dashed}
.grid .wrong{background:var(--mark);outline:2px solid var(--mark-line);outline-offset:-2px;font-weight:700}
.grid .operand{background:var(--twin);outline:1px solid var(--twin-line);outline-offset:-1px}
.grid .words{text-align:left;white-space:normal;min-width:5em;max-width:17em}
.likely-figure{display:block;color:var(--good);font-size:12px}
.clip{margin:8px 0}.clip svg{display:block;max-width:100%;height:auto;background:#fff;border:1px solid var(--line);border-radius:4px}.clip rect{fill:none;stroke-width:1.4}.clip .wrong{stroke:#d92d20}.clip .operand{stroke:#2f74c0}.clip .certified{stroke:#2e7d32}.clip .uncertain{stroke:#b45309;stroke-dasharray:4 2}.clip figcaption{color:var(--soft);font-size:13px}
.legend{display:flex;gap:16px;color:var(--soft);font-size:13px;flex-wrap:wrap}
.legend i{display:inline-block;width:14px;height:14px;vertical-align:-2px;margin-right:5px}.legend .wrong{background:var(--mark);outline:2px solid var(--mark-line);outline-offset:-2px}.legend .operand{background:var(--twin);outline:1px solid var(--twin-line);outline-offset:-1px}.legend .certified{outline:2px solid #2e7d32;outline-offset:-2px}.legend .uncertain{outline:2px dashed #b45309;outline-offset:-2px}
a{color:var(--info)}.sums a,.twin{color:inherit;text-decoration:underline dotted;text-underline-offset:3px}.grid td:target{outline:3px solid var(--twin-line);outline-offset:-1px}.filters select{max-width:15em}
.none{color:var(--soft);padding:24px 0}
footer{margin-top:40px;color:var(--soft);font-size:13px;border-top:1px solid var(--line);padding-top:10px}
[hidden]{display:none!important}
@media(max-width:560px){main{padding:14px 10px 60px}.code{margin-left:0}.tiles{gap:6px}.tiles li{padding:6px 10px;min-width:78px}.clip svg{max-width:none}.grid tbody th{max-width:9em}.filters{position:static}.sums td,.sums th{padding-right:8px}.sums .where{display:none}}
@media print{@page{size:A4;margin:14mm}body{background:#fff;font-size:12px}.filters,.legend button{display:none}.finding{content-visibility:visible;contain-intrinsic-size:none}h2,h3,.head{break-after:avoid}.sums,.likely,.clip,.grid tr,blockquote{break-inside:avoid}a{color:inherit;text-decoration:none}main{max-width:none;padding:0}.scroll{overflow:visible}.clip svg{max-width:100%;min-width:0}.grid{max-width:100%}.grid caption{white-space:normal}.grid th,.grid td,.grid tbody th,.grid .words{position:static;white-space:normal;padding:1px 4px;min-width:0;max-width:14em}.grid .words,.grid th{overflow-wrap:anywhere}.grid .skip td{border:0}details:not([open])>*{display:block}}
`;

/** Its digest as a content security policy names it; a test holds the two together. */
export const styleDigest = 'sha256-6sFiOW9R7DEf0DxOGkb2323vb6bmblec6xtkkw2w1XI=';
