"""The words of a page by its paragraphs, where an extraction library gives up.

Short pages, live blogs and pages laid out with tables and line breaks come out of
the library as one long line. Then the paragraphs are read from the elements
themselves, without what surrounds a report.
"""

import re

from lxml import etree, html

SURROUNDING = ["script", "style", "noscript", "template", "nav", "header", "footer"]
SURROUNDING += ["aside", "form", "button", "select", "iframe", "svg", "figure"]
SURROUNDING += ["amp-sidebar", "amp-ad"]
BLOCKS = {"address", "article", "blockquote", "body", "caption", "dd", "div", "dl"}
BLOCKS |= {"dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "ol", "p"}
BLOCKS |= {"pre", "section", "table", "tbody", "td", "th", "time", "tr", "ul"}
PLACES = ("//article", "//main", "//body")
PARAGRAPH = "\n"
SPACE = re.compile(r"[ \t\r\f\v\xa0]+")
BREAKS = re.compile(r"\s*\n\s*")


def read_blocks(page: str | bytes) -> str:
    """Read the words of a page's article, else of its body, a line a paragraph.

    Raises:
        LxmlError: The page cannot be parsed at all.
    """
    tree = html.fromstring(page)
    etree.strip_elements(tree, *SURROUNDING, with_tail=False)
    for place in PLACES:
        found = tree.xpath(place)
        if found:
            return _join(found[0] if len(found) == 1 else found[0].getparent())
    return _join(tree)


def _join(element: html.HtmlElement) -> str:
    parts: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if not isinstance(node.tag, str):
            continue
        breaks = node.tag in BLOCKS or (node.tag == "br" and event == "end")
        parts.append(PARAGRAPH if breaks else "")
        text = node.text if event == "start" else node.tail
        parts.append((text or "").replace("\n", " "))
    return BREAKS.sub("\n", SPACE.sub(" ", "".join(parts))).strip()
