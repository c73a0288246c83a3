import { TermsDto } from '../terms/terms.dto.js';
export declare class MoneyDto {
    amount: string;
    currency: string;
}
export declare class IdentifierDto {
    /** OCDS `identifier.scheme`: `GB-NHS`, `GB-PPON`, `GB-COH`. */
    scheme: string;
    id: string;
}
export declare class PartyDto {
    name: string;
    identifiers?: IdentifierDto[];
}
export declare class LotDto {
    id: string;
    title?: string;
    value?: MoneyDto;
}
export declare class DocumentDto {
    url: string;
    title?: string;
}
/** What a notice can state of a procurement. Null takes back what was stated before. */
export declare class StatedFactsDto {
    description?: string | null;
    /** CPV 2008 codes, the main one first: `33141200`, `33141200-2`. */
    cpv?: string[] | null;
    /** ITL codes: `UKC`, `UKC11`; `UK` for anywhere in it. */
    regions?: string[] | null;
    /** Before VAT. */
    value?: MoneyDto | null;
    /** Last moment to act: tender, request to participate, or engagement. */
    deadline?: string | null;
    lots?: LotDto[] | null;
    documents?: DocumentDto[] | null;
    smeSuitable?: boolean | null;
    vcseSuitable?: boolean | null;
    establishes?: 'framework' | 'dynamic-market' | null;
    terms?: TermsDto;
}
/** What a later notice states anew. A title and a buyer there must always be. */
export declare class ChangesDto extends StatedFactsDto {
    title?: string;
    buyers?: PartyDto[];
}
//# sourceMappingURL=facts.dto.d.ts.map