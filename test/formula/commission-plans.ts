import type { Bands } from "./tax-schedules.js";

/** A commission plan, with what it pays for some amounts; `bound` only where its source says whose a bound is. */
export interface Plan {
  readonly source: string;
  readonly bands: Bands;
  readonly bound?: "inclusive-above" | "inclusive-below";
  /** The bounds are shares of it. */
  readonly target?: string;
  readonly pays: readonly {
    readonly amount: string;
    readonly slices?: readonly string[];
    readonly marginal?: string;
    readonly wholeAmount?: string;
  }[];
}

export const plans: readonly Plan[] = [
  {
    // Oracle Fusion Incentive Compensation, "Options for Splitting Attainment Numbers Across Rate Tiers": the rates and the split of each
    // amount; the commissions are ours. 10,000 is in two of its ranges.
    // https://docs.oracle.com/en/cloud/saas/sales/facmi/options-for-splitting-attainment-numbers-across-rate-tiers.html
    source: "Oracle, rate is split and rate is not split",
    bands: [["0", "0.01"], ["10000", "0.02"], ["50000", "0.03"], ["100000", "0.04"]],
    pays: [
      { amount: "5000", slices: ["50.00"], marginal: "50.00", wholeAmount: "50.00" },
      { amount: "15000", slices: ["100.00", "100.00"], marginal: "200.00", wholeAmount: "300.00" },
      { amount: "60000", slices: ["100.00", "800.00", "300.00"], marginal: "1200.00", wholeAmount: "1800.00" },
    ],
  },
  {
    // Epicor Eclipse Online Help, "Tiered Commission Plan Details": ranges $0.00–200.00, $200.01–500.00, …
    source: "Epicor Eclipse, with and without tiered calculation",
    bands: [["0", "0.02"], ["200", "0.03"], ["500", "0.04"], ["1000", "0.055"]],
    bound: "inclusive-below",
    pays: [{ amount: "1200", slices: ["4.00", "9.00", "20.00", "11.00"], marginal: "44.00", wholeAmount: "66.00" }],
  },
  {
    // "Retroactive Tier Jumping": "once you reach it".
    // https://www.earnbase.no/glossary/retroactive-tier-jumping
    source: "Earn Base, retroactive and marginal",
    bands: [["0", "0.50"], ["100000", "0.60"]],
    bound: "inclusive-above",
    pays: [{ amount: "180000", slices: ["50000", "48000"], marginal: "98000", wholeAmount: "108000" }],
  },
  {
    // "Tiered commission": quota 100,000.
    // https://www.prowi.io/en/glossary/tiered-commission
    source: "Prowi, an accelerator by attainment",
    bands: [["0", "0.05"], ["0.5", "0.10"], ["1", "0.15"], ["1.5", "0.20"]],
    target: "100000",
    pays: [{ amount: "140000", slices: ["2500", "5000", "6000"], marginal: "13500" }],
  },
  {
    // ExcelForum, thread 861932: 5,000 + 1,500 + 1,750.
    // https://excelforum.com/excel-formulas-and-functions/861932-vlookup-for-multiple-results-without-duplicates-prev-thread.html
    source: "ExcelForum, an accelerator by amount",
    bands: [["0", "0.05"], ["100000", "0.06"], ["125000", "0.07"]],
    pays: [{ amount: "150000", slices: ["5000", "1500", "1750"], marginal: "8250" }],
  },
  {
    // Excelguru forums, thread 9795: of what is above the quota of 10,000, 2,500 × 125% and 1,500 × 150%.
    // https://www.excelguru.ca/forums/showthread.php?9795
    source: "Excelguru, rates above 1",
    bands: [["10000", "1.25"], ["12500", "1.50"]],
    pays: [{ amount: "14000", slices: ["3125", "2250"], marginal: "5375" }],
  },
  {
    // MyTime, "Tiered Commission by Revenue: Amount Above Earned Breakdown": bands "$0–$499.99, $500–$2999.99, $3000+".
    // https://help.mytime.com/hc/en-us/articles/360046956372-Tiered-Commission-by-Revenue-Amount-Above-Earned-Breakdown
    // It prints 424.98 for 1,500, from slices of 499.99 and 1000.01, which come to 425.0005; a bound of 500.00 gives 425.00.
    source: "MyTime, commission on the amount above",
    bands: [["0", "0.25"], ["500", "0.30"], ["3000", "0.40"]],
    bound: "inclusive-above",
    pays: [
      { amount: "400", marginal: "100.00" },
      { amount: "100", marginal: "25.00" },
      { amount: "1500", slices: ["125.00", "300.00"], marginal: "425.00" },
      { amount: "5000", marginal: "1675.00" },
    ],
  },
];

/**
 * SimplyComp, "Apply highest rate": quota 1,000,000, 1% and from 50% of it 3%, credited month by month.
 * https://help.simplycomp.com/hc/en-us/articles/24325209007639-Apply-highest-rate
 * The highest rate is paid on all to date: in February 5,000 for January besides. March at the highest rate is ours.
 */
export const simplyComp = {
  target: "1000000",
  bands: [["0", "0.01"], ["0.5", "0.03"]],
  months: [
    { toDate: "250000", marginal: "2500", highestRate: "2500" },
    { toDate: "600000", marginal: "5500", highestRate: "15500" },
    { toDate: "800000", marginal: "6000", highestRate: "6000" },
  ],
} as const;

/**
 * Salesforce Trailhead, "Use Marginal Payout Rule Functions": a deal of 20,000 after 145,000, 5,000 × 4% + 15,000 × 6%.
 * https://trailhead.salesforce.com/content/learn/modules/salesforce-spiff-marginal-payout-rules/use-marginal-payout-rule-functions
 */
export const spiff = {
  bands: [["0", "0.04"], ["150000", "0.06"], ["250000", "0.08"]],
  before: "145000",
  deal: "20000",
  commission: "1100",
} as const;

/**
 * Stamp duty land tax of homes before 4 December 2014, on the whole price: "£125,001 to £250,000".
 * https://www.homemakerproperties.com/stamp-duty-reform/
 */
export const slab: Bands = [["125000", "0.01"], ["250000", "0.03"], ["500000", "0.04"], ["1000000", "0.05"], ["2000000", "0.07"]];
