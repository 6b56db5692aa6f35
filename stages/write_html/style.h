// How a page of minutes looks on screens, light and dark, and on paper. Every pair of text and ground has a contrast of
// 4.5:1 and more.
#pragma once

namespace referat::html {

constexpr const char* kStyle = R"(
:root { color-scheme: light dark; --text: #1f2328; --ground: #fff; --soft: #57606a; --edge: #8c959f; --shade: #f4f5f7;
  --link: #0a53be; --decision: #116329; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --ground: #0d1117; --soft: #9ea7b3; --edge: #6e7681; --shade: #1c2128; --link: #79b8ff;
    --decision: #6fdd8b; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 76rem; padding: 0 1.2rem 3rem; font: 1.0625rem/1.6 system-ui, sans-serif;
  color: var(--text); background: var(--ground); overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .4em; }
h1 { font-size: 1.9rem; margin-top: 1.2rem; }
h2 { font-size: 1.4rem; border-top: 1px solid var(--edge); padding-top: 1.1rem; }
h3 { font-size: 1.15rem; }
h4, h5, h6 { font-size: 1rem; }
p { margin: .5em 0; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: .5rem; top: .5rem; background: var(--ground); padding: .3rem .6rem; z-index: 2; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 3rem; }
main { max-width: 46rem; }
nav ol { list-style: none; padding-left: 0; margin: .3rem 0; }
nav ol ol { padding-left: 1rem; }
nav li { margin: .35rem 0; line-height: 1.35; }
nav h2 { border: 0; padding: 0; font-size: 1.1rem; margin: .4rem 0; }
@media (min-width: 64rem) {
  .beside { grid-template-columns: 19rem minmax(0, 1fr); align-items: start; }
  nav { position: sticky; top: 0; max-height: 100vh; overflow: auto; padding: 1rem .5rem 1rem 0; font-size: .9375rem; }
}
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem 1rem; margin: .6rem 0; }
dt, .ui, .note, small, footer, summary { color: var(--soft); }
dt::first-letter { text-transform: uppercase; }
h2.ui { color: inherit; }
dd { margin: 0; }
ul { padding-left: 0; margin: .5em 0; list-style: none; }
li { margin: .25em 0; }
ul.bullet > li, ul.dash > li, ul.decimal > li, ul.alpha > li, ul.roman > li { padding-left: 1.2rem; }
.number, .marker { font-variant-numeric: tabular-nums; }
li .documentNumber { color: var(--soft); }
.badge { border: 1px solid currentcolor; border-radius: .3rem; padding: 0 .4rem; font-size: .8125rem; font-weight: 400;
  white-space: nowrap; }
.decision { border-left: .3rem solid var(--decision); background: var(--shade); padding: .1rem 1rem .3rem; margin: 1rem 0; }
.decision > h3, .decision > h4, .decision > h5 { margin-top: .6em; }
.footnote { font-size: .9375rem; border-left: 2px solid var(--edge); padding-left: .8rem; margin: .6rem 0; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; }
caption { text-align: left; padding: .2rem 0; font-weight: 600; }
th, td { border: 1px solid var(--edge); padding: .3rem .6rem; text-align: left; vertical-align: top; }
th { background: var(--shade); }
figure { margin: 1rem 0; border: 1px dashed var(--edge); padding: .3rem 1rem; }
details { margin: 1rem 0; }
footer { border-top: 1px solid var(--edge); margin-top: 3rem; font-size: .875rem; }
@media print {
  :root { --text: #000; --ground: #fff; --soft: #333; --edge: #666; --shade: #fff; --link: #000; --decision: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  main { max-width: none; }
  .skip, nav, details { display: none; }
  .beside { display: block; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  tr, li, figure, .footnote { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
}
)";

}  // namespace referat::html
