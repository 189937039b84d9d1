"""What anybody may send: pictures, notes, exported files, addresses and the browser's messages, damaged and made up.

`make test` tries a little of it, `make fuzz` much more. What once broke something stands as a test of its own in `test_found.py`.
"""
