/** The two globals of a mini program that code under test names in Node, where the platform's typings would clash with Node's. */
declare const Behavior: ((options: never) => unknown) | undefined

declare namespace WechatMiniprogram.Behavior {
  type Identifier<_Data, _Properties, _Methods> = string
}
