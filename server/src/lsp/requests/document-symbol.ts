import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Heading, Report, Span } from '../../core/index.js';
import type { Draft } from '../draft.js';
import { extentOf } from '../lookup.js';
import { rangeIn, wordsFor } from '../to-lsp.js';

/** `textDocument/documentSymbol`: the report's real structure. */
export function documentSymbol(draft: Draft): DocumentSymbol[] {
  const { reports } = draft.analysis;
  const [only] = reports;
  if (reports.length === 1 && only) return headings(draft, only.outline, sectionNames(draft, only));
  return reports.map((report, at) => reportSymbol(draft, report, at + 1));
}

function reportSymbol(draft: Draft, report: Report, number: number): DocumentSymbol {
  const name = report.title ? textOf(draft, report.title) : wordsFor(draft).reportN(number);
  const selection = report.title ?? { start: report.span.start, end: report.span.start };
  const children = headings(draft, report.outline, sectionNames(draft, report));
  return symbol(draft, { name, kind: SymbolKind.File, detail: '', extent: report.span, selection, children });
}

/** What each recognised heading is in the profile: headings are worded in a hundred ways. */
function sectionNames(draft: Draft, report: Report): ReadonlyMap<number, string> {
  const profile = draft.profiles.find(({ id }) => id === report.profile);
  const label = (key: string) => profile?.sections.find((spec) => spec.key === key)?.label[draft.locale] ?? key;
  return new Map(
    report.sections.flatMap(({ heading, keys }) =>
      heading ? [[heading.span.start, keys.map(label).join(' + ')] as const] : [],
    ),
  );
}

function headings(draft: Draft, outline: readonly Heading[], names: ReadonlyMap<number, string>): DocumentSymbol[] {
  return outline.map((heading) => {
    const name = nameOf(draft, heading);
    const section = names.get(heading.span.start);
    const kind = heading.inline ? SymbolKind.Key : SymbolKind.String;
    // Where the heading says it word for word already, saying it twice only fills the view.
    const detail = section === undefined || name.endsWith(section) ? '' : section;
    const children = headings(draft, heading.children, names);
    return symbol(draft, { name, kind, detail, extent: extentOf(heading), selection: heading.span, children });
  });
}

interface Parts {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly detail: string;
  readonly extent: Span;
  readonly selection: Span;
  readonly children: DocumentSymbol[];
}

function symbol(draft: Draft, { name, kind, detail, extent, selection, children }: Parts): DocumentSymbol {
  return {
    // An editor refuses the whole outline for one empty name.
    name: name.trim() || '—',
    kind,
    ...(detail === '' ? {} : { detail }),
    range: rangeIn(draft, extent),
    selectionRange: rangeIn(draft, selection),
    children,
  };
}

const nameOf = (draft: Draft, { span }: Heading): string => textOf(draft, span).replace(/^#+\s*/, '');

const textOf = (draft: Draft, { start, end }: Span): string =>
  draft.analysis.text.slice(start, end).replace(/\s+/g, ' ').trim();
