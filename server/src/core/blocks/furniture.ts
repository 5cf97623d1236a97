import { isDigit } from '../text/marker.js';
import { wordsAt } from '../text/words.js';
import type { Line } from './lines.js';

/**
 * What web sites, document-sharing sites and printing leave in a text: page numbers, source and click counts, buttons.
 * A line is furniture when nothing else stands on it.
 */
export type Furniture = 'page' | 'site' | 'weak' | 'none';

export function furnitureOf(text: string): Furniture {
  if (text.length > longest) return isSharingNote(text) ? 'site' : 'none';
  if (isPageNumber(text)) return 'page';
  if (isSharingNote(text) || isBreadcrumb(text) || isPublicationNote(text)) return 'site';
  return furnitureWords(text);
}

const longest = 160;

/** `第 3 页 共 13 页`, `- 3 -`, `Page 3 of 13`, and a line of a table of contents: `一、概述………3`. */
const isPageNumber = (text: string): boolean =>
  (isDigit(text.charCodeAt(text.length - 1)) && /(?:…|\.{4}|·{4}) {0,4}\d{1,3}$/.test(text)) ||
  /^第 ?\d{1,4} ?页[ ,/(]*(?:[共总] ?\d{1,4} ?页)?\)?$/.test(text) ||
  /^[-—–─·•~]{1,3} ?\d{1,4} ?[-—–─·•~]{1,3}$/.test(text) ||
  /^page \d{1,4}(?: of \d{1,4})?$/i.test(text);

/** A page number left inside a line. */
export const pageNumberInside = /第 {0,2}\d{1,4} {0,2}页 {0,2}[共总] {0,2}\d{1,4} {0,2}页/g;

const isSharingNote = (text: string): boolean =>
  text.length < 400 &&
  (sharingAt(text, 0) !== undefined || (text.startsWith('《') && sharingWords.some((word) => text.includes(word))));

const sharingWords = [
  '由会员',
  '珍藏版',
  '更多内容请',
  '可在线阅读',
  '相关推荐:',
  '温馨提示:',
  '资源描述:',
  '本文档共',
];
const sharingAt = wordsAt(sharingWords);

/** `首页 > 政府信息公开`; a line of prose that begins with the word has a full stop. */
const isBreadcrumb = (text: string): boolean =>
  text.length < 90 && !text.includes('。') && breadcrumbAt(text, 0) !== undefined && /[>:]/.test(text);

const breadcrumbAt = wordsAt(['首页', '网站首页', '当前位置', '您的位置', '您现在的位置', '您当前的位置', '所在位置']);

/** Where a site's head stands before the report on the same line: the length of the head, 0 where there is none. */
export function siteHead(text: string): number {
  if (text.length < 120 || breadcrumbAt(text, 0) === undefined) return 0;
  let end = 0;
  for (const word of headEnds) {
    const at = text.lastIndexOf(word, 500);
    if (at >= 0) end = Math.max(end, at + word.length);
  }
  return end;
}

const headEnds = ['-->', '相关链接:', '文件下载', '文字版', 'QQ空间', '浏览次数:', '打印'];

/** `（2021年1月22日发布）`, `(此件公开发布)`. */
const isPublicationNote = (text: string): boolean =>
  /^\(?(?:此件[^,。]{0,12}公开[^,。]{0,4}|\d{4}年\d{1,2}月\d{1,2}日 ?(?:发布|公布))\)?$/.test(text);

/**
 * Reads a line as a row of furniture words, dates and marks. `weak` words (`媒体报道`) could be anything: they count only
 * beside other furniture.
 */
function furnitureWords(text: string): Furniture {
  let at = 0;
  let strong = 0;
  let weak = 0;
  while (at < text.length) {
    const keyed = keyedEnd(text, at);
    const word = keyed > at ? '' : (wordAt(text, at) ?? '');
    if (keyed > at) {
      if (!plainKeys.some((key) => text.startsWith(key, at))) strong++;
      else weak++;
      at = keyed;
    } else if (word !== '') {
      if (weakWords.includes(word)) weak++;
      else strong++;
      at += word.length;
    } else if (fillers.test(text.charAt(at))) at++;
    else return 'none';
  }
  if (strong > 0) return 'site';
  return weak > 0 ? 'weak' : 'none';
}

const fillers = /[ |/:()【】[\]<>《》·\-—_,.\d年月日时分秒]/;

/** `来源: 某局` up to the next run of blanks; the end of it, or `at` where no key stands here. */
function keyedEnd(text: string, at: number): number {
  const key = keyAt(text, at);
  if (key === undefined) return at;
  let end = at + key.length;
  while (text.charAt(end) === ' ') end++;
  if (text.charAt(end) !== ':') return at;
  while (text.charAt(end) === ':' || text.charAt(end) === ' ') end++;
  return valueEnd(text, end);
}

/** A value runs to the next blank; a blank inside a date and time (`2019-02-27 09:16`) does not end it. */
function valueEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end < from + 40) {
    if (keyAt(text, end) !== undefined) return end;
    if (text.charAt(end) === ' ' && !/^ \d{1,2}:\d/.test(text.slice(end, end + 5))) return end;
    if ('。;,'.includes(text.charAt(end))) return end;
    end++;
  }
  return end;
}

/** Keys that prose uses as well: furniture only beside another key. */
const plainKeys = ['时间', '日期', '作者', '名称', '标题', '栏目', '编辑'];

const keys = [
  '信息来源',
  '文章来源',
  '稿件来源',
  '来源',
  '责任编辑',
  '发布时间',
  '发布日期',
  '发布机构',
  '发布单位',
  '发布人',
  '生成日期',
  '成文日期',
  '发文日期',
  '浏览次数',
  '浏览量',
  '点击次数',
  '点击数',
  '点击量',
  '点击率',
  '阅读次数',
  '阅读量',
  '访问次数',
  '访问量',
  '字体大小',
  '字体',
  '字号',
  '保护视力色',
  '索引号',
  '信息索引',
  '发文机关',
  '发文字号',
  '文号',
  '主题分类',
  '信息分类',
  '公开方式',
  '公开时限',
  '公开范围',
  '有效性',
  '关键词',
  '原文链接',
  '下载次数',
  '分享到',
  '本地目录',
  ...plainKeys,
];

const weakWords = [
  '文字解读',
  '图片解读',
  '视频解读',
  '访谈解读',
  '媒体报道',
  '专家解读',
  '大',
  '中',
  '小',
  '返回',
  '关闭',
  '收藏',
];

const words = [
  '扫一扫在手机上查看当前页面',
  '扫一扫在手机打开当前页',
  '扫一扫分享本页',
  '手机扫一扫打开当前页',
  '附件下载',
  '相关解读',
  '相关文件',
  '相关附件',
  '相关链接',
  '相关文章',
  '上一篇',
  '下一篇',
  '打印本页',
  '关闭窗口',
  '关闭本页',
  '关闭页面',
  '返回顶部',
  '返回首页',
  '全真版',
  '文字版',
  '文件下载',
  '网站地图',
  '联系我们',
  '加入收藏',
  '设为首页',
  '打印',
  '置顶',
  '分享',
  '微信',
  '微博',
  'QQ空间',
  '-->',
  ...weakWords,
];

const keyAt = wordsAt(keys);
const wordAt = wordsAt(words);

/**
 * A table of contents without page numbers: the lines from 目录 on until the first of its headings comes again. The index of
 * the line behind it; `from` where there is none.
 */
export function contentsEnd(lines: readonly Line[], from: number): number {
  const { text: head } = lines[from] as Line;
  if (!head.startsWith('目') || head.replaceAll(' ', '') !== '目录') return from;
  const first = lines[from + 1]?.text;
  for (let at = from + 2; at < lines.length && at < from + 80; at++) {
    const { text } = lines[at] as Line;
    if (text === first) return at;
    if (text.length > 60) return from;
  }
  return from;
}

/** Lines that a crawler puts before the text: `键: 值` lines down to a rule of `=`. The number of lines; 0 for none. */
export function crawlerHead(lines: readonly Line[]): number {
  const rule = lines.findIndex(({ text }, index) => index < 40 && /^={8,}(?:[^=]{1,8}=*)?$/.test(text));
  if (rule < 2) return 0;
  const keyed = lines.slice(0, rule).filter(({ text }) => /^[^:。,]{1,12}:/.test(text)).length;
  return keyed >= 2 && keyed >= rule - 2 ? rule + 1 : 0;
}
