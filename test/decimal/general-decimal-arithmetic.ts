import type { RoundingMode } from "../../src/index.js";

export const modes = ["half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"] as const satisfies readonly RoundingMode[];

/**
 * Published cases of decimal rounding, each line as the file that its id names has it, but for spaces and the flags at its end.
 *
 * Source: Mike Cowlishaw, "General Decimal Arithmetic Testcases", version 2.59, copyright IBM Corporation 1981, 2008
 * (https://speleotrove.com/decimal/dectest.html): quantize.decTest (`quax`), tointegralx.decTest (`intxx`), base.decTest (`bsrx`),
 * rounding.decTest (`radx`, `rsux`, `rzex`, `rdvx`, `rmux`), divide.decTest (`divx`). quax060 to quax074 are the examples of
 * "General Decimal Arithmetic Specification", version 1.70, quantize.
 * Left out: infinities and NaN, operands that the grammar of a decimal string does not have (`2.`, `+1`), and what leaves the range.
 */
const published: Readonly<Record<RoundingMode, string>> = {
  "half-up": `
    quax003 quantize 0.1 1e+2 -> 0E+2
    quax006 quantize 0.1 1e0 -> 0
    quax012 quantize 0.9 1e+0 -> 1
    quax021 quantize -0 1e0 -> -0
    quax023 quantize -0.1 1e+2 -> -0E+2
    quax026 quantize -0.1 1e0 -> -0
    quax032 quantize -0.9 1e+0 -> -1
    quax038 quantize -0.5 1e+0 -> -1
    quax040 quantize -0.5 1e-2 -> -0.50
    quax060 quantize 2.17 0.001 -> 2.170
    quax061 quantize 2.17 0.01 -> 2.17
    quax062 quantize 2.17 0.1 -> 2.2
    quax063 quantize 2.17 1e+0 -> 2
    quax064 quantize 2.17 1e+1 -> 0E+1
    quax067 quantize -0.1 1 -> -0
    quax072 quantize 217 1e+0 -> 217
    quax073 quantize 217 1e+1 -> 2.2E+2
    quax074 quantize 217 1e+2 -> 2E+2
    quax092 quantize 12 1e+1 -> 1E+1
    quax093 quantize 1.2345 1e-2 -> 1.23
    quax094 quantize 1.2355 1e-2 -> 1.24
    quax096 quantize 9.9999 1e-2 -> 10.00
    quax097 quantize 0.0001 1e-2 -> 0.00
    quax099 quantize 0.009 1e-2 -> 0.01
    quax100 quantize 92 1e+2 -> 1E+2
    quax126 quantize 1.05 1e-1 -> 1.1
    quax131 quantize 1.05 1e0 -> 1
    quax148 quantize 0E-10 1e-2 -> 0.00
    quax152 quantize 1.0600 1e-3 -> 1.060
    quax154 quantize 1.0600 1e-1 -> 1.1
    quax202 quantize -1 1e+1 -> -0E+1
    quax240 quantize -10 1e+1 -> -1E+1
    quax256 quantize -0E-10 1e+1 -> -0E+1
    quax302 quantize 0.0078 1e-3 -> 0.008
    quax304 quantize 0.0078 1e-1 -> 0.0
    quax313 quantize -0.0078 1e-2 -> -0.01
    quax315 quantize -0.0078 1e0 -> -0
    quax334 quantize -0.078 1e-1 -> -0.1
    quax366 quantize 7.8 1e+1 -> 1E+1
    quax391 quantize 12.34567 1e-3 -> 12.346
    quax392 quantize 123.4567 1e-3 -> 123.457
    quax403 quantize 9.999 1e-2 -> 10.00
    quax405 quantize 9.999 1e0 -> 10
    quax406 quantize 9.999 1e1 -> 1E+1
    quax415 quantize 0.999 1e0 -> 1
    quax422 quantize 0.0999 1e-3 -> 0.100
    quax431 quantize 0.00999 1e-4 -> 0.0100
    quax454 quantize 9.999E-15 1e-18 -> 9.999E-15
    quax456 quantize 9.999E-15 1e-16 -> 1.00E-14
    quax471 quantize 9.999E-15 1e-1 -> 0.0
    intxx220 tointegralx 55.5 -> 56
    intxx221 tointegralx 56.5 -> 57
    intxx222 tointegralx 57.5 -> 58
    intxx223 tointegralx -55.5 -> -56
    intxx224 tointegralx -56.5 -> -57
    intxx225 tointegralx -57.5 -> -58
    intxx037 tointegralx -0.5 -> -1
    intxx048 tointegralx -1.5 -> -2
    bsrx432 toSci 1.234549 -> 1.2345
    bsrx433 toSci 1.234550 -> 1.2346
    bsrx434 toSci 1.234650 -> 1.2347
    bsrx533 toSci -1.234550 -> -1.2346
    bsrx534 toSci -1.234650 -> -1.2347
    rdvx402 divide 12345 1.0001 -> 12344
    rdvx406 divide 12355 4 -> 3088.8
    rdvx407 divide 12345 4 -> 3086.3
    rdvx411 divide 12345 4.99 -> 2473.9
    rdvx415 divide 12345 5.0001 -> 2469.0
    rmux405 multiply 12345 1.1 -> 13580
    rmux408 multiply 12345 4.9 -> 60491
    rmux416 multiply 12345 12 -> 1.4814E+5
    rmux417 multiply 12345 13 -> 1.6049E+5
    radx200 add 12345 -0.1 -> 12345
    radx216 add 12346 0.5 -> 12347
    radx224 add 12345 0.5 -> 12346
    rsux216 add -12346 0.5 -> -12346
    rsux224 add -12345 0.5 -> -12345
    divx003 divide 1 2 -> 0.5
    divx007 divide 1 3 -> 0.333333333
    divx008 divide 2 3 -> 0.666666667
    divx011 divide 2.4 -1 -> -2.4
    divx013 divide -2.4 -1 -> 2.4
    divx029 divide 5 0.200 -> 25
    divx040 divide 1 64 -> 0.015625
    divx052 divide -1 64 -> -0.015625
    divx070 divide 999999999 1 -> 999999999
    divx106 divide 1 7 -> 0.142857143
    divx108 divide 1 9 -> 0.111111111
    divx130 divide 12345 4.999 -> 2469.49390
    divx133 divide 12345 5 -> 2469
    divx135 divide 12345 5.01 -> 2464.07186
    divx221 divide 391 -597 -> -0.654941374
    divx223 divide -391 -597 -> 0.654941374
    divx503 divide 1 9.9 -> 0.101010
    divx532 divide 2.40 10 -> 0.24
    divx452 divide 1 1234567896 -> 8.10000003434400E-10
    divx741 divide 0 -1 -> -0
  `,
  "half-even": `
    intxx210 tointegralx 55.5 -> 56
    intxx211 tointegralx 56.5 -> 56
    intxx212 tointegralx 57.5 -> 58
    intxx213 tointegralx -55.5 -> -56
    intxx214 tointegralx -56.5 -> -56
    intxx215 tointegralx -57.5 -> -58
    bsrx423 toSci 1.234550 -> 1.2346
    bsrx424 toSci 1.234650 -> 1.2346
    bsrx425 toSci 1.234551 -> 1.2346
    bsrx523 toSci -1.234550 -> -1.2346
    bsrx524 toSci -1.234650 -> -1.2346
    rdvx302 divide 12345 1.0001 -> 12344
    rdvx306 divide 12355 4 -> 3088.8
    rdvx307 divide 12345 4 -> 3086.2
    rdvx311 divide 12345 4.99 -> 2473.9
    rdvx315 divide 12345 5.0001 -> 2469.0
    rmux305 multiply 12345 1.1 -> 13580
    rmux308 multiply 12345 4.9 -> 60490
    rmux316 multiply 12345 12 -> 1.4814E+5
    rmux317 multiply 12345 13 -> 1.6048E+5
    radx170 add 12345 -0.1 -> 12345
    radx186 add 12346 0.5 -> 12346
    radx194 add 12345 0.5 -> 12346
    rsux186 add -12346 0.5 -> -12346
    rsux194 add -12345 0.5 -> -12344
  `,
  "half-down": `
    intxx230 tointegralx 55.5 -> 55
    intxx231 tointegralx 56.5 -> 56
    intxx232 tointegralx 57.5 -> 57
    intxx233 tointegralx -55.5 -> -55
    intxx234 tointegralx -56.5 -> -56
    intxx235 tointegralx -57.5 -> -57
    bsrx417 toSci 1.234550 -> 1.2345
    bsrx418 toSci 1.234650 -> 1.2346
    bsrx419 toSci 1.234551 -> 1.2346
    bsrx517 toSci -1.234550 -> -1.2345
    bsrx519 toSci -1.234551 -> -1.2346
    rdvx202 divide 12345 1.0001 -> 12344
    rdvx206 divide 12355 4 -> 3088.7
    rdvx207 divide 12345 4 -> 3086.2
    rdvx211 divide 12345 4.99 -> 2473.9
    rdvx215 divide 12345 5.0001 -> 2469.0
    rmux205 multiply 12345 1.1 -> 13579
    rmux208 multiply 12345 4.9 -> 60490
    rmux216 multiply 12345 12 -> 1.4814E+5
    rmux217 multiply 12345 13 -> 1.6048E+5
    radx140 add 12345 -0.1 -> 12345
    radx156 add 12346 0.5 -> 12346
    radx164 add 12345 0.5 -> 12345
    rsux156 add -12346 0.5 -> -12345
    rsux164 add -12345 0.5 -> -12344
  `,
  "up": `
    intxx240 tointegralx 55.3 -> 56
    intxx241 tointegralx 56.3 -> 57
    intxx242 tointegralx 57.3 -> 58
    intxx243 tointegralx -55.3 -> -56
    intxx244 tointegralx -56.3 -> -57
    intxx245 tointegralx -57.3 -> -58
    bsrx406 toSci 1.234549 -> 1.2346
    bsrx407 toSci 1.234550 -> 1.2346
    bsrx506 toSci -1.234549 -> -1.2346
    bsrx507 toSci -1.234550 -> -1.2346
    rdvx502 divide 12345 1.0001 -> 12344
    rdvx506 divide 12355 4 -> 3088.8
    rdvx507 divide 12345 4 -> 3086.3
    rdvx511 divide 12345 4.99 -> 2474.0
    rdvx515 divide 12345 5.0001 -> 2469.0
    rmux505 multiply 12345 1.1 -> 13580
    rmux508 multiply 12345 4.9 -> 60491
    rmux516 multiply 12345 12 -> 1.4814E+5
    rmux517 multiply 12345 13 -> 1.6049E+5
    radx230 add 12345 -0.1 -> 12345
    radx246 add 12346 0.5 -> 12347
    radx254 add 12345 0.5 -> 12346
    rsux246 add -12346 0.5 -> -12346
    rsux254 add -12345 0.5 -> -12345
  `,
  "down": `
    intxx250 tointegralx 55.7 -> 55
    intxx251 tointegralx 56.7 -> 56
    intxx252 tointegralx 57.7 -> 57
    intxx253 tointegralx -55.7 -> -55
    intxx254 tointegralx -56.7 -> -56
    intxx255 tointegralx -57.7 -> -57
    bsrx427 toSci 1.234549 -> 1.2345
    bsrx428 toSci 1.234550 -> 1.2345
    bsrx527 toSci -1.234549 -> -1.2345
    bsrx529 toSci -1.234551 -> -1.2345
    rdvx102 divide 12345 1.0001 -> 12343
    rdvx106 divide 12355 4 -> 3088.7
    rdvx107 divide 12345 4 -> 3086.2
    rdvx111 divide 12345 4.99 -> 2473.9
    rdvx115 divide 12345 5.0001 -> 2468.9
    rmux105 multiply 12345 1.1 -> 13579
    rmux108 multiply 12345 4.9 -> 60490
    rmux116 multiply 12345 12 -> 1.4814E+5
    rmux117 multiply 12345 13 -> 1.6048E+5
    radx100 add 12345 -0.1 -> 12344
    radx116 add 12346 0.5 -> 12346
    radx124 add 12345 0.5 -> 12345
    rsux116 add -12346 0.5 -> -12345
    rsux124 add -12345 0.5 -> -12344
    rzex004 add -0 -0 -> -0
  `,
  "ceiling": `
    intxx260 tointegralx 55.3 -> 56
    intxx261 tointegralx 56.3 -> 57
    intxx262 tointegralx 57.3 -> 58
    intxx263 tointegralx -55.3 -> -55
    intxx264 tointegralx -56.3 -> -56
    intxx265 tointegralx -57.3 -> -57
    bsrx402 toSci 1.234549 -> 1.2346
    bsrx403 toSci 1.234550 -> 1.2346
    bsrx502 toSci -1.234549 -> -1.2345
    bsrx503 toSci -1.234550 -> -1.2345
    rdvx702 divide 12345 1.0001 -> 12344
    rdvx706 divide 12355 4 -> 3088.8
    rdvx707 divide 12345 4 -> 3086.3
    rdvx711 divide 12345 4.99 -> 2474.0
    rdvx715 divide 12345 5.0001 -> 2469.0
    rmux705 multiply 12345 1.1 -> 13580
    rmux708 multiply 12345 4.9 -> 60491
    rmux716 multiply 12345 12 -> 1.4814E+5
    rmux717 multiply 12345 13 -> 1.6049E+5
    radx330 add 12345 -0.1 -> 12345
    radx346 add 12346 0.5 -> 12347
    radx354 add 12345 0.5 -> 12346
    rsux346 add -12346 0.5 -> -12345
    rsux354 add -12345 0.5 -> -12344
  `,
  "floor": `
    intxx270 tointegralx 55.7 -> 55
    intxx271 tointegralx 56.7 -> 56
    intxx272 tointegralx 57.7 -> 57
    intxx273 tointegralx -55.7 -> -56
    intxx274 tointegralx -56.7 -> -57
    intxx275 tointegralx -57.7 -> -58
    bsrx411 toSci 1.234549 -> 1.2345
    bsrx412 toSci 1.234550 -> 1.2345
    bsrx511 toSci -1.234549 -> -1.2346
    bsrx512 toSci -1.234550 -> -1.2346
    rdvx602 divide 12345 1.0001 -> 12343
    rdvx606 divide 12355 4 -> 3088.7
    rdvx607 divide 12345 4 -> 3086.2
    rdvx611 divide 12345 4.99 -> 2473.9
    rdvx615 divide 12345 5.0001 -> 2468.9
    rmux605 multiply 12345 1.1 -> 13579
    rmux608 multiply 12345 4.9 -> 60490
    rmux616 multiply 12345 12 -> 1.4814E+5
    rmux617 multiply 12345 13 -> 1.6048E+5
    radx300 add 12345 -0.1 -> 12344
    radx316 add 12346 0.5 -> 12346
    radx324 add 12345 0.5 -> 12345
    rsux316 add -12346 0.5 -> -12346
    rsux324 add -12345 0.5 -> -12345
    rzex055 add 1 -1 -> -0
    rzex058 add -1.5 1.5 -> -0.0
  `,
};

export interface PublishedCase {
  readonly id: string;
  readonly mode: RoundingMode;
  readonly operation: string;
  readonly operands: readonly string[];
  readonly result: string;
}

export const publishedCases: readonly PublishedCase[] = Object.entries(published).flatMap(([mode, lines]) =>
  lines
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => {
      const match = /^(\w+) (\w+) (.+) -> (\S+)$/.exec(line);
      if (match === null) throw new Error(`no published case: ${line}`);
      const [, id = "", operation = "", operands = "", result = ""] = match;
      return { id, mode: mode as RoundingMode, operation, operands: operands.split(" "), result };
    })
);
