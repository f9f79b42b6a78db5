import type { CauseName } from '../../model/cause.ts';
import type { Cause } from '../cause.ts';
import { acceptsLess } from './accepts-less.ts';
import { acceptsMore } from './accepts-more.ts';
import { allowList } from './allow-list.ts';
import { authChallenge } from './auth-challenge.ts';
import { authorisation } from './authorisation.ts';
import { base64Alphabet } from './base64-alphabet.ts';
import { base64OrText } from './base64-or-text.ts';
import { binaryBody } from './binary-body.ts';
import { bodyFormat } from './body-format.ts';
import { bodyTooLarge } from './body-too-large.ts';
import { booleanAsNumber } from './boolean-as-number.ts';
import { booleanAsText } from './boolean-as-text.ts';
import { booleanValue } from './boolean-value.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import { cacheDirective } from './cache-directive.ts';
import { characterAsNumber } from './character-as-number.ts';
import { characterEncoding } from './character-encoding.ts';
import { conditionalRequest } from './conditional-request.ts';
import { contentCoding } from './content-coding.ts';
import { contentNegotiation } from './content-negotiation.ts';
import { contractBreach } from './contract-breach.ts';
import { controlCharacter } from './control-character.ts';
import { cookieAttribute } from './cookie-attribute.ts';
import { cookiePresence } from './cookie-presence.ts';
import { cookieValue } from './cookie-value.ts';
import { corsHeader } from './cors-header.ts';
import { dateOrTime } from './date-or-time.ts';
import { decimalScale } from './decimal-scale.ts';
import { defaultApplied } from './default-applied.ts';
import { doubleEncoded } from './double-encoded.ts';
import { driverStruct } from './driver-struct.ts';
import { durationForm } from './duration-form.ts';
import { emptyBody } from './empty-body.ts';
import { emptyCollectionAbsent } from './empty-collection-absent.ts';
import { emptyString } from './empty-string.ts';
import { enumAsNumber } from './enum-as-number.ts';
import { enumSpelling } from './enum-spelling.ts';
import { epochFraction } from './epoch-fraction.ts';
import { epochUnit } from './epoch-unit.ts';
import { errorBody } from './error-body.ts';
import { errorMessage } from './error-message.ts';
import { errorStatus } from './error-status.ts';
import { escapeSpelling } from './escape-spelling.ts';
import { etagForm } from './etag-form.ts';
import { exponentSpelling } from './exponent-spelling.ts';
import { floatPrecision } from './float-precision.ts';
import { framing } from './framing.ts';
import { headerEncoding } from './header-encoding.ts';
import { headerNameCase } from './header-name-case.ts';
import { headerOrder } from './header-order.ts';
import { headerPresence } from './header-presence.ts';
import { headerRepeats } from './header-repeats.ts';
import { headerSpelling } from './header-spelling.ts';
import { headerValue } from './header-value.ts';
import { htmlEntity } from './html-entity.ts';
import { htmlEscape } from './html-escape.ts';
import { httpDate } from './http-date.ts';
import { idForm } from './id-form.ts';
import { idMapping } from './id-mapping.ts';
import { indentation } from './indentation.ts';
import { innerSpace } from './inner-space.ts';
import { integerOverflow } from './integer-overflow.ts';
import { integerPrecision } from './integer-precision.ts';
import { invalidJson } from './invalid-json.ts';
import { invalidUtf8 } from './invalid-utf8.ts';
import { jsonWhitespace } from './json-whitespace.ts';
import { keyExtra } from './key-extra.ts';
import { keyMissing } from './key-missing.ts';
import { keyOrder } from './key-order.ts';
import { keyRenamed } from './key-renamed.ts';
import { keySpelling } from './key-spelling.ts';
import { lastDigit } from './last-digit.ts';
import { lengthUnit } from './length-unit.ts';
import { letterCase } from './letter-case.ts';
import { linkHeader } from './link-header.ts';
import { listAsText } from './list-as-text.ts';
import { listItem } from './list-item.ts';
import { listOrObject } from './list-or-object.ts';
import { listOrder } from './list-order.ts';
import { listRepeat } from './list-repeat.ts';
import { locationForm } from './location-form.ts';
import { markup } from './markup.ts';
import { mediaType } from './media-type.ts';
import { mediaTypeParameter } from './media-type-parameter.ts';
import { methodHandling } from './method-handling.ts';
import { negativeZero } from './negative-zero.ts';
import { newlineForm } from './newline-form.ts';
import { noAnswer } from './no-answer.ts';
import { nonAsciiLost } from './non-ascii-lost.ts';
import { nonFiniteNumber } from './non-finite-number.ts';
import { notFound } from './not-found.ts';
import { nulByte } from './nul-byte.ts';
import { nullOrAbsent } from './null-or-absent.ts';
import { nullOrEmptyList } from './null-or-empty-list.ts';
import { nullOrEmptyObject } from './null-or-empty-object.ts';
import { nullOrEmptyString } from './null-or-empty-string.ts';
import { nullOrValue } from './null-or-value.ts';
import { nullOrZero } from './null-or-zero.ts';
import { nullOrZeroObject } from './null-or-zero-object.ts';
import { numberAsString } from './number-as-string.ts';
import { numberInText } from './number-in-text.ts';
import { numberSign } from './number-sign.ts';
import { numberSpelling } from './number-spelling.ts';
import { numberUnit } from './number-unit.ts';
import { numberValue } from './number-value.ts';
import { offByOne } from './off-by-one.ts';
import { pathDecoding } from './path-decoding.ts';
import { percentEncoding } from './percent-encoding.ts';
import { prefixAdded } from './prefix-added.ts';
import { printedValue } from './printed-value.ts';
import { protocolBreach } from './protocol-breach.ts';
import { queryDecoding } from './query-decoding.ts';
import { rateLimit } from './rate-limit.ts';
import { reasonPhrase } from './reason-phrase.ts';
import { redirect } from './redirect.ts';
import { repeatedKey } from './repeated-key.ts';
import { requestDecoding } from './request-decoding.ts';
import { rounding } from './rounding.ts';
import { securityHeader } from './security-header.ts';
import { serverError } from './server-error.ts';
import { singleOrList } from './single-or-list.ts';
import { solidusEscape } from './solidus-escape.ts';
import { statusValue } from './status-value.ts';
import { stringTruncated } from './string-truncated.ts';
import { stringValue } from './string-value.ts';
import { successStatus } from './success-status.ts';
import { surrogateReplaced } from './surrogate-replaced.ts';
import { textBody } from './text-body.ts';
import { timeForm } from './time-form.ts';
import { timeOffset } from './time-offset.ts';
import { timePrecision } from './time-precision.ts';
import { timeValue } from './time-value.ts';
import { timeZoneForm } from './time-zone-form.ts';
import { timeZoneShift } from './time-zone-shift.ts';
import { trailingBytes } from './trailing-bytes.ts';
import { trailingNewline } from './trailing-newline.ts';
import { trimmedSpace } from './trimmed-space.ts';
import { typeChanged } from './type-changed.ts';
import { unexplained } from './unexplained.ts';
import { unicodeEscape } from './unicode-escape.ts';
import { unicodeNormalisation } from './unicode-normalisation.ts';
import { unknownMember } from './unknown-member.ts';
import { urlForm } from './url-form.ts';
import { varyList } from './vary-list.ts';
import { wrapped } from './wrapped.ts';
import { zeroTime } from './zero-time.ts';
import { zeroValueAbsent } from './zero-value-absent.ts';

/** Every cause by its name: a name without a cause does not compile. */
export const causes: Readonly<Record<CauseName, Cause>> = {
  'null-or-absent': nullOrAbsent,
  'null-or-empty-list': nullOrEmptyList,
  'null-or-empty-object': nullOrEmptyObject,
  'null-or-empty-string': nullOrEmptyString,
  'null-or-zero': nullOrZero,
  'null-or-zero-object': nullOrZeroObject,
  'null-or-value': nullOrValue,
  'zero-value-absent': zeroValueAbsent,
  'empty-collection-absent': emptyCollectionAbsent,
  'default-applied': defaultApplied,
  'zero-time': zeroTime,
  'driver-struct': driverStruct,
  'number-spelling': numberSpelling,
  'exponent-spelling': exponentSpelling,
  'negative-zero': negativeZero,
  'integer-precision': integerPrecision,
  'float-precision': floatPrecision,
  'last-digit': lastDigit,
  'integer-overflow': integerOverflow,
  rounding: rounding,
  'number-unit': numberUnit,
  'number-sign': numberSign,
  'off-by-one': offByOne,
  'length-unit': lengthUnit,
  'number-as-string': numberAsString,
  'boolean-as-number': booleanAsNumber,
  'boolean-as-text': booleanAsText,
  'character-as-number': characterAsNumber,
  'enum-as-number': enumAsNumber,
  'non-finite-number': nonFiniteNumber,
  'decimal-scale': decimalScale,
  'number-in-text': numberInText,
  'number-value': numberValue,
  'boolean-value': booleanValue,
  'unicode-escape': unicodeEscape,
  'html-escape': htmlEscape,
  'solidus-escape': solidusEscape,
  'escape-spelling': escapeSpelling,
  'surrogate-replaced': surrogateReplaced,
  'invalid-utf8': invalidUtf8,
  'unicode-normalisation': unicodeNormalisation,
  'character-encoding': characterEncoding,
  'letter-case': letterCase,
  'trimmed-space': trimmedSpace,
  'inner-space': innerSpace,
  'newline-form': newlineForm,
  'nul-byte': nulByte,
  'control-character': controlCharacter,
  'non-ascii-lost': nonAsciiLost,
  'html-entity': htmlEntity,
  markup,
  'base64-or-text': base64OrText,
  'base64-alphabet': base64Alphabet,
  'enum-spelling': enumSpelling,
  'string-truncated': stringTruncated,
  'prefix-added': prefixAdded,
  'double-encoded': doubleEncoded,
  'percent-encoding': percentEncoding,
  'printed-value': printedValue,
  'url-form': urlForm,
  'empty-string': emptyString,
  'string-value': stringValue,
  'time-precision': timePrecision,
  'time-zone-form': timeZoneForm,
  'time-offset': timeOffset,
  'time-zone-shift': timeZoneShift,
  'time-form': timeForm,
  'date-or-time': dateOrTime,
  'epoch-unit': epochUnit,
  'epoch-fraction': epochFraction,
  'duration-form': durationForm,
  'time-value': timeValue,
  'id-form': idForm,
  'id-mapping': idMapping,
  'list-order': listOrder,
  'list-item': listItem,
  'list-repeat': listRepeat,
  'single-or-list': singleOrList,
  'list-as-text': listAsText,
  'list-or-object': listOrObject,
  'key-order': keyOrder,
  'key-spelling': keySpelling,
  'key-renamed': keyRenamed,
  'key-missing': keyMissing,
  'key-extra': keyExtra,
  'unknown-member': unknownMember,
  'repeated-key': repeatedKey,
  wrapped: wrapped,
  'type-changed': typeChanged,
  'json-whitespace': jsonWhitespace,
  indentation: indentation,
  'trailing-newline': trailingNewline,
  'byte-order-mark': byteOrderMark,
  'invalid-json': invalidJson,
  'trailing-bytes': trailingBytes,
  'accepts-more': acceptsMore,
  'accepts-less': acceptsLess,
  'not-found': notFound,
  authorisation: authorisation,
  'rate-limit': rateLimit,
  'content-negotiation': contentNegotiation,
  'conditional-request': conditionalRequest,
  'error-status': errorStatus,
  'error-message': errorMessage,
  'error-body': errorBody,
  'server-error': serverError,
  'request-decoding': requestDecoding,
  'query-decoding': queryDecoding,
  'path-decoding': pathDecoding,
  'success-status': successStatus,
  'status-value': statusValue,
  'reason-phrase': reasonPhrase,
  redirect: redirect,
  'method-handling': methodHandling,
  'empty-body': emptyBody,
  'body-format': bodyFormat,
  'text-body': textBody,
  'binary-body': binaryBody,
  framing: framing,
  'content-coding': contentCoding,
  'protocol-breach': protocolBreach,
  'no-answer': noAnswer,
  'body-too-large': bodyTooLarge,
  'header-presence': headerPresence,
  'header-value': headerValue,
  'header-name-case': headerNameCase,
  'header-order': headerOrder,
  'header-repeats': headerRepeats,
  'header-spelling': headerSpelling,
  'header-encoding': headerEncoding,
  'media-type': mediaType,
  'media-type-parameter': mediaTypeParameter,
  'cookie-presence': cookiePresence,
  'cookie-attribute': cookieAttribute,
  'cookie-value': cookieValue,
  'etag-form': etagForm,
  'cache-directive': cacheDirective,
  'vary-list': varyList,
  'link-header': linkHeader,
  'allow-list': allowList,
  'location-form': locationForm,
  'http-date': httpDate,
  'cors-header': corsHeader,
  'security-header': securityHeader,
  'auth-challenge': authChallenge,
  'contract-breach': contractBreach,
  unexplained: unexplained,
};
