import type { DecimalInput } from "../decimal/index.js";
import type { StandingsOf } from "../contest/index.js";
import type { InAnyRow, Known, Metric, MetricScope, Need, Parameter, RowId } from "../formula/index.js";
import type { GatesResult } from "../gate/index.js";
import type { Policy } from "../policy/index.js";
import type { ScoreResult } from "../scorecard/index.js";
import type { BalanceName } from "../statement/index.js";
import type { Settlement, Statement, TeamResult } from "./settlement.js";

/** A number, or null for "not applicable". A column that is absent is a fault in the data. */
export type Reading = DecimalInput | null;

// Rows without `readonly`, which only lengthens messages; an index signature of `any`, since with `unknown` rows typed by an interface do
// not fit.
type Show<T> = { [K in keyof T]: T[K] } & {};
interface AnyColumns {
  // oxlint-disable-next-line no-explicit-any
  [column: string]: any;
}
/** True of a policy whose type says nothing of what it reads, as one that was parsed. */
type Erased<N> = [Need] extends [N] ? true : false;

type Readings<N, S> = { [M in Extract<N, Metric> as M["scope"] extends S ? Known<M["id"]> : never]: Reading };
type Overrides<N, P> = { [M in Extract<N, Parameter> as M["per"] extends P ? Known<M["id"]> : never]?: Reading };
type ReadsTeam<N> = Extract<N, { readonly scope: "team" } | { readonly per: "team" } | Need.Teammates>;
type NeedsTeam<N> = Erased<N> extends true ? false : [ReadsTeam<N>] extends [never] ? false : true;

type PersonRow<N> = Erased<N> extends true ? unknown
  : Show<
    & { id: RowId; person?: RowId | null; name?: string | null }
    & (NeedsTeam<N> extends true ? { team: RowId | null } : { team?: RowId | null })
    & Readings<N, "person">
    & Overrides<N, "person">
    & AnyColumns
  >;
type TeamRow<N> = Erased<N> extends true ? unknown
  : Show<{ id: RowId; name?: string | null } & Readings<N, "team"> & Overrides<N, "team"> & AnyColumns>;

/** A flat row, for what stands alone: a person's readings and their team's together. */
export type FlatRow<N> = [Erased<N> extends true ? never : Extract<N, Need.Teammates | Need.Others>] extends [never]
  ? [Erased<N> extends true ? never : Extract<N, Need.Line>] extends [never]
    ? Show<Readings<N, "person" | "team"> & Overrides<N, "person" | "team"> & AnyColumns>
  : "this reads a pay line: use settle"
  : "this reads the other people: use settle";

/** A flat row of a contest that stands alone: an id beside the readings, and a team where the contest is within teams. */
export type EntrantRow<N> = Show<
  & { id: RowId; person?: RowId | null }
  & ([Extract<N, Need.Teammates>] extends [never] ? { team?: RowId | null } : { team: RowId | null })
  & Readings<InAnyRow<N>, "person" | "team">
  & Overrides<InAnyRow<N>, "person" | "team">
  & AnyColumns
>;

/** An adjustment by hand: an amount with a reason and an author. Where `line` names a pay line it counts with it for protection. */
export interface Adjustment {
  readonly person: RowId;
  /** The policy of the statement, where the person has several. */
  readonly policy?: string | null;
  readonly line: string;
  readonly amount: DecimalInput;
  readonly reason?: string | null;
  readonly by?: string | null;
}

/** A closing balance of the period before, passed in again. */
export interface CarryIn {
  readonly person: RowId;
  readonly policy?: string | null;
  readonly balance: BalanceName;
  readonly amount: DecimalInput;
}

type IsSeveral<P, Each = P> = P extends unknown ? ([Each] extends [P] ? false : true) : never;
/** Where there are several policies a row names its own; a policy whose type does not say its needs lets any row pass. */
type PersonAmong<P extends Policy, All = P> = P extends Policy ? true extends IsSeveral<All> ? Erased<P["~needs"]> extends true ? unknown
    : Show<{ policy: P["id"] } & PersonRowOf<P>>
  : PersonRowOf<P>
  : never;

/** A person's row under a policy: an id and a reading for each of the person's metrics. Further columns are allowed and ignored. */
export type PersonRowOf<P extends Policy> = PersonRow<P["~needs"]>;

/** A team's row under a policy, or under several. */
export type TeamRowOf<P extends Policy> = TeamRow<P["~needs"]>;

/**
 * What was measured in a period: rows of people, and of teams where the policy reads anything of a team. Of several policies it is
 * `Period<typeof agents | typeof leads>`.
 */
export type Period<P extends Policy> = {
  readonly period: string;
  readonly people: readonly PersonAmong<P>[];
  readonly adjustments?: readonly Adjustment[] | undefined;
  readonly carryIns?: readonly CarryIn[] | undefined;
} & (NeedsTeam<P["~needs"]> extends true ? { readonly teams: readonly TeamRowOf<P>[] } : { readonly teams?: readonly TeamRowOf<P>[] });

// A mapped type as it is, so that it stays a record of gate results inside a function that is generic in the policy.
type GatesOf<N> = {
  readonly [S in MetricScope]: { readonly [G in Extract<N, Need.Gates> as S extends G["of"] ? G["id"] : never]: GatesResult<G["gate"]> };
};
type ResultsOf<N> = {
  readonly scores: { readonly [C in Extract<N, Need.Scorecard> as C["id"]]: ScoreResult<C["item"], C["grade"]> };
  readonly standings: { readonly [C in Extract<N, Need.Contest> as C["id"]]: readonly StandingsOf<C["factor"], C["of"]>[] };
};

/** A statement under a policy, which knows the policy's lines, gates and scores; under several, a statement of one of them. */
export type StatementOf<P extends Policy> = P extends Policy<infer Id, infer L>
  ? Statement<Id, L, GatesOf<P["~needs"]>["person"], ResultsOf<P["~needs"]>["scores"]>
  : never;

/** A team's results under a policy, or under several. */
export type TeamResultOf<P extends Policy> = TeamResult<GatesOf<P["~needs"]>["team"]>;

/** What settling a period gives, of a policy or of several. */
export type SettlementOf<P extends Policy> = Settlement<StatementOf<P>, TeamResultOf<P>, ResultsOf<P["~needs"]>["standings"]>;
