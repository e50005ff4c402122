export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Period: {
            /** @example 2026-11 */
            period: string;
            people: components["schemas"]["Person"][];
            teams?: components["schemas"]["Team"][];
            adjustments?: {
                person: string | number;
                line: string;
                amount: string | number;
                note: string;
                by: string;
            }[];
            carryIns?: {
                person: string | number;
            }[];
        };
        Person: {
            id: string | number;
            team: string | number | null;
            person?: string | number | null;
            name?: string | null;
            /**
             * base salary
             * @description money
             */
            base: number | string | null;
            /**
             * GMV of regulars
             * @description money
             */
            gmv: number | string | null;
            /**
             * target
             * @description money
             */
            target: number | string | null;
        };
        Team: {
            id: string | number;
            name?: string | null;
            /**
             * refund rate
             * @description ratio
             */
            refundRate: number | string | null;
            /**
             * refund time
             * @description hours
             */
            refundHours: number | string | null;
            /**
             * dispute rate
             * @description ratio
             */
            disputeRate: number | string | null;
            /**
             * DSR
             * @description points
             */
            dsr: number | string | null;
            /**
             * complaints
             * @description count
             */
            complaints: number | string | null;
        };
        Answer: {
            settlement: components["schemas"]["Settlement"];
            ignored: {
                [key: string]: string[];
            };
        };
        /** @description nothing is settled */
        Refusal: {
            faults: components["schemas"]["Fault"][];
        };
        Settlement: {
            /** @constant */
            format: 1;
            period: string;
            statements: components["schemas"]["Statement"][];
            rejections: {
                from: string;
                index: number;
                id: string | number | null;
                faults: components["schemas"]["Fault"][];
            }[];
            teams: {
                id: string | number;
                name: string | null;
                gates: {
                    [key: string]: Record<string, never>;
                };
            }[];
            totals: {
                policy: string;
                currency: string;
                people: number;
                /** @description money, exact, in the currency's places */
                payable: string;
                /** @description money, exact, in the currency's places */
                held: string;
                pending: number;
                /** @description money, exact, in the currency's places */
                added: string;
                lines: {
                    /** @description money, exact, in the currency's places */
                    base: string;
                    /** @description money, exact, in the currency's places */
                    commission: string;
                    /** @description money, exact, in the currency's places */
                    targetBonus: string;
                };
            }[];
        };
        Statement: {
            person: string | number;
            name: string | null;
            team: string | number | null;
            period: string;
            policy: string;
            version: string;
            currency: string;
            lines: {
                base: components["schemas"]["Line"];
                commission: components["schemas"]["Line"];
                targetBonus: components["schemas"]["Line"];
            };
            lineOrder: string[];
            added: {
                /** @enum {unknown} */
                state: "settled" | "notApplicable" | "pending" | "held";
                /** @description money, exact, in the currency's places */
                amount: string | null;
                /** @description money, exact, in the currency's places */
                payable: string;
                /** @description what it would be, had no gate failed */
                before: string | null;
                failedGates: string[];
                reason: components["schemas"]["Reason"] | null;
                faults: components["schemas"]["Fault"][];
                kind: string;
                label: string;
                note: string | null;
                by: string | null;
            }[];
            /** @description money, exact, in the currency's places */
            payable: string;
            /** @description money, exact, in the currency's places */
            held: string;
            pending: string[];
            provisional: boolean;
            balances: {
                /** @description money, exact, in the currency's places */
                draw: string | null;
                /** @description money, exact, in the currency's places */
                protection: string | null;
                /** @description money, exact, in the currency's places */
                rounding: string | null;
            };
        };
        Line: {
            /** @enum {unknown} */
            state: "settled" | "notApplicable" | "pending" | "held";
            /** @description money, exact, in the currency's places */
            amount: string | null;
            /** @description money, exact, in the currency's places */
            payable: string;
            /** @description what it would be, had no gate failed */
            before: string | null;
            failedGates: string[];
            reason: components["schemas"]["Reason"] | null;
            faults: components["schemas"]["Fault"][];
        };
        Reason: {
            code: string;
            message: string;
        };
        Fault: {
            code: string;
            path: (string | number)[];
            value: string;
            message: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    settle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the language of messages: en, or zh */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Period"];
            };
        };
        responses: {
            /** @description the period is settled, all of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description it is no JSON, no period, has too many rows, or some of them are faulty */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description it is not a POST */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description the body or the answer is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description it is not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
}
