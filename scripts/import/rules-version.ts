/** Version of the reading rules. A higher one reads every source anew; raise it when a rule changes what is read. */
export const LASREGLER = 5;
