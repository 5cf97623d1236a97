import { describe, expect, it } from 'vitest';
import { findPlaceholders } from '../../../server/src/core/forms/placeholders.js';
import { fold } from '../../../server/src/core/text/fold.js';

/** The draft with «» around every unfilled place. */
function marked(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of findPlaceholders(fold(text))) {
    out += `${text.slice(at, start)}«${text.slice(start, end)}»`;
    at = end;
  }
  return out + text.slice(at);
}

function finds(draft: string): void {
  it(draft, () => expect(marked(draft.replace(/[«»]/g, ''))).toBe(draft));
}

describe('stand-ins', () => {
  finds('«xxx»市水利局、«XX»镇人民政府、«××»局、«某某»县教育局、«□□»路');
  finds('«20XX»年«X»月«X»日，共收到申请«N»件、答复«X»件');
  finds('地址：青禾县«__»号，共«____»件，咨询电话：«XXXXXXXX»');
  finds('青府办发«〔 〕»  号，«【】»，«【机关名称】»，«{单位名称}»，2024«年  月  日»');
  finds('主动«***»息的数量');
  finds('联系人：«XXX»，电话：«0571-XXXXXXX»');
  finds('联系人为«某某»，地址：«××»，邮编：«□□□□□□»');
  finds('«联系人：»，«电话：»。');
  finds('本单位联系«电话：»；邮箱：«xx»');
  finds('受理申请«  »件，答复 «__» 件，印发文件« »份；图1«（待插入）»');
  finds('经办人：«○○»；传真：«***»');
});

describe('remarks to the author', () => {
  finds('一、总体情况«（宋体加粗小四号字）»');
  finds('三、收到和处理情况«（数据准确、要素齐全）»');
  finds('«（此处填写本机关简介）»«【请补充联系电话】»«（没有的请填写无，可删除）»«（300字以内）»');
});

describe('what only looks so', () => {
  finds('申请人周某某诉XX公司，证人张XX，李×同志');
  finds('规格3×4，见 www.xxx.gov.cn，邮箱 xx_xx@xx.cn，文件 a__b.doc');
  finds('二○一三年，第XX届，**重点**工作与***强调***，__加粗__文字');
  finds('申请人：XXX，电话：0571-8632177，联系人：许女士，网址：xx.gov.cn');
  finds('（以下简称《条例》）（含部分公开）（区分处理的，只计这一情形，不计其他情形）（此件予以主动公开）');
  finds('到窗口办理（填写申请表），浏览次数：()，年月日');
});
