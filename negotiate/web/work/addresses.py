"""The blueprints of long work."""

from flask import Blueprint

from negotiate.web.work import long_works, readings

WORK: tuple[Blueprint, ...] = (
    *(long_works.bp, long_works.orders, long_works.beginnings, long_works.files),
    readings.bp,
)
