"""The controls of the product, one concept a module.

They render what they are given and emit what a person did; they know neither a session nor
a store.
"""
