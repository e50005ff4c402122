/** How a purse was paid out: the prizes of its places, how many shared each rank, best first, and what each of them got. */
export interface Purse {
  readonly source: string;
  readonly places: readonly number[];
  readonly ties: readonly number[];
  readonly paid: readonly (number | string)[];
}

/**
 * The 2020 Masters, places 1 to 36: "2020 Masters prize money, purse, payouts", CBS Sports, 15 November 2020.
 * https://www.cbssports.com/golf/news/2020-masters-prize-money-purse-payouts-winnings-from-11-5-million-pool-as-dustin-johnson-wins-2-million/
 */
export const mastersPlaces: readonly number[] = [
  2070000,
  1242000,
  782000,
  552000,
  460000,
  414000,
  385250,
  356500,
  333500,
  310500,
  287500,
  264500,
  241500,
  218500,
  207000,
  195500,
  184000,
  172500,
  161000,
  149500,
  138000,
  128800,
  119600,
  110400,
  101200,
  92000,
  88550,
  85100,
  81650,
  78200,
  74750,
  71300,
  67850,
  64975,
  62100,
  59225,
];

/**
 * The 2020 Masters, scores and dollars paid: "2020 Masters: Prize money, payouts and purse", Morning Read. A null is an amateur, who takes
 * no prize; the leaderboard lists him at 34th all the same.
 * https://www.morningread.com/in-other-golf-news/feature/2020-10-21/2020-masters-prize-money-payouts-and-purse
 */
export const masters2020: readonly (readonly [player: string, score: number, rank: number, paid: number | null])[] = [
  ["Dustin Johnson", -20, 1, 2070000],
  ["Cameron Smith", -15, 2, 1012000],
  ["Sungjae Im", -15, 2, 1012000],
  ["Justin Thomas", -12, 4, 552000],
  ["Rory McIlroy", -11, 5, 437000],
  ["Dylan Frittelli", -11, 5, 437000],
  ["C.T. Pan", -10, 7, 358417],
  ["Brooks Koepka", -10, 7, 358417],
  ["Jon Rahm", -10, 7, 358417],
  ["Webb Simpson", -9, 10, 287500],
  ["Corey Conners", -9, 10, 287500],
  ["Patrick Reed", -9, 10, 287500],
  ["Marc Leishman", -8, 13, 215625],
  ["Hideki Matsuyama", -8, 13, 215625],
  ["Kevin Na", -8, 13, 215625],
  ["Abraham Ancer", -8, 13, 215625],
  ["Xander Schauffele", -7, 17, 178250],
  ["Patrick Cantlay", -7, 17, 178250],
  ["Scottie Scheffler", -6, 19, 144325],
  ["Cameron Champ", -6, 19, 144325],
  ["Tommy Fleetwood", -6, 19, 144325],
  ["Sebastian Munoz", -6, 19, 144325],
  ["Louis Oosthuizen", -5, 23, 115000],
  ["Justin Rose", -5, 23, 115000],
  ["Danny Willett", -4, 25, 91713],
  ["Charl Schwartzel", -4, 25, 91713],
  ["Shane Lowry", -4, 25, 91713],
  ["Ian Poulter", -4, 25, 91713],
  ["Nick Taylor", -3, 29, 74750],
  ["Bernhard Langer", -3, 29, 74750],
  ["Sung Kang", -3, 29, 74750],
  ["Rickie Fowler", -3, 29, 74750],
  ["Chez Reavie", -3, 29, 74750],
  ["Adam Scott", -2, 34, 62100],
  ["Bryson DeChambeau", -2, 34, 62100],
  ["Si Woo Kim", -2, 34, 62100],
  ["Andy Ogletree", -2, 34, null],
];

/** Golf, in whole dollars. */
export const golfPurses: readonly Purse[] = [
  // Places: Golf Digest, "PGA Championship 2019: Here is the prize money payout" (the same table in both years),
  // https://www.golfdigest.com/story/pga-championship-2019-here-is-the-prize-money-payout-for-every-player-at-bethpage
  // Paid: Sporting News, "PGA Championship purse for 2019" (payouts of 2018), whose table of places misprints the 12th as 242,400.
  {
    source: "PGA Championship 2018: 334,712.50 is paid as 334,713, seven are tied across 12th to 18th",
    places: [
      1980000,
      1188000,
      748000,
      528000,
      450500,
      380000,
      343650,
      319600,
      295600,
      272380,
      251590,
      232400,
      214800,
      199050,
      184280,
      170700,
      161000,
      152000,
    ],
    ties: [1, 1, 1, 2, 4, 2, 7],
    paid: [1980000, 1188000, 748000, 489250, 334713, 261985, 187747],
  },
  // The Golf News Net, "2020 PGA Championship final results",
  // https://thegolfnewsnet.com/golfnewsnetteam/2020/08/09/2020-pga-championship-final-results-prize-money-payout-and-leaderboard-120017/
  {
    source: "PGA Championship 2020",
    places: [1980000, 1188000, 748000, 528000, 450500, 380000, 343650, 319600, 295600],
    ties: [1, 2, 5, 1],
    paid: [1980000, 968000, 404350, 295600],
  },
  // Bleacher Report, "Masters 2019 Payout",
  // https://bleacherreport.com/articles/2831387-masters-2019-payout-prize-money-and-purse-breakdown-for-top-golfers
  {
    source: "Masters 2019: 858,666.67 is paid as 858,667, 403,937.50 as 403,938",
    places: [2070000, 1242000, 782000, 552000, 460000, 414000, 385250, 356500, 333500, 310500, 287500],
    ties: [1, 3, 4, 3],
    paid: [2070000, 858667, 403938, 310500],
  },
  // Bleacher Report, "Masters Prize Money 2021: Final Leaderboard",
  // https://bleacherreport.com/articles/2939799-masters-prize-money-2021-final-leaderboard-total-purse-and-payouts
  {
    source: "Masters 2021",
    places: [2070000, 1242000, 782000, 552000, 460000, 414000, 385250, 356500, 333500, 310500, 287500],
    ties: [1, 1, 2, 2, 1, 2, 2],
    paid: [2070000, 1242000, 667000, 437000, 385250, 345000, 299000],
  },
  // Places: DP World Tour, "What is the prize purse at the 2025 U.S. Open?",
  // https://app.europeantour.com/dpworld-tour/news/articles/detail/what-is-the-prize-purse-at-the-2025-u-s-open. Paid: Reporterinfo,
  // "Record prize pool highlights 2025 US Open at Oakmont".
  {
    source: "U.S. Open 2025: 614,422.67 is paid as 614,423",
    places: [4300000, 2322000, 1459284, 1023014, 852073, 755520, 681131, 610034, 552103],
    ties: [1, 1, 1, 3, 3],
    paid: [4300000, 2322000, 1459284, 876869, 614423],
  },
  // CBS Sports, "2024 U.S. Open prize money",
  // https://www.cbssports.com/golf/news/2024-u-s-open-prize-money-purse-payouts-for-winner-bryson-dechambeau-field-from-record-21-5-million-pool/
  { source: "U.S. Open 2024", places: [4300000, 2322000, 1445062, 1013040], ties: [1, 1, 2], paid: [4300000, 2322000, 1229051] },
  // Places: CBS Sports, "2020 U.S. Open prize money" (unchanged from 2019),
  // https://www.cbssports.com/golf/news/2020-u-s-open-prize-money-purse-payouts-winnings-for-each-golfer-from-huge-12-5-million-pool/
  // Paid: Sporting News, "US Open 2020 purse, payouts", https://ca.sports.yahoo.com/news/us-open-2020-purse-payouts-040042865.html
  {
    source: "U.S. Open 2019: an amateur at 12th fills no place of the purse, so the five listed at 16th share 15th to 19th",
    places: [
      2250000,
      1350000,
      830466,
      582175,
      484896,
      429951,
      387617,
      347157,
      314190,
      288590,
      263365,
      243509,
      226901,
      209418,
      194433,
      181945,
      171955,
      161965,
      151975,
    ],
    ties: [1, 1, 4, 2, 3, 3, 5],
    paid: [2250000, 1350000, 581872, 367387, 288715, 226609, 172455],
  },
  // Places: Golf Business News, "150th Open champion set to win $2.5m",
  // https://golfbusinessnews.com/news/sponsorship-and-events/150th-open-champion-set-to-win-2-5m Paid: Sports Illustrated, "Final payouts:
  // Cam Smith banks $2.5 million",
  // https://www.newsbreak.com/news/2669910650743/final-payouts-cam-smith-banks-2-5-million-from-record-breaking-prize-pool That list
  // misprints two: 645,500 for the 654,000 of those at 4th, 465,900 for the 469,500 of those at 6th.
  {
    source: "The Open 2022: ties of up to eight, 165,583.33 is paid as 165,583, 120,285.71 as 120,286",
    places: [
      2500000,
      1455000,
      933000,
      725000,
      583000,
      505000,
      434000,
      366000,
      321000,
      290000,
      264000,
      234000,
      220000,
      206000,
      191500,
      176000,
      167500,
      159750,
      153000,
      145750,
      139000,
      132000,
      125000,
      118000,
      114000,
      109000,
      105000,
      101500,
      97000,
      92000,
      89000,
      84500,
      81500,
      79250,
      76500,
      73500,
      70000,
      66500,
      64000,
      62000,
      59500,
      56500,
      54000,
      51000,
      48000,
      45500,
    ],
    ties: [1, 1, 1, 2, 2, 3, 4, 6, 7, 6, 8, 5],
    paid: [2500000, 1455000, 933000, 654000, 469500, 325667, 231000, 165583, 120286, 90917, 68906, 51000],
  },
  // Golfsmith, "How Are PGA Purses Split?", http://blog.golfsmith.com/tour-news/how-are-pga-purses-split/
  { source: "Masters 2016, second", places: [1800000, 1080000, 680000], ties: [1, 2], paid: [1800000, 880000] },
];

/** Chess and games, in dollars and cents. */
export const prizeFunds: readonly Purse[] = [
  // US Chess forum, "Question re Dividing Prizes (Rule 32B3)",
  // https://uschess.discourse.group/t/question-re-dividing-prizes-rule-32b3/21917
  {
    source: "US Chess, rule 32B: three share 2nd to 4th",
    places: [12000, 6000, 3000, 1500, 1000, 800],
    ties: [1, 3],
    paid: ["12000.00", "3500.00"],
  },
  // Tourneygeek, "Playing tournament chess for money", https://tourneygeek.com/2019/10/23/playing-tournament-chess-for-money/
  { source: "chess, across the last prize place: four share two prizes", places: [300, 200], ties: [4], paid: ["125.00"] },
  // GSN Games help, "What if there is a tie?", https://gsnweb.zendesk.com/hc/en-us/articles/360028892552-What-if-there-is-a-tie-
  { source: "GSN cash tournament: three share all of it", places: [25, 15, 8], ties: [3], paid: ["16.00"] },
];
