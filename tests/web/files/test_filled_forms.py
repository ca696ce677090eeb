"""Forms that come back: one must have been chosen, and be no larger than a form."""

from io import BytesIO

import pytest
from flask import Flask

from negotiate.errors import Invalid
from negotiate.web.files import filled_forms
from negotiate.web.files.filled_forms import uploaded_form


def test_what_was_sent_is_given(app: Flask) -> None:
    with app.test_request_context(method="POST", data={"file": (BytesIO(b"PK"), "form.xlsx")}):
        assert uploaded_form() == b"PK"


@pytest.mark.parametrize(
    ("form", "said"), [(None, "Choose the form"), (b"", "Choose the form"), (b"x" * 101, "far beyond any form")]
)
def test_what_is_no_form_is_refused(app: Flask, monkeypatch: pytest.MonkeyPatch, form: bytes | None, said: str) -> None:
    monkeypatch.setattr(filled_forms, "UPLOAD_LIMIT", 100)
    sent = {} if form is None else {"file": (BytesIO(form), "form.xlsx")}
    with app.test_request_context(method="POST", data=sent), pytest.raises(Invalid, match=said):
        uploaded_form()
