import type { ValidationOptions } from 'class-validator';
/** Text of which something is left once tags and control characters are gone. */
export declare function IsText(most: number, options?: ValidationOptions): PropertyDecorator;
export declare function IsCpvCode(options?: ValidationOptions): PropertyDecorator;
export declare function IsRegion(options?: ValidationOptions): PropertyDecorator;
/** An amount that says something: who has nothing to say leaves the value out. */
export declare function IsAmount(): PropertyDecorator;
/** RFC 3339 with its offset: a deadline without one is an hour off for half of the year. */
export declare function IsInstant(): PropertyDecorator;
/** A day without its time, as estimated dates are given. */
export declare function IsDay(): PropertyDecorator;
export declare function IsOcid(): PropertyDecorator;
/** An identifier of a register that is known by its form, or of any other. */
export declare function IsOrganisationIdentifier(options?: ValidationOptions): PropertyDecorator;
export declare function IsPlatformNoticeId(): PropertyDecorator;
//# sourceMappingURL=fact-rules.d.ts.map