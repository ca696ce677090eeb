"""The chair: the office by which a chair proposes, and what a proposal of the chair seeks to reconcile."""
