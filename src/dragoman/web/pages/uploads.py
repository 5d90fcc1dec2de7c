"""Reports that a person sends in."""

from fastapi import APIRouter, Request
from starlette.datastructures import UploadFile
from starlette.responses import Response

from dragoman.web.gate import AtDesk, Form, Reviewer
from dragoman.web.page import send_on, show_page
from dragoman.web.uploading import MOST_BYTES, add_upload

router = APIRouter(include_in_schema=False)


@router.post("/uploads")
def add_report(request: Request, desk: AtDesk, visit: Reviewer, form: Form) -> Response:
    """Read a report and show it; say so where it could not be read."""
    file = form.get("file")
    if not isinstance(file, UploadFile):
        raise ValueError("no file was sent")  # noqa: TRY004 - the form is wrong, not the code
    data = file.file.read(MOST_BYTES + 1)
    added = add_upload(desk, visit, file.filename or "", data)
    if added.reports:
        return send_on(f"/reports/{added.reports[0]}")
    whys = [problem.why for problem in added.problems]
    why = "; ".join(whys) or "the store has this report already"
    return show_page(request, "error.html", 422, title="Not added", why=why)
