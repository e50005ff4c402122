import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Call } from "../../examples/03-call-centre/call.js";
import { countCalls, mergeCounts, nothing, settleMonth, type Counts, type Month } from "../../examples/03-call-centre/month.js";
import { callsOf, monthOf, readText } from "../../examples/03-call-centre/read-calls.js";
import { report } from "../../examples/03-call-centre/report.js";
import { type AnswerFile, answerFile, answerFiles, callCentreBySql } from "./call-centre-by-sql.js";

const folder = "../shared/data/anonymous-bank";
const isAbsent = !existsSync(folder);
const real = isAbsent ? ` (skipped: ${folder} is not here, and the calls are not ours to ship)` : "";

const header =
  "vru+line,call_id,priority,type,date,vru_entry,vru_exit,vru_time,q_start,q_exit,q_time,outcome,ser_start,ser_exit,ser_time,server";

/** A line of the bank's file; what the example does not read is left at nothing. */
const line = (type: string, date: string, wait: number, outcome: string, talk: number, server: string): string =>
  `AA0101,1,0,${type},${date},0:00:00,0:00:00,0,0:00:00,0:00:00,${wait},${outcome},0:00:00,0:00:00,${talk},${server}`;
const callsFrom = (...lines: string[]): Call[] => callsOf([header, ...lines].join("\n"));
const settledOf = (calls: readonly Call[]): Month => settleMonth(monthOf(calls), countCalls(nothing, calls));

describe("the definitions of the call centre, on calls that are made up", () => {
  it("leave phantom calls out, and who hung up within 5 seconds; 20 seconds are within 20", () => {
    const { teams } = settledOf(callsFrom(
      line("PS", "990101", 20, "AGENT", 60, "ANN"),
      line("PS", "990101", 21, "AGENT", 60, "ANN"),
      line("PS", "990101", 5, "HANG", 0, "NO_SERVER"),
      line("PS", "990101", 6, "HANG", 0, "NO_SERVER"),
      line("PS", "990101", 20, "HANG", 0, "NO_SERVER"),
      line("PS", "990101", 21, "HANG", 0, "NO_SERVER"),
      line("PS", "990101", 90, "PHANTOM", 0, "NO_SERVER"),
    ));
    // 2 answered, 3 gave up after more than 5 s; of those who could be answered in 20 s, that is 2 answered and 1 who waited longer, 1 was.
    expect(teams).toEqual([{ id: "centre", offered: 5, answered: 2, abandoned: 3, serviceLevel: "0.3333", abandonment: "0.6" }]);
  });

  it("count a call for the agent who is named, and for nobody where none is", () => {
    const { agents, agentsByType, teams } = settledOf(callsFrom(
      line("PS", "990101", 3, "AGENT", 61, "ANN"),
      line("NE", "990102", 4, "AGENT", 60, "ANN"),
      line("PS", "990101", 9, "AGENT", 99, "NO_SERVER"),
      line("PS", "990101", 9, "HANG", 99, "BEN"),
    ));
    // The means are 60.5 and 3.5: half up.
    expect(agents).toEqual([{ id: "ANN", handled: 2, days: 2, handleTime: "61", answerSpeed: "4", within20: "1", slowestTenth: "4" }]);
    expect(agentsByType.map(({ id, handled }) => [id, handled])).toEqual([["ANN NE", 1], ["ANN PS", 1]]);
    expect(teams[0]).toMatchObject({ answered: 3, abandoned: 1 });
  });

  it("give a centre without a call no service level, and not one of 0% or 100%", () => {
    const { teams, settlement } = settledOf(callsFrom(line("PS", "990101", 90, "PHANTOM", 0, "NO_SERVER")));
    expect(teams).toEqual([{ id: "centre", offered: 0, answered: 0, abandoned: 0, serviceLevel: null, abandonment: null }]);
    expect(settlement.teams[0]?.gates.centre.gates.serviceLevel).toMatchObject({ notApplicable: true });
  });

  it.each([
    [line("XX", "990101", 3, "AGENT", 60, "ANN"), "line 2: type is \"XX\""],
    [line("PS", "1 Jan", 3, "AGENT", 60, "ANN"), "line 2: date is \"1 Jan\""],
    [line("PS", "990101", -3, "AGENT", 60, "ANN"), "line 2: q_time is \"-3\""],
  ])("refuse a line that cannot be read, and say which", (text, message) => {
    expect(() => callsFrom(text)).toThrow(message);
  });
});

describe("the file that the command names", () => {
  const march = [header, line("PS", "990301", 3, "AGENT", 60, "ANN"), line("PS", "990331", 9, "AGENT", 70, "ANN")].join("\n");
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "jixiao-calls-"));
    writeFileSync(join(folder, "README.md"), "What the columns are.");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each<[string, string, string | Buffer]>([
    ["CSV", "calls.csv", march],
    ["text with tabs", "march.txt", march.replaceAll(",", "\t")],
    ["packed CSV", "calls.csv.gz", gzipSync(march)],
  ])("is %s of any month, named itself or by its folder", (_, name, content) => {
    writeFileSync(join(folder, name), content);
    for (const place of [folder, join(folder, name)]) {
      const { agents, settlement } = settledOf(callsOf(readText(place)));
      expect(settlement.period).toBe("1999-03");
      expect(agents).toMatchObject([{ id: "ANN", handled: 2, days: 2 }]);
    }
  });

  it("is to be named where its folder holds others", () => {
    for (const name of ["march.txt", "april.txt"]) writeFileSync(join(folder, name), march);
    expect(() => readText(folder)).toThrow("name one of its files: april.txt, march.txt");
  });

  it("is looked for in vain where none is of calls", () => {
    expect(() => readText(folder)).toThrow("no .csv, .tsv or .txt file is in it");
  });

  it("is of one month, and has a call", () => {
    const april = callsFrom(line("PS", "990401", 3, "AGENT", 60, "ANN"));
    expect(() => monthOf([...april, ...callsOf(march)])).toThrow("its calls are of several months: 1999-03, 1999-04");
    expect(() => monthOf([])).toThrow("no call is in it");
  });

  it.each<[string, string[], number, RegExp]>([
    ["no file", [], 2, /^Name a file of calls[^]*https:\/\//],
    ["a file that is not there", ["nowhere.csv"], 1, /^nowhere\.csv cannot be read: [^]*Name a file of calls/],
  ])("is asked for, and where it can be had is said, where the command names %s", (_, places, code, message) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "test/runtime/demo-calls.ts", ...places], {
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: code, stdout: "" });
    expect(stderr).toMatch(message);
  });
});

describe.skipIf(isAbsent)(`the 31,599 calls of January 1999${real}`, () => {
  let text: string;
  let calls: Call[];
  let counts: Counts;
  let month: Month;
  beforeAll(() => {
    text = readText(folder);
    calls = callsOf(text);
    counts = countCalls(nothing, calls);
    month = settleMonth(monthOf(calls), counts);
  });

  it("are all there", () => {
    expect(calls).toHaveLength(31_599);
  });

  describe("SQL over the same file", () => {
    let answers: Record<AnswerFile, string>;
    beforeAll(async () => {
      answers = await callCentreBySql(text);
    });

    it.each(answerFiles)("still says what %s says", (name) => {
      expect(answers[name]).toBe(readFileSync(answerFile(name), "utf8"));
    });
  });

  const expected = (name: AnswerFile): string[][] => parse(readFileSync(answerFile(name), "utf8"), { from: 2 });
  const at = (figure: string | null, places: number): string => (figure === null ? "" : padded(figure, places));
  const people = (rows: Month["agents"]): string[][] =>
    rows.map(({ id, handled, days, handleTime, answerSpeed, within20, slowestTenth }) => [
      String(id),
      String(handled),
      String(days),
      at(handleTime, 0),
      at(answerSpeed, 0),
      at(within20, 2),
      at(slowestTenth, 0),
    ]);

  it("give each agent the figures that SQL gives", () => {
    expect(people(month.agents)).toEqual(expected("expected-agents.csv"));
  });

  it("give each agent the figures that SQL gives, by type of call", () => {
    expect(people(month.agentsByType)).toEqual(expected("expected-agents-by-type.csv"));
  });

  it("give the centre and each type of call the service level and the abandonment that SQL gives", () => {
    const teams = [...month.teams, ...month.types].map(({ id, offered, answered, abandoned, serviceLevel, abandonment }) => [
      String(id),
      String(offered),
      String(answered),
      String(abandoned),
      at(serviceLevel, 4),
      at(abandonment, 4),
    ]);
    expect(teams).toEqual(expected("expected-centre.csv"));
  });

  it("give each agent the points, the score and the grade that SQL gives", () => {
    const scores = month.settlement.statements.map(({ person, scores }) => {
      const { items, score, grade } = scores!.service;
      return [String(person), ...Object.values(items).map(({ points }) => at(points, 2)), score, grade];
    });
    expect(scores).toEqual(expected("expected-scores.csv"));
  });

  it("rank those with 100 calls or more as SQL does, ties and shared prizes included, and nobody else", () => {
    const entrants = month.settlement.standings.pk.flatMap((standing) => standing.entrants);
    const placings = entrants.flatMap(({ id, factors, overall }) =>
      [...Object.entries(factors), ["overall", overall!] as const]
        .filter(([, { rank }]) => rank !== null)
        .map(([factor, { figure, rank, prize }]) => [String(id), factor, figure, String(rank), prize])
    );
    expect(placings).toEqual(expected("expected-standings.csv"));
    const unranked = entrants.filter(({ overall }) => overall?.rank === null).map(({ id }) => id);
    expect(unranked).toEqual(["DAVID", "EXPRESS", "PINHAS"]);
  });

  it("let three who answered 62% within 20 s share the tenth prize of 40.00", () => {
    const entrants = month.settlement.standings.pk.flatMap((standing) => standing.entrants);
    const tied = entrants.filter(({ factors }) => factors.within20.figure === "0.62");
    expect(tied.map(({ id, factors }) => [id, factors.within20.rank, factors.within20.prize])).toEqual([
      ["DORIT", 10, "13.33"],
      ["IDIT", 10, "13.33"],
      ["YITZ", 10, "13.33"],
    ]);
  });

  it("pay what SQL pays", () => {
    const pay = month.settlement.statements.map(({ person, lines, payable }) => {
      const cents = [lines.pkHandled, lines.pkWithin20, lines.pkAnswerSpeed].reduce(
        (sum, { payable }) => sum + BigInt(payable.replace(".", "")),
        0n,
      );
      return [
        String(person),
        lines.grade.payable,
        lines.centre.payable,
        `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`,
        payable,
      ];
    });
    expect(pay).toEqual(expected("expected-pay.csv"));
  });

  it("are reported in no more than 100 columns", () => {
    const lines = report(month).split("\n");
    expect(lines.filter((each) => each.length > 100)).toEqual([]);
    for (
      const part of [/^centre +29,966 +27,060 +2,906 +0\.5626 +0\.0970$/, /^SHLOMO .* 0\.81 +1 +500\.00/, /^AVIDAN .* 0\.64 +8 +70\.00/]
    ) {
      expect(lines.filter((each) => part.test(each))).toHaveLength(1);
    }
  });

  describe("January, split by days", () => {
    let days: Counts[];
    beforeAll(() => {
      const dates = [...new Set(calls.map(({ day }) => day))];
      days = dates.map((date) => countCalls(nothing, calls.filter(({ day }) => day === date)));
    });

    it("has 29 days", () => {
      expect(days).toHaveLength(29);
    });

    it("is, merged in any order and in any groups, January in one pass, byte for byte", () => {
      const whole = JSON.stringify(counts);
      const printed = report(month);
      const law = fc.property(
        fc.shuffledSubarray([...days.keys()], { minLength: 29 }),
        fc.array(fc.nat(), { minLength: 28, maxLength: 28 }),
        (order, choices) => {
          // A pile of counts, of which two neighbours are merged at a time, whichever: every way of putting brackets.
          const pile = order.map((index) => days[index]!);
          for (const choice of choices) {
            const place = choice % (pile.length - 1);
            pile.splice(place, 2, mergeCounts(pile[place]!, pile[place + 1]!));
          }
          const merged = pile[0]!;
          expect(JSON.stringify(merged)).toBe(whole);
          expect(report(settleMonth("1999-01", merged))).toBe(printed);
        },
      );
      fc.assert(law, { numRuns: 50 });
    });

    it("is the same from states that were stored as JSON in between", () => {
      const stored = days.map((each): Counts => JSON.parse(JSON.stringify(each)));
      expect(JSON.stringify(stored.reduce(mergeCounts, nothing))).toBe(JSON.stringify(counts));
    });
  });
});

function padded(figure: string, places: number): string {
  const [whole = "", decimals = ""] = figure.split(".");
  return places === 0 ? figure : `${whole}.${decimals.padEnd(places, "0")}`;
}
