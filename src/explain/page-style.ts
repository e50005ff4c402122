/** How a page looks: on a phone, on a desk, at night, on a sheet of paper. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1c2024; --soft: #60676f; --line: #d9dde1; --paper: #fff; --tint: #f5f7f9; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ec; --soft: #9ba3ab; --line: #363c43; --paper: #15181b; --tint: #1d2125; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); }
.jixiao {
  max-width: 44rem; margin: 0 auto; padding: 1.25rem 1rem 2rem; overflow-wrap: anywhere;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei",
    "Noto Sans SC", "Noto Sans CJK SC", sans-serif;
}
.jixiao h1 { margin: 0 0 .25rem; font-size: 1.25rem; line-height: 1.3; text-wrap: balance; }
.jixiao h2 { margin: 1.75rem 0 .5rem; font-size: 1rem; }
.jixiao p { margin: .25rem 0; }
.jixiao .small { color: var(--soft); font-size: .8125rem; }
.jixiao .figure { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1rem; margin: 1rem 0;
  padding: .75rem 1rem; border-radius: .5rem; background: var(--tint); }
.jixiao .figure strong { font-size: 1.75rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
.jixiao table { width: 100%; border-collapse: collapse; margin: .5rem 0; }
.jixiao table + table { margin-top: 1.75rem; }
.jixiao th, .jixiao td {
  padding: .5rem .25rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400;
}
.jixiao thead th { padding-top: 0; color: var(--soft); font-size: .8125rem; }
.jixiao .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; overflow-wrap: normal; }
.jixiao th small { display: block; color: var(--soft); font-size: .8125rem; line-height: 1.4; }
.jixiao tfoot th, .jixiao tfoot td { border-bottom: 0; border-top: 2px solid var(--ink); font-weight: 600; }
.jixiao details, .jixiao .plain { margin: 0; padding: .5rem .25rem; border-bottom: 1px solid var(--line); font-size: .875rem; }
.jixiao summary { cursor: pointer; }
.jixiao ul { margin: .25rem 0; padding-left: 1.125rem; }
.jixiao li { margin: .125rem 0; }
.jixiao details ul { color: var(--soft); }
.jixiao code { color: var(--soft); font-size: .8125em; }
@media print {
  :root { --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --tint: #fff; }
  @page { size: A4; margin: 14mm; }
  .jixiao { max-width: none; padding: 0; font-size: 10pt; line-height: 1.35; }
  .jixiao + .jixiao { break-before: page; }
  .jixiao .figure { border: 1px solid var(--line); }
  .jixiao th, .jixiao td, .jixiao details, .jixiao .plain { padding-block: .25rem; }
  .jixiao tr, .jixiao details { break-inside: avoid; }
}
`;
