import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
} from 'vscode-languageserver';
import {
  type CellSuggestion,
  type Profile,
  plainText,
  type Report,
  type Span,
  sheetAt,
  suggestCell,
  suggestFigures,
} from '../../core/index.js';
import { type Draft, profileOf, saysItIsReport } from '../draft.js';
import { offsetIn } from '../from-lsp.js';
import { chosenProfile } from '../insertions.js';
import { reportAt, reportBefore } from '../lookup.js';
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
  // The blank lines at the end of a draft belong to no report yet, and that is where one goes on writing.
  const report = reportAt(draft.analysis, offset) ?? reportBefore(draft.analysis, offset);
  const profile = report ? profileOf(draft, report) : fallbackProfile(draft);
  if (!profile) return [];
  const cells = cellItems(draft, offset);
  if (cells.length > 0) return cells;
  const line = lineBefore(draft.analysis.text, offset);
  if (line.typed.trim() !== '')
    return [...figureItems(draft, profile, offset), ...sectionItems(draft, profile, report, line)];
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

function figureItems(draft: Draft, { concepts }: Profile, offset: number): CompletionItem[] {
  const words = wordsFor(draft);
  return suggestFigures(draft.analysis.text, offset, draft.reread, concepts).map(({ text, kind, arithmetic }) => ({
    label: text,
    kind: CompletionItemKind.Value,
    detail: kind === 'text-table' ? words.fromTable(arithmetic) : arithmetic,
    sortText: '0',
    textEdit: { range: rangeIn(draft, { start: offset, end: offset }), newText: text },
  }));
}

/** The figures that other cells, last year's report and the prose give for the table cell at the cursor. */
function cellItems(draft: Draft, offset: number): CompletionItem[] {
  const sheet = sheetAt(draft.analysis, offset, draft.profiles, draft.readPrevious);
  const suggestions = sheet ? suggestCell(sheet, offset) : [];
  return suggestions.map((suggestion, at) => {
    const { text } = suggestion;
    // The place of an empty cell may lie on either side of the cursor, which has to stand within what is replaced.
    const span = isAt(suggestion.span, offset) ? suggestion.span : { start: offset, end: offset };
    return {
      label: text,
      kind: CompletionItemKind.Value,
      detail: sourceOf(draft, suggestion),
      filterText: draft.analysis.text.slice(span.start, span.end) || text,
      sortText: `0${at}`,
      preselect: at === 0,
      textEdit: { range: rangeIn(draft, span), newText: text },
    };
  });
}

const isAt = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

function sourceOf(draft: Draft, { kind, arithmetic, said }: CellSuggestion): string {
  const words = wordsFor(draft);
  if (kind === 'table') return words.fromCells(arithmetic);
  return said ? words.fromText(rangeIn(draft, said).start.line + 1) : words.fromLast;
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
