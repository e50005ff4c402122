/** The rate from each amount on. */
export type Bands = readonly (readonly [from: string, rate: string])[];

/** A schedule, with what its source itself prints for some amounts: the cumulated sums of the table, or a worked example. */
export interface Schedule {
  readonly name: string;
  readonly bands: Bands;
  readonly printed: readonly (readonly [amount: string, tax: string])[];
}

function zipped(from: readonly string[], rates: readonly string[]): Bands {
  return from.map((bound, index) => [bound, rates[index] ?? ""] as const);
}

const usRates = ["0.10", "0.12", "0.22", "0.24", "0.32", "0.35", "0.37"];

/**
 * 26 U.S.C. § 1(j)(2), rate tables (A) to (D): "Over $38,700 but not over $82,500: $4,453.50, plus 22% of the excess over $38,700." Each
 * sum at which a row begins is printed. https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title26-section1&num=0&edition=prelim
 */
const unitedStates: readonly Schedule[] = [
  {
    name: "United States, married filing jointly, 26 U.S.C. § 1(j)(2)(A)",
    bands: zipped(["0", "19050", "77400", "165000", "315000", "400000", "600000"], usRates),
    printed: [
      ["19050", "1905.00"],
      ["77400", "8907.00"],
      ["165000", "28179.00"],
      ["315000", "64179.00"],
      ["400000", "91379.00"],
      ["600000", "161379.00"],
    ],
  },
  {
    name: "United States, heads of households, 26 U.S.C. § 1(j)(2)(B)",
    bands: zipped(["0", "13600", "51800", "82500", "157500", "200000", "500000"], usRates),
    printed: [
      ["13600", "1360.00"],
      ["51800", "5944.00"],
      ["82500", "12698.00"],
      ["157500", "30698.00"],
      ["200000", "44298.00"],
      ["500000", "149298.00"],
    ],
  },
  {
    name: "United States, unmarried, 26 U.S.C. § 1(j)(2)(C)",
    bands: zipped(["0", "9525", "38700", "82500", "157500", "200000", "500000"], usRates),
    printed: [
      ["9525", "952.50"],
      ["38700", "4453.50"],
      ["82500", "14089.50"],
      ["157500", "32089.50"],
      ["200000", "45689.50"],
      ["500000", "150689.50"],
    ],
  },
  {
    name: "United States, married filing separately, 26 U.S.C. § 1(j)(2)(D)",
    bands: zipped(["0", "9525", "38700", "82500", "157500", "200000", "300000"], usRates),
    printed: [
      ["9525", "952.50"],
      ["38700", "4453.50"],
      ["82500", "14089.50"],
      ["157500", "32089.50"],
      ["200000", "45689.50"],
      ["300000", "80689.50"],
    ],
  },
  {
    // Internal Revenue Code of 1954, § 1(b)(1), 68A Stat. 6; the brackets to $60,000.
    // http://en.m.wikisource.org/wiki/Page:United_States_Statutes_at_Large_Volume_68A.djvu/46
    name: "United States 1954, heads of households, 18 brackets",
    bands: zipped(
      [
        "0",
        "2000",
        "4000",
        "6000",
        "8000",
        "10000",
        "12000",
        "14000",
        "16000",
        "18000",
        "20000",
        "22000",
        "24000",
        "28000",
        "32000",
        "38000",
        "44000",
        "50000",
      ],
      [
        "0.20",
        "0.21",
        "0.24",
        "0.26",
        "0.30",
        "0.32",
        "0.36",
        "0.39",
        "0.42",
        "0.43",
        "0.47",
        "0.49",
        "0.52",
        "0.54",
        "0.58",
        "0.62",
        "0.66",
        "0.68",
      ],
    ),
    printed: [
      ["2000", "400.00"],
      ["4000", "820.00"],
      ["6000", "1300.00"],
      ["8000", "1820.00"],
      ["10000", "2420.00"],
      ["12000", "3060.00"],
      ["14000", "3780.00"],
      ["16000", "4560.00"],
      ["18000", "5400.00"],
      ["20000", "6260.00"],
      ["22000", "7200.00"],
      ["24000", "8180.00"],
      ["28000", "10260.00"],
      ["32000", "12420.00"],
      ["38000", "15900.00"],
      ["44000", "19620.00"],
      ["50000", "23580.00"],
      ["60000", "30380.00"],
    ],
  },
];

/** Schedules whose source prints the tax at the foot of every band but one that begins at 0. */
export const cumulated: readonly Schedule[] = [
  ...unitedStates,
  {
    // IRAS, "Individual Income Tax Rates", as Mazars reprints it: "On the first $30,000: $200".
    // https://www.mazars.sg/Home/Services/International-services/Doing-Business-in-Singapore/Personal-Taxation/Tax-Rates
    name: "Singapore, residents, year of assessment 2024",
    bands: [
      ["20000", "0.02"],
      ["30000", "0.035"],
      ["40000", "0.07"],
      ["80000", "0.115"],
      ["120000", "0.15"],
      ["160000", "0.18"],
      ["200000", "0.19"],
      ["240000", "0.195"],
      ["280000", "0.20"],
      ["320000", "0.22"],
      ["500000", "0.23"],
      ["1000000", "0.24"],
    ],
    printed: [
      ["20000", "0.00"],
      ["30000", "200.00"],
      ["40000", "550.00"],
      ["80000", "3350.00"],
      ["120000", "7950.00"],
      ["160000", "13950.00"],
      ["200000", "21150.00"],
      ["240000", "28750.00"],
      ["280000", "36550.00"],
      ["320000", "44550.00"],
      ["500000", "84150.00"],
      ["1000000", "199150.00"],
    ],
  },
  {
    // https://support.rikvin.com/faq/what-is-the-singapore-income-tax-rate/ ; the first 20,000 are free.
    name: "Singapore, residents, year of assessment 2007",
    bands: [["20000", "0.035"], ["30000", "0.055"], ["40000", "0.085"], ["80000", "0.14"], ["160000", "0.17"], ["320000", "0.20"]],
    printed: [["20000", "0"], ["30000", "350"], ["40000", "900"], ["80000", "4300"], ["160000", "15500"], ["320000", "42700"]],
  },
  {
    // The ATO's "Tax rates – Australian residents", as reprinted: "$4,288 plus 30c for each $1 over $45,000".
    // https://toptax.com.au/tax-rates ; the incomes of no round bound: https://taxcalculator.tax/tax-brackets
    name: "Australia, residents, 2024–25",
    bands: [["18200", "0.16"], ["45000", "0.30"], ["135000", "0.37"], ["190000", "0.45"]],
    printed: [
      ["18200", "0.00"],
      ["45000", "4288.00"],
      ["50000", "5788.00"],
      ["75000", "13288.00"],
      ["100000", "20788.00"],
      ["135000", "31288.00"],
      ["190000", "51638.00"],
    ],
  },
  {
    // https://raw.githubusercontent.com/matjaz/dohodnina/HEAD/brackets.js : the annual scale with its base amounts.
    name: "Slovenia 2020, annual",
    bands: [["0", "0.16"], ["8500", "0.26"], ["25000", "0.33"], ["50000", "0.39"], ["72000", "0.50"]],
    printed: [["8500", "1360.00"], ["25000", "5650.00"], ["50000", "13900.00"], ["72000", "22480.00"]],
  },
];

/** Bands 2024 and 2025 of gov.uk, "Residential property rates": https://www.gov.uk/stamp-duty-land-tax/residential-property-rates */
const sdlt2024: Bands = [["250000", "0.05"], ["925000", "0.10"], ["1500000", "0.12"]];
export const sdlt2025: Bands = [["125000", "0.02"], ["250000", "0.05"], ["925000", "0.10"], ["1500000", "0.12"]];

/** Examples that their sources worked out for one amount. */
export const worked: readonly Schedule[] = [
  // Citizens Information Board, "Case study: Calculating your income tax": gross tax.
  // https://www.citizensinformation.ie/en/money-and-tax/tax/income-tax/case-study-calculating-your-income-tax-case-studies/
  { name: "Ireland 2024", bands: [["0", "0.20"], ["42000", "0.40"]], printed: [["43200", "8880.00"], ["28000", "5600.00"]] },
  // https://www.citizensinformation.ie/en/reference/case_studies/case_study_calculating_your_income_tax_case_studies.html
  { name: "Ireland 2021", bands: [["0", "0.20"], ["35300", "0.40"]], printed: [["40000", "8940.00"]] },
  { name: "Ireland 2018", bands: [["0", "0.20"], ["34550", "0.40"]], printed: [["40000", "9090.00"]] },
  // "In October 2024 you buy a house for £295,000", "In April 2025 …": gov.uk, as read at https://mcdpropertyagents.co.uk/?p=857
  { name: "United Kingdom, stamp duty land tax, October 2024", bands: sdlt2024, printed: [["295000", "2250.00"]] },
  {
    // Besides: https://tmjlegal.co.uk/news/stamp-duty-land-tax-holiday-sdlt-and-sdlt-rate-changes (300,000),
    // https://mortgagerequired.com/blog/stamp-duty-changing-2025 (465,440).
    name: "United Kingdom, stamp duty land tax, April 2025",
    bands: sdlt2025,
    printed: [["295000", "4750.00"], ["300000", "5000.00"], ["465440", "13272.00"]],
  },
  {
    // The same page, and https://www.barratthomes.co.uk/the-buying-process/what-is-stamp-duty (500,000).
    name: "United Kingdom, stamp duty land tax 2025, first-time buyers",
    bands: [["300000", "0.05"]],
    printed: [["465440", "8272.00"], ["500000", "10000.00"]],
  },
  {
    // mortgagerequired.com again: an additional property pays 5 points more in every band.
    name: "United Kingdom, stamp duty land tax 2025, additional property",
    bands: [["0", "0.05"], ["125000", "0.07"], ["250000", "0.10"], ["925000", "0.15"], ["1500000", "0.17"]],
    printed: [["465440", "36544.00"]],
  },
];

/** Examples whose sources print each slice as well. */
export const sliced: readonly {
  readonly name: string;
  readonly bands: Bands;
  readonly amount: string;
  readonly slices: readonly string[];
  readonly sum: string;
}[] = [
  // Inland Revenue, "Income tax rates for individuals", Examples 1 and 2.
  // http://www.ird.govt.nz/how-to/taxrates-codes/itaxsalaryandwage-incometaxrates.html
  {
    name: "New Zealand 2012–13, John",
    bands: [["0", "0.105"], ["14000", "0.175"], ["48000", "0.30"], ["70000", "0.33"]],
    amount: "65238",
    slices: ["1470.00", "5950.00", "5171.40"],
    sum: "12591.40",
  },
  {
    name: "New Zealand 2012–13, Sarah",
    bands: [["0", "0.105"], ["14000", "0.175"], ["48000", "0.30"], ["70000", "0.33"]],
    amount: "45000",
    slices: ["1470.00", "5425.00"],
    sum: "6895.00",
  },
  // Citizens Information Board, as above, 2024.
  {
    name: "Ireland 2024, universal social charge",
    bands: [["0", "0.005"], ["12012", "0.02"], ["25760", "0.04"]],
    amount: "28000",
    slices: ["60.06", "274.96", "89.60"],
    sum: "424.62",
  },
];

/** The same, 2021 edition, whose slices have tenths of a cent: 60.06, 173.50 and 329.085, printed 329.08; in all, printed 562.64. */
export const irishCharge2021: Bands = [["0", "0.005"], ["12012", "0.02"], ["20687", "0.045"]];

/** A Chinese schedule in the form in which it is used: tax = income × rate − quick deduction (速算扣除数), by the band that is not exceeded. */
export interface QuickDeductions {
  readonly name: string;
  readonly bands: Bands;
  /** The upper end of each band (不超过…的), and the quick deduction in it; the last band has none. */
  readonly deductions: readonly (readonly [upTo: string, deduction: string])[];
  readonly above: string;
}

export const china: readonly QuickDeductions[] = [
  {
    // 中华人民共和国个人所得税法 (2018), 个人所得税税率表一 (综合所得适用): https://flk.npc.gov.cn/ ; quick deductions: 个人所得税预扣率表一, as reprinted at
    // https://toolcool.cn/en/t/income-tax-2025/
    name: "China, comprehensive income, annual, since 2019",
    bands: [["0", "0.03"], ["36000", "0.10"], ["144000", "0.20"], ["300000", "0.25"], ["420000", "0.30"], ["660000", "0.35"], [
      "960000",
      "0.45",
    ]],
    deductions: [["36000", "0"], ["144000", "2520"], ["300000", "16920"], ["420000", "31920"], ["660000", "52920"], ["960000", "85920"]],
    above: "181920",
  },
  {
    // 中华人民共和国个人所得税法 (2011, 主席令第四十八号), 税率表一 (工资、薪金所得); quick deductions: Auggie-12/salary, SalaryUtil.java.
    name: "China, wages, monthly, 2011 to 2018",
    bands: [["0", "0.03"], ["1500", "0.10"], ["4500", "0.20"], ["9000", "0.25"], ["35000", "0.30"], ["55000", "0.35"], ["80000", "0.45"]],
    deductions: [["1500", "0"], ["4500", "105"], ["9000", "555"], ["35000", "1005"], ["55000", "2755"], ["80000", "5505"]],
    above: "13505",
  },
];
