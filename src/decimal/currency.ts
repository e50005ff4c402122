/** A currency: its code, and how many decimal places its amounts have. */
export interface Currency {
  readonly code: string;
  readonly places: number;
}

/**
 * The active codes of ISO 4217 that have a minor unit, by its decimal places. Codes whose minor unit the standard gives as "N.A." (gold,
 * the SDR, test codes) are not currencies that wages are paid in: `{ code, places }` says what is meant.
 */
const codes: Readonly<Record<number, string>> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  2:
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC " +
    "CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR " +
    "KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN " +
    "PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS " +
    "UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};

const placesOf: ReadonlyMap<string, number> = new Map(
  Object.entries(codes).flatMap(([places, list]) => list.split(" ").map((code) => [code, Number(places)] as const)),
);

/** The decimal places of an ISO 4217 code, or null where it is none. */
export function currencyPlaces(code: string): number | null {
  return placesOf.get(code) ?? null;
}
