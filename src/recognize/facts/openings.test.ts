import { describe, expect, test } from 'vitest';
import { document, text } from '../../../test/printed-grids.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { recognize } from '../recognize.ts';

/** How a document begins, and what is known from that: kind, year, office, unit. */
type Opening = [
  shape: string,
  lines: string,
  kind: string,
  year: number | undefined,
  office: string,
  unit: string,
];

// Invented openings in the shapes of published pages of many provinces.
const openings: Opening[] = [
  [
    'the unit itself of an office, in brackets behind its name',
    `云泽县林业局（本级）2023年度单位决算公开说明
一、收入支出决算总体情况
2023年度收入总计560.00万元，支出总计560.00万元。`,
    'final',
    2023,
    '云泽县林业局(本级)',
    '万元',
  ],
  [
    'what was spent in a finished year, on a page that has no word for its kind',
    `云泽县商务局2017年“三公”经费财政拨款支出情况
2017年，“三公”经费财政拨款支出60.00万元，比上年减少20.00万元，下降25.00%。
2017年公务接待费16.00万元，国内公务接待96批次，1120人次。`,
    'final',
    2017,
    '云泽县商务局',
    '万元',
  ],
  [
    'what is spent in a year to come, compared with the one before',
    `云泽县商务局2017年“三公”经费财政拨款支出情况
2017年预算安排“三公”经费财政拨款支出60.00万元，比上年减少20.00万元，下降25.00%。
2017年公务接待费16.00万元，比上年减少2.00万元。`,
    'budget',
    2017,
    '云泽县商务局',
    '万元',
  ],
  [
    'amounts of two years side by side, the earlier first, with no word that compares',
    `一、收支预算及变动
2021年收入预算70.00万元，2022年收入预算77.00万元，增加7.00万元，增长10.00%。
1.财政拨款2021年预算60.00万元，2022年预算66.00万元，增加6.00万元，增长10.00%。
2.其他收入2021年预算10.00万元，2022年预算11.00万元，增加1.00万元，增长10.00%。`,
    'budget',
    2022,
    '',
    '万元',
  ],
  [
    'the word for an office behind its name',
    `云泽县长塘乡中心学校部门2021年度部门决算
一、收入支出决算总体情况
2021年度收入总计560.00万元。`,
    'final',
    2021,
    '云泽县长塘乡中心学校',
    '万元',
  ],
  [
    'the level behind the name of an office',
    `2017年清江县人民法院省级部门决算基本情况说明
一、收入支出决算总体情况
2017年度收入总计560.00万元。`,
    'final',
    2017,
    '清江县人民法院',
    '万元',
  ],
  [
    'the year between a region and its office',
    `洞庭县2016年度水库移民局“三公”经费决算情况
2016年度“三公”经费支出8.74万元。`,
    'final',
    2016,
    '洞庭县水库移民局',
    '万元',
  ],
  [
    'the year between a region and nothing but the kind',
    `洞庭县2016年度“三公”经费决算情况
2016年度“三公”经费支出8.74万元。`,
    'final',
    2016,
    '洞庭县',
    '万元',
  ],
  [
    'who gives a text, in front of what it is about',
    `云泽第一高级中学关于2022年预算及“三公”经费预算公开的说明
一、收入预算
2022年收入预算560.00万元。`,
    'budget',
    2022,
    '云泽第一高级中学',
    '万元',
  ],
  [
    'an office named only behind the year that a sentence begins with',
    `一、“三公”经费支出总体情况
2018年度海晏岭县水利局一般公共预算财政拨款安排的“三公”经费支出决算5.46万元。
（1）公务接待费支出决算1.35万元。`,
    'final',
    2018,
    '海晏岭县水利局',
    '万元',
  ],
  [
    'a report to deputies: the year of the draft, not of how the year before went, nor of the meeting',
    `关于云泽县2022年预算执行情况和2023年预算草案的报告
——2023年2月8日在云泽县第九届人民代表大会第三次会议上
云泽县财政局
一、2022年预算执行情况
2022年，全县一般公共预算支出完成81000万元，比上年决算增长2.1%。
2022年，税收收入完成32000万元。`,
    'budget',
    2023,
    '云泽县',
    '万元',
  ],
  [
    'a town of a short name that announces its account',
    `为便于监督，现将柳镇镇2021年度“三公”经费决算情况公布如下：
2021年度“三公”经费决算6.20万元，较上年决算数减少0.10万元。`,
    'final',
    2021,
    '柳镇镇',
    '万元',
  ],
  [
    'a clause in front of the year that names somebody else',
    `根据国务院关于推进政府预算信息公开的部署，2021年云泽县林业局“三公”经费决算6.20万元。`,
    'final',
    2021,
    '',
    '万元',
  ],
  [
    'a level that is announced, and no name',
    `按照云泽县人民代表大会审议通过的预算，现将县本级“三公”经费预算公开如下：
2023年县本级“三公”经费预算628.00万元。`,
    'budget',
    2023,
    '',
    '万元',
  ],
  [
    'the year in front of such a name',
    `2023年度云泽县林业局（机关）单位决算
一、收入支出决算总体情况
2023年度收入总计560.00万元，支出总计560.00万元。`,
    'final',
    2023,
    '云泽县林业局(机关)',
    '万元',
  ],
  [
    'a town: name and title on two lines, laws and an announcement below',
    `青石县柳林镇人民政府
2021年度“三公”经费决算汇总情况
按照《预算法》和《青石县预决算信息公开管理办法》有关要求，现将青石县柳林镇本级2021年度“三公”经费决算汇总情况公布如下：
2021年度镇本级“三公”经费决算6.20万元，较上年决算数减少0.10万元；较年初预算数减少1.80万元。`,
    'final',
    2021,
    '青石县柳林镇人民政府',
    '万元',
  ],
  [
    'budget and outturn of one year in two sentences, no title',
    '2019年度“三公”经费财政拨款支出预算为31.00万元，2019年实际支出“三公经费”决算为18.20万元。相比2018年公务接待费有所减少。',
    'final',
    2019,
    '',
    '万元',
  ],
  [
    'budget of this year and account of last year under two headings',
    `一、2022年“三公”经费预算安排情况
2022年度“三公”经费预算总计15.00万元，其中：公务接待费5.00万元，公务用车运行费10.00万元。
二、2021年“三公”经费决算情况
2021年度“三公”经费合计支出12.40万元，其中：公务接待费4.40万元，公务用车运行费8.00万元。`,
    'budget',
    2022,
    '',
    '万元',
  ],
  [
    'a web page: date of publication and name of an attachment above the contents',
    `欢迎来到临泉市第二中医医院
2023年度临泉市第二中医医院单位决算
来源：临泉市第二中医医院 发布时间：2024-09-24 16:08:34
/临泉市第二中医医院2023年度决算报表.xls
目录
第一部分 单位概况 3
第二部分 2023年度单位决算情况说明 4
四、财政拨款收入支出决算总体情况说明 5`,
    'final',
    2023,
    '临泉市第二中医医院',
    '万元',
  ],
  [
    'a web page: path of the site, index number and date of the file',
    `首页 > 政府信息公开 > 法定主动公开内容 > 预决算公开 > 部门决算 > 2023年
2023年度云岭县高山乡卫生院部门决算
索引号 640000001/2024-00873 文号 生成日期 2024年11月13日
第一部分  单位概况`,
    'final',
    2023,
    '云岭县高山乡卫生院',
    '万元',
  ],
  [
    'a web page: the site calls everything 预决算',
    `当前位置：金沙州人民政府>>金沙州教育体育局窗口>>预决算公开>>
金沙州第三中学2023年度预算公开说明
发布时间：2023-02-24
金沙州第三中学2023年预算公开目录
第一部分 金沙州第三中学2023年部门预算编制说明
根据《金沙州人民政府办公室关于进一步做好公开工作的通知》（金政办函〔2019〕7号）要求，现公开如下：`,
    'budget',
    2023,
    '金沙州第三中学',
    '万元',
  ],
  [
    'the cover on two lines, no office in the second',
    `南河市东岭区政协
2023年部门预算
目 录
第一部分 南河市东岭区政协概况
第二部分 南河市东岭区政协2023年部门预算情况说明
二、“三公”经费预算情况说明`,
    'budget',
    2023,
    '南河市东岭区政协',
    '万元',
  ],
  [
    'every figure in yuan, the budget named before the account',
    `中国人民政治协商会议青石县委员会2022年度“三公”经费决算情况说明
一、一般公共预算财政拨款“三公”经费支出决算总体情况
中国人民政治协商会议青石县委员会2022年度一般公共预算财政拨款“三公”经费支出年初预算为150000.00元，支出决算为60000.00元，完成年初预算的40.00%。`,
    'final',
    2022,
    '中国人民政治协商会议青石县委员会',
    '元',
  ],
  [
    'the office twice, once in brackets; a summary mark; a bar behind the title',
    `海滨新区教育体育局（汇总）2022年度部门决算 |
海滨新区教育体育局2022年度部门决算
目 录
第一部分 概 况1
第二部分 2022年度部门决算表15
五、财政拨款收入支出决算总表15`,
    'final',
    2022,
    '海滨新区教育体育局',
    '万元',
  ],
  [
    'the year before the office',
    `2021年白水市人民政府行政服务中心部门决算
目 录
第一部分：白水市人民政府行政服务中心概况
第二部分：白水市人民政府行政服务中心2021年部门决算表`,
    'final',
    2021,
    '白水市人民政府行政服务中心',
    '万元',
  ],
  [
    'spaces around the year, 决算公开说明',
    `东川区河道堤防管理处 2021 年度决算公开说明
（目录）
第二部分：2021 年度部门决算情况说明
一、2021 年度收入支出决算总体及增减变动情况
三、2021 年度一般公共决算财政拨款安排的“三公”经费支出决算情况说明
四、关于 2021 年度预算绩效情况的说明`,
    'final',
    2021,
    '东川区河道堤防管理处',
    '万元',
  ],
  [
    'lines of a secrecy check below the title',
    `平湖县审计局2020年部门决算
保密审查情况：已审查
部门主要负责人审签情况：已审签
第三部分 2020年部门决算情况说明
根据《平湖县机构改革方案》（平办字〔2019〕14号），平湖县审计局是主管全县审计工作的县政府工作部门。`,
    'final',
    2020,
    '平湖县审计局',
    '万元',
  ],
  [
    'a budget told without the word budget',
    `一、“三公”经费安排情况
2022年本部门财政拨款安排“三公”经费502.40万元，比上年减少14.60万元，下降2.82%，主要原因是2021年购置车辆。`,
    'budget',
    2022,
    '',
    '万元',
  ],
  [
    'an approval document',
    `云岛省华文商业学校2022年决算批复公开资料
部门：云岛省华文商业学校　金额单位：万元`,
    'final',
    2022,
    '云岛省华文商业学校',
    '万元',
  ],
  [
    'budget and three public expenses in one title',
    `竹溪县水务局2024年部门预算及“三公”经费预算信息公开
一、部门基本情况
2023年，县水务局完成小型水库维修12座。
2024年部门预算收入812.00万元，较2023年预算增加10.00万元。`,
    'budget',
    2024,
    '竹溪县水务局',
    '万元',
  ],
  [
    'the year in numerals',
    `竹溪县档案局
二〇二四年部门预算
二〇二四年三月
目 录`,
    'budget',
    2024,
    '竹溪县档案局',
    '万元',
  ],
  [
    'office, year and unit in one line above a table',
    `收入支出决算总表
部门：竹溪县林业局　　2022年度　　金额单位：元`,
    'final',
    2022,
    '竹溪县林业局',
    '元',
  ],
  [
    'a lead that tells by whom the budget was approved',
    '根据竹溪县第七届人民代表大会第三次会议批准的竹溪县本级2024年部门预算，“三公”经费安排情况如下：公务接待费54.00万元，比上年年初预算减少6.00万元。',
    'budget',
    2024,
    '竹溪县本级',
    '万元',
  ],
  [
    'the second name of an office in brackets',
    `青石县文化馆（柳林美术馆）
2022年部门预算公开说明`,
    'budget',
    2022,
    '青石县文化馆',
    '万元',
  ],
  [
    'an office alone, without those below it, keeps that it is alone',
    '青石县文化局（本级）2022年部门预算公开说明',
    'budget',
    2022,
    '青石县文化局(本级)',
    '万元',
  ],
  [
    'an amount that looks like a year',
    `对个人和家庭补助支出预算 25120 元，占基本支出预算 0.63%，同比减少 2016 元，下降 7.43%。
六、一般公共预算基本支出情况说明
2024 年本年一般公共预算基本支出 3987300.50 元，较上年减少 0.30%。`,
    'budget',
    2024,
    '',
    '元',
  ],
  [
    'more comparisons than statements',
    `（一）本单位2021年度总收入60.00万元，其中本年收入50.00万元，较2020年度决算数减少10.00万元。
1.财政拨款收入45.00万元，较2020年度决算数减少9.00万元。
2.上级补助收入5.00万元，较2020年度决算数减少1.00万元。`,
    'final',
    2021,
    '',
    '万元',
  ],
  [
    'a summary of a city',
    '经白水市财政局汇总，2023年白水市部门（含参照管理的事业单位）“三公”经费决算总额600.00万元，比上年下降1.0%。',
    'final',
    2023,
    '',
    '万元',
  ],
  [
    'a budget with a report on last year in front',
    `白水市科学技术协会2025年单位预算公开
第一部分 白水市科学技术协会概况
2024年，本单位举办科普活动40场。2024年全年服务群众2万人次。2024年新增会员300人。
第三部分 2025年单位预算情况说明
本单位2025年收支总预算300.00万元，与2024年相比减少5.00万元。`,
    'budget',
    2025,
    '白水市科学技术协会',
    '万元',
  ],
  [
    'a final account that compares with its own budget all the time',
    `（一）总体情况
2022年度财政拨款支出年初预算为80.00万元，支出决算为76.00万元，完成年初预算的95.00%。
行政运行年初预算为60.00万元，支出决算为57.00万元，决算数小于预算数。
机关服务年初预算为20.00万元，支出决算为19.00万元，决算数小于预算数。`,
    'final',
    2022,
    '',
    '万元',
  ],
  [
    'a self-evaluation that speaks of budgets',
    `竹溪县民政局2022年度部门整体支出绩效自评报告
一、部门基本情况
2022年部门预算批复数812.00万元，预算执行率98.00%。`,
    'self-eval',
    2022,
    '竹溪县民政局',
    '万元',
  ],
  [
    'an outturn compared with the budget, told without the word account; the source of the page above',
    `来源：竹溪县第二幼儿园 2018年3月12日
2017年“三公”经费支出12.00万元，较上年减少3.00万元，与年初预算对比减少1.00万元。`,
    'final',
    2017,
    '竹溪县第二幼儿园',
    '万元',
  ],
  [
    'an account of 2022 published with the date of 2023',
    `关于公开竹溪县司法局2022年度部门决算的说明
2023年9月20日
截至2022年12月31日，本部门共有车辆3辆。2023年1月起实行新的用车办法。`,
    'final',
    2022,
    '竹溪县司法局',
    '万元',
  ],
  [
    'years of plans and of carry-overs',
    `白水市林业中心单位预算
（2025年）
《白水市“十四五”林业规划（2021-2025年）》提出造林12万亩。
2024年结转资金20.00万元，2025年单位预算安排180.00万元。`,
    'budget',
    2025,
    '白水市林业中心',
    '万元',
  ],
  [
    'the office between the year and what is told of it; a word of the name that also leads to names',
    `2017年云桥市经济信息局“三公”经费增减情况说明
2017年云桥市经济信息局财政拨款“三公”经费支出预算35.00万元，比上年减少2.00万元。`,
    'budget',
    2017,
    '云桥市经济信息局',
    '万元',
  ],
  [
    'the office cut from 部门 on a line of its own',
    `附件2
云桥经济开发区管委会2020年部门
“三公”经费预算
2020年2月`,
    'budget',
    2020,
    '云桥经济开发区管委会',
    '万元',
  ],
  [
    'a lead that announces the office behind a comma',
    '按照《预算法》及市政府关于推进信息公开工作的要求，现将云桥区柳林镇2021年度“三公”经费决算情况公布如下：',
    'final',
    2021,
    '云桥区柳林镇',
    '万元',
  ],
  [
    'a news page: who was asked is no office of the document',
    '云桥晚报讯昨日，记者从市财政局了解到，云桥市2016年市本级“三公”决算支出合计900.00万元。',
    'final',
    2016,
    '',
    '万元',
  ],
  [
    'published late in the year after, told without the word account',
    `云桥市东岭区2019年度“三公”经费公开说明
2020-09-27 15:24:15 点击：[12]
2019年度东岭区共有一级预算部门12个，“三公”经费支出合计85.00万元，同比减少4.00万元。`,
    'final',
    2019,
    '云桥市东岭区',
    '万元',
  ],
  [
    'published early in the year after',
    `2017年“三公”经费预算情况说明
时间：2018-01-10 来源：县财政局
2017年公务用车运行维护费为39.00万元，比上年减少1.00万元。`,
    'budget',
    2017,
    '',
    '万元',
  ],
  [
    'years of a law, of a rule and of a reform',
    `柳林镇人民政府“三公”经费预算公开
根据2014年修正的《中华人民共和国预算法》和2013年印发的《厉行节约条例》，本镇“三公”经费预算12.00万元。
2016年公务用车制度改革后，保留公务用车2辆。2019年组建的综合服务中心一并公开。`,
    'budget',
    undefined,
    '柳林镇人民政府',
    '万元',
  ],
  [
    'the year of the budget behind the years of a law and of a reform',
    `柳林镇人民政府“三公”经费预算公开
根据2014年修正的《中华人民共和国预算法》，2022年本镇“三公”经费预算12.00万元。
2016年公务用车制度改革后，保留公务用车2辆。2019年机构改革以来，办公用房未再增加。`,
    'budget',
    2022,
    '柳林镇人民政府',
    '万元',
  ],
];

/** Where the name of the office may stand at the beginning. */
const names: readonly (readonly [shape: string, lines: string, office: string])[] = [
  [
    'in front of its duties',
    '2022年部门预算公开\n一、云泽县粮食和物资储备中心主要职责\n负责储备。',
    '云泽县粮食和物资储备中心',
  ],
  [
    'in front of its duties and how it is set up',
    '2022年部门预算\n第一部分 云泽县退役军人事务局部门职责及机构设置\n第二部分 部门预算表',
    '云泽县退役军人事务局',
  ],
  [
    'in front of what it gives notice of',
    '云泽县气象局关于公开2022年度部门决算的通知\n一、基本情况',
    '云泽县气象局',
  ],
  [
    'behind the word for the source',
    '当前位置：首页 > 专题专栏 > 预决算公开\n2022年度部门决算公开\n来源：云泽县应急管理局 发布时间：2023-09-12\n一、基本情况',
    '云泽县应急管理局',
  ],
  [
    'whole behind the word for the source, without its region in the title',
    '柳塘镇2022年度部门决算公开\n来源：云泽县柳塘镇 发布时间：2023-09-12',
    '云泽县柳塘镇',
  ],
  [
    'behind the word for who publishes',
    '索引号：YZ001-2023-0012\n发布机构：云泽县融媒体中心\n标题：2022年度部门决算公开',
    '云泽县融媒体中心',
  ],
  [
    'in a title in marks that is announced',
    '现将《云泽县应急管理局2022年度部门决算》予以公开。\n一、基本情况',
    '云泽县应急管理局',
  ],
  ['in a title in marks', '《云泽县应急管理局2022年部门预算》\n一、基本情况', '云泽县应急管理局'],
  [
    'broken over two lines, the kind behind it',
    '2022年度\n云泽县机关事务\n服务中心部门决算\n目录',
    '云泽县机关事务服务中心',
  ],
  [
    'broken over two lines, the kind below them',
    '云泽县人力资源\n和社会保障局\n2022年度部门决算\n目录',
    '云泽县人力资源和社会保障局',
  ],
  [
    'broken behind what ends like an office',
    '2022年度云泽县人力资源和社会\n保障局部门决算公开\n目录',
    '云泽县人力资源和社会保障局',
  ],
  [
    'without its region, which the first sentence tells',
    '审计局2022年度部门决算公开\n一、基本情况\n云泽县审计局是县政府工作部门，负责审计。',
    '云泽县审计局',
  ],
  [
    'in the first sentence alone',
    '2022年部门预算\n一、主要职能\n云泽县审计局贯彻落实方针政策，负责审计。',
    '云泽县审计局',
  ],
  [
    'in brackets below the title',
    '2023年度部门决算公开文本\n（云泽县水库移民开发服务所）',
    '云泽县水库移民开发服务所',
  ],
  ['below the date', '2022年度部门决算\n2023年9月\n云泽县审计局\n目录', '云泽县审计局'],
  ['in front of a seal', '部门名称：云泽县审计局（盖章）\n2022年度部门决算', '云泽县审计局'],
  ['behind a label with a seal', '部门名称（公章）：云泽县审计局\n2022年度部门决算', '云泽县审计局'],
  ['in front of a remark', '2022年度云泽县审计局（盖章）部门决算公开\n目录', '云泽县审计局'],
  [
    'behind a mark of the page',
    '【部门决算】云泽县审计局2022年度部门决算\n字体：[大 中 小]\n目录',
    '云泽县审计局',
  ],
  ['behind the word for a title', '标题：云泽县审计局2022年度部门决算\n索引号：123\n目录', '云泽县审计局'],
  ['nowhere, beside a list of offices', '2022年度部门决算公开\n云泽县审计局\n云泽县水利局\n一、基本情况', ''],
  [
    'nowhere: the account is of all offices of a region',
    '2022年度全县“三公”经费决算情况\n云泽县财政局\n2022年全县“三公”经费支出600.00万元。',
    '',
  ],
  [
    'nowhere: an office within the office has duties',
    '2022年度部门决算\n（一）办公室主要职责\n（二）国库股职责',
    '',
  ],
];

test.each(names)('the office %s', (_, lines, office) => {
  const [first] = recognize([document(...lines.split('\n').map((line) => text(line)))], catalogue);
  expect(first?.department).toBe(office);
});

describe('openings', () => {
  test.each(openings)('%s', (_shape, lines, kind, year, office, unit) => {
    const blocks = lines.split('\n').map((line) => text(line));
    const [first] = recognize([document(...blocks)], catalogue);
    const { department, currencyUnit } = first ?? {};
    expect({ kind: first?.kind, year: first?.year, department, currencyUnit }).toEqual({
      kind,
      year,
      department: office,
      currencyUnit: unit,
    });
  });
});
