import type { Finding, Span } from './model.js';
import type { Profile } from './profile.js';
import { loadProfile, type ProfileProblem } from './profile-load.js';
import { type JsonNode, parseJson } from './text/json.js';

export interface ProfileFile {
  /** `undefined` where the text is no JSON. A profile with problems still serves with what is right in it. */
  readonly profile: Profile | undefined;
  readonly findings: readonly Finding[];
}

/** Reads a profile as a workspace holds it (`.gouji/*.json`); what is wrong becomes findings at its own places. */
export function readProfileFile(text: string): ProfileFile {
  const parsed = parseJson(text);
  if ('error' in parsed) {
    const at = parsed.error.end > parsed.error.start ? parsed.error : { start: 0, end: Math.min(1, text.length) };
    return { profile: undefined, findings: [finding(at, { id: 'profile-invalid/syntax', args: { format: 'JSON' } })] };
  }
  const { profile, problems } = loadProfile(parsed.node.value);
  const findings = problems.map((problem) => finding(placeOf(problem, parsed.node), problem.message));
  return { profile, findings: findings.sort((a, b) => a.span.start - b.span.start) };
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
