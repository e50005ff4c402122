// The radar page in a real browser: that it shows what `settle` gives, how fast, and whether everybody can read it. Needs Chromium:
// npm run radar:check, of which a part alone is asked for by its name (fast, settled, plays, own, read). Screenshots come beside the
// page, to be looked at.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import { stringifyPolicy } from "jixiao/json";
import { chromium, type Browser, type Page } from "playwright-core";
import { grouped } from "../../../examples/01-shop-month/print-figures.js";
import { hashOf, firstChoice, type Choice } from "../../../examples/09-radar/choice.js";
import { figureText } from "../../../examples/09-radar/figure-text.js";
import { replay, type Moment } from "../../../examples/09-radar/replay.js";
import { settingOf, type Source } from "../../../examples/09-radar/matching.js";
import { settingBy } from "../../../examples/09-radar/setting-by.js";
import type { FoldChoice, Setting } from "../../../examples/09-radar/setting.js";
import { shopMonth } from "../../../examples/09-radar/shop/month.js";
import { standingOf } from "../../../examples/09-radar/standing.js";
import { stepsOf } from "../../../examples/09-radar/steps-of.js";
import { verdictsOf } from "../../../examples/09-radar/verdict.js";

const folder = "demo/radar";
const address = pathToFileURL(resolve(folder, "index.html")).href;
const executable = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  path !== undefined && existsSync(path)
);
const sizes = { phone: { width: 390, height: 844 }, wide: { width: 1440, height: 900 } } as const;
const languages = ["en", "zh"] as const;
const themes = ["light", "dark"] as const;
const mostUpdate = 50;
const mostTask = 100;

const wrong: string[] = [];
const month = replay(shopMonth);

/** Notes where two texts are not the same. */
function same(what: string, shown: unknown, settled: unknown): void {
  if (JSON.stringify(shown) !== JSON.stringify(settled)) {
    wrong.push(`${what}: the page shows ${JSON.stringify(shown)}, settle gives ${JSON.stringify(settled)}`);
  }
}

async function opened(browser: Browser, choice: Partial<Choice>, size: keyof typeof sizes = "wide"): Promise<Page> {
  const page = await browser.newPage({ viewport: sizes[size] });
  page.on("pageerror", ({ message }) => wrong.push(`an error on the page: ${message}`));
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(`the page complains: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) wrong.push(`the page asks for ${request.url()}`);
  });
  await page.goto(`${address}#${hashOf({ ...firstChoice, ...choice })}`);
  await page.waitForSelector("#board tbody tr");
  return page;
}

const textsOf = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((all) => all.map((each) => each.textContent?.trim() ?? ""));

/** Every place, name and amount of the board, every gate, the sum, and the person's radar and pay, beside what the settlement has. */
async function compareMoment(page: Page, moment: Moment, language: Choice["language"], what: string): Promise<void> {
  const { policy } = shopMonth;
  const { settlement } = moment;
  await page.locator("[data-do=all][aria-expanded=false]").click();
  const { entries } = standingOf(policy, moment, language);
  const payable = new Map(settlement.statements.map((statement) => [String(statement.person), grouped(statement.payable)]));
  same(`${what}, places`, await textsOf(page, "#board td.place"), entries.map(({ place }) => (place === null ? "–" : String(place))));
  same(`${what}, pay`, await textsOf(page, "#board td.number"), entries.map(({ person }) => payable.get(person)));
  same(
    `${what}, names`,
    await page.locator("#board tbody button").evaluateAll((all) => all.map((each) => each.firstChild?.textContent ?? "")),
    entries.map(({ name }) => name),
  );
  const sum = (await textsOf(page, ".card.pay .big"))[0] ?? "";
  same(`${what}, the sum`, sum, `${grouped(settlement.totals[0]?.payable ?? "")} CNY`);
  const figures = verdictsOf(policy, moment, language).flatMap(({ gates }) =>
    gates.map(({ unit, result: { state, reading } }) =>
      `${{ passed: "", failed: "✕ ", faulty: "? " }[state]}${reading === null ? "–" : figureText(reading, unit, language)}`
    )
  );
  same(`${what}, gates`, await textsOf(page, "#gates .figure"), figures);
  const losing = settlement.teams.filter(({ gates }) => gates["shop"]?.state === "failed").map(({ name }) => `✕ ${name}`);
  same(`${what}, who loses`, await textsOf(page, ".card.losing .loser b"), losing);
  const [leader] = entries;
  const statement = settlement.statements.find(({ person }) => String(person) === leader?.person);
  const told = (await textsOf(page, "#radar desc"))[0] ?? "";
  for (const [item, { points }] of Object.entries(statement?.scores?.["service"]?.items ?? {})) {
    if (points !== null && !told.includes(String(Number(points)))) wrong.push(`${what}: the radar does not say ${item} ${points}`);
  }
  const pay = await textsOf(page, "#pay text");
  for (const line of Object.values(statement?.lines ?? {})) {
    if (!pay.includes(grouped(line.amount ?? ""))) wrong.push(`${what}: pay does not show ${line.amount}`);
  }
  await page.locator("[data-do=all][aria-expanded=true]").click();
}

async function showsWhatIsSettled(browser: Browser): Promise<void> {
  for (const language of languages) {
    for (const at of [0, 1, 4321, 8500, shopMonth.records.length]) {
      const page = await opened(browser, { language, at });
      await page.waitForFunction((count) => Number(document.querySelector<HTMLInputElement>("#position")?.value) === count, at);
      await compareMoment(page, month.momentAt(at, language), language, `${language}, record ${at}`);
      await page.close();
    }
  }
}

/** Played, stepped, by keys: always the same as opened there. */
async function playsAndSteps(browser: Browser): Promise<void> {
  const page = await opened(browser, { at: 3000, speed: 100 });
  const position = (): Promise<number> => page.locator("#position").inputValue().then(Number);
  await page.locator("body").press("Space");
  await page.waitForTimeout(1500);
  await page.locator("body").press("Space");
  const after = await position();
  if (after <= 3000) wrong.push("space does not play");
  await page.waitForTimeout(500);
  if ((await position()) !== after) wrong.push("space does not pause");
  await page.locator("body").press("ArrowRight");
  await page.locator("body").press("ArrowRight");
  await page.locator("body").press("ArrowLeft");
  same("keys", await position(), after + 1);
  await compareMoment(page, month.momentAt(after + 1, "en"), "en", `played to ${after + 1}`);
  same("the address", new URL(page.url()).hash.includes(`at=${after + 1}`), true);
  await page.locator("#board tbody button").nth(4).click();
  const [, person = ""] = /person=(\w+)/.exec(new URL(page.url()).hash) ?? [];
  await page.locator("[data-do=language]").click();
  same("the language", await page.locator("html").getAttribute("lang"), "zh-CN");
  await page.reload();
  await page.waitForSelector("#board tr.own");
  same("what the address keeps", await page.locator("#board tr.own button").getAttribute("data-person"), person);
  const found = [...stepsOf(shopMonth, month.momentAt(after + 1, "zh"), person)].at(-1) ?? [];
  await page.waitForFunction((steps) => document.querySelectorAll("#steps li").length === steps, Math.min(4, found.length), {
    timeout: 60_000,
  });
  same("the next steps", await textsOf(page, "#steps .gain"), found.slice(0, 4).map(({ gain }) => `+${grouped(gain)}`));
  await page.close();
}

const csv = `工号,姓名,店铺,成交额,接待人数,响应时间,满意度,转化率,退款率,DSR 评分
a1,李雷,一店,12.8万,120,00018,93%,45%,2%,4.8
a2,韩梅梅,二店,"96,500.00",98,25,90%,40%,4%,4.8
a3,王芳,二店,待核,98,25,90%,40%,4%,4.8
`;

/** The same by hand. */
function ownSetting(): Setting {
  const lines: Record<string, string>[] = parse(csv, { columns: true });
  const column = (column: string, fold: FoldChoice): Source => ({ kind: "column", column, fold });
  const always = (value: string): Source => ({ kind: "always", value });
  return settingOf({ name: "own.csv", columns: Object.keys(lines[0] ?? {}), lines }, {
    person: "工号",
    name: "姓名",
    team: "店铺",
    time: null,
    numbers: "chinese",
    sources: {
      base: always("4000.00"),
      gradeBase: always("1000.00"),
      target: always("100000.00"),
      disputeRate: always("0"),
      complaints: always("0"),
      gmv: column("成交额", "sum"),
      received: column("接待人数", "sum"),
      response: column("响应时间", { meanTo: 4 }),
      satisfaction: column("满意度", { meanTo: 4 }),
      conversion: column("转化率", { meanTo: 4 }),
      refundRate: column("退款率", { meanTo: 4 }),
      dsr: column("DSR 评分", { meanTo: 4 }),
    },
  }, shopMonth.policy).setting;
}

/** A file of one's own, its columns matched by hand; a position of the catalogue; a policy that was pasted. */
async function takesWhatIsOnesOwn(browser: Browser): Promise<void> {
  const page = await opened(browser, {});
  await page.locator("[data-do=file]").click();
  await page.locator("#own-file").setInputFiles({ name: "own.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  for (const [id, value] of [["base", "4000.00"], ["gradeBase", "1000.00"], ["target", "100000.00"]] as const) {
    await page.locator(`#source-${id}`).selectOption("always");
    await page.locator(`#source-${id}-value`).fill(value);
  }
  for (const id of ["disputeRate", "complaints"]) {
    await page.locator(`#source-${id}`).selectOption("always");
    await page.locator(`#source-${id}-value`).fill("0");
  }
  await page.locator("[data-do=replay]").click();
  same("cells that were not read", (await page.locator("#file .wrong li").allTextContents()).length, 1);
  await page.locator("#file [data-do=close]").click();
  await page.waitForFunction(() => document.querySelectorAll("#board tbody tr").length === 3);
  const own = replay(ownSetting());
  const { settlement } = own.momentAt(own.length, "en");
  same(
    "own file",
    await page.locator("#board tbody tr").evaluateAll((rows) =>
      rows.map((row) => row.querySelector(".number")?.textContent ?? "").toSorted()
    ),
    settlement.statements.map(({ payable }) => grouped(payable)).toSorted(),
  );
  same("own file, who loses", await textsOf(page, ".card.losing .loser b"), ["✕ 二店"]);
  await page.locator("[data-do=rules]").click();
  await page.locator("#position-choice").selectOption("call-centre-agent");
  await page.waitForFunction(() => location.hash.includes("position=call-centre-agent"));
  const { setting } = settingBy({ kind: "position", id: "call-centre-agent" });
  if (setting !== null) {
    const moment = replay(setting).momentAt(Math.round(setting.records.length * 0.85), "en");
    await page.waitForFunction(
      (sum) => document.querySelector(".card.pay")?.textContent?.includes(sum),
      grouped(moment.settlement.totals[0]?.payable ?? "?"),
    );
  }
  await page.locator("[data-do=rules]").click();
  await page.locator("#policy-text").fill("{\"kind\":\"policy\"}");
  await page.locator("[data-do=paste]").click();
  if ((await page.locator("#rules .wrong li").count()) === 0) wrong.push("a policy that is none is taken");
  await page.locator("#policy-text").fill(stringifyPolicy(shopMonth.policy));
  await page.locator("[data-do=paste]").click();
  await page.waitForSelector("#file[open]");
  await page.close();
}

/** What axe finds that is serious, on the page and in its dialogs, in both languages and themes, on a phone and on a wide screen. */
async function canBeRead(browser: Browser): Promise<void> {
  const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
  for (const size of ["phone", "wide"] as const) {
    for (const language of languages) {
      for (const theme of themes) {
        const page = await opened(browser, { language, theme }, size);
        await page.waitForSelector("#radar svg");
        await page.screenshot({ path: join(folder, `${size}-${theme}-${language}.png`) });
        for (const dialog of [null, "rules", "file"] as const) {
          if (dialog !== null) await page.locator(`[data-do=${dialog}]`).click();
          await page.evaluate(axe);
          const found = await page.evaluate("axe.run().then(({ violations }) => violations)") as readonly Violation[];
          for (const { id, impact, nodes } of found) {
            if (impact !== "serious" && impact !== "critical") continue;
            wrong.push(`axe, ${size} ${theme} ${language} ${dialog ?? "page"}: ${impact} ${id}: ${
              nodes.map(({ html }) => html.slice(0, 120)).join(" ")
            }`);
          }
          if (dialog !== null) await page.locator(`#${dialog} [data-do=close]`).click();
        }
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (sideways > 0) wrong.push(`${size} ${language}: the page is ${sideways} pixels too wide`);
        await page.close();
      }
    }
  }
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** A task of the page's main thread: how long it took by the clock, and by the thread itself, which other programs do not lengthen. */
interface Task {
  readonly name: string;
  readonly dur?: number;
  readonly tdur?: number;
}

/** How long a record's update takes, from the press to the page laid out again; and the longest task while the month plays. */
async function isFast(browser: Browser): Promise<readonly string[]> {
  const page = await opened(browser, { at: 8000, speed: 400 });
  await page.waitForTimeout(2000);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const threadTime = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  const before = await threadTime();
  const updates = await page.evaluate(() => {
    const step = document.querySelector<HTMLButtonElement>("[data-do=forward]");
    return Array.from({ length: 60 }, () => {
      const began = performance.now();
      step?.click();
      document.body.getBoundingClientRect();
      return performance.now() - began;
    });
  });
  const own = ((await threadTime()) - before) / updates.length;
  await session.detach();
  await browser.startTracing(page, { categories: ["devtools.timeline", "disabled-by-default-devtools.timeline"] });
  await page.locator("[data-do=play]").click();
  await page.waitForTimeout(4000);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly Task[] };
  const played = Number(await page.locator("#position").inputValue());
  await page.close();
  const tasks = traceEvents.filter(({ name }) => name === "RunTask");
  const longest = (of: "dur" | "tdur"): number => Math.max(0, ...tasks.map((task) => task[of] ?? 0)) / 1000;
  const sorted = updates.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  if (tasks.length === 0 || played === 8060) wrong.push("nothing was played");
  if (own > mostUpdate) wrong.push(`an update takes ${own.toFixed(1)} ms, more than ${mostUpdate}`);
  if (longest("tdur") > mostTask) wrong.push(`a task takes ${longest("tdur").toFixed(0)} ms, more than ${mostTask}`);
  return [
    `60 people, 10,000 records: a record's update takes ${own.toFixed(1)} ms of the page's thread, ${median.toFixed(1)} ms by the clock`,
    `played to record ${played}: the longest of ${tasks.length} tasks takes ${longest("tdur").toFixed(0)} ms of a thread, ${
      longest("dur").toFixed(0)
    } ms by the clock`,
  ];
}

if (executable === undefined) {
  console.error("There is no Chromium here: install it (apt install chromium), or say where it is by CHROMIUM=…");
  process.exitCode = 1;
} else {
  const browser = await chromium.launch({ executablePath: executable, args: ["--no-sandbox"] });
  try {
    const asked = process.argv[2] ?? "";
    let speed: readonly string[] = [];
    const parts: Readonly<Record<string, () => Promise<void>>> = {
      fast: async () => {
        speed = await isFast(browser);
      },
      settled: () => showsWhatIsSettled(browser),
      plays: () => playsAndSteps(browser),
      own: () => takesWhatIsOnesOwn(browser),
      read: () => canBeRead(browser),
    };
    for (const [name, part] of Object.entries(parts)) {
      if (asked !== "" && asked !== name) continue;
      await part().catch((error: unknown) => wrong.push(`${name}: ${error instanceof Error ? error.message : String(error)}`));
    }
    console.log([`Chromium ${browser.version()}`, ...speed, `screenshots in ${folder}`].join("\n"));
  } finally {
    await browser.close();
  }
  console.log(wrong.length === 0 ? "nothing wrong" : `${wrong.length} wrong:\n${wrong.join("\n")}`);
  if (wrong.length > 0) process.exitCode = 1;
}
