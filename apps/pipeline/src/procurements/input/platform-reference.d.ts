import { type PlatformReference } from '../rules/find-a-tender.js';
import type { PublishNoticeDto } from './procurements.dto.js';
/**
 * Where the body says that the notice stands on Find a Tender.
 * @throws InvalidInput when the address is not that of the notice
 */
export declare function platformReference({ findATender, }: PublishNoticeDto): PlatformReference | undefined;
//# sourceMappingURL=platform-reference.d.ts.map