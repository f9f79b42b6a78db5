"""Markdown bodies as HTML."""

from html import escape


def render_body(body: str) -> str:
    """The body's paragraphs as HTML, escaped once more so that old clients can embed it."""
    paragraphs = escape(body).replace("\n\n", "</p>\n\n<p>")
    return escape(f'<div class="md"><p>{paragraphs}</p></div>')
