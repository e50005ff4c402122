/** Months under a recoverable draw, as published: what was earned, what was paid, and what is owed after it. */
export interface PublishedDraw {
  readonly source: string;
  readonly draw: string;
  readonly months: readonly (readonly [month: string, gross: string, change: string | null, pay: string, owed: string])[];
}

export const publishedDraws: readonly PublishedDraw[] = [
  {
    // "Recoverable Draw Scenario", Table 4: https://docs.oracle.com/cd/E05553_01/books/InCompAdm/InCompAdmPlanDesign8.html
    // Its balance also shows what was earned above the draw where nothing is owed, and does not carry it on; ours is the debt alone.
    source: "Siebel Incentive Compensation Administration Guide",
    draw: "2000",
    months: [
      ["2002-01", "2750", null, "2750.00", "0.00"],
      ["2002-02", "3000", null, "3000.00", "0.00"],
      ["2002-03", "1500", "500.00", "2000.00", "500.00"],
      ["2002-04", "2375", "-375.00", "2000.00", "125.00"],
      ["2002-05", "3000", "-125.00", "2875.00", "0.00"],
      ["2002-06", "2750", null, "2750.00", "0.00"],
    ],
  },
  {
    // "How to setup immediate recoverable payment plan with sample data flow", Doc ID 1088212.1:
    // https://support.oracle.com/knowledge/Oracle%20E-Business%20Suite/1088212_1.html
    // August is topped up from under zero. Of the last two months it prints what is short and the running sum; the pay is its minimum.
    source: "Oracle E-Business Suite, immediate recoverable payment plan",
    draw: "250",
    months: [
      ["2000-06", "100", "150.00", "250.00", "150.00"],
      ["2000-07", "1200", "-150.00", "1050.00", "0.00"],
      ["2000-08", "-20", "270.00", "250.00", "270.00"],
      ["2000-09", "110", "140.00", "250.00", "410.00"],
      ["2000-10", "50", "200.00", "250.00", "610.00"],
    ],
  },
  {
    // "Example of Incentive Compensation Draw and Recovery":
    // https://docs.oracle.com/en/cloud/saas/sales/facmi/example-of-incentive-compensation-draw-and-recovery.html
    // Its recovery only starts in the fourth period, which is not ours; no earlier one could repay anything.
    source: "Oracle Fusion Incentive Compensation, first three periods",
    draw: "1000",
    months: [
      ["period-1", "500", "500.00", "1000.00", "500.00"],
      ["period-2", "700", "300.00", "1000.00", "800.00"],
      ["period-3", "400", "600.00", "1000.00", "1400.00"],
    ],
  },
  {
    // https://www.studypool.com/discuss/183314/plzz-help-me-with-this-one
    // It misprints the balance of 15 March with that of the week after; the pay agrees in every week.
    source: "Studypool, weekly draw",
    draw: "1000",
    months: [
      ["03-01", "400", "600.00", "1000.00", "600.00"],
      ["03-08", "600", "400.00", "1000.00", "1000.00"],
      ["03-15", "1200", "-200.00", "1000.00", "800.00"],
      ["03-22", "1500", "-500.00", "1000.00", "300.00"],
      ["03-29", "1400", "-300.00", "1100.00", "0.00"],
    ],
  },
];

/** A draw that is never recovered is a floor: what was earned, what is paid. */
export const nonRecoverableDraws: readonly (readonly [source: string, draw: string, earned: string, lift: string | null, paid: string])[] =
  [
    // "How to View Non-Recoverable Draws": https://help.quotapath.com/en/articles/15532965-how-to-view-non-recoverable-draws
    ["QuotaPath", "5000", "3200", "1800.00", "5000.00"],
    // https://mii-boring-life-forever.blogspot.com/2022/08/non-recoverable-draw-commission.html
    ["a blog's example", "2000", "800", "1200.00", "2000.00"],
    // https://legalclarity.org/what-is-a-recoverable-draw-definition-and-legal-rules, earned above the draw
    ["LegalClarity", "3000", "5000", null, "5000.00"],
  ];
