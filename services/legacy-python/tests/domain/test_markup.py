from html import unescape

from comments.domain.markup import render_body


def test_shows_the_body_after_unescaping_twice() -> None:
    body = """<script>alert("1 & 2")</script> 'x'"""
    inner = unescape(render_body(body))
    assert inner.startswith('<div class="md"><p>&lt;script&gt;')
    assert unescape(inner) == f'<div class="md"><p>{body}</p></div>'


def test_makes_a_paragraph_of_each_blank_line() -> None:
    assert unescape(render_body("a\n\nb\nc")) == '<div class="md"><p>a</p>\n\n<p>b\nc</p></div>'
