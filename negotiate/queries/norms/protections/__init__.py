"""What a text protects and what it excepts: `listed` things with the round that each came with, `excepted` words with
what people say of them, on one page, `protections`.
"""
