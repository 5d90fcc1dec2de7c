"""A server that lets an assistant read the record: every answer cites its words."""
