import { type ValidationOptions } from 'class-validator';
/** Says what is wrong with a value and what to do, or nothing. */
export type Fault = (value: unknown) => string | undefined;
/** A class-validator rule from a function; class-validator asks twice, once for the words. */
export declare function rule(name: string, fault: Fault, options?: ValidationOptions): PropertyDecorator;
//# sourceMappingURL=rule.d.ts.map