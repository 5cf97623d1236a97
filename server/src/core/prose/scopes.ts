/** Words that say whose figures follow, where these are not simply the reporting organ's. */
const words = [
  '全[省市县区州镇乡街]|全系统|局机关|委机关|机关本级|本级|[市县区]本级|各县\\(?市?区?\\)?',
  '所属单位|下属单位|基层单位|[省市县区]政府',
];
const scopes = new RegExp(words.join('|'));
/** Any text of Han may stand before 分局: it is looked for only where the word is. */
const scopesWithBranches = new RegExp([words[0], '[\\u4e00-\\u9fff]{2,6}分局', words[1]].join('|'));

/** The scope named since the previous figure; empty for the reporting organ itself. */
export function scopeOf(gap: string): string {
  const expression = gap.includes('分局') ? scopesWithBranches : scopes;
  return expression.exec(gap)?.[0] ?? '';
}
