// How the HTML report and the summary of a batch look. Every pair of text and ground has a contrast of 4.5:1 and more,
// light and dark.
#pragma once

namespace referat {

constexpr const char* kReportStyle = R"(
:root { color-scheme: light dark; --text: #1f2328; --ground: #fff; --soft: #57606a; --edge: #8c959f; --shade: #f1f3f5;
  --link: #0a53be; --error: #b3001b; --warning: #8a4b00; --info: #0a53be; --good: #116329; --paper: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --ground: #0d1117; --soft: #9ea7b3; --edge: #6e7681; --shade: #1c2128; --link: #79b8ff;
    --error: #ff8f8f; --warning: #e3b341; --info: #79b8ff; --good: #6fdd8b; --paper: #d0d4d9; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; padding: 0 1rem 2rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--text);
  background: var(--ground); }
h1 { font-size: 1.6rem; overflow-wrap: anywhere; margin-bottom: .3rem; }
h2 { font-size: 1.25rem; margin: 1.8rem 0 .5rem; border-bottom: 1px solid var(--edge); }
h3 { font-size: 1rem; margin: .8rem 0 .3rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: .5rem; top: .5rem; background: var(--ground); padding: .3rem .6rem; z-index: 2; }
.verdict { display: inline-block; border: 2px solid currentcolor; border-radius: .3rem; padding: .1rem .7rem;
  font-weight: 700; }
.pass, .verdict.pass { color: var(--good); }
.remarks, .warning .word { color: var(--warning); }
.fail, .refused, .quarantined, .error .word { color: var(--error); }
.info .word { color: var(--info); }
.word { font-weight: 700; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--soft); padding: .2rem 0; }
th, td { border: 1px solid var(--edge); padding: .3rem .5rem; text-align: left; vertical-align: top; }
thead th { background: var(--shade); }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td p { margin: 0; }
td p + p { color: var(--soft); }
code { font: .9em ui-monospace, monospace; white-space: nowrap; }
tr:target > * { background: var(--shade); }
.bar { display: block; width: 100%; height: 2rem; border: 1px solid var(--edge); }
.key { display: inline-block; width: .9em; height: .9em; border: 1px solid var(--edge); vertical-align: -.1em;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
small { color: var(--soft); }
.beside { display: grid; grid-template-columns: minmax(16rem, 26rem) 1fr; gap: 1.5rem; align-items: start; }
.beside > nav { position: sticky; top: 0; max-height: 100vh; overflow: auto; padding: 0 .3rem .5rem; }
.beside ol, .beside ul { padding-left: 1.2rem; margin: .2rem 0; }
.beside nav > ol { list-style: none; padding-left: 0; }
.page svg { width: 100%; max-width: 50rem; border: 1px solid var(--edge); display: block; }
.paper { fill: var(--paper); }
.line { fill: #8c959f; fill-opacity: .45; }
.item { fill: none; stroke: #4b3f99; stroke-width: .7; stroke-dasharray: 3 2; }
.box { fill-opacity: .12; stroke-width: 1.6; }
svg a text { font: bold 10px sans-serif; paint-order: stroke; stroke: #fff; stroke-width: 2.5px; }
svg .error .box, svg .error text { fill: #b3001b; } svg .error .box { stroke: #b3001b; }
svg .warning .box, svg .warning text { fill: #8a4b00; } svg .warning .box { stroke: #8a4b00; }
svg .info .box, svg .info text { fill: #0a53be; } svg .info .box { stroke: #0a53be; }
svg a:focus .box, svg a:target .box { stroke-width: 4; }
.plot text { fill: var(--text); font: 12px system-ui, sans-serif; }
.plot .mark { fill: var(--info); }
@media (max-width: 60rem) {
  .beside { display: block; }
  .beside > nav { position: static; max-height: none; }
}
@media print {
  :root { --text: #000; --ground: #fff; --soft: #444; --shade: #eee; --link: #000; --error: #8f0016; --warning: #6b3a00;
    --info: #003a8c; --good: #0b4a1e; --paper: #fff; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .skip { display: none; }
  .beside { display: block; }
  .beside > nav { position: static; max-height: none; }
  .page { break-inside: avoid; }
  .page svg { max-height: 24cm; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
)";

}  // namespace referat
