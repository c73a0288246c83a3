import type { Response } from 'express';
/** Names what is answered by its version; what somebody sees depends on who asks. */
export declare function tagged<View extends {
    version: number;
}>(response: Response, view: View): View;
//# sourceMappingURL=answer.d.ts.map