"""What every page is made with: one template environment, escaped by default."""

from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
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


@cache
def make_environment() -> Environment:
    """Give the environment of the package's templates, with its filters."""
    environment = Environment(
        loader=PackageLoader("dragoman.render"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
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


def read_template_file(name: str) -> Markup:
    """Give a style sheet or script of the package; it may stand in a page as it is."""
    folder = resources.files("dragoman.render").joinpath("templates")
    return Markup(folder.joinpath(name).read_text(encoding="utf-8"))
