"""What a norm says: `terms` finds the words that it defines, `strength` how strongly it binds."""
