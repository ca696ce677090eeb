"""Reading: functions that return frozen values for pages and exports, and never write."""
