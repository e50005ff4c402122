/** Seats that a house of so many gives to each of those who share it by weight. */
export interface Apportionment {
  readonly source: string;
  readonly seats: number;
  readonly shares: readonly (readonly [key: string, weight: number | string, seats: number])[];
}

export const apportionments: readonly Apportionment[] = [
  {
    // electowiki, "Hamilton method", § Example.
    // https://electowiki.org/w/index.php?title=Hamilton_method&oldid=9372
    source: "the House of Representatives by the census of 1790, as Hamilton's bill had it",
    seats: 60,
    shares: [
      ["Virginia", 630560, 11],
      ["Massachusetts", 475327, 8],
      ["Pennsylvania", 432879, 7],
      ["North Carolina", 353523, 6],
      ["New York", 331589, 6],
      ["Maryland", 278514, 5],
      ["Connecticut", 236841, 4],
      ["South Carolina", 206236, 3],
      ["New Jersey", 179570, 3],
      ["New Hampshire", 141822, 2],
      ["Vermont", 85533, 1],
      ["Georgia", 70835, 1],
      ["Kentucky", 68705, 1],
      ["Rhode Island", 68446, 1],
      ["Delaware", 55540, 1],
    ],
  },
  {
    // https://solvely.ai/homework/459845938-the-legislature-in-a-state-has-42-seats-apportion-these-seats-to-the-five-counties-below
    source: "a legislature of five counties",
    seats: 42,
    shares: [["Adams", 247000, 6], ["Grant", 185000, 5], ["Colton", 459000, 11], ["Davis", 400000, 10], ["Hayes", 413000, 10]],
  },
  // For All Practical Purposes, 10th edition, exercise 14.45: three sizes of one parliament.
  // http://digfir-published.macmillanusa.com/fapp10e/asset/ch14/supp_wins/questions/fapp10e-ch14-exe-044.html
  {
    source: "five parties, 89 seats",
    seats: 89,
    shares: [["A", 5576330, 27], ["B", 1387342, 7], ["C", 3334241, 16], ["D", 7512860, 37], ["E", 310968, 2]],
  },
  {
    source: "five parties, 90 seats",
    seats: 90,
    shares: [["A", 5576330, 28], ["B", 1387342, 7], ["C", 3334241, 17], ["D", 7512860, 37], ["E", 310968, 1]],
  },
  {
    source: "five parties, 91 seats",
    seats: 91,
    shares: [["A", 5576330, 28], ["B", 1387342, 7], ["C", 3334241, 17], ["D", 7512860, 38], ["E", 310968, 1]],
  },
  // electowiki, "Alabama paradox".
  // https://electowiki.org/wiki/Alabama_paradox
  { source: "four parties, 323 seats", seats: 323, shares: [["A", "56.7", 183], ["B", "38.5", 124], ["C", "4.2", 14], ["D", "0.6", 2]] },
  { source: "four parties, 324 seats", seats: 324, shares: [["A", "56.7", 184], ["B", "38.5", 125], ["C", "4.2", 13], ["D", "0.6", 2]] },
  // net.math, "Alabama paradox", 15 March 1982: 3%, 7% and 90%.
  // http://cdn.preterhuman.net/texts/computing/internet_information/usenet-a-news/NET.math/82.03.15_unc.1964_net.math.txt
  { source: "three states, 49 seats", seats: 49, shares: [["A", 3, 2], ["B", 7, 3], ["C", 90, 44]] },
  { source: "three states, 51 seats", seats: 51, shares: [["A", 3, 1], ["B", 7, 4], ["C", 90, 46]] },
];

/** An amount as others split it, by keys in the order in which they list the parts. */
export interface Split {
  readonly source: string;
  readonly amount: string;
  readonly parts: readonly (readonly [key: string, weight: number, amount: string])[];
}

// Dinero.js, "allocate", § Code examples: https://www.dinerojs.com/api/mutations/allocate
// Dinero.js, discussion 423: https://github.com/dinerojs/dinero.js/discussions/423
// moneyphp/money, doc/features/allocation.rst, § Allocate to N targets
// brick/money, README, § Money allocation: https://github.com/brick/money#money-allocation
// currency.js, issue 410: https://github.com/scurker/currency.js/issues/410
// Tip pools: https://calculatorpie.com/tip-pool-calculator ; Oracle Labor Management User Guide, "Tip Pools":
// https://docs.oracle.com/en/industries/food-beverage/labor-management/lamug/c_config_pay_tippool.htm ; TipHaus, "How Do Points Work?":
// https://learn.tiphaus.com/en/articles/6871906-how-do-points-work
export const splits: readonly Split[] = [
  { source: "Dinero.js, percentages", amount: "5.00", parts: [["a", 50, "2.50"], ["b", 50, "2.50"]] },
  { source: "Dinero.js, ratios", amount: "1.00", parts: [["a", 1, "0.25"], ["b", 3, "0.75"]] },
  { source: "Dinero.js, an odd cent", amount: "10.03", parts: [["a", 50, "5.02"], ["b", 50, "5.01"]] },
  {
    source: "Dinero.js, a ratio of zero has no odd cent",
    amount: "10.03",
    parts: [["a", 0, "0.00"], ["b", 50, "5.02"], ["c", 50, "5.01"]],
  },
  { source: "Dinero.js discussion, one to twelve", amount: "519.98", parts: [["a", 1, "40.00"], ["b", 12, "479.98"]] },
  {
    source: "Dinero.js discussion, ten equal parts",
    amount: "519.98",
    parts: [
      ["a", 1, "52.00"],
      ["b", 1, "52.00"],
      ["c", 1, "52.00"],
      ["d", 1, "52.00"],
      ["e", 1, "52.00"],
      ["f", 1, "52.00"],
      ["g", 1, "52.00"],
      ["h", 1, "52.00"],
      ["i", 1, "51.99"],
      ["j", 1, "51.99"],
    ],
  },
  { source: "moneyphp, three equal parts", amount: "8.00", parts: [["a", 1, "2.67"], ["b", 1, "2.67"], ["c", 1, "2.66"]] },
  { source: "brick/money, split(3)", amount: "100.00", parts: [["a", 1, "33.34"], ["b", 1, "33.33"], ["c", 1, "33.33"]] },
  { source: "currency.js issue", amount: "2.00", parts: [["a", 50, "1.00"], ["b", 25, "0.50"], ["c", 25, "0.50"]] },
  {
    source: "Calculator Pie, tips by hours",
    amount: "500.00",
    parts: [["Employee 1", 8, "210.53"], ["Employee 2", 6, "157.89"], ["Employee 3", 5, "131.58"]],
  },
  {
    source: "Oracle, tips by percent",
    amount: "75.00",
    parts: [["Bus Boys", 20, "15.00"], ["Hosts", 30, "22.50"], ["Bartenders", 50, "37.50"]],
  },
  { source: "Oracle, a bartender's five hours of ten", amount: "37.50", parts: [["bartender", 5, "18.75"], ["the others", 5, "18.75"]] },
  { source: "TipHaus, one server and one bartender", amount: "500.00", parts: [["server", 3, "375.00"], ["bartender", 1, "125.00"]] },
  {
    source: "TipHaus, three servers and one bartender",
    amount: "500.00",
    parts: [["server 1", 3, "150.00"], ["server 2", 3, "150.00"], ["server 3", 3, "150.00"], ["bartender", 1, "50.00"]],
  },
];
