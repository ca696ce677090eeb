"""What people do in a browser, deed by deed, and the houses in which the tests of the browser let them do it."""
