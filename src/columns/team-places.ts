import type { PolicyDefinition } from "../policy/index.js";
import { readId, type OpenPeriod } from "../settle/index.js";
import { isDictionary, isThere, wholeId, type IdColumn } from "./column.js";

/** The rows of those teams that are none but their own. */
export function rowsOfTeams(list: readonly object[], { teams }: OpenPeriod<PolicyDefinition>): Int32Array {
  const rowAt = new Map(list.map((row, at) => [row, at]));
  return Int32Array.from([...teams.values()], ({ row }) => rowAt.get(row) ?? 0);
}

/** Where teams stand, by their ids: looked up once somebody asks. */
export class TeamPlaces {
  private places: ReadonlyMap<string, number> | undefined;

  constructor(private readonly ids: readonly string[]) {}

  get size(): number {
    return this.ids.length;
  }

  of(id: string): number | undefined {
    this.places ??= new Map(this.ids.map((each, place) => [each, place]));
    return this.places.get(id);
  }
}

/**
 * The place of each row's team; after the last, of none and of one that is not known. Where `areCodesPlaces`, the teams' own list is the
 * dictionary.
 */
export function teamPlacesOf(teams: IdColumn | undefined, count: number, places: TeamPlaces, areCodesPlaces: boolean): Int32Array {
  const [none, unknown] = [places.size, places.size + 1];
  const placeOf = (id: unknown) => {
    if (id === null || id === undefined) return none;
    const read = readId(typeof id === "bigint" ? wholeId(id) : id);
    return read === null ? unknown : (places.of(String(read)) ?? unknown);
  };
  if (teams === undefined) return new Int32Array(count).fill(none);
  if (isDictionary(teams) && areCodesPlaces && areWithin(teams.codes, places.size)) return teams.codes;
  const placesOf = new Int32Array(count);
  if (isDictionary(teams)) {
    const ofCode = Int32Array.from(teams.ids, placeOf);
    for (let row = 0; row < count; row += 1) {
      const code = isThere(teams.valid, row) ? (teams.codes[row] ?? -1) : -1;
      placesOf[row] = code >= 0 && code < ofCode.length ? (ofCode[code] ?? none) : none;
    }
    return placesOf;
  }
  const known = new Map<unknown, number>();
  let [before, place]: [unknown, number | undefined] = [undefined, undefined];
  for (let row = 0; row < count; row += 1) {
    const id = teams[row];
    // Rows of a team mostly stand together.
    if (place === undefined || id !== before) {
      place = known.get(id);
      if (place === undefined) known.set(id, place = placeOf(id));
      before = id;
    }
    placesOf[row] = place;
  }
  return placesOf;
}

/** Whether all are from 0 to one less than so many. */
function areWithin(codes: Int32Array, size: number): boolean {
  let [least, most] = [0, 0];
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code < least) least = code;
    if (code > most) most = code;
  }
  return least >= 0 && most < size;
}
