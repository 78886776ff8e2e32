import type { PrivacyKey } from './keys'

/** A call that app.json must name in `requiredPrivateInfos`, and that must be applied for. */
export interface LocationInterface {
  /** As written in `requiredPrivateInfos`. */
  api: string
  call: string
  privacyKey: PrivacyKey
  group: string
  baseLibrary: string | null
  authorizeScope: string | null
  needsPermissionDesc: boolean
  mustDeclareSince: string
  mustApply: boolean
  applyRequiredSince: string
  applyCondition: string
  /** Other calls of this list that must not be named beside it. */
  exclusiveWith: readonly string[]
  plugin: string
  source: string | readonly string[]
  admissionRuleSameAs?: string
  alsoNeeds?: unknown
  scopeSource?: unknown
  scopeContradiction?: unknown
  client?: unknown
  /** Business categories that are admitted, where the page lists them. */
  categories?: unknown
  note?: string
}

export const locationInterfaces: readonly LocationInterface[] = [
  {
    api: 'getFuzzyLocation',
    call: 'wx.getFuzzyLocation',
    privacyKey: 'Location',
    group: 'fuzzy',
    baseLibrary: '2.25.0',
    authorizeScope: 'scope.userFuzzyLocation',
    needsPermissionDesc: true,
    mustDeclareSince: '2022-07-14 (releases published after that date)',
    mustApply: true,
    applyRequiredSince: '2022-07-14',
    applyCondition:
      'only mini programs whose scenarios are strongly tied to geographic location; the API page gives no category table',
    plugin: 'supported',
    source: [
      'https://developers.weixin.qq.com/miniprogram/dev/api/location/wx.getFuzzyLocation.html',
      'https://developers.weixin.qq.com/community/develop/doc/000a02f2c5026891650e7f40351c01',
      'https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html'
    ],
    admissionRuleSameAs: 'wx.chooseLocation',
    exclusiveWith: ['getLocation', 'onLocationChange', 'startLocationUpdate', 'startLocationUpdateBackground']
  },
  {
    api: 'getLocation',
    call: 'wx.getLocation',
    privacyKey: 'Location',
    group: 'precise',
    baseLibrary: null,
    authorizeScope: 'scope.userLocation',
    needsPermissionDesc: true,
    mustDeclareSince: '2022-07-14 (releases published after that date)',
    mustApply: true,
    applyRequiredSince: '2022-04-18',
    applyCondition: 'category table',
    plugin: 'supported since 1.9.6',
    source: [
      'https://developers.weixin.qq.com/miniprogram/dev/api/location/wx.getLocation.html',
      'https://developers.weixin.qq.com/community/develop/doc/000a02f2c5026891650e7f40351c01',
      'https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html'
    ],
    categories: {
      domestic: [
        {
          first: '电商平台',
          second: []
        },
        {
          first: '商家自营',
          second: []
        },
        {
          first: '医疗服务',
          second: [
            '公立医疗机构',
            '三级私立医疗机构',
            '其他私立医疗机构',
            '就医服务',
            '其他医学健康服务',
            '药品（非处方药）销售',
            '非处方药销售平台',
            '医疗器械生产企业',
            '医疗器械自营',
            '医疗器械经营销售平台',
            '互联网医院血液',
            '干细胞服务',
            '临床试验'
          ]
        },
        {
          first: '交通服务',
          second: []
        },
        {
          first: '生活服务',
          second: []
        },
        {
          first: '物流服务',
          second: ['收件/派件', '查件', '邮政', '装卸搬运', '快递柜', '货物运输']
        },
        {
          first: '餐饮服务',
          second: ['点餐平台', '外卖平台', '餐饮服务场所/餐饮服务管理企业']
        },
        {
          first: '工具',
          second: ['天气', '信息查询', '办公', '设备管理']
        },
        {
          first: '金融',
          second: ['银行', '非金融机构自营小额贷款/融资担保/商业保理', '保险']
        },
        {
          first: '旅游',
          second: ['景区服务', '住宿服务']
        },
        {
          first: '汽车服务',
          second: ['维修保养', '汽车用品', '汽车经销商/4S店', '汽车厂商', '汽车预售', '二手车']
        },
        {
          first: 'IT科技',
          second: ['基础电信运营商', '电信业务代理商']
        },
        {
          first: '房地产服务',
          second: ['物业管理', '房屋中介', '房屋装修']
        },
        {
          first: '政务民生',
          second: []
        },
        {
          first: '政府主体账号',
          second: []
        }
      ],
      overseas: [
        {
          first: '出行与交通',
          second: []
        },
        {
          first: '快递业与邮政',
          second: []
        },
        {
          first: '餐饮',
          second: ['外卖点餐']
        },
        {
          first: '跨境电商',
          second: []
        },
        {
          first: '本地服务',
          second: [
            '电商平台',
            '服装/鞋/箱包',
            '玩具',
            '家电/数码/手机',
            '美妆/洗护',
            '珠宝/饰品/眼镜/钟表',
            '运动/户外/乐器',
            '鲜花/园艺/工艺品',
            '家居/家饰/家纺',
            '办公/文具',
            '机械/电子器件',
            '酒',
            '食品',
            '百货',
            '超市/便利店',
            '宠物食品/用品'
          ]
        },
        {
          first: '生活服务',
          second: ['家政', '外送', '票务']
        },
        {
          first: '旅游',
          second: ['酒店服务']
        }
      ]
    },
    exclusiveWith: ['getFuzzyLocation']
  },
  {
    api: 'onLocationChange',
    call: 'wx.onLocationChange',
    privacyKey: 'Location',
    group: 'precise',
    baseLibrary: '2.8.1',
    authorizeScope: null,
    needsPermissionDesc: false,
    mustDeclareSince: '2022-07-14 (releases published after that date)',
    mustApply: true,
    applyRequiredSince: '2022-04-18',
    applyCondition: 'category table',
    plugin: 'not supported',
    source: [
      'https://developers.weixin.qq.com/miniprogram/dev/api/location/wx.onLocationChange.html',
      'https://developers.weixin.qq.com/community/develop/doc/000a02f2c5026891650e7f40351c01',
      'https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html'
    ],
    categories: {
      domestic: [
        {
          first: '电商平台',
          second: []
        },
        {
          first: '商家自营',
          second: []
        },
        {
          first: '医疗服务',
          second: [
            '公立医疗机构',
            '三级私立医疗机构',
            '其他私立医疗机构',
            '就医服务',
            '其他医学健康服务',
            '药品（非处方药）销售',
            '非处方药销售平台',
            '医疗器械生产企业',
            '医疗器械自营',
            '医疗器械经营销售平台',
            '互联网医院血液',
            '干细胞服务',
            '临床试验'
          ]
        },
        {
          first: '交通服务',
          second: []
        },
        {
          first: '生活服务',
          second: []
        },
        {
          first: '物流服务',
          second: ['收件/派件', '查件', '邮政', '装卸搬运', '快递柜', '货物运输']
        },
        {
          first: '餐饮服务',
          second: ['点餐平台', '外卖平台']
        },
        {
          first: '工具',
          second: ['天气', '信息查询']
        },
        {
          first: '金融',
          second: ['保险']
        },
        {
          first: '旅游',
          second: ['景区服务']
        },
        {
          first: '政务民生',
          second: []
        },
        {
          first: '政府主体账号',
          second: []
        }
      ],
      overseas: [
        {
          first: '出行与交通',
          second: []
        },
        {
          first: '快递业与邮政',
          second: []
        },
        {
          first: '餐饮',
          second: ['外卖点餐']
        },
        {
          first: '跨境电商',
          second: []
        },
        {
          first: '本地服务',
          second: [
            '电商平台',
            '服装/鞋/箱包',
            '玩具',
            '家电/数码/手机',
            '美妆/洗护',
            '珠宝/饰品/眼镜/钟表',
            '运动/户外/乐器',
            '鲜花/园艺/工艺品',
            '家居/家饰/家纺',
            '办公/文具',
            '机械/电子器件',
            '酒',
            '食品',
            '百货/超市/便利店',
            '宠物食品/用品'
          ]
        },
        {
          first: '生活服务',
          second: ['家政', '外送']
        }
      ]
    },
    note: 'listener; used together with startLocationUpdate / startLocationUpdateBackground. The old privacy table listed it, the current one does not.',
    exclusiveWith: ['getFuzzyLocation']
  },
  {
    api: 'startLocationUpdate',
    call: 'wx.startLocationUpdate',
    privacyKey: 'Location',
    group: 'precise',
    baseLibrary: '2.8.0',
    authorizeScope: 'scope.userLocation',
    needsPermissionDesc: true,
    mustDeclareSince: '2022-07-14 (releases published after that date)',
    mustApply: true,
    applyRequiredSince: '2022-07-14',
    applyCondition: 'category table',
    plugin: 'supported since 2.8.0',
    source: [
      'https://developers.weixin.qq.com/miniprogram/dev/api/location/wx.startLocationUpdate.html',
      'https://developers.weixin.qq.com/community/develop/doc/000a02f2c5026891650e7f40351c01',
      'https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html'
    ],
    categories: {
      domestic: [
        {
          first: '电商平台',
          second: []
        },
        {
          first: '商家自营',
          second: []
        },
        {
          first: '医疗服务',
          second: [
            '公立医疗机构',
            '三级私立医疗机构',
            '其他私立医疗机构',
            '就医服务',
            '其他医学健康服务',
            '药品（非处方药）销售',
            '非处方药销售平台',
            '医疗器械生产企业',
            '医疗器械自营',
            '医疗器械经营销售平台',
            '互联网医院血液',
            '干细胞服务',
            '临床试验'
          ]
        },
        {
          first: '交通服务',
          second: []
        },
        {
          first: '生活服务',
          second: []
        },
        {
          first: '物流服务',
          second: ['收件/派件', '查件', '邮政', '装卸搬运', '快递柜', '货物运输']
        },
        {
          first: '餐饮服务',
          second: ['点餐平台', '外卖平台']
        },
        {
          first: '工具',
          second: ['天气', '信息查询']
        },
        {
          first: '金融',
          second: ['保险']
        },
        {
          first: '旅游',
          second: ['景区服务']
        },
        {
          first: '政务民生',
          second: []
        },
        {
          first: '政府主体账号',
          second: []
        }
      ],
      overseas: [
        {
          first: '出行与交通',
          second: []
        },
        {
          first: '快递业与邮政',
          second: []
        },
        {
          first: '餐饮',
          second: ['外卖点餐']
        },
        {
          first: '跨境电商',
          second: []
        },
        {
          first: '本地服务',
          second: [
            '电商平台',
            '服装/鞋/箱包',
            '玩具',
            '家电/数码/手机',
            '美妆/洗护',
            '珠宝/饰品/眼镜/钟表',
            '运动/户外/乐器',
            '鲜花/园艺/工艺品',
            '家居/家饰/家纺',
            '办公/文具',
            '机械/电子器件',
            '酒',
            '食品',
            '百货/超市/便利店',
            '宠物食品/用品'
          ]
        },
        {
          first: '生活服务',
          second: ['家政', '外送']
        }
      ]
    },
    exclusiveWith: ['getFuzzyLocation']
  },
  {
    api: 'startLocationUpdateBackground',
    call: 'wx.startLocationUpdateBackground',
    privacyKey: 'Location',
    group: 'precise',
    baseLibrary: '2.8.0',
    authorizeScope: 'scope.userLocationBackground',
    needsPermissionDesc: true,
    mustDeclareSince: '2022-07-14 (releases published after that date)',
    mustApply: true,
    applyRequiredSince: '2022-07-14',
    applyCondition: 'category table',
    plugin: 'not supported',
    source: [
      'https://developers.weixin.qq.com/miniprogram/dev/api/location/wx.startLocationUpdateBackground.html',
      'https://developers.weixin.qq.com/community/develop/doc/000a02f2c5026891650e7f40351c01',
      'https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html'
    ],
    categories: {
      domestic: [
        {
          first: '电商平台',
          second: []
        },
        {
          first: '商家自营',
          second: []
        },
        {
          first: '交通服务',
          second: []
        },
        {
          first: '生活服务',
          second: ['跑腿', '共享服务']
        },
        {
          first: '物流服务',
          second: ['收件/派件', '查件', '邮政', '装卸搬运', '快递柜', '货物运输']
        },
        {
          first: '餐饮服务',
          second: ['点餐平台', '外卖平台']
        },
        {
          first: '工具',
          second: ['健康管理']
        },
        {
          first: '旅游',
          second: ['景区服务', '住宿服务']
        },
        {
          first: '政务民生',
          second: []
        },
        {
          first: '政府主体账号',
          second: []
        }
      ],
      overseas: [
        {
          first: '交通服务',
          second: []
        },
        {
          first: '生活服务',
          second: ['家政', '外送']
        },
        {
          first: '快递业与邮政',
          second: []
        },
        {
          first: '餐饮服务',
          second: ['外卖点餐']
        },
        {
          first: '跨境电商',
          second: []
        },
        {
          first: '本地服务',
          second: [
            '电商平台',
            '服装/鞋/箱包',
            '玩具',
            '家电/数码/手机',
            '美妆/洗护',
            '珠宝/饰品/眼镜/钟表',
            '运动/户外/乐器',
            '鲜花/园艺/工艺品',
            '家居/家饰/家纺',
            '办公/文具',
            '机械/电子器件',
            '酒',
            '食品',
            '百货/超市/便利店',
            '宠物食品/用品'
          ]
        }
      ]
    },
    alsoNeeds: {
      'app.json requiredBackgroundModes': ['location']
    },
    client: 'Android Weixin 7.0.6+, iOS 7.0.5+; wx.authorize pop-up for the scope from 8.0.0',
    exclusiveWith: ['getFuzzyLocation']
  },
  {
    api: 'chooseLocation',
    call: 'wx.chooseLocation',
    privacyKey: 'ChooseLocation',
    group: 'choose',
    baseLibrary: null,
    authorizeScope: null,
    needsPermissionDesc: false,
    mustDeclareSince: '2022-07-14 (releases published after that date)',
    mustApply: true,
    applyRequiredSince: '2022-04-18',
    applyCondition:
      'only mini programs whose scenarios are strongly tied to geographic location; the API page gives no category table',
    plugin: 'supported since 1.9.6',
    source: [
      'https://developers.weixin.qq.com/miniprogram/dev/api/location/wx.chooseLocation.html',
      'https://developers.weixin.qq.com/community/develop/doc/000a02f2c5026891650e7f40351c01',
      'https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html'
    ],
    scopeContradiction:
      'API page header and AuthSetting page still say scope.userLocation; the 2022-05-13 announcement removes it from 2022-06-13 and the scope list of the authorization guide omits it. Follow the announcement.',
    scopeSource: 'https://developers.weixin.qq.com/community/develop/doc/0008884ad0c4a860e6ed4f5d256001',
    exclusiveWith: []
  },
  {
    api: 'choosePoi',
    call: 'wx.choosePoi',
    privacyKey: 'ChooseLocation',
    group: 'choose',
    baseLibrary: null,
    authorizeScope: null,
    needsPermissionDesc: false,
    mustDeclareSince: '2022-07-14 (releases published after that date)',
    mustApply: true,
    applyRequiredSince: '2022-04-18',
    applyCondition:
      'only mini programs whose scenarios are strongly tied to geographic location; the API page gives no category table',
    plugin: 'not supported',
    source: [
      'https://developers.weixin.qq.com/miniprogram/dev/api/location/wx.choosePoi.html',
      'https://developers.weixin.qq.com/community/develop/doc/000a02f2c5026891650e7f40351c01',
      'https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html'
    ],
    scopeContradiction: 'same as chooseLocation',
    scopeSource: 'https://developers.weixin.qq.com/community/develop/doc/0008884ad0c4a860e6ed4f5d256001',
    note: 'returns latitude/longitude (0,0) since 2022-06-13',
    exclusiveWith: []
  },
  {
    api: 'chooseAddress',
    call: 'wx.chooseAddress',
    privacyKey: 'Address',
    group: 'address',
    baseLibrary: '1.1.0',
    authorizeScope: null,
    needsPermissionDesc: false,
    mustDeclareSince: '2022-07-14 (releases published after that date)',
    mustApply: true,
    applyRequiredSince: '2022-04-18',
    applyCondition:
      'only mini programs whose scenarios are strongly tied to geographic location; the API page gives no category table',
    plugin: 'supported since 2.16.1',
    source: [
      'https://developers.weixin.qq.com/miniprogram/dev/api/open-api/address/wx.chooseAddress.html',
      'https://developers.weixin.qq.com/community/develop/doc/000a02f2c5026891650e7f40351c01',
      'https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html'
    ],
    note: 'scope.address was abolished: getSetting always reports true',
    exclusiveWith: []
  }
]

/** What app.json says about `permission["scope.userLocation"].desc`. */
export const permissionDescription = {
  field: 'app.json permission["scope.userLocation"].desc (required string, at most 30 characters)',
  documented_keys: ['scope.userLocation'],
  schema_keys: ['scope.userLocation', 'scope.userFuzzyLocation'],
  rule: 'authorization guide: asking for scope.userLocation, scope.userLocationBackground or scope.userFuzzyLocation requires the location usage description',
  contradiction:
    "the app.json page documents only scope.userLocation; Tencent's own compile schema also accepts scope.userFuzzyLocation and nothing else (so no scope.userLocationBackground key)",
  source: [
    'https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html',
    'https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/authorize.html',
    'npm miniprogram-ci 2.1.42 dist/schema/dist/app.js'
  ]
}

/** Who applies where, and since when code review insists. */
export const locationApplication = {
  who: 'ordinary developers: admin console 开发-开发管理-接口设置; third-party platforms: applyPrivacyInterface',
  waves: [
    {
      apis: ['chooseAddress', 'choosePoi', 'getLocation', 'onLocationChange', 'chooseLocation'],
      entry_beta: '2022-03-11',
      entry_full: '2022-03-31',
      enforced_at_code_review: '2022-04-18'
    },
    {
      apis: ['getFuzzyLocation', 'startLocationUpdate', 'startLocationUpdateBackground'],
      enforced_at_code_review: '2022-07-14'
    }
  ],
  source: [
    'https://developers.weixin.qq.com/community/develop/doc/000a02f2c5026891650e7f40351c01',
    'https://developers.weixin.qq.com/miniprogram/dev/api/location/wx.getLocation.html',
    'https://developers.weixin.qq.com/miniprogram/dev/api/location/wx.startLocationUpdate.html'
  ]
}

/** What the third-party commit call checks. */
export const thirdPartyDeclaration = {
  declare_in: 'ext_json of the commit call; requiredPrivateInfos there replaces the whole app.json value',
  checks_at_commit: ['format', 'API names', 'exclusivity', 'API permission'],
  error_codes: {
    '85310': 'wrong format or API name',
    '85311': 'mutually exclusive APIs',
    '85312': 'API without permission',
    '61039': 'privacy check of the uploaded code not finished (wait about a minute)',
    '61040': 'declared API lacks permission, or code uses an undeclared one'
  },
  opt_out: 'submit_audit privacy_api_not_use=true declares that detected but unconfigured APIs are not used',
  advice: 'do not retry commit and submit_audit in one loop: each commit restarts the check and keeps 61039 alive',
  source: [
    'https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/commit.html',
    'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_submitaudit.html'
  ]
}

export const undeclaredLocationError = {
  errMsg: 'getLocation:fail the api need to be declared in the requiredPrivateInfos field in app.json/ext.json',
  source: 'https://jishuzhan.net/article/1925530248729448449',
  status: 'community-observed'
}
