import type { Words } from '../types'

type Both = { en: Words; zh: Words }

const both = (what: string, why: string, steps: string[], zhWhat: string, zhWhy: string, zhSteps: string[]): Both => ({
  en: { what, why, steps },
  zh: { what: zhWhat, why: zhWhy, steps: zhSteps }
})

/** The codes of the official sample for encrypted pushes. It gives names only: causes and cures follow from the documented scheme. */
export const cryptoWords: Record<string, Both> = {
  ValidateSignatureError: both(
    'the signature of a push does not match',
    'The Token differs from the console’s, the plain-mode signature was compared instead of msg_signature, or the push is forged.',
    [
      'Compare the Token with that of the platform’s message settings.',
      'Check msg_signature = sha1 of the sorted Token, timestamp, nonce and Encrypt.',
      'Still so: somebody else posted it. Answer 4xx.'
    ],
    '推送签名不匹配',
    'Token 与后台不一致、误用了明文模式的 signature，或推送是伪造的。',
    [
      '核对消息设置中的 Token。',
      '校验的是 msg_signature：Token、timestamp、nonce、Encrypt 排序拼接后的 sha1。',
      '仍不匹配就是他人伪造，返回 4xx。'
    ]
  ),
  ParseXmlError: both(
    'a push is not readable XML',
    'The body was changed on the way, or read by a body parser first.',
    ['Read the body as raw text, before every body parser.', 'Look at what came: a proxy may have cut it.'],
    '推送 XML 无法解析',
    '请求体在途中被改动，或已被框架的解析器读取。',
    ['在所有 body parser 之前按原文读取。', '检查代理是否截断了请求体。']
  ),
  ComputeSignatureError: both(
    'the signature could not be computed',
    'A part of it is missing: Token, timestamp, nonce or Encrypt.',
    ['See that all four are there and are text.'],
    '签名计算失败',
    '缺少 Token、timestamp、nonce 或 Encrypt。',
    ['确认四项都存在且是字符串。']
  ),
  IllegalAesKey: both(
    'the EncodingAESKey is not one',
    'It must be the 43 characters of the console, without the final =.',
    ['Copy it again from the platform’s message settings.'],
    'EncodingAESKey 不合法',
    '必须是后台的 43 位字符，不带末尾的 =。',
    ['从消息设置中重新复制。']
  ),
  ValidateAppidError: both(
    'a push is for another app id',
    'The decrypted message ends in the app id of the third-party platform; that of a mini program was compared, or the push belongs to another platform.',
    ['Compare with the component app id.', 'See that the push address belongs to this platform.'],
    'appid 校验失败',
    '解密后末尾是第三方平台的 appid；用了小程序的 appid 比较，或推送属于别的平台。',
    ['用 component_appid 比较。', '确认推送地址属于本平台。']
  ),
  EncryptAESError: both(
    'a reply could not be encrypted',
    'The key is wrong.',
    ['Check the EncodingAESKey.', 'Plain success needs no encryption.'],
    '回复加密失败',
    '密钥不对。',
    ['检查 EncodingAESKey。', '直接回复 success 不需要加密。']
  ),
  DecryptAESError: both(
    'a push could not be decrypted',
    'The key was changed, or is another platform’s.',
    [
      'Compare the EncodingAESKey with the console.',
      'After a change keep the previous key: messages on their way still need it (previousEncodingAesKey).'
    ],
    '推送解密失败',
    '密钥已更换，或是别的平台的密钥。',
    ['核对 EncodingAESKey。', '更换密钥后保留旧密钥一段时间（previousEncodingAesKey）。']
  ),
  IllegalBuffer: both(
    'a decrypted push is not well formed',
    'It was cut off, or its length does not fit: PKCS#7 here pads to 32 bytes, not to 16.',
    [
      'See that the body arrives whole.',
      'Remove the padding by blocks of 32, then read 16 random bytes, 4 of length, the message, the app id.'
    ],
    '解密后的数据不合法',
    '数据被截断或长度不符；这里的 PKCS#7 按 32 字节填充，不是 16。',
    ['确认请求体完整。', '按 32 字节去填充，再依次读取 16 字节随机数、4 字节长度、消息、appid。']
  ),
  EncodeBase64Error: both(
    'base64 could not be written',
    'There was nothing to encode.',
    ['See that the encrypted bytes are there.'],
    'base64 编码失败',
    '没有可编码的数据。',
    ['确认加密结果存在。']
  ),
  DecodeBase64Error: both(
    'Encrypt is not base64',
    'The body was changed on the way, for example + into a blank.',
    ['Read Encrypt from the raw body; decode no percent signs in it.'],
    'base64 解码失败',
    '请求体在途中被改动，例如 + 变成空格。',
    ['从原始请求体读取 Encrypt，不要再做 URL 解码。']
  ),
  GenReturnXmlError: both(
    'the reply could not be written as XML',
    'A part of the reply is missing.',
    ['Answer the plain text success.'],
    '生成回复 XML 失败',
    '回复缺少内容。',
    ['直接回复 success。']
  )
}
