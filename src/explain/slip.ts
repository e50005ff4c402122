import { balanceNames } from "../statement/index.js";
import type { Block, Document, TableRow } from "./document.js";
import type { Explanation } from "./explanation.js";
import { ownSettings, toldLines } from "./explanation-text.js";
import { slipNotes } from "./slip-notes.js";
import type { ReadSlipOptions } from "./slip-options.js";
import type { SlipWords } from "./slip-words.js";
import { amountWords, openTelling, slipTitle, title, type SlipTelling } from "./slip-telling.js";

/** A statement, or one line of it, as it is handed out: what is paid, what was not and why, and then how each line came about. */
export function slip(explanation: Explanation, { language, audience }: ReadSlipOptions): Document {
  const node = ownSettings(explanation);
  const telling = openTelling(node, { language, audience });
  const { words } = telling;
  const lines = node.kind === "statement" ? node.inputs.filter(isOnSlip) : [node];
  const { policy, version, currency, state } = node.settings;
  const isStatement = node.kind === "statement";
  return {
    language,
    title: slipTitle(node, telling),
    blocks: [
      ...(isStatement
        ? [
          { kind: "small", text: words.policy(text(policy), text(version)) },
          { kind: "figure", name: words.payable, value: `${amountOf(node, telling)} ${text(currency)}` },
        ] satisfies Block[]
        : []),
      ...(state === "provisional" ? [{ kind: "small", text: words.provisional } satisfies Block] : []),
      {
        kind: "table",
        columns: [{ title: words.line, isFigure: false }, {
          title: isStatement ? words.amount(text(currency)) : words.payable,
          isFigure: true,
        }],
        rows: lines.map((line) => payRow(line, node, telling)),
        ...(isStatement ? { total: { cells: [words.payable, amountOf(node, telling)], notes: [] } } : {}),
      },
      ...balanceBlocks(node, telling),
      { kind: "heading", text: words.workingTitle },
      ...lines.flatMap((line): Block[] => {
        const [first, ...below] = toldLines(line, language, telling);
        return first === undefined || (line.kind === "added" && below.length === 0)
          ? []
          : [{ kind: "working", summary: first.text, lines: below }];
      }),
    ],
  };
}

/** What changes nothing, as nobody has it, is not listed for that. */
function isOnSlip({ kind, settings }: Explanation): boolean {
  return kind !== "added" || settings.state !== "notApplicable";
}

function payRow(line: Explanation, statement: Explanation, telling: SlipTelling): TableRow {
  const { words } = telling;
  const { state, kind } = line.settings;
  const isPaid = line.outcome.state === "value" && state !== "held";
  const amount = isPaid ? amountOf(line, telling) : words.none;
  const notes = slipNotes(line, telling);
  if (line.kind !== "added") return { cells: [title(line, telling), amount], notes };
  const named = statement.inputs.find(({ name }) => name !== null && name === line.name);
  return {
    cells: [
      kind === "adjustment" ? words.adjustment(title(named ?? line, telling)) : words.added[kind as keyof SlipWords["added"]],
      amount,
    ],
    notes,
  };
}

function balanceBlocks({ settings }: Explanation, { words, places }: SlipTelling): readonly Block[] {
  const left = balanceNames.flatMap((name) => {
    const amount = settings[name];
    return amount === undefined
      ? []
      : [{ cells: [words.balances[name], amount === "unknown" ? words.unknown : amountWords(text(amount), places)], notes: [] }];
  });
  if (left.length === 0) return [];
  return [{
    kind: "table",
    columns: [{ title: words.balancesTitle, isFigure: false }, { title: words.amount(text(settings.currency)), isFigure: true }],
    rows: left,
  }];
}

function amountOf({ outcome }: Explanation, { places }: SlipTelling): string {
  return outcome.state === "value" ? amountWords(outcome.value, places) : "";
}

function text(setting: unknown): string {
  return typeof setting === "string" || typeof setting === "number" ? String(setting) : "";
}
