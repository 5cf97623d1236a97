import type { Finding, MessageRef, Span } from './model.js';
import type { Profile } from './profile.js';
import { loadProfile, type ProfileProblem } from './profile-load.js';
import { type JsonNode, parseJson } from './text/json.js';

export interface ProfileFile {
  /** `undefined` where the text is no JSON, or its id does not tell it from others. A profile with problems still serves with what is right in it. */
  readonly profile: Profile | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Reads a profile as a workspace holds it (`.gouji/*.json`); what is wrong becomes findings at its own places.
 *
 * @param taken ids that other profiles have already: two with one id could not be told apart, so the later one is not used.
 */
export function readProfileFile(text: string, taken: ReadonlySet<string> = new Set()): ProfileFile {
  const parsed = parseJson(text);
  if ('error' in parsed) {
    const at = parsed.error.end > parsed.error.start ? parsed.error : { start: 0, end: Math.min(1, text.length) };
    return { profile: undefined, findings: [finding(at, { id: 'profile-invalid/syntax', args: { format: 'JSON' } })] };
  }
  const { profile, problems } = loadProfile(parsed.node.value);
  const isTaken = taken.has(profile.id);
  const all = isTaken ? [...problems, { path: ['id'], message: takenBy(profile) }] : problems;
  const findings = all.map((problem) => finding(placeOf(problem, parsed.node), problem.message));
  const isUsable = profile.id !== '' && !isTaken;
  return { profile: isUsable ? profile : undefined, findings: findings.sort((a, b) => a.span.start - b.span.start) };
}

const takenBy = ({ id }: Profile): MessageRef => ({ id: 'profile-invalid/taken', args: { id } });

/** Reads the profiles of one folder in their order; of two with one id the first is used. */
export function readProfileFiles<File extends { readonly text: string }>(
  files: readonly File[],
  builtIn: readonly Profile[],
): (File & ProfileFile)[] {
  const taken = new Set(builtIn.map(({ id }) => id));
  return files.map((file) => {
    const read = readProfileFile(file.text, taken);
    if (read.profile) taken.add(read.profile.id);
    return { ...file, ...read };
  });
}

const finding = (span: Span, message: Finding['message']): Finding => ({
  check: 'profile-invalid',
  severity: 'error',
  message,
  span,
  related: [],
  fixes: [],
});

/** The value at a problem's path; for an unknown or missing key the key, or the opening bracket of what lacks it. */
function placeOf({ path, message }: ProfileProblem, root: JsonNode): Span {
  let node = root;
  let key: Span | undefined;
  for (const step of path) {
    const part = node.parts.get(step);
    if (!part) break;
    node = part.node;
    key = part.key;
  }
  if (message.id === 'profile-invalid/unknown' && key) return key;
  const { start, end } = node.span;
  return message.id === 'profile-invalid/missing' ? { start, end: Math.min(end, start + 1) } : { start, end };
}
