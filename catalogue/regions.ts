import type { Documented } from './documented'

/** A code of `owner_setting.store_region`: where an overseas owner keeps the data. */
export interface StoreRegion extends Documented {
  code: number
  en: string
  zh: string
  /** ISO 3166-1 alpha-2. */
  iso: string
  isoName: string
  /** null: the English page lost the name. */
  englishPageName: string | null
  /** Which fields are derived and not read on the page. */
  derived: readonly string[]
}

export const storeRegions: readonly StoreRegion[] = [
  {
    code: 1000,
    en: 'United Arab Emirates',
    englishPageName: 'United Arab Emirates',
    zh: '阿拉伯联合酋长国',
    iso: 'AE',
    isoName: 'United Arab Emirates',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)',
    note: 'English page prints this row twice (identical); one record kept. Whether the live page also repeats it could not be checked; no code is missing around it (AE<AG; Afghanistan is 2000)'
  },
  {
    code: 1001,
    en: 'Antigua and Barbuda',
    englishPageName: 'Antigua and Barbuda',
    zh: '安提瓜和巴布达',
    iso: 'AG',
    isoName: 'Antigua and Barbuda',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1002,
    en: 'Angola',
    englishPageName: 'Angola',
    zh: '安哥拉',
    iso: 'AO',
    isoName: 'Angola',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1003,
    en: 'Argentina',
    englishPageName: 'Argentina',
    zh: '阿根廷',
    iso: 'AR',
    isoName: 'Argentina',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1004,
    en: 'Austria',
    englishPageName: 'Austria',
    zh: '奥地利',
    iso: 'AT',
    isoName: 'Austria',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1005,
    en: 'Australia',
    englishPageName: 'Australia',
    zh: '澳大利亚',
    iso: 'AU',
    isoName: 'Australia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1006,
    en: 'Aruba',
    englishPageName: 'Aruba',
    zh: '阿鲁巴',
    iso: 'AW',
    isoName: 'Aruba',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1007,
    en: 'Barbados',
    englishPageName: 'Barbados',
    zh: '巴巴多斯',
    iso: 'BB',
    isoName: 'Barbados',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1008,
    en: 'Bermuda',
    englishPageName: 'Bermuda',
    zh: '百慕大',
    iso: 'BM',
    isoName: 'Bermuda',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1009,
    en: 'Brunei',
    englishPageName: 'Brunei',
    zh: '文莱',
    iso: 'BN',
    isoName: 'Brunei Darussalam',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1010,
    en: 'Brazil',
    englishPageName: 'Brazil',
    zh: '巴西',
    iso: 'BR',
    isoName: 'Brazil',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1011,
    en: 'Bahamas',
    englishPageName: 'The Bahamas',
    zh: '巴哈马',
    iso: 'BS',
    isoName: 'Bahamas',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1012,
    en: 'Bhutan',
    englishPageName: 'Bhutan',
    zh: '不丹',
    iso: 'BT',
    isoName: 'Bhutan',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1013,
    en: 'Botswana',
    englishPageName: 'Botswana',
    zh: '博茨瓦纳',
    iso: 'BW',
    isoName: 'Botswana',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1014,
    en: 'Canada',
    englishPageName: 'Canada',
    zh: '加拿大',
    iso: 'CA',
    isoName: 'Canada',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1015,
    en: 'Democratic Republic of the Congo',
    englishPageName: 'Democratic Republic of Congo',
    zh: '刚果（金）',
    iso: 'CD',
    isoName: 'Congo, The Democratic Republic of the',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1016,
    en: 'Switzerland',
    englishPageName: 'Switzerland',
    zh: '瑞士',
    iso: 'CH',
    isoName: 'Switzerland',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1017,
    en: 'Chinese Mainland',
    englishPageName: 'Chinese Mainland',
    zh: '中国大陆',
    iso: 'CN',
    isoName: 'China',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1018,
    en: 'Germany',
    englishPageName: 'Germany',
    zh: '德国',
    iso: 'DE',
    isoName: 'Germany',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1019,
    en: 'Dominican Republic',
    englishPageName: 'Dominican republic',
    zh: '多米尼加共和国',
    iso: 'DO',
    isoName: 'Dominican Republic',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1020,
    en: 'Spain',
    englishPageName: 'Spain',
    zh: '西班牙',
    iso: 'ES',
    isoName: 'Spain',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1021,
    en: 'Fiji',
    englishPageName: 'Fiji',
    zh: '斐济',
    iso: 'FJ',
    isoName: 'Fiji',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1022,
    en: 'France',
    englishPageName: 'France',
    zh: '法国',
    iso: 'FR',
    isoName: 'France',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1023,
    en: 'United Kingdom',
    englishPageName: 'Britain',
    zh: '英国',
    iso: 'GB',
    isoName: 'United Kingdom',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1024,
    en: 'Grenada',
    englishPageName: 'Grenada',
    zh: '格林纳达',
    iso: 'GD',
    isoName: 'Grenada',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1025,
    en: 'Georgia',
    englishPageName: 'Georgia',
    zh: '格鲁吉亚',
    iso: 'GE',
    isoName: 'Georgia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1026,
    en: 'Guernsey',
    englishPageName: 'Guernsey',
    zh: '根西岛',
    iso: 'GG',
    isoName: 'Guernsey',
    derived: ['iso3166_alpha2', 'name_zh', 'code'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page lost the code cell; position between 1025 and 1027 and ISO order GE<GG<GI'
  },
  {
    code: 1027,
    en: 'Gibraltar',
    englishPageName: 'Gibraltar',
    zh: '直布罗陀',
    iso: 'GI',
    isoName: 'Gibraltar',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1028,
    en: 'Greenland',
    englishPageName: 'Greenland',
    zh: '格陵兰',
    iso: 'GL',
    isoName: 'Greenland',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1029,
    en: 'Gambia',
    englishPageName: 'Gambia',
    zh: '冈比亚',
    iso: 'GM',
    isoName: 'Gambia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1030,
    en: 'Guam',
    englishPageName: 'Guam',
    zh: '关岛',
    iso: 'GU',
    isoName: 'Guam',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1031,
    en: 'Hong Kong, China',
    englishPageName: 'Hong Kong, China',
    zh: '中国香港',
    iso: 'HK',
    isoName: 'Hong Kong',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1032,
    en: 'Haiti',
    englishPageName: 'Haiti',
    zh: '海地',
    iso: 'HT',
    isoName: 'Haiti',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1033,
    en: 'Hungary',
    englishPageName: 'Hungary',
    zh: '匈牙利',
    iso: 'HU',
    isoName: 'Hungary',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1034,
    en: 'Indonesia',
    englishPageName: 'Indonesia',
    zh: '印度尼西亚',
    iso: 'ID',
    isoName: 'Indonesia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1035,
    en: 'Ireland',
    englishPageName: 'Ireland',
    zh: '爱尔兰',
    iso: 'IE',
    isoName: 'Ireland',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1036,
    en: 'India',
    englishPageName: 'India',
    zh: '印度',
    iso: 'IN',
    isoName: 'India',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1037,
    en: 'Iraq',
    englishPageName: 'Iraq',
    zh: '伊拉克',
    iso: 'IQ',
    isoName: 'Iraq',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1038,
    en: 'Iran',
    englishPageName: 'Iran',
    zh: '伊朗',
    iso: 'IR',
    isoName: 'Iran, Islamic Republic of',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1039,
    en: 'Iceland',
    englishPageName: 'Iceland',
    zh: '冰岛',
    iso: 'IS',
    isoName: 'Iceland',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1040,
    en: 'Italy',
    englishPageName: 'Italy',
    zh: '意大利',
    iso: 'IT',
    isoName: 'Italy',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1041,
    en: 'Jersey',
    englishPageName: 'Jersey',
    zh: '泽西岛',
    iso: 'JE',
    isoName: 'Jersey',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1042,
    en: 'Japan',
    englishPageName: 'Japan',
    zh: '日本',
    iso: 'JP',
    isoName: 'Japan',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1043,
    en: 'Cambodia',
    englishPageName: 'Cambodia',
    zh: '柬埔寨',
    iso: 'KH',
    isoName: 'Cambodia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1044,
    en: 'Saint Kitts and Nevis',
    englishPageName: 'Saint Kitts and Nevis',
    zh: '圣基茨和尼维斯',
    iso: 'KN',
    isoName: 'Saint Kitts and Nevis',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1045,
    en: 'Republic of Korea (South Korea)',
    englishPageName: 'The Republic of Korea',
    zh: '韩国',
    iso: 'KR',
    isoName: 'Korea, Republic of',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1046,
    en: 'Kuwait',
    englishPageName: 'Kuwait',
    zh: '科威特',
    iso: 'KW',
    isoName: 'Kuwait',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1047,
    en: 'Cayman Islands',
    englishPageName: 'Cayman Islands',
    zh: '开曼群岛',
    iso: 'KY',
    isoName: 'Cayman Islands',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1048,
    en: 'Liechtenstein',
    englishPageName: 'Liechtenstein',
    zh: '列支敦士登',
    iso: 'LI',
    isoName: 'Liechtenstein',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1049,
    en: 'Libya',
    englishPageName: 'Libya',
    zh: '利比亚',
    iso: 'LY',
    isoName: 'Libya',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1050,
    en: 'Monaco',
    englishPageName: 'Monaco',
    zh: '摩纳哥',
    iso: 'MC',
    isoName: 'Monaco',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1051,
    en: 'Moldova',
    englishPageName: 'Moldova',
    zh: '摩尔多瓦',
    iso: 'MD',
    isoName: 'Moldova, Republic of',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1052,
    en: 'Marshall Islands',
    englishPageName: 'Marshall Islands',
    zh: '马绍尔群岛',
    iso: 'MH',
    isoName: 'Marshall Islands',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1053,
    en: 'North Macedonia (listed as Macedonia)',
    englishPageName: 'Macedonia',
    zh: '北马其顿',
    iso: 'MK',
    isoName: 'North Macedonia',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)',
    note: 'official English label predates the 2019 rename'
  },
  {
    code: 1054,
    en: 'Macau, China',
    englishPageName: 'Macau, China',
    zh: '中国澳门',
    iso: 'MO',
    isoName: 'Macao',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1055,
    en: 'Northern Mariana Islands',
    englishPageName: 'Northern Mariana Islands',
    zh: '北马里亚纳群岛',
    iso: 'MP',
    isoName: 'Northern Mariana Islands',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1056,
    en: 'Mauritius',
    englishPageName: 'Mauritius',
    zh: '毛里求斯',
    iso: 'MU',
    isoName: 'Mauritius',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1057,
    en: 'Maldives',
    englishPageName: 'Maldives',
    zh: '马尔代夫',
    iso: 'MV',
    isoName: 'Maldives',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1058,
    en: 'Mexico',
    englishPageName: 'Mexico',
    zh: '墨西哥',
    iso: 'MX',
    isoName: 'Mexico',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1059,
    en: 'Malaysia',
    englishPageName: 'Malaysia',
    zh: '马来西亚',
    iso: 'MY',
    isoName: 'Malaysia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1060,
    en: 'Mozambique',
    englishPageName: 'Mozambique',
    zh: '莫桑比克',
    iso: 'MZ',
    isoName: 'Mozambique',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1061,
    en: 'New Caledonia',
    englishPageName: 'New Caledonia',
    zh: '新喀里多尼亚',
    iso: 'NC',
    isoName: 'New Caledonia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1062,
    en: 'Netherlands',
    englishPageName: 'Holland',
    zh: '荷兰',
    iso: 'NL',
    isoName: 'Netherlands',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1063,
    en: 'New Zealand',
    englishPageName: 'New Zealand',
    zh: '新西兰',
    iso: 'NZ',
    isoName: 'New Zealand',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1064,
    en: 'Panama',
    englishPageName: 'Panama',
    zh: '巴拿马',
    iso: 'PA',
    isoName: 'Panama',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1065,
    en: 'the Philippines',
    englishPageName: 'the Philippines',
    zh: '菲律宾',
    iso: 'PH',
    isoName: 'Philippines',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1066,
    en: 'Puerto Rico',
    englishPageName: 'Puerto Rico',
    zh: '波多黎各',
    iso: 'PR',
    isoName: 'Puerto Rico',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1067,
    en: 'Portugal',
    englishPageName: 'Portugal',
    zh: '葡萄牙',
    iso: 'PT',
    isoName: 'Portugal',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1068,
    en: 'Palau',
    englishPageName: 'Republic of Palau or Belau',
    zh: '帕劳',
    iso: 'PW',
    isoName: 'Palau',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1069,
    en: 'Réunion',
    englishPageName: 'Réunion',
    zh: '留尼汪',
    iso: 'RE',
    isoName: 'Réunion',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1070,
    en: 'Russia',
    englishPageName: 'Russia',
    zh: '俄罗斯',
    iso: 'RU',
    isoName: 'Russian Federation',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1071,
    en: 'Saudi Arabia',
    englishPageName: 'Saudi Arabia',
    zh: '沙特阿拉伯',
    iso: 'SA',
    isoName: 'Saudi Arabia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1072,
    en: 'the Seychelles',
    englishPageName: 'the Seychelles',
    zh: '塞舌尔',
    iso: 'SC',
    isoName: 'Seychelles',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1073,
    en: 'Sweden',
    englishPageName: 'Sweden',
    zh: '瑞典',
    iso: 'SE',
    isoName: 'Sweden',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1074,
    en: 'Singapore',
    englishPageName: 'Singapore',
    zh: '新加坡',
    iso: 'SG',
    isoName: 'Singapore',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1075,
    en: 'San Marino',
    englishPageName: 'San Marino',
    zh: '圣马力诺',
    iso: 'SM',
    isoName: 'San Marino',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1076,
    en: 'Eswatini (listed as Swaziland)',
    englishPageName: 'Swaziland',
    zh: '斯威士兰',
    iso: 'SZ',
    isoName: 'Eswatini',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)',
    note: 'official English label predates the 2018 rename'
  },
  {
    code: 1077,
    en: 'Thailand',
    englishPageName: 'Thailand',
    zh: '泰国',
    iso: 'TH',
    isoName: 'Thailand',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1078,
    en: 'Türkiye',
    englishPageName: 'Türkiye',
    zh: '土耳其',
    iso: 'TR',
    isoName: 'Türkiye',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1079,
    en: 'Trinidad and Tobago',
    englishPageName: 'Trinidad and Tobago',
    zh: '特立尼达和多巴哥',
    iso: 'TT',
    isoName: 'Trinidad and Tobago',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1080,
    en: 'Taiwan, China',
    englishPageName: 'Taiwan, China',
    zh: '中国台湾',
    iso: 'TW',
    isoName: 'Taiwan, Province of China',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1081,
    en: 'Ukraine',
    englishPageName: 'Ukraine',
    zh: '乌克兰',
    iso: 'UA',
    isoName: 'Ukraine',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1082,
    en: 'United States',
    englishPageName: 'U.S.A',
    zh: '美国',
    iso: 'US',
    isoName: 'United States',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1083,
    en: 'Venezuela',
    englishPageName: 'Venezuela',
    zh: '委内瑞拉',
    iso: 'VE',
    isoName: 'Venezuela, Bolivarian Republic of',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1084,
    en: 'Vietnam',
    englishPageName: 'Vietnam',
    zh: '越南',
    iso: 'VN',
    isoName: 'Viet Nam',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1085,
    en: 'Samoa',
    englishPageName: 'Samoa',
    zh: '萨摩亚',
    iso: 'WS',
    isoName: 'Samoa',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1086,
    en: 'South Africa',
    englishPageName: 'South Africa',
    zh: '南非',
    iso: 'ZA',
    isoName: 'South Africa',
    derived: ['iso3166_alpha2', 'name_zh', 'code'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page lost the code cell; last of the first ISO-ordered block (ZA)'
  },
  {
    code: 1087,
    en: 'Andorra',
    englishPageName: 'Andorra',
    zh: '安道尔',
    iso: 'AD',
    isoName: 'Andorra',
    derived: ['iso3166_alpha2', 'name_zh', 'code'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page lost the code cell; first of the second block (AD)'
  },
  {
    code: 1088,
    en: 'Albania',
    englishPageName: 'Albania',
    zh: '阿尔巴尼亚',
    iso: 'AL',
    isoName: 'Albania',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1089,
    en: 'Armenia',
    englishPageName: 'Armenia',
    zh: '亚美尼亚',
    iso: 'AM',
    isoName: 'Armenia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1090,
    en: 'Azerbaijan',
    englishPageName: 'Azerbaijan',
    zh: '阿塞拜疆',
    iso: 'AZ',
    isoName: 'Azerbaijan',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1091,
    en: 'Bangladesh',
    englishPageName: 'Bangladesh',
    zh: '孟加拉国',
    iso: 'BD',
    isoName: 'Bangladesh',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1092,
    en: 'Belgium',
    englishPageName: null,
    zh: '比利时',
    iso: 'BE',
    isoName: 'Belgium',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page lost the name cell; second block is in ISO alpha-2 order, between BD (1091) and BG (1093): BE (BF is 2010, BA is 2007)'
  },
  {
    code: 1093,
    en: 'Bulgaria',
    englishPageName: 'Bulgaria',
    zh: '保加利亚',
    iso: 'BG',
    isoName: 'Bulgaria',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1094,
    en: 'Bahrain',
    englishPageName: 'Barling',
    zh: '巴林',
    iso: 'BH',
    isoName: 'Bahrain',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page "Barling" is a transliteration of 巴林; ISO order BG<BH<BI'
  },
  {
    code: 1095,
    en: 'Burundi',
    englishPageName: 'Burundi',
    zh: '布隆迪',
    iso: 'BI',
    isoName: 'Burundi',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1096,
    en: 'Benin',
    englishPageName: 'Benin',
    zh: '贝宁',
    iso: 'BJ',
    isoName: 'Benin',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1097,
    en: 'Bolivia',
    englishPageName: 'Bolivia',
    zh: '玻利维亚',
    iso: 'BO',
    isoName: 'Bolivia, Plurinational State of',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1098,
    en: 'Central African Republic',
    englishPageName: null,
    zh: '中非共和国',
    iso: 'CF',
    isoName: 'Central African Republic',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page lost the name cell; between BO (1097) and CL (1099): CF is the only ISO code in that gap not used elsewhere (BR BS BT BV BW BY BZ CA CC CD CG CH CI CK all are)'
  },
  {
    code: 1099,
    en: 'Chile',
    englishPageName: 'Chile',
    zh: '智利',
    iso: 'CL',
    isoName: 'Chile',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1100,
    en: 'Cameroon',
    englishPageName: 'Cameroon',
    zh: '喀麦隆',
    iso: 'CM',
    isoName: 'Cameroon',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1101,
    en: 'Colombia',
    englishPageName: 'Columbia',
    zh: '哥伦比亚',
    iso: 'CO',
    isoName: 'Colombia',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page "Columbia"'
  },
  {
    code: 1102,
    en: 'Costa Rica',
    englishPageName: 'Costa Rica',
    zh: '哥斯达黎加',
    iso: 'CR',
    isoName: 'Costa Rica',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1103,
    en: 'Serbia',
    englishPageName: 'Servia',
    zh: '塞尔维亚',
    iso: 'RS',
    isoName: 'Serbia',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page "Servia"; sits where the old code CS (Serbia and Montenegro) sorts, CR<CS<CU; current alpha-2 for Serbia is RS (Montenegro has its own 2039)'
  },
  {
    code: 1104,
    en: 'Cuba',
    englishPageName: 'Cuba',
    zh: '古巴',
    iso: 'CU',
    isoName: 'Cuba',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1105,
    en: 'Czech Republic',
    englishPageName: 'Czech Republic',
    zh: '捷克',
    iso: 'CZ',
    isoName: 'Czechia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1106,
    en: 'Djibouti',
    englishPageName: 'Djibouti',
    zh: '吉布提',
    iso: 'DJ',
    isoName: 'Djibouti',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1107,
    en: 'Denmark',
    englishPageName: 'Denmark',
    zh: '丹麦',
    iso: 'DK',
    isoName: 'Denmark',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1108,
    en: 'Algeria',
    englishPageName: 'Algeria',
    zh: '阿尔及利亚',
    iso: 'DZ',
    isoName: 'Algeria',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1109,
    en: 'Ecuador',
    englishPageName: 'Ecuador',
    zh: '厄瓜多尔',
    iso: 'EC',
    isoName: 'Ecuador',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1110,
    en: 'Egypt',
    englishPageName: 'Egypt',
    zh: '埃及',
    iso: 'EG',
    isoName: 'Egypt',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1111,
    en: 'Eritrea',
    englishPageName: 'Eritrea',
    zh: '厄立特里亚',
    iso: 'ER',
    isoName: 'Eritrea',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1112,
    en: 'Ethiopia',
    englishPageName: 'Ethiopia',
    zh: '埃塞俄比亚',
    iso: 'ET',
    isoName: 'Ethiopia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1113,
    en: 'Finland',
    englishPageName: 'Finland',
    zh: '芬兰',
    iso: 'FI',
    isoName: 'Finland',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1114,
    en: 'Ghana',
    englishPageName: 'Garner',
    zh: '加纳',
    iso: 'GH',
    isoName: 'Ghana',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page "Garner" is a transliteration of 加纳; ISO order FI<GH<GR'
  },
  {
    code: 1115,
    en: 'Greece',
    englishPageName: 'Greece',
    zh: '希腊',
    iso: 'GR',
    isoName: 'Greece',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1116,
    en: 'Guatemala',
    englishPageName: 'Guatemala',
    zh: '危地马拉',
    iso: 'GT',
    isoName: 'Guatemala',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1117,
    en: 'Honduras',
    englishPageName: 'Honduras',
    zh: '洪都拉斯',
    iso: 'HN',
    isoName: 'Honduras',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1118,
    en: 'Croatia',
    englishPageName: 'Croatia',
    zh: '克罗地亚',
    iso: 'HR',
    isoName: 'Croatia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1119,
    en: 'Israel',
    englishPageName: 'Israel',
    zh: '以色列',
    iso: 'IL',
    isoName: 'Israel',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1120,
    en: 'Jamaica',
    englishPageName: 'Jamaica',
    zh: '牙买加',
    iso: 'JM',
    isoName: 'Jamaica',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1121,
    en: 'Jordan',
    englishPageName: 'Jordan',
    zh: '约旦',
    iso: 'JO',
    isoName: 'Jordan',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1122,
    en: 'Kenya',
    englishPageName: 'Kenya',
    zh: '肯尼亚',
    iso: 'KE',
    isoName: 'Kenya',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1123,
    en: 'Kyrgyzstan',
    englishPageName: 'Kyrgyzstan',
    zh: '吉尔吉斯斯坦',
    iso: 'KG',
    isoName: 'Kyrgyzstan',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1124,
    en: 'Kiribati',
    englishPageName: 'Kiribati',
    zh: '基里巴斯',
    iso: 'KI',
    isoName: 'Kiribati',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1125,
    en: 'North Korea (DPRK)',
    englishPageName: 'Korea',
    zh: '朝鲜',
    iso: 'KP',
    isoName: "Korea, Democratic People's Republic of",
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page "Korea" = 朝鲜 (DPRK): ISO order KI<KP<KZ, and South Korea is already 1045'
  },
  {
    code: 1126,
    en: 'Kazakhstan',
    englishPageName: 'Kazakhstan',
    zh: '哈萨克斯坦',
    iso: 'KZ',
    isoName: 'Kazakhstan',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1127,
    en: 'Laos',
    englishPageName: 'Laos',
    zh: '老挝',
    iso: 'LA',
    isoName: "Lao People's Democratic Republic",
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1128,
    en: 'Lebanon',
    englishPageName: 'Lebanon',
    zh: '黎巴嫩',
    iso: 'LB',
    isoName: 'Lebanon',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1129,
    en: 'Sri Lanka',
    englishPageName: 'Sri Lanka',
    zh: '斯里兰卡',
    iso: 'LK',
    isoName: 'Sri Lanka',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1130,
    en: 'Liberia',
    englishPageName: 'Liberia',
    zh: '利比里亚',
    iso: 'LR',
    isoName: 'Liberia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1131,
    en: 'Lesotho',
    englishPageName: 'Lesotho',
    zh: '莱索托',
    iso: 'LS',
    isoName: 'Lesotho',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1132,
    en: 'Luxembourg',
    englishPageName: 'Luxemburg',
    zh: '卢森堡',
    iso: 'LU',
    isoName: 'Luxembourg',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page "Luxemburg"'
  },
  {
    code: 1133,
    en: 'Latvia',
    englishPageName: 'Latvia',
    zh: '拉脱维亚',
    iso: 'LV',
    isoName: 'Latvia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1134,
    en: 'Morocco',
    englishPageName: 'Morocco',
    zh: '摩洛哥',
    iso: 'MA',
    isoName: 'Morocco',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1135,
    en: 'Madagascar',
    englishPageName: 'Madagascar',
    zh: '马达加斯加',
    iso: 'MG',
    isoName: 'Madagascar',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1136,
    en: 'Myanmar',
    englishPageName: 'Myanmar',
    zh: '缅甸',
    iso: 'MM',
    isoName: 'Myanmar',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1137,
    en: 'Mongolia',
    englishPageName: 'Mongolia',
    zh: '蒙古',
    iso: 'MN',
    isoName: 'Mongolia',
    derived: ['iso3166_alpha2', 'name_zh', 'code'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page lost the code cell; ISO order MM<MN<MR'
  },
  {
    code: 1138,
    en: 'Mauritania',
    englishPageName: 'Mauritania',
    zh: '毛里塔尼亚',
    iso: 'MR',
    isoName: 'Mauritania',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1139,
    en: 'Malawi',
    englishPageName: 'Malawi',
    zh: '马拉维',
    iso: 'MW',
    isoName: 'Malawi',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1140,
    en: 'Namibia',
    englishPageName: 'Namibia',
    zh: '纳米比亚',
    iso: 'NA',
    isoName: 'Namibia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1141,
    en: 'Nigeria',
    englishPageName: 'Nigeria',
    zh: '尼日利亚',
    iso: 'NG',
    isoName: 'Nigeria',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1142,
    en: 'Nicaragua',
    englishPageName: 'Nicaragua',
    zh: '尼加拉瓜',
    iso: 'NI',
    isoName: 'Nicaragua',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1143,
    en: 'Norway',
    englishPageName: 'Norway',
    zh: '挪威',
    iso: 'NO',
    isoName: 'Norway',
    derived: ['iso3166_alpha2', 'name_zh', 'code'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page lost the code cell; ISO order NI<NO<NP'
  },
  {
    code: 1144,
    en: 'Nepal',
    englishPageName: 'Nepal',
    zh: '尼泊尔',
    iso: 'NP',
    isoName: 'Nepal',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1145,
    en: 'Oman',
    englishPageName: 'Oman',
    zh: '阿曼',
    iso: 'OM',
    isoName: 'Oman',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1146,
    en: 'Peru',
    englishPageName: 'Peru',
    zh: '秘鲁',
    iso: 'PE',
    isoName: 'Peru',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1147,
    en: 'Papua New Guinea',
    englishPageName: 'Papua New Guinea',
    zh: '巴布亚新几内亚',
    iso: 'PG',
    isoName: 'Papua New Guinea',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1148,
    en: 'Pakistan',
    englishPageName: 'Pakistan',
    zh: '巴基斯坦',
    iso: 'PK',
    isoName: 'Pakistan',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1149,
    en: 'Poland',
    englishPageName: 'Poland',
    zh: '波兰',
    iso: 'PL',
    isoName: 'Poland',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1150,
    en: 'Qatar',
    englishPageName: 'Qatar',
    zh: '卡塔尔',
    iso: 'QA',
    isoName: 'Qatar',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1151,
    en: 'Romania',
    englishPageName: 'Romania',
    zh: '罗马尼亚',
    iso: 'RO',
    isoName: 'Romania',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1152,
    en: 'Rwanda',
    englishPageName: 'Rwanda',
    zh: '卢旺达',
    iso: 'RW',
    isoName: 'Rwanda',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1153,
    en: 'Solomon Islands',
    englishPageName: 'Solomon Islands in southwest Pacific',
    zh: '所罗门群岛',
    iso: 'SB',
    isoName: 'Solomon Islands',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1154,
    en: 'Sudan',
    englishPageName: 'Sudan',
    zh: '苏丹',
    iso: 'SD',
    isoName: 'Sudan',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1155,
    en: 'Slovenia',
    englishPageName: 'Slovenia',
    zh: '斯洛文尼亚',
    iso: 'SI',
    isoName: 'Slovenia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1156,
    en: 'Slovakia',
    englishPageName: 'Slovakia',
    zh: '斯洛伐克',
    iso: 'SK',
    isoName: 'Slovakia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1157,
    en: 'Sierra Leone',
    englishPageName: 'Sierra Leone',
    zh: '塞拉利昂',
    iso: 'SL',
    isoName: 'Sierra Leone',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1158,
    en: 'Senegal',
    englishPageName: 'Senegal',
    zh: '塞内加尔',
    iso: 'SN',
    isoName: 'Senegal',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1159,
    en: 'Suriname',
    englishPageName: 'Suriname',
    zh: '苏里南',
    iso: 'SR',
    isoName: 'Suriname',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1160,
    en: 'Tajikistan',
    englishPageName: 'Tajikistan',
    zh: '塔吉克斯坦',
    iso: 'TJ',
    isoName: 'Tajikistan',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1161,
    en: 'Tonga',
    englishPageName: 'Tonga',
    zh: '汤加',
    iso: 'TO',
    isoName: 'Tonga',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1162,
    en: 'Tanzania',
    englishPageName: 'Tanzania',
    zh: '坦桑尼亚',
    iso: 'TZ',
    isoName: 'Tanzania, United Republic of',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1163,
    en: 'Uganda',
    englishPageName: 'Uganda',
    zh: '乌干达',
    iso: 'UG',
    isoName: 'Uganda',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1164,
    en: 'Uruguay',
    englishPageName: 'Uruguay',
    zh: '乌拉圭',
    iso: 'UY',
    isoName: 'Uruguay',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1165,
    en: 'Uzbekistan',
    englishPageName: 'Uzbekistan',
    zh: '乌兹别克斯坦',
    iso: 'UZ',
    isoName: 'Uzbekistan',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1166,
    en: 'Vanuatu',
    englishPageName: 'Vanuatu in south pacific',
    zh: '瓦努阿图',
    iso: 'VU',
    isoName: 'Vanuatu',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1167,
    en: 'Yemen',
    englishPageName: 'Yemen',
    zh: '也门',
    iso: 'YE',
    isoName: 'Yemen',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 1168,
    en: 'Zambia',
    englishPageName: 'Zambia',
    zh: '赞比亚',
    iso: 'ZM',
    isoName: 'Zambia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2000,
    en: 'Afghanistan',
    englishPageName: 'Afghanistan',
    zh: '阿富汗',
    iso: 'AF',
    isoName: 'Afghanistan',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2001,
    en: 'Åland Islands',
    englishPageName: 'Åland Islands, Finland',
    zh: '奥兰群岛',
    iso: 'AX',
    isoName: 'Åland Islands',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2002,
    en: 'American Samoa',
    englishPageName: 'American Samoa',
    zh: '美属萨摩亚',
    iso: 'AS',
    isoName: 'American Samoa',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2003,
    en: 'Anguilla',
    englishPageName: 'Anguilla',
    zh: '安圭拉',
    iso: 'AI',
    isoName: 'Anguilla',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2004,
    en: 'Antarctica',
    englishPageName: 'Antarctica',
    zh: '南极洲',
    iso: 'AQ',
    isoName: 'Antarctica',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2005,
    en: 'Belarus',
    englishPageName: 'Belarus',
    zh: '白俄罗斯',
    iso: 'BY',
    isoName: 'Belarus',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2006,
    en: 'Belize',
    englishPageName: 'Belize',
    zh: '伯利兹',
    iso: 'BZ',
    isoName: 'Belize',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2007,
    en: 'Bosnia and Herzegovina',
    englishPageName: 'Bosnia and Herzegovina',
    zh: '波斯尼亚和黑塞哥维那',
    iso: 'BA',
    isoName: 'Bosnia and Herzegovina',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2008,
    en: 'Bouvet Island',
    englishPageName: 'Bouvet Island',
    zh: '布韦岛',
    iso: 'BV',
    isoName: 'Bouvet Island',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2009,
    en: 'British Indian Ocean Territory',
    englishPageName: 'British Indian Ocean Territory',
    zh: '英属印度洋领地',
    iso: 'IO',
    isoName: 'British Indian Ocean Territory',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2010,
    en: 'Burkina Faso',
    englishPageName: 'Burkina Faso',
    zh: '布基纳法索',
    iso: 'BF',
    isoName: 'Burkina Faso',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2011,
    en: 'Cabo Verde (Cape Verde)',
    englishPageName: 'Cape Verde',
    zh: '佛得角',
    iso: 'CV',
    isoName: 'Cabo Verde',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2012,
    en: 'Chad',
    englishPageName: 'Chad',
    zh: '乍得',
    iso: 'TD',
    isoName: 'Chad',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2013,
    en: 'Christmas Island',
    englishPageName: 'Christmas Island, Australia',
    zh: '圣诞岛',
    iso: 'CX',
    isoName: 'Christmas Island',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2014,
    en: 'Cocos (Keeling) Islands',
    englishPageName: 'Cocos (Keeling) Islands',
    zh: '科科斯（基林）群岛',
    iso: 'CC',
    isoName: 'Cocos (Keeling) Islands',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2015,
    en: 'Comoros',
    englishPageName: 'Union of Comoros',
    zh: '科摩罗',
    iso: 'KM',
    isoName: 'Comoros',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2016,
    en: 'Republic of the Congo (Brazzaville)',
    englishPageName: 'Congo (Brazzaville)',
    zh: '刚果（布）',
    iso: 'CG',
    isoName: 'Congo',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2017,
    en: 'Cook Islands',
    englishPageName: 'Cook Islands',
    zh: '库克群岛',
    iso: 'CK',
    isoName: 'Cook Islands',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2018,
    en: "Côte d'Ivoire",
    englishPageName: "Côte d'Ivoire",
    zh: '科特迪瓦',
    iso: 'CI',
    isoName: "Côte d'Ivoire",
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2019,
    en: 'Dominica',
    englishPageName: 'Dominica',
    zh: '多米尼克',
    iso: 'DM',
    isoName: 'Dominica',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2020,
    en: 'El Salvador',
    englishPageName: 'Salvador',
    zh: '萨尔瓦多',
    iso: 'SV',
    isoName: 'El Salvador',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page "Salvador" = El Salvador; third block is in English-name order, Dominica < (El) Salvador < Equatorial Guinea'
  },
  {
    code: 2021,
    en: 'Equatorial Guinea',
    englishPageName: 'Equatorial Guinea',
    zh: '赤道几内亚',
    iso: 'GQ',
    isoName: 'Equatorial Guinea',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2022,
    en: 'Falkland Islands (Malvinas)',
    englishPageName: 'Falkland Islands (Malvinas)',
    zh: '福克兰群岛',
    iso: 'FK',
    isoName: 'Falkland Islands (Malvinas)',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2023,
    en: 'Faroe Islands',
    englishPageName: 'Faroe Islands',
    zh: '法罗群岛',
    iso: 'FO',
    isoName: 'Faroe Islands',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2024,
    en: 'French Guiana',
    englishPageName: 'French Guiana',
    zh: '法属圭亚那',
    iso: 'GF',
    isoName: 'French Guiana',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2025,
    en: 'French Polynesia',
    englishPageName: 'French Polynesia',
    zh: '法属波利尼西亚',
    iso: 'PF',
    isoName: 'French Polynesia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2026,
    en: 'French Southern Territories',
    englishPageName: 'French Southern Territory',
    zh: '法属南部领地',
    iso: 'TF',
    isoName: 'French Southern Territories',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2027,
    en: 'Gabon',
    englishPageName: 'Gabon',
    zh: '加蓬',
    iso: 'GA',
    isoName: 'Gabon',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2028,
    en: 'Guadeloupe',
    englishPageName: 'Guadeloupe',
    zh: '瓜德罗普',
    iso: 'GP',
    isoName: 'Guadeloupe',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2029,
    en: 'Guinea',
    englishPageName: 'Guinea',
    zh: '几内亚',
    iso: 'GN',
    isoName: 'Guinea',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2030,
    en: 'Guinea-Bissau',
    englishPageName: 'Guinea-Bissau',
    zh: '几内亚比绍',
    iso: 'GW',
    isoName: 'Guinea-Bissau',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2031,
    en: 'Guyana',
    englishPageName: 'Guianas',
    zh: '圭亚那',
    iso: 'GY',
    isoName: 'Guyana',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page "Guianas" = 圭亚那; English-name order Guinea-Bissau < Guyana < Heard'
  },
  {
    code: 2032,
    en: 'Heard Island and McDonald Island',
    englishPageName: 'Heard Island and McDonald Island',
    zh: '赫德岛和麦克唐纳群岛',
    iso: 'HM',
    isoName: 'Heard Island and McDonald Islands',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2033,
    en: 'Vatican City',
    englishPageName: 'Vatican City',
    zh: '梵蒂冈',
    iso: 'VA',
    isoName: 'Holy See (Vatican City State)',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2034,
    en: 'Isle of Man',
    englishPageName: 'Isle of Man, British dependency',
    zh: '马恩岛',
    iso: 'IM',
    isoName: 'Isle of Man',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page "Isle of Man, British dependency"; English-name order Holy See (Vatican) < Isle of Man < Mali'
  },
  {
    code: 2035,
    en: 'Mali',
    englishPageName: 'Moray',
    zh: '马里',
    iso: 'ML',
    isoName: 'Mali',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page "Moray" is NOT the Isle of Man (that is 2034): it is a transliteration of 马里 = Mali; English-name order Isle of Man < Mali < Martinique, and Mali is otherwise missing'
  },
  {
    code: 2036,
    en: 'Martinique',
    englishPageName: 'Martinique',
    zh: '马提尼克',
    iso: 'MQ',
    isoName: 'Martinique',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2037,
    en: 'Mayotte',
    englishPageName: 'Mayotte',
    zh: '马约特',
    iso: 'YT',
    isoName: 'Mayotte',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2038,
    en: 'Federated States of Micronesia',
    englishPageName: 'Federated States of Micronesia',
    zh: '密克罗尼西亚',
    iso: 'FM',
    isoName: 'Micronesia, Federated States of',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2039,
    en: 'Montenegro',
    englishPageName: 'Montenegro',
    zh: '黑山',
    iso: 'ME',
    isoName: 'Montenegro',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2040,
    en: 'Montserrat',
    englishPageName: 'Montserrat',
    zh: '蒙特塞拉特',
    iso: 'MS',
    isoName: 'Montserrat',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2041,
    en: 'Nauru',
    englishPageName: 'Nauru',
    zh: '瑙鲁',
    iso: 'NR',
    isoName: 'Nauru',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2042,
    en: 'Netherlands Antilles',
    englishPageName: 'Netherlands Antilles',
    zh: '荷属安的列斯',
    iso: 'AN',
    isoName: 'Netherlands Antilles (withdrawn)',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)',
    note: 'alpha-2 AN was withdrawn from ISO 3166-1 in 2010 (now BQ, CW, SX); kept as the list names Netherlands Antilles'
  },
  {
    code: 2043,
    en: 'Niger',
    englishPageName: 'Niger',
    zh: '尼日尔',
    iso: 'NE',
    isoName: 'Niger',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2044,
    en: 'Niue',
    englishPageName: 'Niue',
    zh: '纽埃',
    iso: 'NU',
    isoName: 'Niue',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2045,
    en: 'Norfolk Island',
    englishPageName: 'Norfolk Island',
    zh: '诺福克岛',
    iso: 'NF',
    isoName: 'Norfolk Island',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2046,
    en: 'Palestine',
    englishPageName: 'Palestine',
    zh: '巴勒斯坦领土',
    iso: 'PS',
    isoName: 'Palestine, State of',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2047,
    en: 'Paraguay',
    englishPageName: 'Paraguay',
    zh: '巴拉圭',
    iso: 'PY',
    isoName: 'Paraguay',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2048,
    en: 'Pitcairn',
    englishPageName: 'Pitcairn',
    zh: '皮特凯恩群岛',
    iso: 'PN',
    isoName: 'Pitcairn',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2049,
    en: 'St Helena',
    englishPageName: 'St Helena',
    zh: '圣赫勒拿',
    iso: 'SH',
    isoName: 'Saint Helena, Ascension and Tristan da Cunha',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2050,
    en: 'Saint Lucia',
    englishPageName: 'Saint Lucia',
    zh: '圣卢西亚',
    iso: 'LC',
    isoName: 'Saint Lucia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2051,
    en: 'Saint-Pierre and Miquelon',
    englishPageName: 'Saint-Pierre and Miquelon',
    zh: '圣皮埃尔和密克隆群岛',
    iso: 'PM',
    isoName: 'Saint Pierre and Miquelon',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2052,
    en: 'Saint Vincent and the Grenadines',
    englishPageName: 'Saint Vincent and the Grenadines',
    zh: '圣文森特和格林纳丁斯',
    iso: 'VC',
    isoName: 'Saint Vincent and the Grenadines',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2053,
    en: 'Sao Tome and Principe',
    englishPageName: 'Sao Tome and Principe',
    zh: '圣多美和普林西比',
    iso: 'ST',
    isoName: 'Sao Tome and Principe',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2054,
    en: 'Somalia',
    englishPageName: 'Somalia',
    zh: '索马里',
    iso: 'SO',
    isoName: 'Somalia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2055,
    en: 'South Georgia and the South Sandwich Islands',
    englishPageName: 'South Georgia and Southern Sandwich Islands',
    zh: '南乔治亚和南桑威奇群岛',
    iso: 'GS',
    isoName: 'South Georgia and the South Sandwich Islands',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2056,
    en: 'Svalbard and Jan Mayen',
    englishPageName: 'Svalbard and Jan Mayen',
    zh: '斯瓦尔巴和扬马延',
    iso: 'SJ',
    isoName: 'Svalbard and Jan Mayen',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2057,
    en: 'Syria',
    englishPageName: 'Syria',
    zh: '叙利亚',
    iso: 'SY',
    isoName: 'Syrian Arab Republic',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2058,
    en: 'Timor-Leste (East Timor)',
    englishPageName: 'East Timor',
    zh: '东帝汶',
    iso: 'TL',
    isoName: 'Timor-Leste',
    derived: ['iso3166_alpha2', 'name_zh', 'name_en'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2059,
    en: 'Togo',
    englishPageName: 'Togo',
    zh: '多哥',
    iso: 'TG',
    isoName: 'Togo',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2060,
    en: 'Tokelau',
    englishPageName: 'Tokelau',
    zh: '托克劳',
    iso: 'TK',
    isoName: 'Tokelau',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2061,
    en: 'Tunisia',
    englishPageName: 'Tunisia',
    zh: '突尼斯',
    iso: 'TN',
    isoName: 'Tunisia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2062,
    en: 'Turkmenistan',
    englishPageName: 'Turkmenistan',
    zh: '土库曼斯坦',
    iso: 'TM',
    isoName: 'Turkmenistan',
    derived: ['iso3166_alpha2', 'name_zh', 'code'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'derived',
    note: 'English page lost the code cell; between Tunisia (2061) and Turks and Caicos (2063)'
  },
  {
    code: 2063,
    en: 'Turks and Caicos Islands',
    englishPageName: 'Turks and Caicos Islands',
    zh: '特克斯和凯科斯群岛',
    iso: 'TC',
    isoName: 'Turks and Caicos Islands',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2064,
    en: 'Tuvalu',
    englishPageName: 'Tuvalu',
    zh: '图瓦卢',
    iso: 'TV',
    isoName: 'Tuvalu',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2065,
    en: 'United States Minor Outlying Islands',
    englishPageName: 'United States Minor Outlying Islands',
    zh: '美国本土外小岛屿',
    iso: 'UM',
    isoName: 'United States Minor Outlying Islands',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2066,
    en: 'British Virgin Islands',
    englishPageName: 'British Virgin Islands',
    zh: '英属维尔京群岛',
    iso: 'VG',
    isoName: 'Virgin Islands, British',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2067,
    en: 'United States Virgin Islands',
    englishPageName: 'United States Virgin Islands',
    zh: '美属维尔京群岛',
    iso: 'VI',
    isoName: 'Virgin Islands, U.S.',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2068,
    en: 'Wallis and Futuna',
    englishPageName: 'Wallis and Futuna',
    zh: '瓦利斯和富图纳',
    iso: 'WF',
    isoName: 'Wallis and Futuna',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2069,
    en: 'Western Sahara',
    englishPageName: 'Western Sahara',
    zh: '西撒哈拉',
    iso: 'EH',
    isoName: 'Western Sahara',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2070,
    en: 'Zimbabwe',
    englishPageName: 'Zimbabwe',
    zh: '津巴布韦',
    iso: 'ZW',
    isoName: 'Zimbabwe',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2071,
    en: 'Malta',
    englishPageName: 'Malta',
    zh: '马耳他',
    iso: 'MT',
    isoName: 'Malta',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2072,
    en: 'Cyprus',
    englishPageName: 'Cyprus',
    zh: '塞浦路斯',
    iso: 'CY',
    isoName: 'Cyprus',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2073,
    en: 'Estonia',
    englishPageName: 'Estonia',
    zh: '爱沙尼亚',
    iso: 'EE',
    isoName: 'Estonia',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  },
  {
    code: 2074,
    en: 'Lithuania',
    englishPageName: 'Lithuania',
    zh: '立陶宛',
    iso: 'LT',
    isoName: 'Lithuania',
    derived: ['iso3166_alpha2', 'name_zh'],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
    status: 'verified (English page text)'
  }
]
