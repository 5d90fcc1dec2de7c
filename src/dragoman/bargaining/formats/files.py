"""A bargaining problem as the files that another program reads."""

from dragoman.bargaining.formats.genius import write_domain, write_profile
from dragoman.bargaining.formats.geniusweb import write_web_profile
from dragoman.bargaining.formats.table import write_table
from dragoman.bargaining.problem import BargainingProblem

FORMS = ("genius", "geniusweb", "csv")


def write_files(problem: BargainingProblem, form: str) -> dict[str, str]:
    """Give the files of a problem in one of `FORMS`: name to text.

    Raises:
        ValueError: There is no such form.
    """
    match form:
        case "csv":
            return {"problem.csv": write_table(problem)}
        case "geniusweb":
            parties = problem.parties
            return {f"{p.id}.json": write_web_profile(problem, p.id) for p in parties}
        case "genius":
            parties = problem.parties
            profiles = {f"{p.id}.xml": write_profile(problem, p.id) for p in parties}
            return {"domain.xml": write_domain(problem), **profiles}
        case _:
            raise ValueError(f"no such form: {form!r}")
