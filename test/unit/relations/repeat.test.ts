import { describe, expect, it } from 'vitest';
import { both, holding, silent, slips } from './both.js';

describe('the same fact again', () => {
  both('by the noun behind it', {
    right: '全县共设信息查阅点8个。8个查阅点中有5个设在乡镇。',
    holds: 'repeat 8个 = 8个',
    wrong: '全县共设信息查阅点8个。«9个»{figure-conflict: 8个}查阅点中有5个设在乡镇。',
  });
  both('by the words before it', {
    right: '全年不同意公开3件。不同意公开的3件均已说明理由。',
    holds: 'repeat 3件 = 3件',
    wrong: '全年不同意公开2件。不同意公开的«3件»{figure-conflict: 2件}均已说明理由。',
  });
  both('an estimate and the exact figure', {
    right: '全年发布信息近900条，准确数为893条。',
    holds: 'repeat 近900条 = 893条',
    wrong: '全年发布信息«近900条»{figure-conflict: 913条}，准确数为913条。',
  });
  both('what stands at one value', {
    right: '县局网站访问量12.3万人次。年末再次统计，县局网站访问量12.3万人次。',
    holds: 'repeat 12.3万人次 = 12.3万人次',
    wrong: '县局网站访问量12.3万人次。年末再次统计，县局网站访问量«13.2万人次»{figure-conflict: 12.3万人次}。',
  });
  both('taken up again', {
    right: '全年公开信息339条。339条信息中配有解读的不足10条。',
    holds: 'repeat 339条 = 339条',
    wrong: '全年公开信息339条。«340条»{figure-conflict: 339条}信息中配有解读的不足10条。',
  });
  both('more than there are', {
    right: '全县16个乡镇公开信息812条。明年到16个乡镇各走一遍。',
    holds: 'repeat 16个 = 16个',
    wrong: '全县16个乡镇公开信息812条。明年到«17个»{figure-conflict: 16个}乡镇各走一遍。',
  });
  both('all of them', {
    right: '9个税务分局（所）设有电子屏。标签化推送扩大到全部9个分局（所）。',
    holds: 'repeat 9个 = 9个',
    wrong: '9个税务分局（所）设有电子屏。标签化推送扩大到全部«10个»{figure-conflict: 9个}分局（所）。',
  });
  both('by another measure word', {
    right: '服务网点38处，其中总馆1处、分馆12处、流动点25处。12个分馆中有4个没有公开栏。',
    holds: 'repeat 12个 = 12处',
    wrong: '服务网点38处，其中总馆1处、分馆12处、流动点25处。«13个»{figure-conflict: 12处}分馆中有4个没有公开栏。',
  });
  it('under another unit, by a phrase in common', () => {
    expect(holding('发布政策法规解读16期。召开会议3次。通过网站发布政策法规解读材料16个。')).toContain(
      'repeat 16个 = 16期',
    );
    expect(holding('举办业务培训16期。召开会议3次。通过网站发布政策法规解读材料16个。')).toEqual([]);
  });
  it.todo('近700件 and 700余件 of the same matter: 回复留言近700件。……共回复留言700余件。');
});

describe('figures of other facts', () => {
  silent('what came back', '发放问卷300份，回收288份；288份问卷中，满意的270份。');
  silent('the rest of the bodies', '全县58个单位中，55个单位已公开，3个单位未公开。');
  silent('information of another place', '主动公开信息406条。新媒体公开的408条信息中，原创160条。');
  silent('some of the bodies', '全县共有16个乡镇。抽查5个乡镇，5个乡镇均已整改。');
  silent('villages and communities', '下辖9个村、2个社区。11个村（社区）均设公开栏。');
  silent('bodies of a body', '全县共有16个乡镇。延伸到20个乡镇便民服务站点。');
  silent('bodies of a wider place', '全县共有16个乡镇。与全市45个乡镇相比，公开数量居前。');
  silent('some of what was told', '全年公开信息339条。在公开的312条政策信息中，配有解读的10条。');
  silent('other periods', '上半年召开会议2次，下半年召开会议3次。');
  silent('sentences that open with figures of their own', '公开栏22块。21家企业已达标。23家企业已备案。');
  it('what each has is not what all have', () => {
    expect(holding('6个股室和11个站各确定1名信息员。17名信息员参加了培训。')).not.toContain('repeat 17名 = 1名');
  });
  silent('what there was before', '原有的直属单位6个减为5个。5个直属单位中3个设了公开栏。');
  silent('other scopes', '全县公开信息812条，其中县局机关公开120条。');
  silent('another kind of the same noun', '新设查阅点2个，另有3个查阅点正在建设。');
  silent('last year', '受理申请14件，上年受理申请13件。');
});

const later = '\n三、收到和处理政府信息公开申请情况\n';
slips('a figure that opens a sentence is one already told', [
  '主动公开政府信息548条。[548|549]条信息全部在局门户网站发布。',
  '发布抽检公告74条。[74|75]条公告用了5种样式。',
  '本报告由42个县直单位、18个乡镇共60个单位汇总。汇总的[60|62]个单位中有7个被提醒。',
]);

slips('an indicator of the format in another passage', [
  `全年收到政府信息公开申请6件，全部办结。${later}本年新收政府信息公开申请[6|7]件。`,
  `办结的申请中，予以公开8件，不予公开3件。${later}予以公开8件，不予公开[3|4]件。`,
  `全年办结申请21件，结转下年度继续办理2件。${later}本年度办理结果总计21件，结转下年度继续办理[2|3]件。`,
  `上年结转申请3件。${later}上年结转政府信息公开申请[3|2]件。`,
]);

describe('indicators that only look alike', () => {
  silent('what came in, and that with what was carried over', `收到申请13件。${later}新收申请12件，上年结转1件。`);
  silent('one handled, one concluded', `应办申请30件。${later}办结申请28件，结转下年2件。`);
  it('what was carried over says nothing again of what goes on', () => {
    expect(holding(`上年结转申请1件。${later}结转下年度继续办理1件。`)).toEqual([]);
  });
  silent('of one year and of all', `办结申请12件。${later}自2008年以来累计办结申请13件。`);
});
