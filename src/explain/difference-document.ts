import { Decimal, grouped, placesOfText, placesText } from "../decimal/index.js";
import { faultText, type Language } from "../error/index.js";
import type { Label } from "../formula/index.js";
import type { Outcome } from "../settle/index.js";
import type { Difference, DifferenceCause, DifferenceChange, MovedLine, TeamOfRow } from "./difference.js";
import { differenceChinese } from "./difference-chinese.js";
import { differenceEnglish } from "./difference-english.js";
import type { DifferenceWords } from "./difference-words.js";
import type { Block, Document, TableRow } from "./document.js";
import { amountWords } from "./slip-telling.js";

/** A difference as it is handed out: what is paid at both ends, each cause that moved something, and what else changed. */
export function differenceDocument(difference: Difference, language: Language): Document {
  return new DifferenceWriter(difference, language).document();
}

class DifferenceWriter {
  private readonly words: DifferenceWords;
  private readonly places: number;
  private readonly rows: { readonly [Of in "person" | "team"]: ReadonlySet<string> };

  constructor(private readonly told: Difference, private readonly language: Language) {
    this.words = language === "zh" ? differenceChinese : differenceEnglish;
    this.places = placesOfText(told.difference);
    const changes = told.causes.flatMap((cause) => cause.changes);
    const rowsOf = (of: "person" | "team") =>
      new Set(changes.flatMap((change) =>
        (change.kind === "reading" && change.of === of) || (change.kind === "team" && of === "person") ? [String(change.row)] : []
      ));
    this.rows = { person: rowsOf("person"), team: rowsOf("team") };
  }

  document(): Document {
    const { told, words, language } = this;
    const { person, name, before, after, currency, causes, provisional } = told;
    const id = String(person);
    const moving = causes.filter(({ lines }) => lines.length > 0);
    const still = causes.filter(({ lines }) => lines.length === 0).flatMap(({ changes }) => changes);
    return {
      language,
      title: words.title(name === null ? id : words.named(name, id), before, after),
      blocks: [
        ...(["before", "after"] as const).flatMap((which): Block[] => {
          const end = told[which];
          return end === null ? [] : [{ kind: "small", text: words[which](end, `${this.amount(end.payable)} ${currency}`) }];
        }),
        { kind: "figure", name: words.difference, value: `${this.signed(told.difference)} ${currency}` },
        ...(provisional ? [{ kind: "small", text: words.provisional } satisfies Block] : []),
        ...(causes.length === 0 ? [{ kind: "small", text: words.same } satisfies Block] : this.table(moving)),
        ...(moving.length > 1 ? [{ kind: "small", text: words.order } satisfies Block] : []),
        ...(still.length === 0 ? [] : [
          { kind: "heading", text: words.unmoved },
          {
            kind: "sentences",
            sentences: still.map((change) => ({ text: [this.title(change), ...this.details(change)].join(" "), at: null })),
          },
        ] satisfies Block[]),
      ],
    };
  }

  private table(causes: readonly DifferenceCause[]): readonly Block[] {
    const { told, words } = this;
    return [{
      kind: "table",
      columns: [{ title: words.cause, isFigure: false }, { title: words.amount(told.currency), isFigure: true }],
      rows: [...causes.map((cause) => this.row(cause)), { cells: [words.rest, this.amount(told.rest)], notes: [] }],
      total: { cells: [words.difference, this.signed(told.difference)], notes: [] },
    }];
  }

  private row({ changes, amount, lines }: DifferenceCause): TableRow {
    const { words } = this;
    const [first, ...others] = changes;
    const moved = lines.map((line) => words.moved(this.lineTitle(line), this.signed(line.amount)));
    const isTold = moved.length > 0 && !(first.kind === "adjustment" && others.length === 0);
    const notes = others.length === 0
      ? this.details(first)
      : [words.together, ...changes.map((change) => [this.title(change), ...this.details(change)].join(" "))];
    return {
      cells: [changes.map((change) => this.title(change)).join(this.language === "zh" ? "、" : ", "), this.signed(amount)],
      notes: [...notes, ...(isTold ? moved : [])],
    };
  }

  private title(change: DifferenceChange): string {
    const of = change.kind === "reading" ? change.of : "person";
    const row = change.kind === "reading" || change.kind === "team" ? String(change.row) : null;
    return this.words.change({ change, title: this.nameOf(change), row: row !== null && this.rows[of].size > 1 ? row : null });
  }

  private nameOf(change: DifferenceChange): string {
    switch (change.kind) {
      case "reading":
      case "parameter":
        return this.label(change.label, change.id);
      case "rule": {
        const [first, second] = change.path;
        const step = Object.entries(this.words.steps).find(([name]) => name === first)?.[1];
        return this.label(change.label, step ?? String(second ?? first ?? change.policy));
      }
      case "adjustment":
        return this.label(change.label, change.line);
      case "carryIn":
        return this.words.balances[change.balance];
      default:
        return "";
    }
  }

  /** What it was and what it is. */
  private details(change: DifferenceChange): readonly string[] {
    const { words } = this;
    switch (change.kind) {
      case "reading":
        return [words.fromTo(this.reading(change.before, change.unit), this.reading(change.after, change.unit))];
      case "parameter":
        return [words.fromTo(this.figure(change.before, change.unit), this.figure(change.after, change.unit))];
      case "adjustment":
      case "carryIn":
        return [words.fromTo(this.sum(change.before), this.sum(change.after))];
      case "team":
        return [words.fromTo(this.team(change.before), this.team(change.after))];
      case "rows":
        return [words.fromTo(change.before.join(", "), change.after.join(", "))];
      case "policy":
        return [words.fromTo(change.before, change.after)];
      case "rule":
        return change.changes.map((each) => words.rule(each));
      case "statement":
        return change.rejected?.map((found) => words.rejected(faultText(found, { language: this.language }))) ?? [];
      case "others":
        return [];
    }
  }

  private reading(outcome: Outcome, unit: string): string {
    return outcome.state === "value" ? this.figure(outcome.value, unit) : this.words.absent[outcome.state];
  }

  private sum(value: string | null): string {
    return value === null ? this.words.absent.faulty : this.amount(value);
  }

  private figure(value: string, unit: string): string {
    return unit === "money" ? this.amount(value) : grouped(value);
  }

  private team({ id, isKnown }: TeamOfRow): string {
    return id === null ? this.words.noTeam : isKnown ? String(id) : this.words.unknownTeam(String(id));
  }

  private lineTitle({ line, kind, label }: MovedLine): string {
    const { words } = this;
    if (kind === "line") return this.label(label, line);
    return kind === "adjustment" ? words.adjustment(this.label(label, line)) : words.added[kind];
  }

  private label(label: Label | null, name: string): string {
    return label?.[this.language] ?? name;
  }

  private amount(value: string): string {
    return amountWords(value, this.places);
  }

  private signed(value: string): string {
    const amount = new Decimal(value);
    return `${amount.greaterThan(0) ? "+" : ""}${this.amount(placesText(amount, this.places))}`;
  }
}
