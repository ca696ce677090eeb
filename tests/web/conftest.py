"""What the tests of the frame may ask for: the application with the trial's pages."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from negotiate.store import Store
from tests.web.trial import trial_app


@pytest.fixture(scope="session")
def shared_trial() -> Flask:
    """Return the application with the trial's pages; each test gives it a store of its own."""
    return trial_app()


@pytest.fixture
def trial(shared_trial: Flask, store: Store) -> FlaskClient:
    """Return a browser of the application as it is served, with the trial's pages, without CSRF."""
    shared_trial.store = store
    shared_trial.config.update(WTF_CSRF_ENABLED=False)
    return shared_trial.test_client()


@pytest.fixture
def guarded(trial: FlaskClient) -> FlaskClient:
    """Return a browser of the same application, with CSRF."""
    trial.application.config.update(WTF_CSRF_ENABLED=True)
    return trial
