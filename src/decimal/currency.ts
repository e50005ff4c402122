import {
  expectedCurrency,
  expectedWholeNumber,
  fault,
  isNotEmpty,
  ownFields,
  say,
  type Fault,
  type Faults,
  type Path,
  type Said,
} from "../error/index.js";

/** A currency: its code, and how many decimal places its amounts have. */
export interface Currency {
  readonly code: string;
  readonly places: number;
}

/**
 * The active codes of ISO 4217 that have a minor unit, by its decimal places (SIX, List One, published 2026-09-17). Codes whose minor unit
 * the standard gives as "N.A." (gold, the SDR, test codes) are not currencies that wages are paid in: `{ code, places }` says what is
 * meant.
 */
const codes: Readonly<Record<number, string>> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  2: "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC "
    + "CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR "
    + "KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN "
    + "PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS "
    + "UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};

/** The most decimal places that an amount of money, a score or a rounding can have. */
const mostPlaces = 25;

/** A currency by its ISO 4217 code, or with the places that are given for it; or the faults. */
export function readCurrency(input: unknown, path: Path): Currency | Faults {
  if (typeof input !== "object" || input === null) {
    const known = Object.entries(codes).find(([, list]) => list.split(" ").some((code) => code === input));
    return typeof input === "string" && known !== undefined
      ? Object.freeze({ code: input, places: Number(known[0]) })
      : [fault("invalid_currency", path, input, expectedCurrency)];
  }
  const { code, places } = ownFields(input);
  const faults: Fault[] = [];
  if (typeof code !== "string" || code.trim() === "") faults.push(fault("invalid_text", [...path, "code"], code, "text_that_is_not_blank"));
  if (!isPlaces(places)) faults.push(fault("invalid_places", [...path, "places"], places, expectedPlaces()));
  return isNotEmpty(faults) ? faults : Object.freeze({ code: String(code), places: Number(places) });
}

/** What a fault says was expected of decimal places, or of what may stand in their place. */
export function expectedPlaces(or?: string): Said {
  return say(expectedWholeNumber, { from: 0, to: mostPlaces, ...(or === undefined ? {} : { or }) });
}

export function isPlaces(places: unknown): places is number {
  return typeof places === "number" && Number.isInteger(places) && places >= 0 && places <= mostPlaces;
}
