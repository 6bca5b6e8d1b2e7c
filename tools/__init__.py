"""What a developer runs, and what more than the tests need of it; every command is in the Makefile."""
