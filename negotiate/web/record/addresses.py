"""The blueprints of the record."""

from flask import Blueprint

from negotiate.web.record import house_record, record

RECORD: tuple[Blueprint, ...] = (house_record.bp, house_record.entries, record.bp, record.files, record.checks)
