import { messageCryptoErrors } from '../../../../catalogue/errors'

/** Why a push was not taken. It goes to `onError`, never to the sender. */
export class PushRefusal extends Error {
  override readonly name = 'PushRefusal'
  /** The platform's own number for this kind of failure, where it has one. */
  readonly code: number | undefined

  constructor(
    message: string,
    /** What the sender is answered: 4xx. */
    readonly httpStatus: number,
    codeName?: 'ValidateSignatureError' | 'ParseXmlError' | 'ValidateAppidError' | 'DecryptAESError' | 'IllegalBuffer'
  ) {
    super(message)
    this.code = messageCryptoErrors.find(({ name }) => name === codeName)?.code
  }
}
