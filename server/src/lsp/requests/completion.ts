import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
} from 'vscode-languageserver';
import { type Profile, plainText, type Report, type Span, suggestFigures } from '../../core/index.js';
import { type Draft, profileOf, saysItIsReport } from '../draft.js';
import { offsetIn } from '../from-lsp.js';
import { chosenProfile } from '../insertions.js';
import { reportAt } from '../lookup.js';
import {
  type HeadingForm,
  headingForm,
  headingMarker,
  type OpenSection,
  openSections,
  sectionSnippet,
} from '../sections.js';
import { rangeIn, wordsFor } from '../to-lsp.js';

/** `#`, `一、`, `（一）`, `第一部分`, and what is already typed of the title. */
const headingStart =
  /^[ \t]*(#{1,6}[ \t]*)?(第?[一二三四五六七八九十]{1,3}(?:部分)?[、.．]?|[（(][一二三四五六七八九十]{0,3}[）)]?)?(\S{0,20})$/;

/** The line up to the cursor. */
interface Line {
  readonly span: Span;
  readonly typed: string;
}

/** `textDocument/completion`: the figure that the words before ask for, the missing sections, the official tables. */
export function completion(draft: Draft, { position, context }: CompletionParams): CompletionItem[] {
  const offset = offsetIn(draft, position);
  const report = reportAt(draft.analysis, offset);
  const profile = report ? profileOf(draft, report) : fallbackProfile(draft);
  if (!profile) return [];
  const line = lineBefore(draft.analysis.text, offset);
  if (line.typed.trim() !== '') return [...figureItems(draft, offset), ...sectionItems(draft, profile, report, line)];
  // An input method's commit may reach us as any kind of trigger; only a blank line needs the author's own request.
  if (context?.triggerKind === CompletionTriggerKind.TriggerCharacter) return [];
  return [...sectionItems(draft, profile, report, line), ...tableItems(draft, profile, line)];
}

/** A draft that is still empty is no report yet; its author said by the language what it is going to be. */
const fallbackProfile = (draft: Draft): Profile | undefined =>
  saysItIsReport(draft.document) || draft.settings.force ? chosenProfile(draft) : undefined;

function lineBefore(text: string, end: number): Line {
  const start = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
  return { span: { start, end }, typed: text.slice(start, end) };
}

function sectionItems(draft: Draft, profile: Profile, report: Report | undefined, line: Line): CompletionItem[] {
  const [, hashes = '', marker = '', title = ''] = headingStart.exec(line.typed) ?? ['', '', '', line.typed];
  const form = headingForm(report, draft.analysis.text, draft.document.languageId === 'markdown');
  if (!beginsSection(hashes, marker, title, report ? form.style : undefined)) return [];
  const own = hashes.trim() === '' ? form : { ...form, depth: hashes.trim().length };
  const sections = openSections(profile, report).filter(({ spec }) => spec.heading.startsWith(title));
  return sections.map((section, at) => {
    const inserted = headingMarker(section.number, own);
    return {
      ...sectionItem(draft, section, inserted),
      // A run of Chinese characters is one word to the editor, so it is told what the typed text is matched against.
      filterText: `${hashes}${marker}${section.spec.heading}`,
      sortText: `1${String(at).padStart(2, '0')}`,
      preselect: marker !== '' && inserted.endsWith(marker),
      ...insertion(draft, sectionSnippet(profile, report, section, inserted), line.span),
    };
  });
}

/** Whether what is typed can become the heading of a section: words alone are a sentence, `（一）` under `一、` a part. */
function beginsSection(
  hashes: string,
  marker: string,
  title: string,
  style: HeadingForm['style'] | undefined,
): boolean {
  if (marker === '') return hashes !== '' || title === '';
  return style === undefined || (style === 'paren-han') === /^[（(]/.test(marker);
}

function sectionItem(draft: Draft, { spec, presence }: OpenSection, marker: string): CompletionItem {
  const words = wordsFor(draft);
  const label = spec.label[draft.locale];
  return {
    label: `${marker}${spec.heading}`,
    kind: CompletionItemKind.Snippet,
    detail: presence === 'missing' ? words.missingSection(label) : words.sentenceOnly(label),
    documentation: plainText(spec.skeleton),
  };
}

function figureItems(draft: Draft, offset: number): CompletionItem[] {
  return suggestFigures(draft.analysis.text, offset, draft.reread).map(({ text, arithmetic }) => ({
    label: text,
    kind: CompletionItemKind.Value,
    detail: arithmetic,
    sortText: '0',
    textEdit: { range: rangeIn(draft, { start: offset, end: offset }), newText: text },
  }));
}

function tableItems(draft: Draft, profile: Profile, line: Line): CompletionItem[] {
  return profile.tables.map((table, at) => ({
    label: table.title,
    kind: CompletionItemKind.Struct,
    detail: wordsFor(draft).officialTable,
    filterText: table.title,
    sortText: `2${String(at).padStart(2, '0')}`,
    ...insertion(draft, table.skeleton, line.span),
  }));
}

function insertion(draft: Draft, snippet: string, replaced: Span): Partial<CompletionItem> {
  const newText = draft.client.snippets ? snippet : plainText(snippet);
  return {
    insertTextFormat: draft.client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: rangeIn(draft, replaced), newText },
  };
}
