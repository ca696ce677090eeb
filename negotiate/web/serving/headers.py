"""The headers of every answer: nothing from elsewhere, nothing framed, nothing private kept by a cache.

But for one thing: a form that is shown again with what was typed. A browser that has not kept it has nothing to show to
whoever goes on and comes back, for it may not send the form a second time; so it may keep that page for her, and is
told to forget it when she signs out.
"""

from http import HTTPStatus

from flask import Flask, Response, request

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

#: For how long a browser that came by HTTPS, also through a proxy, is to come by nothing else.
HSTS = "max-age=31536000"

#: Answers to a form that show again what was typed: refused, or overtaken.
SHOWN_AGAIN = (HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.CONFLICT)


def register(app: Flask) -> None:
    """Put the headers on every answer of the application."""
    app.after_request(_guard)


def _guard(response: Response) -> Response:
    headers = response.headers
    headers["Content-Security-Policy"] = POLICY
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "same-origin"
    headers["Cross-Origin-Opener-Policy"] = "same-origin"
    headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()"
    if request.is_secure:
        headers["Strict-Transport-Security"] = HSTS
    if request.endpoint != "static":
        headers.setdefault("Cache-Control", "private, no-cache" if shows_again(response) else "no-store")
    return response


def shows_again(response: Response) -> bool:
    """Say whether an answer is a form with what was just typed, refused or only looked at."""
    if request.method != "POST" or response.mimetype != "text/html":
        return False
    if response.status_code != HTTPStatus.OK:  # what was too large to be read is not read now
        return response.status_code in SHOWN_AGAIN
    return request.form.get("act") == "preview"
