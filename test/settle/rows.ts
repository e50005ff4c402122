import { resettle, settle, type Settlement } from "../../src/index.js";

export type Row = Readonly<Record<string, unknown>>;

/** A period with any columns, whatever policy it is settled under. */
export interface Rows {
  readonly period: string;
  readonly people: readonly Row[];
  readonly teams?: readonly Row[];
  readonly adjustments?: readonly Row[];
  readonly carryIns?: readonly Row[];
}

/** settle and resettle, of drawn policies too, whose columns no type knows. */
export const settled = settle as unknown as (policy: unknown, period: unknown) => Settlement;
export const resettled = resettle as unknown as (before: unknown, policy: unknown, period: unknown, changed: unknown) => Settlement;
