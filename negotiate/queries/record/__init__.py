"""Pages of the record: every act in a sentence, with the words it changed."""
