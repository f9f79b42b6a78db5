package comments

import "strings"

var escapeHTML = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#x27;").Replace

// BodyHTML returns a body as HTML, escaped once more as a whole.
func BodyHTML(body string) string { return RenderHTML(body, escapeHTML) }

// RenderHTML is BodyHTML with another rule of escaping.
func RenderHTML(body string, escape func(string) string) string {
	paragraphs := strings.ReplaceAll(escape(body), "\n\n", "</p>\n\n<p>")
	return escape(`<div class="md"><p>` + paragraphs + `</p></div>`)
}
