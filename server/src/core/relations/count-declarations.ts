import { gather } from '../lists.js';
import { matchesOf } from '../text/matches.js';
import { numberOf } from './enumeration.js';

/** A declared number of things: 三个方面, 四项制度, “三个到位”, 前三位. Offsets are in its block's text. */
export interface Declaration {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** 0 where the number is left open: 以下几点. */
  readonly count: number;
  /** What is counted, as written after the classifier: 方面, 制度, 到位. */
  readonly noun: string;
  /** 项, 次, 期; empty where none is written. */
  readonly classifier: string;
  /** “三个到位”: every item of its list holds the noun. */
  readonly slogan: boolean;
  /** Kinds, points or items are counted, not cases or deeds. */
  readonly kinds: boolean;
}

const classifiers =
  '个方面|方面|个|项|条|点|种|类|大|件|步|次|期|场|处|级|家|张|支|道|组|套|批|轮|榜|块|方(?![式案法便向可能米位程])';
const declared = new RegExp(`([二两三四五六七八九十]{1,3}|\\d{1,2}|几)(${classifiers})`, 'g');
const having =
  /(?:问题|措施|做法|不足|任务|方面|打算|特点|工作|原因|困难|短板)(?:主要|大致|大体)?有([二两三四五六七八九十])(?=[:,。])/g;

/** “四公开” counts without a classifier, “五个一” with one. */
const slogan = /“([二两三四五六七八九十])(个?)((?![项种类大点])(?:(?!.[二三四五六七八九十])[\u4e00-\u9fff]){1,6})”/g;
/** 居前三位的是: a rank counts those who hold it. */
const rank = /前([二两三四五六七八九十]|\d{1,2})[位名]/g;

/** Every declared number of a block's text, in order. */
export function declarationsIn(text: string, block: number): Declaration[] {
  const found = gather(matchesOf(text, declared), (match) => counted(text, match, block));
  if (text.includes('有')) found.push(...matchesOf(text, having).map((match) => had(match, block)));
  if (text.includes('“')) found.push(...matchesOf(text, slogan).map((match) => coined(match, block)));
  if (text.includes('前')) found.push(...matchesOf(text, rank).map((match) => ranked(match, block)));
  return found.sort((a, b) => a.start - b.start);
}

/** What its words say of a declared number; most say no more than how many and of what. */
interface Said {
  readonly count: number;
  readonly noun: string;
  readonly classifier?: string;
  readonly slogan?: boolean;
  readonly kinds?: boolean;
}

function declarationAt(block: number, [start, end]: readonly [number, number], said: Said): Declaration {
  const { count, noun, classifier = '', slogan = false, kinds = false } = said;
  return { block, start, end, count, noun, classifier, slogan, kinds };
}

const ranked = ({ index, 0: whole, 1: number = '' }: RegExpExecArray, block: number): Declaration =>
  declarationAt(block, [index + 1, index + whole.length], { count: numberOf(number), noun: '' });

function counted(text: string, match: RegExpExecArray, block: number): Declaration[] {
  const [written, all = '', classifier = ''] = match;
  // 高一、高二、高三三个年级: the first 三 belongs to the name.
  const number = doubled.test(all) ? all.slice(-1) : all;
  const whole = number + classifier;
  const end = match.index + written.length;
  const start = end - whole.length;
  const before = text.charAt(match.index - 1);
  if (/[第前\d.〔百千万十一二三四五六七八九几]/.test(before) || isTime(text, start, whole)) return [];
  // A slogan is read by its quotation marks.
  if (before === '“' && /^个[\u4e00-\u9fff]{1,6}”/.test(text.slice(end - 1, end + 7))) return [];
  const noun = nounAfter(text, end, number, classifier);
  const count = number === '几' ? 0 : numberOf(number);
  return [declarationAt(block, [start, end], { count, noun, classifier, kinds: /[类种项点面块]$/.test(whole) })];
}

const doubled = /^[一二两三四五六七八九]{2,}$/;

/** What follows the classifier; where nothing does, points are counted: 集中在三处:, 主要有五项,分别是, 问题有三个:. */
function nounAfter(text: string, end: number, number: string, classifier: string): string {
  const next = text.charAt(end);
  const points = /^[点条处]$/.test(classifier) || (/^[项类种]$/.test(classifier) && !/\d/.test(number));
  const colon =
    next === ':' && /[有为是分]$/.test(text.slice(Math.max(0, end - 8), end - classifier.length - number.length));
  if (classifier.endsWith('方面') || colon || (points && /[:,]/.test(next)) || (classifier === '点' && next === '。'))
    return '方面';
  return /^[\u4e00-\u9fff]{0,8}/.exec(text.slice(end, end + 8))?.[0] ?? '';
}

function had({ index, 0: whole, 1: number = '' }: RegExpExecArray, block: number): Declaration {
  const start = index + whole.length - 1;
  return declarationAt(block, [start, start + 1], { count: numberOf(number), noun: '问题', kinds: true });
}

function coined({ index, 1: number = '', 2: classifier = '', 3: noun = '' }: RegExpExecArray, block: number) {
  const start = index + 1;
  const end = start + number.length + classifier.length;
  return declarationAt(block, [start, end], { count: numberOf(number), noun, slogan: true });
}

/** 下午两点至五点半 tells the time. */
const isTime = (text: string, at: number, whole: string): boolean =>
  whole.endsWith('点') &&
  (/[午晨晚至到—-]$/.test(text.slice(Math.max(0, at - 1), at)) ||
    /^[半至到整—-]/.test(text.slice(at + whole.length, at + whole.length + 1)));

/** What a text lists when it speaks of itself: their number is that of the items, not of deeds in the world. */
const nouns =
  /^(?!工作日)[^,;。]{0,4}(?:方面|工作|措施|问题|不足|任务|做法|机制|制度|要求|内容|特点|事项|环节|事|举措|步骤|类|形式|途径|渠道|重点|短板|困难|原因|目标|难题|弱项|差距|打算|建议|亮点|变化|原则|关口|抓手|意见|薄弱|瓶颈|经验|要点)/;

export const isAbstract = ({ noun }: Declaration): boolean => nouns.test(noun);

const writings =
  /^[^,;。]{0,6}(?:栏|板块|办法|规定|规范|平台|领域|文件|指标|流程|清单|目录|主题|课题|模式|到位|关系|层面|环节|维度|级|主线|防线|战线)/;

/** What exists by its name: a list of names before such a count names each of them. */
export const isWriting = (declaration: Declaration): boolean =>
  isAbstract(declaration) || writings.test(declaration.noun);
