"""What is written about norms beside their text: remarks on terms, scenarios and answers, loopholes, drafting hints."""
