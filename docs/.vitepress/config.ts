import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type DefaultTheme } from "vitepress";
import { pageOf, pageOfLink, readOn } from "./pages.js";
import { sections } from "./reference-page.js";
import { searchTerms } from "./search-terms.js";
import { slugOf } from "./slug.js";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
process.chdir(root);

// Where the site lies in a folder of an address: SITE_BASE=/jixiao/ npm run site.
const base = (process.env["SITE_BASE"] ?? "/") as `/${string}/`;

/** The pages of a folder by their headings, its index first. */
function pagesIn(folder: string): DefaultTheme.SidebarItem[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".md")).toSorted((a, b) => order(a).localeCompare(order(b)));
  return files.map((file) => ({
    text: /^# (.*)$/m.exec(readFileSync(`${folder}/${file}`, "utf8"))?.[1]?.replaceAll(/[`\\]/g, "") ?? file,
    link: `/${pageOf(`${folder}/${file}`)}`,
  }));
}

// The index, then chapters by their numbers, then by name.
const order = (file: string): string => (file === "README.md" ? "" : file.replace(/\d+/, (digits) => digits.padStart(3, "0")));

/** The pages of the reference in the order of README's words, then of the entries. */
const referencePages = (): DefaultTheme.SidebarItem[] =>
  sections().map(({ title, page }) => ({ text: title.replaceAll("`", ""), link: `/reference/${page}` }));

const groupsOf = (readme: string, from: string, until: string): DefaultTheme.SidebarItem[] =>
  readOn(readme, from, until).map(({ title, links }) => ({ text: title, items: [...links] }));

const english: DefaultTheme.Sidebar = {
  "/": [
    { text: "jixiao", link: "/" },
    ...groupsOf("README.md", "Read on", "Examples"),
    ...groupsOf("README.md", "Examples", "How fast, how big"),
    {
      text: "The project",
      items: [
        { text: "Changelog", link: "/changelog" },
        { text: "Contributing", link: "/contributing" },
        { text: "Decisions", link: "/decisions/" },
      ],
    },
  ],
  "/catalogue/": [{ text: "jixiao", link: "/" }, { text: "The catalogue", items: pagesIn("docs/catalogue") }],
  "/laws/": [{ text: "jixiao", link: "/" }, { text: "Laws of fair pay", items: pagesIn("docs/laws") }],
  "/plans/": [{ text: "jixiao", link: "/" }, { text: "Whole plans", items: pagesIn("docs/plans") }],
  "/decisions/": [{ text: "jixiao", link: "/" }, { text: "Decisions", items: pagesIn("docs/decisions") }],
  "/reference/": [{ text: "jixiao", link: "/" }, { text: "Reference", items: referencePages() }],
};

const chinese: DefaultTheme.Sidebar = {
  "/zh/": [
    { text: "jixiao 绩效", link: "/zh/" },
    ...groupsOf("docs/zh/README.md", "继续阅读", "示例"),
    ...groupsOf("docs/zh/README.md", "示例", "速度和体积"),
  ],
  "/zh/catalogue/": [{ text: "jixiao 绩效", link: "/zh/" }, { text: "考核目录", items: pagesIn("docs/zh/catalogue") }],
};

export default defineConfig({
  srcDir: root,
  srcExclude: ["src/**", "test/**", "dist/**", "demo/**", "site/dist/**", "docs/reference.md"],
  outDir: `${root}/site/dist`,
  cacheDir: `${root}/site/cache`,
  base,
  rewrites: pageOf,
  title: "jixiao 绩效",
  description: "Exact, explainable performance pay: metrics, gates, commissions and bonuses as plain data.",
  locales: {
    root: { label: "English", lang: "en" },
    zh: {
      label: "中文",
      lang: "zh-CN",
      description: "客服团队的绩效工资核算库：精确到分，说得清每一笔钱是怎么来的。",
      themeConfig: {
        nav: [{ text: "开始", link: "/zh/skill" }, { text: "试算", link: "/zh/playground" }, {
          text: "考核目录",
          link: "/zh/catalogue/",
        }, {
          text: "参考",
          link: "/reference/",
        }],
        sidebar: chinese,
        outline: { label: "本页内容", level: [2, 3] },
        docFooter: { prev: "上一页", next: "下一页" },
        darkModeSwitchLabel: "深色模式",
        lightModeSwitchTitle: "切换到浅色模式",
        darkModeSwitchTitle: "切换到深色模式",
        sidebarMenuLabel: "目录",
        returnToTopLabel: "回到顶部",
        langMenuLabel: "切换语言",
        skipToContentLabel: "跳到正文",
        notFound: {
          title: "没有这一页",
          quote: "页面可能改名了：请搜索，或回到首页。",
          linkLabel: "回到首页",
          linkText: "回到首页",
        },
      },
    },
  },
  themeConfig: {
    nav: [{ text: "Start", link: "/skill" }, { text: "Playground", link: "/playground" }, { text: "Catalogue", link: "/catalogue/" }, {
      text: "Reference",
      link: "/reference/",
    }],
    sidebar: english,
    outline: { level: [2, 3] },
    // Not every page is there in both languages: the menu leads to the first page of the other.
    i18nRouting: false,
    notFound: { linkLabel: "Take me home", linkText: "Take me home" },
    search: {
      provider: "local",
      options: {
        miniSearch: { options: { tokenize: searchTerms } },
        locales: {
          zh: {
            translations: {
              button: { buttonText: "搜索", buttonAriaLabel: "搜索" },
              modal: {
                displayDetails: "显示详细列表",
                resetButtonTitle: "清除",
                backButtonTitle: "关闭搜索",
                noResultsText: "没有找到：",
                footer: {
                  selectText: "选择",
                  selectKeyAriaLabel: "回车",
                  navigateText: "移动",
                  navigateUpKeyAriaLabel: "向上",
                  navigateDownKeyAriaLabel: "向下",
                  closeText: "关闭",
                  closeKeyAriaLabel: "退出",
                },
              },
            },
          },
        },
      },
    },
  },
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    anchor: { slugify: slugOf },
    config(markdown) {
      // Links are written as GitHub and npm follow them, from file to file; here they lead from page to page.
      markdown.core.ruler.push("links-between-pages", ({ tokens, env }) => {
        const from = String((env as { realPath?: string; path: string }).realPath ?? env.path).slice(root.length + 1);
        for (const token of tokens.flatMap(({ children }) => children ?? [])) {
          const page = token.type === "link_open" ? pageOfLink(from, token.attrGet("href") ?? "") : null;
          if (page !== null) token.attrSet("href", page);
        }
      });
    },
  },
  metaChunk: true,
  // The menu of a narrow page needs JavaScript; without it, this leads on.
  transformHtml: (html, _, { pageData }) => {
    const [home, all] = pageData.relativePath.startsWith("zh/") ? ["zh/", "全部页面"] : ["", "All pages"];
    return html.replace("</body>", `<noscript><p class="all-pages"><a href="${base}${home}">${all}</a></p></noscript></body>`);
  },
  vite: { publicDir: `${root}/site/public`, worker: { format: "es" } },
});
