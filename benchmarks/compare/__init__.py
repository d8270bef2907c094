"""Times Nadir against its peers, in turn, each side of a row in a process of its own."""
