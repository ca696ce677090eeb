"""The record of an instrument and of the house."""
