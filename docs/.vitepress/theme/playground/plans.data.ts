// Built with the site: plans of the documentation, as their pages settle them, and the names of the catalogue's positions.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { positionChapters } from "jixiao/catalogue";
import { pagePlan } from "../../playground/page-plan.js";
import type { Plan, PlanGroup } from "../../playground/plan.js";

interface PlansData {
  readonly groups: readonly PlanGroup[];
  /** Those that are no positions, by their ids. */
  readonly plans: Readonly<Record<string, Plan>>;
}

declare const data: PlansData;
export { data };

const readyMade = ["docs/shop-commission.md", "docs/statistics-scorecard.md", "docs/four-factor-pk.md"];

export default {
  async load(): Promise<PlansData> {
    const whole = readdirSync("docs/plans").filter((file) => file !== "README.md").map((file) => `docs/plans/${file}`);
    const plans = await Promise.all([...readyMade, ...whole].map(async (page) => [idOf(page), await pagePlan(page)] as const));
    return {
      groups: [
        { label: { en: "Ready made", zh: "现成的方案" }, plans: readyMade.map(namedPlan) },
        { label: { en: "Whole plans", zh: "完整的方案" }, plans: whole.map(namedPlan) },
        ...positionChapters.map(({ label, positions }) => ({
          label,
          plans: positions.map(({ id, label }) => ({ id: `position:${id}`, label })),
        })),
      ],
      plans: Object.fromEntries(plans),
    };
  },
};

const idOf = (page: string): string => page.replace(/^.*\/(.*)\.md$/, "$1");

function namedPlan(page: string): PlanGroup["plans"][number] {
  const chinese = page.replace("docs/", "docs/zh/");
  return { id: idOf(page), label: { en: headingOf(page), zh: headingOf(existsSync(chinese) ? chinese : page) } };
}

const headingOf = (page: string): string => /^# (.*)$/m.exec(readFileSync(page, "utf8"))?.[1] ?? page;
