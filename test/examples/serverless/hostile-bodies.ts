import { mostBytes } from "../../../examples/05-serverless/settle-request.js";

/** A body of a request that costs as much as one of its size can. */
export interface HostileBody {
  readonly title: string;
  readonly body: string;
  readonly status: number;
}

const team =
  "{\"id\":\"shop-1\",\"refundRate\":\"0.021\",\"refundHours\":\"18.5\",\"disputeRate\":\"0.0004\",\"dsr\":\"4.82\",\"complaints\":1}";
const goodRow = (id: number, inTeam = "shop-1"): string => `{"id":${id},"team":"${inTeam}","gmv":"1.00","target":1,"base":1}`;

/** As many rows as fit into a body, or as many as are asked for. */
function filled(before: string, row: (index: number) => string, after: string, most = Infinity): string {
  const rows: string[] = [];
  let length = before.length + after.length;
  for (let index = 0; index < most; index += 1) {
    const next = row(index);
    length += next.length + 1;
    if (length > mostBytes) break;
    rows.push(next);
  }
  return before + rows.join(",") + after;
}

const people = (row: (index: number) => string, most?: number): string =>
  filled(`{"period":"2026-11","teams":[${team}],"people":[`, row, "]}", most);

/** The body that a good request may have: what the others are measured by. */
export const largestGood: HostileBody = { title: "good rows", body: people((index) => goodRow(index)), status: 200 };

/** Rows enough to be read, and not so many that they are refused unread. */
const manyRows = 5900;

export const hostileBodies: readonly HostileBody[] = [
  { title: "rows of {}", body: people(() => "{}"), status: 400 },
  { title: "rows of 1", body: people(() => "1"), status: 400 },
  { title: "rows of an id alone", body: people((index) => `{"id":${index}}`), status: 400 },
  { title: "5,900 rows of {}", body: people(() => "{}", manyRows), status: 400 },
  { title: "5,900 rows of an id alone", body: people((index) => `{"id":${index}}`, manyRows), status: 400 },
  { title: "rows of misspelt columns", body: people((index) => `{"id":${index},"gvm":1,"tagret":1,"baes":1}`, manyRows), status: 400 },
  { title: "rows of one id", body: people(() => "{\"id\":1,\"gmv\":1,\"target\":1,\"base\":1}", manyRows), status: 400 },
  { title: "rows of unknown teams", body: people((index) => `{"id":${index},"team":${index},"gmv":1}`, manyRows), status: 400 },
  { title: "good rows, each of a team of its own that is unknown", body: people((index) => goodRow(index, String(index))), status: 400 },
  { title: "good rows, each twice", body: people((index) => goodRow(Math.floor(index / 2))), status: 400 },
  { title: "good rows, and faulty ones at the end", body: people((index) => (index < 3000 ? goodRow(index) : "{\"id\":1}")), status: 400 },
  {
    title: "good rows, of which every third is faulty",
    body: people((index) => (index % 3 === 0 ? "{\"gvm\":1}" : goodRow(index))),
    status: 400,
  },
  {
    title: "rows of amounts that are none",
    body: people((index) => `{"id":${index},"gmv":"","target":"","base":""}`, manyRows),
    status: 400,
  },
  {
    title: "rows of 20 columns that nothing reads",
    body: people((index) => `{"id":${index}${Array.from({ length: 20 }, (_, column) => `,"gm${column}":1`).join("")}}`),
    status: 400,
  },
  {
    title: "rows of 60 columns of 59 letters",
    body: people((index) =>
      `{"id":${index}${Array.from({ length: 60 }, (_, column) => `,"${String(column).padStart(59, "t")}":1`).join("")}}`
    ),
    status: 400,
  },
  {
    title: "adjustments of 1",
    body: filled("{\"period\":\"2026-11\",\"people\":[],\"adjustments\":[", () => "1", "]}", manyRows),
    status: 400,
  },
  {
    title: "four lists of 1",
    body: filled("{\"period\":\"2026-11\",\"teams\":[1],\"carryIns\":[1],\"adjustments\":[1],\"people\":[", () => "1", "]}", manyRows),
    status: 400,
  },
  {
    title: "one row of many columns",
    body: filled("{\"period\":\"2026-11\",\"people\":[{\"id\":1,", (index) => `"c${index}":1`, "}]}"),
    status: 400,
  },
  {
    title: "teams of an id alone",
    body: filled("{\"period\":\"2026-11\",\"people\":[],\"teams\":[", (index) => `{"id":${index}}`, "]}", manyRows),
    status: 400,
  },
  {
    title: "teams of misspelt columns",
    body: filled("{\"period\":\"2026-11\",\"people\":[],\"teams\":[", (index) => `{"id":${index},"refudnRate":1,"drs":1}`, "]}", manyRows),
    status: 400,
  },
  {
    title: "adjustments of nobody",
    body: filled("{\"period\":\"2026-11\",\"people\":[],\"adjustments\":[", (index) => `{"person":${index}}`, "]}", manyRows),
    status: 400,
  },
  {
    title: "adjustments of one person without amounts",
    body: filled(`{"period":"2026-11","teams":[${team}],"people":[${goodRow(1)}],"adjustments":[`, () => "{\"person\":1}", "]}", manyRows),
    status: 400,
  },
  {
    title: "carry-ins of no balance",
    body: filled(`{"period":"2026-11","teams":[${team}],"people":[${goodRow(1)}],"carryIns":[`, () => "{\"person\":1}", "]}", manyRows),
    status: 400,
  },
  {
    title: "good rows in a period of a long name",
    body: filled(`{"period":"${"9".repeat(100_000)}","teams":[${team}],"people":[`, (index) => goodRow(index), "]}"),
    status: 400,
  },
  {
    title: "good rows in a period of a name that is just short enough",
    body: filled(`{"period":"${"9".repeat(1000)}","teams":[${team}],"people":[`, (index) => goodRow(index), "]}"),
    status: 413,
  },
  {
    title: "a row of a long id",
    body: people((index) => `{"id":"${String(index).padStart(60_000, "9")}","gmv":1}`),
    status: 400,
  },
  {
    title: "rows of ids that are just short enough",
    body: people((index) => `{"id":"${String(index).padStart(1000, "9")}"}`),
    status: 400,
  },
  { title: "lists within lists", body: `${"[".repeat(mostBytes / 2)}${"]".repeat(mostBytes / 2)}`, status: 400 },
  { title: "objects within objects", body: `${"{\"a\":".repeat(40_000)}1${"}".repeat(40_000)}`, status: 400 },
  { title: "a text", body: JSON.stringify("9".repeat(mostBytes - 2)), status: 400 },
];
