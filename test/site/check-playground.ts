// The playground of the built site, as somebody uses it: what it shows is held to the library, its link opens the same, nothing leaves the
// page, typing stays fluent while laws are tried, keyboard and screen readers get everywhere. Needs `npm run site` and Chromium:
// npm run playground:check, of which a part alone is asked for by its name (shows, edits, links, harmless, fluent, keys, plans, read).
import { mkdirSync } from "node:fs";
import { explain, settle, shopCommission, type Language } from "jixiao";
import { toText } from "jixiao/explain";
import { policyJsonSchema, stringifyPolicy } from "jixiao/json";
import { chromium, type Browser, type Page } from "playwright-core";
import { firstState, linkOf, views } from "../../docs/.vitepress/playground/playground-state.js";
import { policyForm } from "../../docs/.vitepress/playground/schema.js";
import { words } from "../../docs/.vitepress/playground/words.js";
import { installed } from "../runtime/obtain.js";
import { barriers } from "./barriers.js";
import { served } from "./served.js";

const pictures = "site/pictures";
const languages = ["en", "zh"] as const;
const pageOf = { en: "playground.html", zh: "zh/playground.html" } as const;
const wrong: string[] = [];

const policy = shopCommission({ version: "2026-11" });
const period = {
  period: "2026-11",
  teams: [{ id: "shop-1", refundRate: "0.021", refundHours: "18.5", disputeRate: "0.0004", dsr: "4.82", complaints: 1 }],
  people: [{ id: "li", team: "shop-1", base: 4000, gmv: "128000.00", target: 100000 }],
};

function same(what: string, shown: unknown, expected: unknown): void {
  if (JSON.stringify(shown) !== JSON.stringify(expected)) {
    wrong.push(`${what}: the page shows ${JSON.stringify(shown)}, not ${JSON.stringify(expected)}`);
  }
}

const browserPath = installed(["chromium", "chromium-browser", "google-chrome"], "apt-get install chromium");
if ("reason" in browserPath) throw new Error(browserPath.reason);
mkdirSync(pictures, { recursive: true });
const { address, stop } = await served("site/dist");

interface Opened {
  readonly language?: Language;
  readonly link?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly theme?: "light" | "dark";
  readonly before?: string;
}

/** The page, settled; whatever it asks of anybody but the folder of its site is wrong. */
async function opened(browser: Browser, { language = "en", link = "", size, theme = "light", before }: Opened = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: size ?? { width: 1280, height: 900 },
    colorScheme: theme,
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  page.on("pageerror", ({ message }) => wrong.push(`an error on the page: ${message}`));
  page.on("request", (request) => {
    const url = request.url();
    const isOwn = url.startsWith(`${address}/`) && request.method() === "GET" && !new URL(url).search;
    if (!isOwn && !/^(?:blob|data):/.test(url)) wrong.push(`the page asks ${request.method()} ${url}`);
  });
  if (before !== undefined) await page.addInitScript(before);
  await page.goto(`${address}/${pageOf[language]}#${link}`);
  await page.waitForSelector(".VPSwitchAppearance[title]", { state: "attached" });
  await page.locator(".playground .results > :nth-child(3):not([role='status'])").waitFor({ timeout: 30_000 });
  return page;
}

const view = (page: Page, language: Language, name: keyof (typeof words)["en"]["views"]): Promise<void> =>
  page.locator(".results").getByRole("button", { name: words[language].views[name], exact: true }).click();

const totalOf = (page: Page): Promise<string> => page.locator(".results .total").innerText({ timeout: 10_000 });

/** Waits until something on the page says so; what it says otherwise is told. */
async function becomes(what: string, look: () => Promise<unknown>, expected: string | RegExp): Promise<void> {
  let last = "";
  for (const until = Date.now() + 20_000; Date.now() < until;) {
    last = String(await look().catch((error: unknown) => error));
    if (typeof expected === "string" ? last.includes(expected) : expected.test(last)) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  wrong.push(`${what}: ${last.slice(0, 300)} has nothing of ${String(expected)}`);
}

/** Every view beside what the library gives. */
async function showsWhatIsSettled(browser: Browser): Promise<void> {
  for (const language of languages) {
    const page = await opened(browser, { language });
    const [statement] = settle(policy, period).statements;
    same(`${language}: statements`, await page.locator(".results tbody td").allInnerTexts(), [
      ...Object.values(statement?.lines ?? {}).map(({ payable }) => payable),
      statement?.payable,
    ]);
    await view(page, language, "slip");
    const slip = toText(explain(policy, period, { person: "li" }), { language });
    await becomes(`${language}: slip`, () => page.locator(".paper h1").innerText(), slip.split("\n")[0] ?? "");
    await view(page, language, "pictures");
    await becomes(`${language}: pictures`, () => page.locator(".picture svg title").first().textContent(), "li");
    const width = await page.locator(".picture svg").first().evaluate((svg) => svg.getBoundingClientRect().width);
    if (width < 280) wrong.push(`${language}: a picture is ${width} pixels wide`);
    await view(page, language, "rules");
    await becomes(`${language}: rules`, () => page.locator(".paper").innerText(), language === "en" ? "Rules of pay" : "计薪规则");
    await view(page, language, "findings");
    await becomes(`${language}: findings`, () => page.locator(".results").innerText(), words[language].noFindings);
    await view(page, language, "steps");
    await page.getByLabel(words[language].lists.people, { exact: true }).fill("id,team,base,gmv,target\nli,shop-1,4000,81200,100000\n");
    await becomes(`${language}: steps`, () => page.locator(".results li").first().innerText(), "18,800");
    await view(page, language, "laws");
    await becomes(`${language}: laws`, () => page.locator(".laws .broken p").first().innerText(), /1,000\.00/);
    await becomes(`${language}: laws end`, () => page.locator(".laws .waiting").count(), "0");
    await page.locator(".results input").fill("1000");
    await becomes(`${language}: a higher cliff`, () => page.locator(".laws .broken").count(), "0");
    await page.context().close();
  }
}

const chinese = "工号,姓名,店铺,底薪,老客成交额,目标\n1001,李雷,shop-1,￥4000.00,12.8万,10万\n1002,王芳,shop-1,4000,待核,10万\n";
// 工号,姓名 as Excel in China writes it.
const inGb18030 = [...Buffer.from("b9a4bac52cd0d5c3fb2c", "hex"), ...Buffer.from("team,base,gmv,target\n7,,shop-1,4000,128000,100000\n")];

/** What the form calls a kind of quantity. */
function titleOf(kind: string, language: Language): string {
  const { oneOf = [] } = policyForm(policyJsonSchema({ language })).definitions["Quantity"] ?? {};
  return oneOf.find(({ properties }) => properties?.["kind"]?.const === kind)?.title ?? "";
}

/** As a form and as JSON, rows typed, dropped and opened; faults stand where they are, in the page's language. */
async function edits(browser: Browser): Promise<void> {
  for (const language of languages) {
    const page = await opened(browser, { language });
    await page.locator(".policy summary", { hasText: language === "en" ? "commission rate" : "提成比例" }).click();
    const rate = page.locator("[data-at='/parameters/0/value']");
    await rate.fill("0.005");
    await becomes(`${language}: a rate`, () => totalOf(page), "5640.00");
    await rate.fill("much");
    await becomes(
      `${language}: a fault`,
      () => page.locator(".policy .faults").innerText(),
      language === "en" ? "not a number" : "不是数字",
    );
    const told = await rate.evaluate((input) => document.getElementById(input.getAttribute("aria-describedby") ?? "")?.innerText ?? "");
    if (!told.includes("parameters") || !(await rate.getAttribute("aria-invalid"))) wrong.push(`${language}: at the field stands ${told}`);
    await page.getByRole("button", { name: words[language].asItWas }).click();
    await becomes(`${language}: as it was`, () => totalOf(page), "5384.00");

    await page.locator(".policy summary", { hasText: language === "en" ? /^\s*commission\s*$/ : /^\s*提成\s*$/ }).click();
    await page.locator("select[data-at='/pay/1/quantity']").selectOption({ label: titleOf("plus", language) });
    await becomes(`${language}: another kind`, () => page.locator(".policy .faults").innerText(), /pay/);
    await page.getByRole("button", { name: words[language].asItWas }).click();
    const lines = page.locator(".policy fieldset", { hasText: language === "en" ? "Pay lines" : "工资项" });
    await lines.getByRole("button", { name: words[language].addTo(language === "en" ? "Pay lines" : "工资项") }).click();
    await page.locator("[data-at='/pay/3/name']").fill("thanks");
    await page.locator("select[data-at='/pay/3/quantity']").selectOption({ label: titleOf("constant", language) });
    await page.locator("[data-at='/pay/3/quantity/value']").fill("50");
    await becomes(`${language}: a line more`, () => totalOf(page), "5434.00");

    await page.getByRole("button", { name: words[language].editor.json, exact: true }).click();
    const json = page.getByLabel(words[language].json);
    const text = await json.inputValue();
    await json.fill(`${text.slice(0, -1)},`);
    await becomes(`${language}: no JSON`, () => page.locator(".policy .faults").innerText(), "JSON");
    await json.fill(text.replace("\"50\"", "\"60\""));
    await becomes(`${language}: as JSON`, () => totalOf(page), "5444.00");
    await page.getByRole("button", { name: words[language].asItWas }).click();

    const people = page.getByLabel(words[language].lists.people, { exact: true });
    await people.evaluate((target, csv) => {
      const given = new DataTransfer();
      given.items.add(new File([csv], "people.csv", { type: "text/csv" }));
      target.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: given }));
    }, chinese);
    await becomes(`${language}: dropped rows`, () => page.locator(".results tbody").innerText(), "李雷");
    await becomes(`${language}: an unread cell`, () => page.locator("#faults-people").innerText(), language === "en" ? "row 3" : "第 3 行");
    await becomes(`${language}: what it costs`, () => totalOf(page), "9384.00");
    await page.getByLabel(words[language].open(words[language].lists.people)).setInputFiles({
      name: "people.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(inGb18030),
    });
    await becomes(`${language}: an opened file`, () => totalOf(page), "5384.00");
    await page.context().close();
  }
}

/** What was changed comes again by its link, in both languages, also from a browser that cannot compress. */
async function links(browser: Browser): Promise<void> {
  for (const before of [undefined, "delete globalThis.CompressionStream"]) {
    const page = await opened(browser, { ...(before === undefined ? {} : { before }), link: "plan=leads-plan" });
    await page.getByLabel(words.en.lists.people, { exact: true })
      .fill("id,team,policy,rating,base,sales,hours\nli,north,agents,4.8,3500,128000,168\nsun,north,leads,,5000,,\n");
    await becomes("a change", () => page.locator(".results tbody tr").count(), "2");
    const total = await totalOf(page);
    await page.getByRole("button", { name: words.en.copyLink }).click();
    await page.getByRole("button", { name: words.en.copied }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    if (!link.includes(before === undefined ? "own=z" : "own=u")) wrong.push(`the link is ${link.slice(0, 120)}`);
    const again = await opened(browser, { link: link.split("#")[1] ?? "" });
    await becomes("what a link opens", () => totalOf(again), total);
    await again.getByRole("button", { name: words.en.other.label }).click();
    await again.waitForURL(/\/zh\/playground/);
    await becomes("in Chinese", () => again.locator(".results .total").innerText(), total.replace(words.en.total, "").trim());
    same("language", await again.locator("html").getAttribute("lang"), "zh-CN");
    await again.context().close();
    await page.reload();
    await becomes("opened anew", () => totalOf(page), total);
    await page.context().close();
  }
  const broken = await opened(browser, { link: "plan=nothing&own=zzzz&view=all" });
  same("what a broken link opens", await totalOf(broken), `${words.en.total} 5384.00 CNY`);
  await broken.context().close();
}

/** A link comes from anybody: what it says of names and labels is text in every view, and never markup. */
async function harmless(browser: Browser): Promise<void> {
  const evil = "<img src=x onerror=globalThis.hurt=1>";
  const json = stringifyPolicy(policy).replaceAll("\"commission rate\"", JSON.stringify(evil)).replaceAll("\"DSR\"", JSON.stringify(evil));
  const sheets = {
    people: `id,name,team,base,gmv,target\nli,${evil},${evil},4000,128000,100000\n`,
    teams: "",
    adjustments: "",
    carryIns: "",
  };
  const teams = `id,name,refundRate,refundHours,disputeRate,dsr,complaints\n${evil},${evil},0.021,18.5,0.0004,4.6,1\n`;
  const link = await linkOf({ ...firstState, policies: [json], sheets: { ...sheets, teams } });
  const page = await opened(browser, { link });
  await becomes("a hostile name", () => page.locator(".results tbody").innerText(), evil);
  for (const each of views) {
    await view(page, "en", each);
    await becomes(
      `hostile, ${each}`,
      () => page.locator(".results").getByRole("button", { pressed: true }).innerText(),
      words.en.views[each],
    );
    await page.waitForTimeout(300);
    const hurt = await page.evaluate(() => document.querySelectorAll(".playground img").length + ("hurt" in globalThis ? 1 : 0));
    if (hurt > 0) wrong.push(`${each} takes a name for markup`);
  }
  await view(page, "en", "slip");
  await becomes("a hostile name on the slip", () => page.locator(".paper h1").innerText(), evil);
  await page.context().close();
}

/** The most that a key may take of the page's thread, which other programs do not lengthen. */
const mostMilliseconds = 50;

/** Types into the largest form there is, while laws are tried beside it. */
async function isFluent(browser: Browser): Promise<readonly string[]> {
  const page = await opened(browser, { link: "plan=position:call-centre-agent&view=laws" });
  await page.locator(".laws li").first().waitFor({ timeout: 30_000 });
  const summaries = page.locator(".policy summary");
  for (let index = 0; index < 12; index += 1) await summaries.nth(index).click();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const threadTime = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  const told: string[] = [];
  const typed = { form: page.locator(".policy input").nth(1), rows: page.locator(".rows textarea").first() };
  for (const [what, field] of Object.entries(typed)) {
    await field.focus();
    const before = await threadTime();
    await page.keyboard.type("1234567890", { delay: 60 });
    const each = (await threadTime() - before) / 10;
    told.push(`a key typed into the ${what} takes ${each.toFixed(1)} ms of the page's thread while laws are tried`);
    if (each > mostMilliseconds) wrong.push(`a key typed into the ${what} takes ${each.toFixed(1)} ms`);
    if (!(await field.inputValue()).includes("1234567890")) wrong.push(`what was typed into the ${what} is not there`);
  }
  await page.context().close();
  return told;
}

/** From the address to a law, a slip and a fault by keys alone. */
async function keys(browser: Browser): Promise<void> {
  const page = await opened(browser);
  const tabTo = async (what: string, isThere: string): Promise<void> => {
    for (let press = 0; press < 150; press += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(`(${isThere})(document.activeElement)`)) return;
    }
    wrong.push(`keys do not come to ${what}`);
  };
  await tabTo("the plan", "(at) => at.tagName === 'SELECT' && at.closest('.playground') !== null");
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  if (outline === "none") wrong.push("where the keyboard is cannot be seen");
  await page.keyboard.press("ArrowDown");
  await becomes("a plan by keys", () => page.locator(".results tbody tr").count(), "3");
  await tabTo("the rows", "(at) => at.tagName === 'TEXTAREA'");
  await tabTo("the slip", `(at) => at.textContent.trim() === '${words.en.views.slip}'`);
  await page.keyboard.press("Space");
  await becomes("a slip by keys", () => page.locator(".paper h1").innerText(), "Pay slip");
  await tabTo("a list of the form", "(at) => at.tagName === 'SUMMARY' && at.closest('.policy') !== null");
  await page.keyboard.press("Enter");
  await tabTo("a field within", "(at) => at.tagName === 'INPUT' && at.dataset.at === '/metrics/0/id'");
  await page.context().close();
}

/** Every plan and every position opens, pays somebody, and has no fault. */
async function plans(browser: Browser): Promise<number> {
  const page = await opened(browser);
  const choice = page.locator(".playground .bar select").first();
  const ids = await choice.locator("option").evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
  for (const id of ids) {
    await choice.selectOption(id);
    await becomes(`${id}, link`, async () => decodeURIComponent(page.url()), id === "shop-commission" ? /./ : `plan=${id}`);
    await becomes(id, () => totalOf(page), /\d\.\d\d [A-Z]{3}/);
    const faults = await page.locator(".playground .fault").allInnerTexts();
    if (faults.length > 0) wrong.push(`${id}: ${faults.join("; ").slice(0, 300)}`);
  }
  await page.context().close();
  return ids.length;
}

/** In both languages and themes, as narrow as a phone and wide: axe finds nothing serious, nothing is wider than the page. */
async function canBeRead(browser: Browser): Promise<void> {
  const sizes = { narrow: { width: 320, height: 800 }, wide: { width: 1440, height: 1000 } };
  for (const [name, size] of Object.entries(sizes)) {
    for (const theme of ["light", "dark"] as const) {
      for (const language of languages) {
        const page = await opened(browser, { language, size, theme, link: "plan=shop-levels" });
        await page.locator(".policy summary").first().click();
        await page.locator("[data-at='/metrics/0/id']").fill("");
        await page.locator("[data-at='/metrics/0/id']").fill("base");
        for (const each of ["statements", "slip", "pictures", "rules", "laws"] as const) {
          const place = `${name}, ${theme}, ${language}, ${each}`;
          await view(page, language, each);
          await becomes(place, () => page.locator(".results").innerText(), /\d/);
          wrong.push(...(await barriers(page)).map((barrier) => `${place}: ${barrier}`));
          const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (sideways > 0) wrong.push(`${place}: ${sideways} pixels too wide`);
          await page.screenshot({ path: `${pictures}/playground-${name}-${theme}-${language}-${each}.png`, fullPage: name === "narrow" });
        }
        await page.context().close();
      }
    }
  }
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const language of languages) {
    await plain.goto(`${address}/${pageOf[language]}`);
    await becomes(`${language}, without JavaScript`, () => plain.locator("main").innerText(), /needs JavaScript|需要 JavaScript/);
  }
  await plain.context().close();
}

const browser = await chromium.launch({ executablePath: browserPath.command, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const asked = process.argv[2];
  const parts: Readonly<Record<string, () => Promise<unknown>>> = {
    shows: () => showsWhatIsSettled(browser),
    edits: () => edits(browser),
    links: () => links(browser),
    harmless: () => harmless(browser),
    fluent: async () => console.log((await isFluent(browser)).join("\n")),
    keys: () => keys(browser),
    plans: async () => console.log(`${await plans(browser)} plans opened and settled`),
    read: () => canBeRead(browser),
  };
  for (const [name, part] of Object.entries(parts)) {
    if (asked !== undefined && asked !== name) continue;
    await part().catch((error: unknown) => wrong.push(`${name}: ${error instanceof Error ? error.message : String(error)}`));
    console.log(`${name}: ${wrong.length === 0 ? "nothing wrong" : `${wrong.length} wrong so far`}`);
  }
} finally {
  await browser.close();
  stop();
}

for (const each of wrong) console.error(each);
process.exitCode = wrong.length === 0 ? 0 : 1;
