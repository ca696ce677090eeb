"""The blueprints of the library."""

from flask import Blueprint

from negotiate.web.library import library

LIBRARY: tuple[Blueprint, ...] = (library.bp, library.drafts)
