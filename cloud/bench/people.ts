/** Somebody of whom the benchmark makes up what they are found by. */
export interface Somebody {
  name: string
  phone: string
  idNumber: string
}

const surnames = Array.from('王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严')
const given = Array.from('建国志强卫东红军文明华平永刚德福海波春生秀英玉兰桂芳晓峰立新俊杰宏伟振宇家宝学良光荣庆祥长江大勇正义思远')

/** One in so many bears the name that most bear. */
const bearers = 1000
export const commonName = '张建国'

/** The same person for the same number. All others bear a name of their own, as long as there are enough; last digits are spread over all there are. */
export const somebody = (number: number): Somebody => {
  // A prime beside the powers of ten: neighbours share neither name nor digits, and no two the same whole number.
  const mixed = number * 7919
  const name = [surnames[mixed % surnames.length], given[Math.floor(mixed / surnames.length) % given.length], given[Math.floor(mixed / surnames.length / given.length) % given.length]]
  return {
    name: number % bearers === 0 ? commonName : name.join(''),
    phone: `13${String(mixed % 1_000_000_000).padStart(9, '0')}`,
    idNumber: `31011019${String(mixed % 10_000_000_000).padStart(10, '0')}`,
  }
}
