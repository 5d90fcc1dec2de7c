"""What every page is made with: one template environment, escaped by default."""

from functools import cache
from importlib import resources

from jinja2 import (
    ChoiceLoader,
    Environment,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
)
from markupsafe import Markup

from dragoman.render.words import (
    print_amount,
    print_basis,
    print_date,
    print_day,
    print_duration,
    print_quantity,
    shorten,
)

# Control characters that no page may hold, as the pictures that Unicode has of them.
PICTURES = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n\r"}
PICTURES[0x7F] = 0x2421


@cache
def make_environment(package: str = "dragoman.render") -> Environment:
    """Give the environment of a package's templates, with the filters of all.

    Templates of this package are there for every other as ``render/…``.
    """
    shared = PackageLoader("dragoman.render")
    environment = Environment(
        loader=ChoiceLoader([PackageLoader(package), PrefixLoader({"render": shared})]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
        finalize=_show_controls,
    )
    environment.filters |= {
        "day": print_day,
        "date": print_date,
        "basis": print_basis,
        "quantity": print_quantity,
        "amount": print_amount,
        "duration": print_duration,
        "shorten": shorten,
    }
    return environment


def _show_controls(value: object) -> object:
    return value.translate(PICTURES) if isinstance(value, str) else value


def read_template_file(name: str) -> Markup:
    """Give a style sheet or script of the package; it may stand in a page as it is."""
    folder = resources.files("dragoman.render").joinpath("templates")
    return Markup(folder.joinpath(name).read_text(encoding="utf-8"))
