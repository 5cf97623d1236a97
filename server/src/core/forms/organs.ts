/** What an organ's name ends with; the longer before the shorter. */
export const organSuffixes: readonly string[] = [
  '管理委员会',
  '人民政府办公室',
  '人民政府',
  '街道办事处',
  '办事处',
  '委员会',
  '管委会',
  '办公室',
  '政府办',
  '政府',
  '分局',
  '总队',
  '支队',
  '大队',
  '中心',
  '街道',
  '局',
  '厅',
  '委',
  '办',
  '处',
  '院',
  '所',
  '站',
  '镇',
  '乡',
  '会',
];

/** A government, a town or a street office, not one of its departments; a bare place name stands for its government. */
export const isGovernment = (organ: string): boolean =>
  /(?:政府(?:办公室|办)?|管委会|管理委员会|街道(?:办事处)?|办事处|[省市县区州旗镇乡盟])$/.test(organ);

/**
 * Whether `name` can stand for `organ`: the characters of an abbreviation occur in the full name in order
 * (市发改委 in 东屏市发展和改革委员会), so the shorter of the two must be contained so in the longer.
 */
export function standsFor(name: string, organ: string): boolean {
  return name.length <= organ.length ? isSubsequence(name, organ) : isSubsequence(organ, name);
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const unit of long) if (unit === short[at]) at++;
  return at === short.length;
}

const selfWords = /^(?:我们?|本)(?:[局委办厅院所站镇乡县市区省州旗]|街道|中心|机关|单位|部门|系统|级|地区)|^我们/;
const longestName = 20;

/**
 * Length of the words at the head of `text` by which a report speaks of its own organ: 我局, 本机关, 全县, its name or an
 * abbreviation of it; 0 where there are none.
 */
export function ownSubject(text: string, organ: string): number {
  const self = selfWords.exec(text) ?? /^全[局委镇乡县市区省州旗系街年]/.exec(text);
  return self ? self[0].length : ownName(text, organ);
}

function ownName(text: string, organ: string): number {
  const run = /^[\u4e00-\u9fff]*/.exec(text.slice(0, longestName))?.[0] ?? '';
  for (let length = run.length; length >= 2; length--) {
    const name = run.slice(0, length);
    const own = name.length <= organ.length ? standsFor(name, organ) : name.endsWith(organ);
    if (own && organ !== '' && organSuffixes.some((suffix) => name.endsWith(suffix))) return length;
  }
  return 0;
}
