import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { readClaims } from './read-claims.ts';
import { brief } from './testing/brief.ts';

const lexicon = lexiconOf(catalogue);
const read = (text: string): string[] => brief(readClaims([{ text, path: [], places: [] }], lexicon), [text]);

describe('no claim', () => {
  test.each([
    '负责12345市长热线的相关工作。',
    '打造24小时自助服务区，完成IPv6改造。',
    '根据《中华人民共和国预算法》（2018年修正）第14条规定，现予公开。',
    '联系电话：0371-66321200。',
    '公开日期为2023年2月18日。',
    '依据某财预〔2021〕15号文件执行。',
    '人均经费标准为每人1200元。',
    '单价100万元以上设备。',
    '对符合条件的企业给予10万元以上补助。',
    '满意度不低于95%。',
    '群众满意度≥90%，审批时限压缩率≥90%。',
    '全量事项审批时限压减达到89%以上。',
    '互联网出口1.5G、100M。',
    '自评覆盖率达到100%。',
    '单位缴费比例为16%。',
    '将审批时间压缩在28个工作日以内。',
    '2017-2019年财政规划。',
    '评价得分均超过90分，属于优秀。',
    '三公经费是指因公出国（境）费、公务用车购置及运行费和公务接待费。',
    '项目支出：指在基本支出之外发生的支出。',
    '每年安排约50万元用于宣传。',
    '补助标准为每户3000元。',
    '本项目满分100分。',
    '2022年度本单位没有政府性基金预算财政拨款支出。',
    '第一季度完成全部招标工作，工期120天。',
    '增长率提高2个百分点。',
    '近100余万元资金用于大厅改造。',
    '预算执行率有待进一步提高。',
    '设计使用年限为50年，抗震设防烈度为7度。',
    '投资约1200万元。',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
