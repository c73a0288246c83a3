import type { PackageMetadata } from './split-item.js';
/** The members of a package that are read besides its releases. */
export declare const METADATA_KEYS: ReadonlySet<string>;
/** Adds one member of a package to what is known of it; a value of another type is passed over. */
export declare function withMember(known: PackageMetadata, key: string, raw: Buffer): PackageMetadata;
//# sourceMappingURL=package-metadata.d.ts.map