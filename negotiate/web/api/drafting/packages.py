"""Packages of drafts, for programs: read, put together, shared, tabled and withdrawn together."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.operations.amendments import packages as deeds
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.drafting.packages import package_page
from negotiate.web.api.contract.answers import one
from negotiate.web.api.contract.promises import beside, gives, only_drafts
from negotiate.web.api.contract.receiving import check_read, received
from negotiate.web.api.values.amendments import WholeAmendmentAnswer, whole_amendment
from negotiate.web.api.values.bodies import WithdrawalBody
from negotiate.web.api.values.drafting.bodies import PartBody, SharingBody
from negotiate.web.api.values.drafting.packages import PackageAnswer, package_answer

packages = Blueprint("api_packages", __name__, url_prefix="/api/v1/packages/<code>")
parts = Blueprint("api_package_parts", __name__, url_prefix="/api/v1/amendments/<code>/package")
tablings = Blueprint("api_package_tablings", __name__, url_prefix="/api/v1/packages/<code>/tabling")
sharings = Blueprint("api_package_sharings", __name__, url_prefix="/api/v1/packages/<code>/sharing")
withdrawals = Blueprint("api_package_withdrawals", __name__, url_prefix="/api/v1/packages/<code>/withdrawal")


@packages.get("", endpoint="show")
@beside("packages.show")
@gives(PackageAnswer)
def show_package(code: str) -> ResponseReturnValue:
    """Give a package with the parts that you may read."""
    return _package(code)


@parts.post("", endpoint="create")
@only_drafts
@gives(PackageAnswer, takes=PartBody)
def create_part(code: str) -> ResponseReturnValue:
    """Put a draft into a package of your delegation, or begin a package with it."""
    sent = received(PartBody)
    return _package(deeds.put_in(g.db, g.actor, code, sent.package, sent.name).code)


@parts.delete("", endpoint="delete")
@only_drafts
@gives(WholeAmendmentAnswer)
def delete_part(code: str) -> ResponseReturnValue:
    """Take a draft out of its package; it stays a draft by itself."""
    deeds.take_out(g.db, g.actor, code)
    return one(whole_amendment(amendment_page(g.db, g.actor, code)))


@tablings.post("", endpoint="create")
@gives(PackageAnswer, follows=True)
def create_tabling(code: str) -> ResponseReturnValue:
    """Put all parts on the table in the state that you have read, or none of them."""
    page = package_page(g.db, g.actor, code)
    check_read(package_answer(page))
    deeds.table_together(g.db, g.actor, code, {part.line.code: part.edition for part in page.parts})
    return _package(code)


@sharings.post("", endpoint="create")
@gives(PackageAnswer, takes=SharingBody)
def create_sharing(code: str) -> ResponseReturnValue:
    """Let the negotiators of a group of yours read all parts, and write them unless only to read."""
    sent = received(SharingBody)
    deeds.share_together(g.db, g.actor, code, sent.group, is_for_reading=sent.is_for_reading)
    return _package(code)


@withdrawals.post("", endpoint="create")
@gives(PackageAnswer, takes=WithdrawalBody)
def create_withdrawal(code: str) -> ResponseReturnValue:
    """Take back what of a package is still on the table; every part stays readable."""
    deeds.withdraw_together(g.db, g.actor, code, received(WithdrawalBody).reason)
    return _package(code)


def _package(code: str) -> ResponseReturnValue:
    return one(package_answer(package_page(g.db, g.actor, code)))
