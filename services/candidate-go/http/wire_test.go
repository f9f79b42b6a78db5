package http_test

import (
	"encoding/hex"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// row is one exchange of services/wire.cases.json, which both implementations must pass.
type row struct {
	Name    string          `json:"name"`
	Given   json.RawMessage `json:"given"`
	Request struct {
		Method  string            `json:"method"`
		Target  string            `json:"target"`
		Headers map[string]string `json:"headers"`
		Body    []piece           `json:"body"`
	} `json:"request"`
	Expect struct {
		Status   json.Number       `json:"status"`
		Body     *string           `json:"body"`
		Contains []string          `json:"contains"`
		Lacks    []string          `json:"lacks"`
		Headers  map[string]string `json:"headers"`
	} `json:"expect"`
}

// piece is a part of a body: text, repeated text, or bytes in hex.
type piece string

func (p *piece) UnmarshalJSON(data []byte) error {
	if data[0] == '"' {
		return json.Unmarshal(data, (*string)(p))
	}
	var spelled struct {
		Hex    string `json:"hex"`
		Repeat string `json:"repeat"`
		Times  int    `json:"times"`
	}
	if err := json.Unmarshal(data, &spelled); err != nil {
		return err
	}
	decoded, err := hex.DecodeString(spelled.Hex)
	*p = piece(decoded) + piece(strings.Repeat(spelled.Repeat, spelled.Times))
	return err
}

func TestWireRows(t *testing.T) {
	text, err := os.ReadFile("../../wire.cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var rows []row
	if err := json.Unmarshal(text, &rows); err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		t.Run(r.Name, func(t *testing.T) { r.check(t) })
	}
}

func (r row) check(t *testing.T) {
	s := newStory(t, nil)
	if r.Given != nil {
		s.send(create(string(r.Given)))
	}
	created := s.last
	one := step{method: r.Request.Method, target: r.Request.Target}
	for name, value := range r.Request.Headers {
		one.headers = append(one.headers, name+": "+value)
	}
	for _, p := range r.Request.Body {
		one.body += string(p)
	}
	answer := s.send(one)
	head, body, _ := strings.Cut(answer, "\r\n\r\n")
	fill := strings.NewReplacer("{id}", created).Replace
	if !strings.HasPrefix(head, "HTTP/1.1 "+r.Expect.Status.String()+" ") {
		t.Errorf("status is not %s", r.Expect.Status)
	}
	if r.Expect.Body != nil && body != fill(*r.Expect.Body) {
		t.Errorf("body is not %s", fill(*r.Expect.Body))
	}
	for _, part := range r.Expect.Contains {
		if !strings.Contains(body, fill(part)) {
			t.Errorf("body does not contain %s", fill(part))
		}
	}
	for _, part := range r.Expect.Lacks {
		if strings.Contains(body, fill(part)) {
			t.Errorf("body contains %s", fill(part))
		}
	}
	for name, value := range r.Expect.Headers {
		if !strings.Contains(head+"\r\n", "\r\n"+name+": "+fill(value)+"\r\n") {
			t.Errorf("header is not %s: %s", name, fill(value))
		}
	}
	if t.Failed() {
		t.Log(answer)
	}
}
