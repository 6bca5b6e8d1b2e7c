"""What several tests use and none asserts."""
