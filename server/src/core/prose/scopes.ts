/** Words that say whose figures follow, where these are not simply the reporting organ's. */
const words = [
  '全[省市县区州镇乡街]|全系统|局机关|委机关|机关本级|本级|[市县区]本级|各县\\(?市?区?\\)?',
  '所属单位|下属单位|基层单位|[省市县区]政府(?!公报|新闻发布会)',
];
const scopes = new RegExp(words.join('|'));
/** Any text of Han may stand before 分局: it is looked for only where the word is. */
const scopesWithBranches = new RegExp([words[0], '[\\u4e00-\\u9fff]{2,6}分局', words[1]].join('|'));

/** The scope named since the previous figure; empty for the reporting organ itself. */
export function scopeOf(gap: string): string {
  const expression = gap.includes('分局') ? scopesWithBranches : scopes;
  return expression.exec(gap)?.[0] ?? '';
}

const ownTerritory = /政府|管委会|管理委员会|办事处/;

/** 全县 is a county government's own, and another body's than a department's. */
export function isOwnScope({ scope }: { readonly scope: string }, organ: string): boolean {
  if (scope === '' || /^(?:本级|[市县区]本级|全局|全委)/.test(scope)) return true;
  const isTerritory = ownTerritory.test(organ) || organ.endsWith(scope.slice(-1));
  return isTerritory && /^全[省市县区州镇乡街]/.test(scope);
}
