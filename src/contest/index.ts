export { contest } from "./build-contest.js";
export type { ContestOptions, OverallOptions } from "./build-contest.js";
export { checkContest } from "./check-contest.js";
export { finePrizes } from "./fine-prizes.js";
export type {
  Contest,
  ContestDefinition,
  Entrant,
  Entrants,
  FactorDefinition,
  GroupStandings,
  OverallDefinition,
  PendingStanding,
  Placing,
  RankingOrder,
  RankMethod,
  StandingsOf,
  TeamEntrant,
  TeamStandings,
  TieBreakerDefinition,
} from "./contest.js";
export { contestFields } from "./grammar.js";
export { highest, lowest } from "./build-ranking.js";
export type { Ranking, RankingOptions } from "./build-ranking.js";
export { evaluateContest } from "./evaluate-contest.js";
export type { Contender, EntrantFigure } from "./evaluate-contest.js";
export { placingResult, prizeFigure, prizeText, rankFigure } from "./placings.js";
export { prizeOf } from "./prize-of.js";
export { rankOf } from "./rank-of.js";
export { recordStandings } from "./record-standings.js";
export type { StandingSubject } from "./record-standings.js";
export { ranks } from "./ranks.js";
export type { RanksOptions } from "./ranks.js";
