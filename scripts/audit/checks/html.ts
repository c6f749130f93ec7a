import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConfigData, HtmlValidate, type Message } from 'html-validate';
import type { Finding } from '../finding.ts';
import { fileOf } from '../pages.ts';

/** html-validate's recommended rules, which are errors, but for those below, each with its reason. */
const RULES: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Of how a source looks to a programmer. What is served was written by a program, and a browser reads the same page.
    'no-trailing-whitespace': 'off',
    // No rule of HTML or WCAG. A title begins with the matter as the municipality names it, and that is never shortened;
    // a search engine that wants less cuts the end, where the place and the site's name stand. An SVG's <title> is counted
    // too, and there it is the figure's text for those who do not see it.
    'long-title': 'off',
  },
};

/**
 * `<ul role="list">`: redundant in HTML, and yet needed. WebKit takes the meaning of a list from one whose list-style is
 * none (bugs.webkit.org 170179), unless the role says it again. No other redundant role is let through.
 */
const keepsListInSafari = (message: Message): boolean =>
  message.ruleId === 'no-redundant-role' && /^Redundant role "list" on <[uo]l>$/.test(message.message);

/** Validates pages of a built site. @param dist its folder. @returns what is wrong, with the line in the file. */
export async function validateHtml(dist: string, paths: readonly string[]): Promise<Finding[]> {
  const validator = new HtmlValidate(RULES);
  const findings: Finding[] = [];
  for (const path of paths) {
    const { results } = await validator.validateString(readFileSync(join(dist, fileOf(path)), 'utf8'));
    for (const message of results.flatMap((r) => r.messages)) {
      if (keepsListInSafari(message)) continue;
      const where = message.selector === null ? '' : ` (${message.selector})`;
      findings.push({
        path,
        view: `html-validate, line ${message.line}`,
        rule: message.ruleId,
        what: `${message.message}${where}`,
      });
    }
  }
  return findings;
}
