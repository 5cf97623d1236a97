import { defineCheck, defineMessages } from '../check.js';
import { titleSpan } from '../outline/marker-text.js';
import { plainTitle, topHeadings } from '../outline/sections.js';
import { fold } from '../text/fold.js';
import { unbroken } from '../text/span.js';

interface Words {
  readonly written: string;
  readonly heading: string;
  readonly source: string;
}

const messages = defineMessages({
  'zh-CN': {
    differs: ({ written, heading, source }: Words) => `标题写为「${written}」，${source}规定的标题是「${heading}」。`,
    set: ({ heading }: { heading: string }) => `将标题改为「${heading}」`,
  },
  en: {
    differs: ({ written, heading, source }) => `The heading reads “${written}”; ${source} prescribes “${heading}”.`,
    set: ({ heading }) => `Change the heading to “${heading}”`,
  },
});

/** A section's heading has other words than the format prescribes. */
export default defineCheck({
  id: 'heading-mismatch',
  severity: 'hint',
  messages,
  run({ text, profile, report: { outline, sections } }, report, say) {
    const tops = new Set(topHeadings(outline));
    const source = profile.sources.at(-1)?.document ?? profile.title['zh-CN'];
    const titles = new Set([...tops].map(({ title }) => plainTitle(title)));
    const seen = new Set<string>();
    for (const { keys, heading, presence } of sections) {
      const spec = profile.sections.find(({ key }) => key === keys[0]);
      // A second chapter of a section (plans behind problems) has no prescribed heading.
      const again = seen.has(keys[0] ?? '');
      seen.add(keys[0] ?? '');
      if (!spec?.exact || again || !heading || presence !== 'heading' || !tops.has(heading)) continue;
      const at = titleSpan(heading, text);
      const written = fold(unbroken(text, at));
      if (at.start >= at.end || written.replaceAll(' ', '') === spec.heading) continue;
      report({
        at,
        severity: isSlip(written, spec.heading) ? 'info' : 'hint',
        message: say('differs', { written, heading: spec.heading, source }),
        // Where another chapter bears the prescribed heading already, this one is to be called something else.
        fixes: titles.has(spec.heading)
          ? []
          : [{ title: say('set', spec), safety: 'suggest', edits: [{ span: at, text: spec.heading }] }],
      });
    }
  },
});

/** One character too many, too few or another than prescribed is a slip; other function words are another wording. */
function isSlip(written: string, heading: string): boolean {
  let start = 0;
  while (start < heading.length && written.charAt(start) === heading.charAt(start)) start++;
  let end = 0;
  while (end < heading.length - start && end < written.length - start && written.at(-1 - end) === heading.at(-1 - end))
    end++;
  const rest = [written.slice(start, written.length - end), heading.slice(start, heading.length - end)];
  return rest.every((words) => words.length <= 1) && !/^[的和及与、 ]*$/.test(rest.join(''));
}
