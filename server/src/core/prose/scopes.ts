/** Words that say whose figures follow, where these are not simply the reporting organ's. */
const scopes =
  /(?:全[省市县区州镇乡街]|全系统|局机关|委机关|机关本级|本级|[市县区]本级|各县\(?市?区?\)?|[\u4e00-\u9fff]{2,6}分局|所属单位|下属单位|基层单位|[省市县区]政府)/;

/** The scope named since the previous figure; empty for the reporting organ itself. */
export function scopeOf(gap: string): string {
  return scopes.exec(gap)?.[0] ?? '';
}
