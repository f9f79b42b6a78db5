package http_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/form"
	"example.com/samewire/candidate-go/http"
	"example.com/samewire/candidate-go/memory"
)

// step is one request; "{id}" in target, headers and body is the comment created last, "{first}" the first one.
type step struct {
	method, target string
	headers        []string
	body           string
}

// story is a service in memory with a client that reads bytes as they come.
type story struct {
	t           *testing.T
	address     string
	stream      *memory.Stream
	first, last string
}

func newStory(t *testing.T, defects defect.Set) *story {
	t.Helper()
	codec := form.New(defects)
	stream := &memory.Stream{}
	now := time.Date(2026, 1, 31, 23, 59, 58, 120_000_000, time.UTC)
	service := &comments.Service{
		Store:   memory.NewStore(codec),
		Cache:   memory.NewCache(),
		Stream:  stream,
		Now:     func() time.Time { now = now.Add(time.Second); return now },
		Defects: defects,
	}
	server := httptest.NewServer(http.New(service, codec, "test"))
	t.Cleanup(server.Close)
	return &story{t: t, address: server.Listener.Addr().String(), stream: stream}
}

var datePattern = regexp.MustCompile(`Date: [^\r]+`)

// send returns the whole answer, without its date.
func (s *story) send(one step) string {
	s.t.Helper()
	fill := strings.NewReplacer("{id}", s.last, "{first}", s.first).Replace
	body := fill(one.body)
	request := fmt.Sprintf("%s %s HTTP/1.1\r\nHost: comments\r\nConnection: close\r\n", one.method, fill(one.target))
	for _, header := range one.headers {
		request += fill(header) + "\r\n"
	}
	if body != "" || one.method == "POST" || one.method == "PATCH" {
		request += fmt.Sprintf("Content-Length: %d\r\n", len(body))
	}
	connection, err := net.Dial("tcp", s.address)
	if err != nil {
		s.t.Fatal(err)
	}
	defer func() { _ = connection.Close() }()
	if _, err := io.WriteString(connection, request+"\r\n"+body); err != nil {
		s.t.Fatal(err)
	}
	answer, err := io.ReadAll(connection)
	if err != nil {
		s.t.Fatal(err)
	}
	s.remember(one, string(answer))
	return datePattern.ReplaceAllString(string(answer), "Date: -")
}

var createdPattern = regexp.MustCompile(`"id":\s*"(t1_[0-9a-z]+)"`)

func (s *story) remember(one step, answer string) {
	match := createdPattern.FindStringSubmatch(answer)
	if one.method != "POST" || one.target != "/comments" || match == nil {
		return
	}
	s.last = match[1]
	if s.first == "" {
		s.first = s.last
	}
}

// tell returns all answers, and the events that were published.
func (s *story) tell(steps []step) string {
	s.t.Helper()
	var told strings.Builder
	for _, one := range steps {
		told.WriteString(s.send(one) + "\n")
	}
	events, err := json.Marshal(s.stream.Events())
	if err != nil {
		s.t.Fatal(err)
	}
	return told.String() + string(events)
}

const contentType = "Content-Type: application/json"

func create(body string) step { return step{"POST", "/comments", []string{contentType}, body} }

func plain() step { return create(`{"post_id":"t3_1","body":"x"}`) }

func patch(body string) step { return step{"PATCH", "/comments/{id}", []string{contentType}, body} }

func increment(body string) step {
	return step{"POST", "/comments/{id}/increments", []string{contentType}, body}
}

func get(target string) step { return step{method: "GET", target: target} }
