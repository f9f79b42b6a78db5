package http

import (
	"errors"
	"log"
	"net/http"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/wirejson"
)

// field is one header field of an answer.
type field struct{ name, value string }

// answer is a status, a JSON body and the headers that not every answer has.
type answer struct {
	status  int
	cache   string
	body    wirejson.Value
	headers []field
}

// stored is the answer to a write.
func stored(status int, body wirejson.Value, headers ...field) answer {
	return answer{status, "no-store", body, headers}
}

// read is the answer to a read: to be asked for again before it is used again.
func read(body wirejson.Value, headers ...field) answer {
	return answer{http.StatusOK, "no-cache", body, headers}
}

// refused is the answer of an error; only a Refusal is told to the client.
func (h *Handler) refused(err error, headers ...field) answer {
	var refusal *comments.Refusal
	if !errors.As(err, &refusal) {
		log.Printf("unforeseen: %v", err)
		refusal = &comments.Refusal{Code: internal}
	}
	status, ok := statuses[refusal.Code]
	if !ok {
		status = http.StatusBadRequest
		if h.defects.Has(defect.Unprocessable) && invalidates[refusal.Code] {
			status = http.StatusUnprocessableEntity
		}
	}
	message := messages[refusal.Code] + refusal.Name
	if h.defects.Has(defect.GoErrors) {
		message = err.Error()
	}
	var pointer wirejson.Value = wirejson.Null{}
	if refusal.Pointer != nil {
		pointer = wirejson.String(*refusal.Pointer)
	}
	return stored(status, wirejson.Object{{Key: "error", Value: wirejson.Object{
		{Key: "code", Value: wirejson.String(refusal.Code)},
		{Key: "message", Value: wirejson.String(message)},
		{Key: "pointer", Value: pointer},
	}}}, headers...)
}
