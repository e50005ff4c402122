import { mostRows } from "../../../examples/05-serverless/excess-of.js";
import { mostBytes } from "../../../examples/05-serverless/settle-request.js";

/** A request, and what the service must say to it. */
export interface Exchange {
  readonly title: string;
  readonly method: string;
  readonly contentType: string | null;
  readonly body: string;
  readonly status: number;
  /** What is looked at of the answer, as JSON. */
  readonly look: (content: Content) => unknown;
  readonly expected: unknown;
}

/** An answer's JSON, as far as somebody looks at it. */
export interface Content {
  readonly settlement?: {
    readonly statements: readonly { readonly person: string; readonly payable: string }[];
    readonly totals: readonly { readonly payable: string; readonly lines: object }[];
    readonly teams: readonly { readonly gates: { readonly shop: { readonly failed: readonly string[] } } }[];
  };
  readonly faults?: readonly { readonly code: string; readonly path: readonly (string | number)[]; readonly message: string }[];
  readonly ignored?: { readonly people: readonly string[] };
}

/** How a platform hands the requests on: over HTTP, as a `Request`, as an event. */
export type Send = (exchange: Exchange) => Promise<{ readonly status: number; readonly content: unknown }>;

const shops = [
  { id: "shop-1", refundRate: "0.021", refundHours: "18.5", disputeRate: "0.0004", dsr: "4.82", complaints: 1 },
  { id: "shop-2", refundRate: "0.021", refundHours: null, disputeRate: "0.0004", dsr: "4.695", complaints: 0 },
];
const li = { id: "li", name: "李雷", team: "shop-1", gmv: "128000.00", target: 100000, base: 4000 };
const wang = { id: "wang", name: "王芳", team: "shop-2", gmv: "100000.05", target: 100000, base: "4200.50", shift: "late" };
const period = { period: "2026-11", teams: shops, people: [li, wang] };
const good = JSON.stringify(period);

const posted = { method: "POST", contentType: "application/json" } as const;
const codes = ({ faults = [] }: Content): readonly string[] => faults.map(({ code, path }) => `${path.join(".")}: ${code}`);
const payables = ({ settlement }: Content): unknown => settlement?.statements.map(({ person, payable }) => `${person} ${payable}`);
/** The lists in which a fault lies, each once: which fault it is, and where in the row, is the library's to say. */
const lists = ({ faults = [] }: Content): unknown => [...new Set(faults.map(({ path }) => path[0]))];
const corrected = (list: "adjustments" | "carryIns", row: object): string =>
  JSON.stringify({ ...period, [list]: [{ person: "li", line: "base", balance: "draw", reason: "overpaid", ...row }] });
const padded = (bytes: number): string => good + " ".repeat(bytes - new TextEncoder().encode(good).byteLength);

export const exchanges: readonly Exchange[] = [
  { ...posted, title: "settles a period", body: good, status: 200, look: payables, expected: ["li 5384.00", "wang 4500.50"] },
  {
    ...posted,
    title: "settles it exactly",
    body: good,
    status: 200,
    look: ({ settlement }) => settlement?.totals.map(({ payable, lines }) => ({ payable, lines })),
    expected: [{ payable: "9884.50", lines: { base: "8200.50", commission: "684.00", targetBonus: "1000.00" } }],
  },
  {
    ...posted,
    title: "tells which gate failed, and which columns nothing reads",
    body: good,
    status: 200,
    look: ({ settlement, ignored }) => [settlement?.teams.map(({ gates }) => gates.shop.failed), ignored?.people],
    expected: [[[], ["dsr"]], ["shift"]],
  },
  {
    ...posted,
    title: "refuses a period with faulty rows, and tells every fault",
    body: JSON.stringify({
      ...period,
      people: [{ ...li, gmv: "128,000.00", base: "4000.001" }, { ...wang, target: undefined }, { name: "nobody" }, 7],
    }),
    status: 400,
    look: codes,
    expected: [
      "people.2.id: invalid_id",
      "people.3: not_an_object",
      "people.li.base: too_many_places",
      "people.li.gmv: not_a_number",
      "people.wang.target: missing_reading",
    ],
  },
  {
    ...posted,
    title: "settles an adjustment",
    body: corrected("adjustments", { amount: "-1000.00" }),
    status: 200,
    look: payables,
    expected: ["li 4384.00", "wang 4500.50"],
  },
  ...([
    ["an adjustment whose amount has a comma", "adjustments", { amount: "-1,000.00" }],
    ["an adjustment whose amount is misspelt", "adjustments", { ammount: "-1000.00" }],
    ["an adjustment whose line is misspelt", "adjustments", { line: undefined, lne: "base", amount: "-1000.00" }],
    ["an adjustment of a tenth of a cent", "adjustments", { amount: "-0.001" }],
    ["an adjustment of nobody", "adjustments", { amount: "-1000.00", person: "lee" }],
    ["a carry-in of half a cent", "carryIns", { amount: "12.345" }],
    ["a carry-in below zero", "carryIns", { amount: "-1.00" }],
    ["a carry-in of an unknown balance", "carryIns", { amount: "1.00", balance: "drow" }],
  ] as const).map(([what, list, row]) => ({
    ...posted,
    title: `refuses ${what}, rather than to pay past it`,
    body: corrected(list, row),
    status: 400,
    look: lists,
    expected: [list],
  })),
  {
    ...posted,
    title: "tells 100 faults of many, and that there are more",
    body: JSON.stringify({ ...period, people: Array.from({ length: 200 }, (_, index) => ({ ...li, id: index, gmv: "n/a" })) }),
    status: 400,
    look: ({ faults }) => [faults?.length, faults?.[0]?.path.join("."), faults?.at(-1)?.code],
    expected: [101, "people.0.gmv", "more_faults"],
  },
  {
    ...posted,
    title: "refuses as many rows of {} as fit into a body, unread",
    body: `{"period":"2026-11","people":[{}${",{}".repeat(87_000)}]}`,
    status: 400,
    look: codes,
    expected: ["people: too_many_rows"],
  },
  {
    ...posted,
    title: "reads as many rows as are allowed, and counts all lists",
    body: `{"period":"2026-11","teams":[0,0],"people":[0${",0".repeat(mostRows - 3)}]}`,
    status: 400,
    look: (content) => new Set(content.faults?.map(({ code }) => code)).size + (content.faults?.length ?? 0),
    expected: 103,
  },
  {
    ...posted,
    title: "refuses one more",
    body: `{"period":"2026-11","teams":[0,0],"people":[0${",0".repeat(mostRows - 2)}]}`,
    status: 400,
    look: codes,
    expected: ["people: too_many_rows"],
  },
  {
    ...posted,
    title: "refuses a text that every statement would repeat",
    body: JSON.stringify({ ...period, period: "2026-11".padEnd(1001, "1") }),
    status: 400,
    look: codes,
    expected: ["period: text_too_long"],
  },
  {
    ...posted,
    title: "refuses an id that every fault of its row would repeat",
    body: JSON.stringify({ ...period, people: [{ ...li, id: "li".padEnd(1001, "i") }] }),
    status: 400,
    look: codes,
    expected: ["people.0.id: text_too_long"],
  },
  {
    ...posted,
    title: "refuses what is no period, and tells every reason",
    body: JSON.stringify({ period: " ", people: {}, teams: "shop-1" }),
    status: 400,
    look: codes,
    expected: ["period: invalid_period", "people: not_a_list", "teams: not_a_list"],
  },
  { ...posted, title: "refuses JSON that is no object", body: "null", status: 400, look: codes, expected: [": not_an_object"] },
  { ...posted, title: "refuses what is no JSON", body: `${good.slice(0, -1)},}`, status: 400, look: codes, expected: [": no_json"] },
  { ...posted, title: "refuses an empty body", body: "", status: 400, look: codes, expected: [": no_json"] },
  {
    ...posted,
    title: "refuses endless nesting without falling over",
    body: `{"period":"2026-11","people":[${"[".repeat(100_000)}${"]".repeat(100_000)}]}`,
    status: 400,
    look: ({ faults }) => faults?.length,
    expected: 1,
  },
  {
    ...posted,
    title: "settles a body that is just short enough",
    body: padded(mostBytes),
    status: 200,
    look: payables,
    expected: ["li 5384.00", "wang 4500.50"],
  },
  {
    ...posted,
    title: "refuses a body of a byte more",
    body: padded(mostBytes + 1),
    status: 413,
    look: codes,
    expected: [": body_too_large"],
  },
  {
    ...posted,
    title: "refuses a body of twice as much",
    body: padded(2 * mostBytes),
    status: 413,
    look: codes,
    expected: [": body_too_large"],
  },
  {
    ...posted,
    title: "reads a type with a charset",
    contentType: "Application/JSON; charset=utf-8",
    body: good,
    status: 200,
    look: payables,
    expected: ["li 5384.00", "wang 4500.50"],
  },
  {
    ...posted,
    title: "refuses another type",
    contentType: "text/csv",
    body: good,
    status: 415,
    look: codes,
    expected: [": unsupported_media_type"],
  },
  {
    ...posted,
    title: "repeats of a header no more than its beginning, quoted",
    contentType: `text/"${"x".repeat(5000)}`,
    body: good,
    status: 415,
    look: ({ faults }) => faults?.map(({ message }) => message),
    expected: [`unsupported media type: got "text/\\"${"x".repeat(74)}…", expected application/json`],
  },
  { ...posted, title: "refuses another method", method: "PUT", body: good, status: 405, look: codes, expected: [": method_not_allowed"] },
  {
    title: "refuses a request without a body",
    method: "GET",
    contentType: null,
    body: "",
    status: 405,
    look: codes,
    expected: [": method_not_allowed"],
  },
];
