"""Which drafting checks are at work: as an instrument has chosen, else as the house has, else as is usual."""

from collections.abc import Mapping

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from negotiate.models import HintChoice, HintSetting, Instrument
from negotiate.state.once import once
from negotiate.state.unchanged import while_unchanged
from negotiate.text.hints.checks import CHECKS, USUAL


def settings_of(db: Session, instrument: Instrument | None = None) -> dict[str, HintSetting]:
    """Return what an instrument has chosen for each check, or, without one, what the house has."""
    whose = None if instrument is None else instrument.id
    return _chosen(db, instrument)[whose]


def usual_checks(db: Session) -> frozenset[str]:
    """Return the codes of the checks that are at work where an instrument has chosen nothing."""
    return _at_work(USUAL, _chosen(db, None)[None])


@while_unchanged
def checks_at_work(db: Session, instrument: Instrument) -> frozenset[str]:
    """Return the codes of the checks that are at work in an instrument."""
    chosen = _chosen(db, instrument)
    return _at_work(_at_work(USUAL, chosen[None]), chosen[instrument.id])


def _at_work(usual: frozenset[str], settings: Mapping[str, HintSetting]) -> frozenset[str]:
    chosen = {setting: {code for code, one in settings.items() if one is setting} for setting in HintSetting}
    return (usual | chosen[HintSetting.ON]) - chosen[HintSetting.OFF]


@once
def _chosen(db: Session, instrument: Instrument | None) -> dict[int | None, dict[str, HintSetting]]:
    """Return the settings of the house, by None, and of an instrument, by its id; the latest choice counts."""
    whose = (None,) if instrument is None else (None, instrument.id)
    own = HintChoice.instrument_id.is_(None)
    query = (
        select(HintChoice.instrument_id, HintChoice.rule, HintChoice.setting)
        .where(own if instrument is None else or_(own, HintChoice.instrument_id == instrument.id))
        .order_by(HintChoice.id)
    )
    found = {one: {check.code: HintSetting.USUAL for check in CHECKS} for one in whose}
    for one, rule, setting in db.execute(query):
        found[one][rule] = setting
    return found
