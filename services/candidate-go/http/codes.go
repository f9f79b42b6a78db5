package http

import (
	"net/http"

	comments "example.com/samewire/candidate-go"
)

// The codes of refusals that this package gives.
const (
	invalidID            comments.Code = "invalid_id"
	invalidQuery         comments.Code = "invalid_query"
	invalidParameter     comments.Code = "invalid_parameter"
	invalidIfMatch       comments.Code = "invalid_if_match"
	invalidPath          comments.Code = "invalid_path"
	routeNotFound        comments.Code = "route_not_found"
	methodNotAllowed     comments.Code = "method_not_allowed"
	bodyTooLarge         comments.Code = "body_too_large"
	targetTooLong        comments.Code = "target_too_long"
	unsupportedMediaType comments.Code = "unsupported_media_type"
	unsupportedEncoding  comments.Code = "unsupported_encoding"
	internal             comments.Code = "internal"
)

// statuses has every code that is not 400.
var statuses = map[comments.Code]int{
	comments.NotFound:          http.StatusNotFound,
	routeNotFound:              http.StatusNotFound,
	methodNotAllowed:           http.StatusMethodNotAllowed,
	comments.UnknownParent:     http.StatusConflict,
	comments.ParentInOtherPost: http.StatusConflict,
	comments.CounterOverflow:   http.StatusConflict,
	comments.VersionMismatch:   http.StatusPreconditionFailed,
	bodyTooLarge:               http.StatusRequestEntityTooLarge,
	targetTooLong:              http.StatusRequestURITooLong,
	unsupportedMediaType:       http.StatusUnsupportedMediaType,
	unsupportedEncoding:        http.StatusUnsupportedMediaType,
	internal:                   http.StatusInternalServerError,
	comments.Unavailable:       http.StatusServiceUnavailable,
}

// invalidates are the codes of validation: the body is JSON, but not of a comment.
var invalidates = map[comments.Code]bool{
	comments.WrongType: true, comments.MissingField: true, comments.UnknownField: true, comments.OutOfRange: true,
	comments.WrongLength: true, comments.WrongFormat: true, comments.NotInEnum: true, comments.TooManyItems: true,
}

var messages = map[comments.Code]string{
	"empty_body":               "body is empty",
	"invalid_utf8":             "body is not UTF-8",
	"malformed_json":           "body is not JSON",
	"too_deep":                 "body is nested too deeply",
	"repeated_key":             "key is repeated",
	"lone_surrogate":           "string has a lone surrogate",
	"nul_character":            "string has a null character",
	"number_out_of_range":      "number is too large",
	comments.WrongType:         "value has the wrong type",
	comments.MissingField:      "field is required",
	comments.UnknownField:      "field is unknown",
	comments.OutOfRange:        "number is out of range",
	comments.WrongLength:       "string has the wrong length",
	comments.WrongFormat:       "string has the wrong format",
	comments.NotInEnum:         "value is not one of those allowed",
	comments.TooManyItems:      "too many items",
	invalidID:                  "id is not valid",
	invalidQuery:               "query is not valid",
	invalidParameter:           "parameter is not valid: ",
	comments.InvalidCursor:     "cursor is not valid",
	invalidIfMatch:             "If-Match is not valid",
	invalidPath:                "path is not valid",
	comments.NotFound:          "comment not found",
	routeNotFound:              "no such path",
	methodNotAllowed:           "method not allowed",
	comments.UnknownParent:     "parent does not exist",
	comments.ParentInOtherPost: "parent belongs to another post",
	comments.CounterOverflow:   "counter would leave the int64 range",
	comments.VersionMismatch:   "comment has another version",
	bodyTooLarge:               "body is too large",
	targetTooLong:              "target is too long",
	unsupportedMediaType:       "media type is not supported",
	unsupportedEncoding:        "encoding is not supported",
	internal:                   "internal error",
	comments.Unavailable:       "a store does not answer",
}
