"""The blueprints of the library."""

from flask import Blueprint

from negotiate.web.library import house_terms, library

LIBRARY: tuple[Blueprint, ...] = (library.bp, library.drafts, house_terms.bp)
