"""Tests of the workshop of norms in the story."""
