"""The headers of every answer: nothing from elsewhere, nothing framed, nothing private kept by a cache."""

from flask import Flask, Response, request

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

#: For how long a browser that came by HTTPS, also through a proxy, is to come by nothing else.
HSTS = "max-age=31536000"


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
        headers.setdefault("Cache-Control", "no-store")
    return response
