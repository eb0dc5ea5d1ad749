/** What the page does by itself: filters, keys, theme. It reads nothing but the page and connects to nothing. */
export const script = `
'use strict';
(function(){
var cards=[].slice.call(document.querySelectorAll('.finding'));
var search=document.getElementById('search'),table=document.getElementById('table'),rule=document.getElementById('rule'),count=document.getElementById('count'),none=document.getElementById('none');
var levels=[].slice.call(document.querySelectorAll('input[name=level]'));
var numbers=cards.map(function(card){return card.dataset.rule.split(' ').length;}),all=numbers.reduce(function(sum,each){return sum+each;},0);
var texts=cards.map(function(card){return card.textContent.toLowerCase();});
function apply(){
  var wanted={};levels.forEach(function(box){wanted[box.value]=box.checked;});
  var words=search.value.toLowerCase().split(/\\s+/).filter(Boolean),shown=0;
  cards.forEach(function(card,index){
    var ok=wanted[card.dataset.level]&&(table.value===''||card.dataset.table===table.value)&&(rule.value===''||card.dataset.rule.split(' ').indexOf(rule.value)>=0)&&words.every(function(word){return texts[index].indexOf(word)>=0;});
    card.hidden=!ok;if(ok)shown+=numbers[index];
  });
  [].forEach.call(document.querySelectorAll('[data-group]'),function(group){
    group.hidden=!group.querySelector('.finding:not([hidden])');
  });
  count.textContent=count.dataset.text.replace('{shown}',shown).replace('{all}',all);
  none.hidden=shown>0||cards.length===0;
}
if(search){[search,table,rule].concat(levels).forEach(function(field){field.addEventListener('input',apply);});apply();}
var theme=document.getElementById('theme');
if(theme)theme.addEventListener('click',function(){
  var root=document.documentElement,dark=root.dataset.theme?root.dataset.theme==='dark':matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme=dark?'light':'dark';
});
var print=document.getElementById('print');
if(print)print.addEventListener('click',function(){window.print();});
window.addEventListener('beforeprint',function(){[].forEach.call(document.querySelectorAll('details'),function(each){each.open=true;});});
// A wide table comes into view with its marked cell.
if('IntersectionObserver' in window){
  var seen=new IntersectionObserver(function(entries){entries.forEach(function(entry){
    if(!entry.isIntersecting)return;
    var box=entry.target,cell=box.querySelector('.wrong')||box.querySelector('.operand');
    seen.unobserve(box);
    var place=cell&&cell.getBoundingClientRect(),over=place?place.right-box.getBoundingClientRect().right:0;
    if(over>0&&place.width<box.clientWidth)box.scrollLeft+=over+16;
  });});
  [].forEach.call(document.querySelectorAll('.finding .scroll'),function(box){seen.observe(box);});
}
document.addEventListener('keydown',function(event){
  if(event.target.matches('input,select,textarea'))return;
  if(event.key==='/'&&search){event.preventDefault();search.focus();return;}
  if(event.key!=='j'&&event.key!=='k')return;
  var open=cards.filter(function(card){return !card.hidden;}),at=open.indexOf(document.activeElement);
  var next=open[event.key==='j'?Math.min(open.length-1,at+1):Math.max(0,at-1)];
  if(next){next.focus();next.scrollIntoView({block:'center'});}
});
})();
`;

/** Its digest as a content security policy names it; a test holds the two together. */
export const scriptDigest = 'sha256-A3wKsXjGW6E2302JDGkFT7tljQMEBx8+D9rVH2524yE=';
