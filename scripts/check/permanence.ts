import type { Issue } from '../../src/domain/issue.ts';
import { builtAddresses } from '../addresses/built.ts';
import { ADDRESS_FILE, readAddressList } from '../addresses/list.ts';
import { reporter } from './rule.ts';

const report = reporter('permanence');

/** How the built site stands to the addresses that were published before it. */
export interface PermanenceOutcome {
  issues: Issue[];
  /** How many addresses the list holds. */
  listed: number;
  /** Addresses of the built site that the list lacks, sorted. */
  unlisted: string[];
}

/**
 * Holds a built site against the list of every address that was ever published: each must answer with its page or lead to one.
 *
 * @param dist folder of the built site. @param content content folder, with its `adresser.txt`.
 */
export async function checkPermanence(dist: string, content: string): Promise<PermanenceOutcome> {
  const { adresser, fel } = await readAddressList(content);
  const built = await builtAddresses(dist);
  const issues = fel.map(({ rad, fel }) =>
    report(ADDRESS_FILE, rad, fel, 'Mend the line by hand; npm run addresses keeps the order.'),
  );
  for (const { adress, till, rad } of adresser) {
    if (built.has(adress)) continue;
    issues.push(
      till === null
        ? report(
            ADDRESS_FILE,
            rad,
            `${adress} was published and answers no more`,
            'Write it under redaktor.alias of the entry that it meant; where no entry has it, write here where it leads: address -> address. Never remove the line.',
          )
        : report(
            ADDRESS_FILE,
            rad,
            `${adress} leads to ${till}, which is no page`,
            'Write an address that has a page.',
          ),
    );
  }
  const listed = new Set(adresser.map((a) => a.adress));
  return { issues, listed: listed.size, unlisted: [...built].filter((a) => !listed.has(a)).sort() };
}
