// The built site, as its readers have it: every link leads somewhere, pages can be read without JavaScript, nothing is wider than a
// phone, the search finds words in both languages, axe-core finds nothing serious. Needs `npm run site` and Chromium: npm run site:check.
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { installed } from "../runtime/obtain.js";
import { barriers } from "./barriers.js";
import { deadLinks } from "./dead-links.js";
import { served } from "./served.js";

const folder = "site/dist";
const pictures = "site/pictures";
const failures: string[] = [];

const { pages, links, dead } = deadLinks(folder);
console.log(`${pages} pages, ${links} links, ${dead.length} of them dead`);
failures.push(...dead.map((link) => `dead link: ${link}`));

const browser = installed(["chromium", "chromium-browser", "google-chrome"], "apt-get install chromium");
if ("reason" in browser) throw new Error(browser.reason);

/** One of each kind of page. */
const looked = [
  "index.html",
  "skill.html",
  "limits.html",
  "settling.html",
  "playground.html",
  "faults.html",
  "catalogue/quality.html",
  "laws/monotone.html",
  "reference/index.html",
  "reference/arithmetic.html",
  "reference/gates.html",
  "examples/05-serverless/index.html",
  "zh/index.html",
  "zh/catalogue/chapter-8-call-centre.html",
  "404.html",
];
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
const searches = [
  { home: "/", asked: "refund rate", found: /refund/i },
  { home: "/", asked: "wholeAmount", found: /wholeAmount/ },
  { home: "/zh/", asked: "呼叫中心", found: /呼叫中心/ },
  { home: "/zh/", asked: "考核", found: /考核/ },
];

mkdirSync(pictures, { recursive: true });
const { address, stop } = await served(folder);
const chrome = await chromium.launch({ executablePath: browser.command, args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await chrome.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
      const page = await context.newPage();
      page.on("pageerror", (error) => failures.push(`${page.url()}: ${error.message}`));
      for (const path of looked) {
        await page.goto(`${address}/${path}`, { waitUntil: "networkidle" });
        // The switch of the theme has its name only once the page's script has run.
        await page.waitForSelector(".VPSwitchAppearance[title]", { state: "attached" });
        const place = `${path}, ${size}, ${colorScheme}`;
        failures.push(...(await barriers(page)).map((barrier) => `${place}: ${barrier}`));
        const width = await page.evaluate("document.documentElement.scrollWidth") as number;
        if (width > viewport.width) failures.push(`${place}: ${width} pixels wide`);
        await page.screenshot({ path: `${pictures}/${path.replaceAll(/\W/g, "-")}-${size}-${colorScheme}.png` });
      }
      await context.close();
    }
  }
  console.log(`${looked.length} pages looked at by axe-core, ${Object.keys(sizes).join(" and ")}, light and dark`);

  const searching = await (await chrome.newContext({ viewport: sizes.desktop })).newPage();
  for (const { home, asked, found } of searches) {
    await searching.goto(`${address}${home}`, { waitUntil: "networkidle" });
    await searching.locator(".DocSearch-Button").first().click();
    await searching.locator(".search-input").fill(asked);
    const first = searching.locator(".results .result").first();
    const text = await first.textContent({ timeout: 10_000 }).catch(() => "nothing");
    if (!found.test(text ?? "")) failures.push(`${home}: a search for ${asked} finds ${text}`);
  }
  console.log(`${searches.length} searches`);

  const plain = await (await chrome.newContext({ viewport: sizes.phone, javaScriptEnabled: false })).newPage();
  for (const path of looked.filter((each) => each !== "404.html")) {
    await plain.goto(`${address}/${path}`);
    const heading = await plain.locator("main h1").first().isVisible();
    const text = await plain.locator("main").innerText();
    if (!heading || text.length < 400) failures.push(`${path}: without JavaScript it shows ${text.length} signs`);
    if (!await plain.locator(".all-pages a").isVisible()) failures.push(`${path}: without JavaScript nothing leads on`);
  }
  console.log("read without JavaScript");
} finally {
  await chrome.close();
  stop();
}

for (const failure of failures) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;
