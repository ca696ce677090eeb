"""The marks of drafting: paragraphs and their enumerators, labels of clauses, brackets, options; lenient, repairs nothing."""
