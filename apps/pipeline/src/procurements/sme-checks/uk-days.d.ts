/**
 * Calendar days between two moments as people in the UK count them, the first day left out: from
 * Monday to Friday of one week are four, whatever the hour.
 */
export declare function ukDaysBetween(from: Date, to: Date): number;
//# sourceMappingURL=uk-days.d.ts.map