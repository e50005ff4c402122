import { grouped } from "../decimal/index.js";
import { ownOptions, type Language, has } from "../error/index.js";
import { contestFields } from "../contest/index.js";
import {
  metricFields,
  parameterFields,
  type Label,
  type QuantityNode,
  type StatedNumber,
  type TableNode,
  type TiersNode,
} from "../formula/index.js";
import { gatesFields } from "../gate/index.js";
import { indexOf, policyFields, type PolicyDefinition, type PolicyIndex } from "../policy/index.js";
import { scorecardFields } from "../scorecard/index.js";
import type { Block, Document, Sentence, Table } from "./document.js";
import { ruleChinese } from "./rule-chinese.js";
import { ruleEnglish } from "./rule-english.js";
import type { RuleTeller, RuleWords } from "./rule-words.js";

/** A policy as it is handed to those whom it pays: each rule as a sentence with its place in the policy, tables as tables. */
export function ruleSheet(policy: PolicyDefinition, language: Language): Document {
  const writer = new RuleWriter(policy, indexOf(policy), language);
  return { language, title: writer.title(), blocks: writer.blocks() };
}

type Named = { readonly label?: Label };

/** A sentence for each field of a noun, in the order of the grammar. */
type Tellers<Noun> = { readonly [Field in keyof Noun]?: (noun: Noun, tell: RuleTeller) => string | null | undefined };

class RuleWriter {
  private readonly words: RuleWords;
  private readonly tell: RuleTeller;
  private tables: Block[] = [];
  private count = 0;
  private place = "";

  constructor(private readonly policy: PolicyDefinition, private readonly index: PolicyIndex, private readonly language: Language) {
    this.words = language === "zh" ? ruleChinese : ruleEnglish;
    this.tell = this.openTell();
  }

  title(): string {
    return this.words.title(this.label(this.policy, this.policy.id), this.policy.version);
  }

  blocks(): readonly Block[] {
    const { policy, words } = this;
    const { sections } = words;
    // In the order in which they are applied.
    const steps = ["draw", "cap", "floor", "protected", "rounding"] as const;
    const isStep = (field: string) => (steps as readonly string[]).includes(field);
    const fields = Object.keys(policyFields);
    return [
      { kind: "sentences", sentences: this.fieldSentences(policy, words.policy, fields.filter((field) => !isStep(field)), "") },
      ...this.section(sections.pay, "pay", () => [{ text: words.rows, at: "pay" }, ...policy.pay.map((line) => this.lineSentence(line))]),
      ...this.section(sections.statement, null, () => this.fieldSentences(policy, words.policy, steps, "")),
      ...policy.gates.flatMap((set) => this.gatesBlocks(set)),
      ...policy.scorecards.flatMap((card) => this.cardBlocks(card)),
      ...policy.contests.flatMap((contest) => this.contestBlocks(contest)),
      ...this.section(
        sections.expects,
        "expects",
        () =>
          (policy.expects ?? []).map(({ name, condition }) =>
            this.at(`expects.${name}`, () => words.expectation(this.tell.condition(condition)))
          ),
      ),
      ...this.section(
        sections.parameters,
        "parameters",
        () =>
          policy.parameters.map((parameter) =>
            this.nounSentence(parameter, parameter.id, words.parameter, Object.keys(parameterFields), "parameters")
          ),
      ),
      ...this.section(
        sections.readings,
        "metrics",
        () => [
          ...(policy.metrics.length === 0 ? [] : [{ text: words.missing, at: "metrics" }]),
          ...policy.metrics.map((metric) => this.nounSentence(metric, metric.id, words.metric, Object.keys(metricFields), "metrics")),
        ],
      ),
    ];
  }

  private lineSentence(line: PolicyDefinition["pay"][number]): Sentence {
    return this.at(
      `pay.${line.name}`,
      () =>
        this.words.line(
          this.label(line, line.name),
          this.tell.whole(line.quantity),
          line.rounding,
          this.policy.currency,
        ),
    );
  }

  private gatesBlocks(set: PolicyDefinition["gates"][number]): readonly Block[] {
    const { words } = this;
    const place = `gates.${set.id}`;
    return this.section(this.label(set, set.id), place, () => [
      ...this.fieldSentences(set, words.gates, Object.keys(gatesFields), place),
      ...set.gates.map((gate) => this.nounSentence(gate, gate.name, words.gate, ["condition", "notApplicable"], place)),
    ]);
  }

  private cardBlocks(card: PolicyDefinition["scorecards"][number]): readonly Block[] {
    const { words } = this;
    const place = `scorecards.${card.id}`;
    const { items, adjustments, grades } = scorecardFields;
    const fieldsOf = (shape: { readonly list: { readonly fields: object } }) => Object.keys(shape.list.fields);
    return this.section(this.label(card, card.id), place, () => [
      ...card.items.map((item) => this.nounSentence(item, item.name, words.item, fieldsOf(items), place)),
      ...this.fieldSentences(card, words.scorecard, Object.keys(scorecardFields), place),
      ...card.adjustments.map((each) => this.nounSentence(each, each.name, words.adjustment, fieldsOf(adjustments), place)),
      ...card.grades.map((each) => this.nounSentence(each, each.grade, words.grade, fieldsOf(grades), place)),
    ]);
  }

  private contestBlocks(contest: PolicyDefinition["contests"][number]): readonly Block[] {
    const { words } = this;
    const place = `contests.${contest.id}`;
    return this.section(this.label(contest, contest.id), place, () => [
      ...contest.factors.map((factor) =>
        this.nounSentence(factor, factor.name, words.factor, Object.keys(contestFields.factors.list.fields), place)
      ),
      ...this.fieldSentences(contest, words.contest, Object.keys(contestFields), place),
    ]);
  }

  /** Sentences under a heading, and the tables that they name; nothing where there is nothing to tell. */
  private section(text: string, at: string | null, sentences: () => readonly Sentence[]): readonly Block[] {
    this.tables = [];
    const told = sentences();
    if (told.length === 0) return [];
    return [{ kind: "heading", text, ...(at === null ? {} : { at }) }, { kind: "sentences", sentences: told }, ...this.tables];
  }

  /** A sentence of what has a name, made of those of its fields. */
  private nounSentence<Noun extends object & Named>(
    noun: Noun,
    name: string,
    tellers: Tellers<Noun>,
    fields: readonly string[],
    under: string,
  ): Sentence {
    const place = `${under}.${name}`;
    return this.at(place, () => {
      const told = this.fieldSentences(noun, tellers, fields, place).map(({ text }) => text);
      const ends = told.some((text) => /[.。]$/.test(text));
      const between = ends ? (this.language === "zh" ? "" : " ") : this.words.comma;
      return `${this.label(noun, name)}${this.words.colon}${told.join(between)}`;
    });
  }

  private fieldSentences<Noun extends object>(
    noun: Noun,
    tellers: Tellers<Noun>,
    fields: readonly string[],
    under: string,
  ): readonly Sentence[] {
    const own = ownOptions(noun);
    return fields.flatMap((field) => {
      const name = field as keyof Noun & string;
      // What is absent has nothing to tell, but for what holds all the same.
      if (own[name] === undefined) return [];
      const place = under === "" ? field : `${under}.${field}`;
      const sentence = this.at(place, () => tellers[name]?.(own, this.tell) ?? "");
      return sentence.text === "" ? [] : [sentence];
    });
  }

  private at(place: string, tell: () => string): Sentence {
    const before = this.place;
    this.place = place;
    const text = tell();
    this.place = before;
    return { text, at: place };
  }

  private openTell(): RuleTeller {
    const { index, words, policy } = this;
    const whole: RuleTeller["whole"] = (node) => words.quantity(node, this.tell);
    return {
      whole,
      part: (node) => (isName(node) ? whole(node) : this.language === "zh" ? `（${whole(node)}）` : `(${whole(node)})`),
      condition: (node) => words.condition(node, this.tell),
      number: (stated) => this.number(stated),
      table: (table, of) => words.tableOf(this.addTable(table), of === undefined ? null : whole(of)),
      metric: (id) => this.label(index.metrics.get(id)?.definition, id),
      parameter: (id) => {
        const definition = index.parameters.get(id)?.definition;
        return definition === undefined ? id : this.valued(this.label(definition, id), definition.value);
      },
      gates: (id) => this.label(index.gates.get(id), id),
      scorecard: (id) => this.label(index.scorecards.get(id), id),
      contest: (id) => this.label(index.contests.get(id), id),
      factor: (contest, factor) => this.label(index.contests.get(contest)?.factors.find(({ name }) => name === factor), factor),
      line: (name) => this.label(policy.pay.find((line) => line.name === name), name),
      grade: (card, grade) => this.label(index.scorecards.get(card)?.grades.find((each) => each.grade === grade), grade),
    };
  }

  private label(definition: Named | undefined, name: string): string {
    const label = definition?.label;
    return (label === undefined ? undefined : ownOptions(label)[this.language]) ?? name;
  }

  private number(stated: StatedNumber | undefined): string {
    if (stated === undefined) return "";
    if (typeof stated === "string") return grouped(stated);
    const definition = this.index.parameters.get(stated.id)?.definition;
    return definition === undefined ? stated.id : this.valued(this.label(definition, stated.id), definition.value);
  }

  private valued(name: string, value: string): string {
    return this.language === "zh" ? `${name}（${grouped(value)}）` : `${name} (${grouped(value)})`;
  }

  private addTable(table: TableNode | TiersNode["tiers"]): number {
    this.count += 1;
    const { number } = this.tell;
    const { columns, tableTitle, otherwise, none } = this.words;
    const kind = has(table, "kind") ? table.kind : "tiers";
    const pairs: readonly (readonly [string, string])[] = has(table, "kind")
      ? pairsOf(table, number)
      : table.map(({ from, rate }) => [number(from), number(rate)]);
    const last = has(table, "kind") && table.kind !== "curve"
      ? [[otherwise, table.otherwise === null ? none : number(table.otherwise)] as const]
      : [];
    const written: Table = {
      kind: "table",
      columns: columns[kind].map((title) => ({ title, isFigure: true })),
      rows: [...pairs, ...last].map((cells) => ({ cells, notes: [] })),
    };
    const heading: Block = { kind: "heading", text: tableTitle(this.count), at: this.place };
    this.tables = [...this.tables, heading, written, ...this.curveNote(table)];
    return this.count;
  }

  private curveNote(table: TableNode | TiersNode["tiers"]): readonly Block[] {
    if (!has(table, "kind") || table.kind !== "curve") return [];
    return [{ kind: "small", text: this.words.curve(table.places ?? null, this.words.modes[table.rounding]) }];
  }
}

function pairsOf(table: TableNode, number: RuleTeller["number"]): readonly (readonly [string, string])[] {
  switch (table.kind) {
    case "curve":
      return table.points.map(({ x, y }) => [number(x), number(y)]);
    case "bands":
      return table.bands.map(({ from, value }) => [number(from), number(value)]);
    case "bandsUpTo":
      return table.bands.map(({ upTo, value }) => [number(upTo), number(value)]);
  }
}

/** Whether it is a name or a number, which stand in a sentence without brackets. */
function isName({ kind }: QuantityNode): boolean {
  return ["constant", "metric", "parameter"].includes(kind);
}
