import { isJixiaoError, type Fault } from "../../src/index.js";

/** The faults of the JixiaoError that this throws, none where it throws nothing; any other error is passed on. */
export function thrownFaults(action: () => unknown): readonly Fault[] {
  try {
    action();
  } catch (error) {
    if (isJixiaoError(error)) return error.faults;
    throw error;
  }
  return [];
}
