import type { PolicyDefinition } from "../policy/index.js";
import type { Path } from "../error/index.js";
import type { Race, Step } from "../plan/index.js";

/** What the keys of columns begin with: those of steps, and those of the races of contests. */
const ofSteps: Readonly<Record<string, string>> = {
  v: "",
  c: "",
  s: "state",
  y: "dividend",
  z: "divisor",
  i: "takes part",
  q: "weighed",
  u: "weights",
  g: "whole units",
  h: "remainder",
  o: "odd units",
  k: "turn",
  a: "total",
  b: "how many",
  j: "worst state",
  x: "greatest",
  f: "failed gates",
};
const ofRaces: Readonly<Record<string, string>> = {
  re: "entry",
  rx: "person",
  ry: "somebody",
  rf: "faults",
  rm: "ranked",
  rn: "possible",
  rk: "kept",
  rz: "person left",
  rq: "left",
  rr: "place",
  rd: "class",
  rl: "last place",
  rp: "state",
  rt: "untold",
};

/** What is so called that a database finds it, whatever else is: ids, and how rows find their teams. */
const ownColumns = ["id", "team_id", "team_no", "person", "row_count"];

/** Their ids are nobody else's in the policy. */
const lists: ReadonlySet<unknown> = new Set(["gates", "scorecards", "contests"]);

/** Parts of paths that say nothing beside what they lead to. */
const quiet: ReadonlySet<unknown> = new Set(["quantity", "condition", "parts", "gates", "items", "factors", "metric", "points", "values"]);

/** Databases cut names, or refuse them, that have more bytes than this. */
const longest = 55;

/** Names for the columns of a query: each is called by where it comes from in the policy. */
export class Labels {
  private readonly steps: ReadonlyMap<number, Step>;
  private readonly races: ReadonlyMap<number, Race>;
  private readonly taken = new Set<string>(ownColumns);
  private readonly names = new Map<string, string>();

  constructor(private readonly policies: readonly PolicyDefinition[], steps: readonly Step[], private readonly point: string) {
    this.steps = new Map(steps.map((step) => [step.id, step]));
    this.races = new Map(steps.flatMap((step) => (step.op === "rank" || step.op === "prize" ? [[step.race.id, step.race]] : [])));
  }

  /** The name of a column by its key. */
  of(key: string): string {
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const wanted = this.wanted(key).replaceAll(".", this.point);
    let name = wanted;
    const step = this.steps.get(Number(/^[vc](\d+)$/.exec(key)?.[1] ?? "-1"));
    const said = step === undefined ? "" : whatOf(step);
    // Conditions on the way to a figure are told from it by what they do.
    const isTold = step?.kind === "condition" || this.taken.has(name.toLowerCase());
    if (isTold && said !== "" && bytesOf(`${wanted} ${said}`) <= longest) name = `${wanted} ${said}`;
    const plain = name;
    // Quoted names differ by case in PostgreSQL, and in DuckDB they do not.
    for (let next = 2; this.taken.has(name.toLowerCase()); next += 1) name = `${plain} ${next}`;
    this.taken.add(name.toLowerCase());
    this.names.set(key, name);
    return name;
  }

  private wanted(key: string): string {
    const [, letter = "", id, which] = /^([a-z]+)(\d+)(?:_(\d+))?$/.exec(key) ?? [];
    const step = letter in ofSteps ? this.steps.get(Number(id)) : undefined;
    const race = letter in ofRaces ? this.races.get(Number(id)) : undefined;
    const words = step === undefined ? (race === undefined ? [] : this.words(race.path, race.policy)) : this.ofStep(step);
    const what = [(step === undefined ? ofRaces : ofSteps)[letter] ?? "", which === undefined ? "" : String(Number(which) + 1)];
    const name = [words.join("."), ...what].filter((part) => part !== "").join(" ");
    return words.length === 0 || bytesOf(name) > longest ? `step ${key}` : name;
  }

  private ofStep(step: Step): readonly string[] {
    const [first] = step.of;
    if (step.op === "gather" && first !== undefined) return ["team", ...this.ofStep(first)];
    if (step.op === "ofStatement" && first !== undefined) return ["person", ...this.ofStep(first)];
    const words = this.words(step.path, step.domain?.policy ?? -1);
    switch (step.op) {
      case "rank":
      case "prize":
        return [...this.words(step.race.path, step.race.policy), step.op];
      case "overTeam":
        return [...words, step.fold];
      case "countTeam":
        return [...words, "count"];
      default:
        return words.length === 0 ? ["statement"] : words;
    }
  }

  /** A path in words: names where it goes through a list, and at its end the kind of the node. */
  private words(path: Path, place: number): readonly string[] {
    const policy = this.policies[place] ?? this.policies.find((each) => isIn(each, path)) ?? this.policies[0];
    const words: string[] = [];
    let at: unknown = policy;
    path.forEach((segment, depth) => {
      if (Array.isArray(at)) {
        const list: readonly unknown[] = at;
        at = typeof segment === "number" ? list[segment] : list.find((each) => nameOf(each) === segment);
        words.push(nameOf(at) ?? String(segment));
      } else {
        at = fieldOf(at, segment);
        const isTold = depth > 0 || path.length === 1 ? !quiet.has(segment) : !lists.has(segment);
        if (isTold || at === undefined) words.push(String(segment));
      }
    });
    const kind = fieldOf(at, "kind");
    if (typeof kind === "string") words.push(kind);
    return words.length === 0 ? path.map(String) : words;
  }
}

/** What is done to come to a step, where its name alone is another's. */
function whatOf(step: Step): string {
  if (step.op === "atLeastOf") return step.needed === step.of.length ? "all" : step.needed === 1 ? "any" : "enough";
  return words[step.op] ?? "";
}

const words: { readonly [Op in Step["op"]]?: string } = {
  is: "is",
  not: "not",
  strict: "all",
  linear: "sum",
  product: "product",
  quotient: "quotient",
  divide: "rounded",
  piece: "in table",
  least: "at most",
  greatest: "at least",
  select: "chosen",
  orElse: "or else",
  require: "where",
  known: "known",
  gated: "gated",
};

function isIn(policy: PolicyDefinition, [list, name]: Path): boolean {
  const found = fieldOf(policy, list ?? "");
  return Array.isArray(found) && found.some((each) => nameOf(each) === name);
}

function nameOf(value: unknown): string | null {
  const name = fieldOf(value, "name") ?? fieldOf(value, "id");
  return typeof name === "string" ? name : null;
}

function fieldOf(value: unknown, name: string | number): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string | number, unknown>>)[name]
    : undefined;
}

/** At most so many: other letters than ASCII's have up to four. */
function bytesOf(text: string): number {
  return [...text].reduce((sum, each) => sum + ((each.codePointAt(0) ?? 0) < 0x80 ? 1 : 4), 0);
}
