export { describe } from "./describe.js";
export { distinct, fault, faultOf, faultsOfOthers, isNotEmpty } from "./fault.js";
export type { Fault, FaultCode, Faults } from "./fault.js";
export { isJixiaoError, jixiaoError } from "./jixiao-error.js";
export type { JixiaoError } from "./jixiao-error.js";
export { nearestName } from "./nearest-name.js";
export { ownFields } from "./own-fields.js";
export type { Path } from "./path.js";
export type { Reason, ReasonCode } from "./reason.js";
