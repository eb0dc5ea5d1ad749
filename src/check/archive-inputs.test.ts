import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDisclosures } from './read-disclosures.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const prose = bytes('某市档案局2023年部门预算\n一般公共预算支出情况说明\n2023年一般公共预算支出12.00万元。');
const table = bytes(
  '2023年一般公共预算支出表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n201\t一般公共服务支出\t12.00\t10.00\t2.00\n合计\t\t12.00\t10.00\t2.00',
);

const read = async (archive: Uint8Array, path = '附件.zip') => {
  const { disclosures, inputs } = await readDisclosures([{ path, bytes: archive }]);
  return {
    documents: disclosures.map(({ id, paths }) => `${id}: ${paths.join(' ')}`),
    inputs: inputs.map(
      ({ path: file, status, reason }) => `${file} ${status}${reason === undefined ? '' : ` ${reason}`}`,
    ),
    disclosures,
  };
};

/** The same archive with other bytes where its headers have some: entries of one length. */
function patched(archive: Uint8Array, change: (header: DataView, isCentral: boolean) => void): Uint8Array {
  const copy = archive.slice();
  for (let at = 0; at + 46 < copy.length; at++) {
    const view = new DataView(copy.buffer, at);
    const mark = view.getUint32(0, true);
    if (mark === 0x04034b50 || mark === 0x02014b50) change(view, mark === 0x02014b50);
  }
  return copy;
}

const locked = (archive: Uint8Array, name: string) =>
  patched(archive, (header, isCentral) => {
    const at = isCentral ? 46 : 30;
    const found = new TextDecoder().decode(
      new Uint8Array(header.buffer, header.byteOffset + at, name.length),
    );
    const flags = isCentral ? 8 : 6;
    if (found === name) header.setUint16(flags, header.getUint16(flags, true) | 1, true);
  });

describe('archives', () => {
  test('its files are read as those of a folder, and joined', async () => {
    const { documents, inputs } = await read(zipSync({ '说明.txt': prose, '附表/表.txt': table }));
    expect(documents).toEqual(['budget/某市档案局/2023: 附件.zip!说明.txt 附件.zip!附表/表.txt']);
    expect(inputs).toEqual(['附件.zip ok', '附件.zip!说明.txt ok', '附件.zip!附表/表.txt ok']);
  });

  test('a figure has the archive and the file in its place', async () => {
    const { disclosures } = await read(zipSync({ 'a.txt': table }));
    expect(disclosures[0]?.tables[0]?.rows[0]?.place).toMatchObject({ file: '附件.zip!a.txt' });
  });

  test('names as Windows writes them', async () => {
    const archive = patched(zipSync({ 'NAME.txt': prose }), (header, isCentral) =>
      // 预算 in GBK, and no mark of UTF-8.
      new Uint8Array(header.buffer, header.byteOffset + (isCentral ? 46 : 30)).set([0xd4, 0xa4, 0xcb, 0xe3]),
    );
    expect((await read(archive)).inputs).toEqual(['附件.zip ok', '附件.zip!预算.txt ok']);
  });

  test('what systems leave behind is passed over, other formats are named', async () => {
    const { inputs } = await read(
      zipSync({
        '__MACOSX/._a.txt': bytes('x'),
        '.DS_Store': bytes('x'),
        '~$a.docx': bytes('x'),
        'a.txt': prose,
        'b.rar': bytes('Rar!'),
      }),
    );
    expect(inputs).toEqual(['附件.zip ok 压缩包中有些文件的格式不支持，没有读：b.rar', '附件.zip!a.txt ok']);
  });

  test('an archive without documents is none', async () => {
    expect((await read(zipSync({ 'a.jpg': bytes('x') }))).inputs).toEqual([
      '附件.zip ok 不是预算、决算或绩效自评文件，没有核对',
    ]);
  });

  test('an archive in an archive is opened, one within that is named', async () => {
    const deepest = zipSync({ 'd.txt': prose });
    const inner = zipSync({ 'c.txt': table, 'd.zip': deepest });
    const { documents, inputs } = await read(zipSync({ 'a.txt': prose, 'b.zip': inner }));
    expect(inputs).toEqual([
      '附件.zip ok',
      '附件.zip!a.txt ok',
      '附件.zip!b.zip ok',
      '附件.zip!b.zip!c.txt ok',
      '附件.zip!b.zip!d.zip unreadable 这是压缩包（zip），请先解压，再检查其中的文件',
    ]);
    expect(documents.join(' ')).toContain('附件.zip!b.zip!c.txt');
  });

  test('no more archives in an archive are opened than there are offices', async () => {
    const inner = zipSync({ 'c.txt': prose });
    const many = Object.fromEntries(Array.from({ length: 62 }, (_, index) => [`${100 + index}.zip`, inner]));
    const { inputs } = await read(zipSync(many));
    expect(inputs.filter((each) => each.endsWith('c.txt ok'))).toHaveLength(60);
    expect(inputs.filter((each) => each.includes('unreadable'))).toHaveLength(2);
  });

  test('a password on all files is said once, on one file of it', async () => {
    const one = zipSync({ 'a.txt': prose });
    const two = zipSync({ 'a.txt': prose, 'b.txt': prose });
    expect((await read(locked(one, 'a.txt'))).inputs).toEqual([
      '附件.zip unreadable 压缩包有密码，其中的 1 个文件都打不开，请解密后再检查',
    ]);
    expect((await read(locked(two, 'a.txt'))).inputs).toEqual([
      '附件.zip ok',
      '附件.zip!a.txt unreadable 文件有密码，请解密后再检查',
      '附件.zip!b.txt ok',
    ]);
  });

  test('one damaged entry does not keep the others from being read', async () => {
    const archive = zipSync({ 'a.txt': [prose, { level: 0 }], 'b.txt': table });
    archive[40] = (archive[40] ?? 0) ^ 0xff;
    const { inputs } = await read(archive);
    expect(inputs[1]).toMatch(/^附件.zip!a.txt unreadable /);
    expect(inputs[2]).toBe('附件.zip!b.txt ok');
  });

  test('a bomb is one line', async () => {
    const archive = zipSync({ 'a.txt': new Uint8Array(20_000_000), 'b.txt': prose });
    const { inputs } = await read(archive);
    expect(inputs).toEqual([
      '附件.zip ok',
      '附件.zip!a.txt unreadable 压缩包解开后过大（a.txt）',
      '附件.zip!b.txt ok',
    ]);
  });

  test('a data package in an archive', async () => {
    const descriptor = {
      name: 'mini',
      resources: [
        {
          name: 'budget_expenditure',
          path: 't.csv',
          gouji: { table: 'budget_expenditure', title: '支出总表', currencyUnit: '万元', notes: [] },
        },
      ],
      gouji: { version: '1', kind: 'budget', department: '某局', year: 2024, currencyUnit: '万元' },
    };
    const { documents } = await read(
      zipSync({
        'datapackage.json': bytes(JSON.stringify(descriptor)),
        't.csv': bytes('row,label,total,basic,project,source\ntotal,合计,30.00,10.00,20.00,p3\n'),
      }),
    );
    expect(documents).toEqual(['budget/某局/2024: 附件.zip!datapackage.json']);
  });
});
