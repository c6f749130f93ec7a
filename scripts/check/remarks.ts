import type { Issue } from '../../src/domain/issue.ts';
import { plainText, splitWords } from '../../src/domain/text/words.ts';
import { officialPosts } from '../content/read.ts';
import { type Regel, reporter } from './rule.ts';

const report = reporter('remarks');

/** A remark that quotes words of the text quotes words that stand there. */
export const remarks: Regel = {
  name: 'remarks',
  doc: 'The words that a remark is about stand in the text or in a field of its entry; an entry with a remark of weight `fel` is not published.',
  run: ({ innehall }) =>
    officialPosts(innehall).flatMap((post) => {
      if (post.data === null) return [];
      const text = fold(`${plainText(post.root)} ${post.data.rubrik}`);
      return post.data.anmarkningar.flatMap((a, i): Issue[] => {
        const found: Issue[] = [];
        if (a.ord !== undefined && !text.includes(fold(a.ord)))
          found.push(
            report(
              post.fil,
              post.lineOf(['anmarkningar', i, 'ord']),
              `the words "${a.ord}" do not stand in the text`,
              'Quote the words as they are published, or leave `ord` out.',
            ),
          );
        if (a.allvar === 'fel' && post.data?.redaktor.aterkallad === undefined)
          found.push(
            report(
              post.fil,
              post.lineOf(['anmarkningar', i]),
              `the remark ${a.kod} holds this entry back: ${a.meddelande}`,
              'Mend its cause and import again, or withdraw the entry (redaktor.aterkallad).',
            ),
          );
        return found;
      });
    }),
};

const fold = (text: string): string => splitWords(text).join(' ').toLowerCase();
