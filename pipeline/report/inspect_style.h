// How the page of inspect_html looks and what it does by itself. The colours of the kinds stand in inspect_html.cpp.
#pragma once

namespace referat {

constexpr const char* kInspectStyle = R"(
* { box-sizing: border-box; }
body { margin: 0; height: 100vh; display: grid; grid-template: auto 1fr / 24rem 1fr; font: 14px/1.4 sans-serif;
  color: #1f2328; background: #d8dce1; }
header { grid-column: 1 / 3; background: #fff; border-bottom: 1px solid #afb8c1; padding: .4rem .8rem; }
h1 { display: inline; font-size: 1.1rem; margin: 0 1rem 0 0; }
h2 { font-size: 1rem; margin: .8rem 0 .3rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: .5rem; top: .5rem; background: #fff; padding: .3rem; z-index: 3; }
#kinds { border: 0; padding: 0; margin: .3rem 0 0; display: flex; flex-wrap: wrap; gap: .1rem .8rem; }
#kinds legend { float: left; padding: 0 .4rem 0 0; font-weight: bold; }
#kinds label { white-space: nowrap; }
#kinds i { display: inline-block; width: 1em; height: .8em; border: 2px solid; margin: 0 .25em; }
nav { overflow: auto; padding: 0 .8rem 2rem; background: #fff; border-right: 1px solid #afb8c1; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav li { margin: .1rem 0; padding-left: calc(var(--d, 0) * 1rem); overflow-wrap: anywhere; }
nav a { color: #0a53be; text-decoration: none; }
nav a:hover, nav a:focus { text-decoration: underline; }
nav b { font-weight: 600; margin-right: .3em; }
nav small { color: #57606a; display: block; }
nav .pages a { display: inline-block; min-width: 1.6em; }
[lang] { unicode-bidi: isolate; }
main { overflow: auto; padding: 0 1rem 3rem; }
.sheet { position: relative; width: max-content; background: #fff; box-shadow: 0 1px 4px #0006; }
.sheet img { position: absolute; left: 0; top: 0; width: 100%; height: 100%; }
.sheet svg { position: relative; display: block; overflow: hidden; }
.m rect { fill: var(--c); fill-opacity: .1; stroke: var(--c); stroke-width: .8; pointer-events: all; }
.m text { fill: var(--c); font: bold 6.5px sans-serif; paint-order: stroke; stroke: #fff; stroke-width: 2px; }
.m:hover rect { fill-opacity: .25; }
.m:focus, .m:target { outline: none; }
.m:focus rect, .m:target rect { stroke-width: 2.5; fill-opacity: .25; }
.k-cell rect, .k-header-cell rect { fill-opacity: .05; stroke-width: .5; }
.k-header-cell rect { fill-opacity: .22; }
.k-contents rect, .k-meeting rect { fill-opacity: .04; stroke-dasharray: 2 1; }
.k-finding rect { fill-opacity: 0; stroke-dasharray: 4 2; stroke-width: 1.4; }
.k-left-over rect { fill: #ff0; fill-opacity: .35; stroke-width: 1.6; }
.k-item rect, .k-section rect { stroke: none; fill-opacity: .12; }
.k-item line, .k-section line { stroke: var(--c); stroke-width: 1.2; }
.k-section line { stroke-dasharray: 6 2; }
.k-item text { font-size: 8px; }
.k-order polyline { fill: none; stroke: var(--c); stroke-width: .8; }
.k-order text { fill: var(--c); font: bold 7px sans-serif; paint-order: stroke; stroke: #fff; stroke-width: 2px; }
#tip { position: fixed; z-index: 2; max-width: 34rem; padding: .4rem .6rem; background: #1f2328; color: #fff;
  border-radius: 4px; pointer-events: none; overflow-wrap: anywhere; }
#tip[hidden] { display: none; }
#tip p { margin: 0 0 .2rem; }
#tip span { display: block; color: #c8e1ff; }
@media (max-width: 60rem) {
  body { display: block; height: auto; }
  nav { max-height: 40vh; border: 0; }
}
)";

// Kinds are shown and hidden; boxes under the pointer or with the focus tell about themselves; arrow keys go from box
// to box down and up the page. What a box says stands in its aria-label: a line about it, a line of its text.
constexpr const char* kInspectScript = R"(
'use strict';
const tip = document.getElementById('tip');
const switches = [...document.querySelectorAll('#kinds input')];
const apply = (box) => document.body.classList.toggle('hide-' + box.value, !box.checked);
for (const box of switches) {
  box.addEventListener('change', () => apply(box));
  apply(box);
}
const tell = (marks, x, y) => {
  tip.hidden = marks.length === 0;
  if (tip.hidden) return;
  tip.replaceChildren(...marks.slice(0, 6).map((mark) => {
    const [what, ...text] = mark.getAttribute('aria-label').split('\n');
    const part = document.createElement('p');
    part.textContent = what;
    const quote = document.createElement('span');
    quote.lang = 'da';
    quote.textContent = text.join(' ');
    part.append(quote);
    return part;
  }));
  tip.style.left = Math.max(0, Math.min(x + 14, innerWidth - tip.offsetWidth - 8)) + 'px';
  const below = y + 18 + tip.offsetHeight < innerHeight;
  tip.style.top = Math.max(0, below ? y + 18 : y - tip.offsetHeight - 10) + 'px';
};
const main = document.querySelector('main');
const markOf = (node) => node.closest ? node.closest('.m') : null;
main.addEventListener('mousemove', (event) => {
  const marks = document.elementsFromPoint(event.clientX, event.clientY).map(markOf).filter((mark) => mark);
  tell([...new Set(marks)], event.clientX, event.clientY);
});
main.addEventListener('mouseleave', () => tell([]));
main.addEventListener('scroll', () => tell([]));
main.addEventListener('focusin', (event) => {
  const mark = markOf(event.target);
  if (!mark) return;
  const box = mark.getBoundingClientRect();
  tell([mark], box.left, Math.min(box.bottom, innerHeight - 60));
});
main.addEventListener('focusout', () => tell([]));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') tell([]);
  const step = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1}[event.key];
  const mark = markOf(event.target);
  if (!step || !mark) return;
  const all = [...mark.ownerSVGElement.querySelectorAll('.m')];
  const places = new Map(all.map((one) => [one, one.firstElementChild.getBoundingClientRect()]));
  all.sort((a, b) => places.get(a).top - places.get(b).top || places.get(a).left - places.get(b).left);
  let next = all.indexOf(mark) + step;
  while (all[next] && getComputedStyle(all[next]).visibility === 'hidden') next += step;
  if (!all[next]) return;
  event.preventDefault();
  all[next].focus({preventScroll: true});
  all[next].scrollIntoView({block: 'nearest'});
});
document.querySelector('nav').addEventListener('click', (event) => {
  const link = event.target.closest('a');
  const goal = link && document.getElementById(link.hash.slice(1));
  if (!goal || !goal.classList.contains('m')) return;
  event.preventDefault();
  for (const box of switches) {
    if (!goal.classList.contains('k-' + box.value) || box.checked) continue;
    box.checked = true;
    apply(box);
  }
  goal.scrollIntoView({block: 'center'});
  goal.focus({preventScroll: true});
});
)";

}  // namespace referat
